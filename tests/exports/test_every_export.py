"""The files at fixed addresses have the columns and fields that others rely on."""

import csv
import io
import json
import zipfile
from dataclasses import replace
from xml.etree import ElementTree as Xml

import frictionless
import jsonschema
import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from scripts.exports.csv_text import csv_text, safe_cell
from scripts.exports.every_export import every_export
from scripts.versions.content import content_of
from scripts.versions.ledger import read_versions
from tests.small_handbook import ROOT, small_context, small_coverages

FIXED_COLUMNS = [
    "id", "record", "record_kind", "source", "paragraph", "as_printed", "value", "unit", "measures", "period",
    "population", "attributed_to", "kind", "url",
]


@pytest.fixture(scope="module")
def files():
    return every_export(small_context(), small_coverages(), read_versions(ROOT))


def rows(text):
    return list(csv.DictReader(io.StringIO(text)))


def test_figures_csv_begins_with_the_fixed_columns(files):
    assert list(rows(files["data/figures.csv"])[0])[: len(FIXED_COLUMNS)] == FIXED_COLUMNS


def test_figures_csv_has_a_row_a_figure_and_a_row_a_cell(files):
    found = {row["id"]: row for row in rows(files["data/figures.csv"])}
    assert found["plans-growth.2"]["as_printed"] == "240,183"
    assert found["plans-growth.2"]["value"] == "240183"
    assert found["plans-growth.2"]["paragraph"] == "2"
    assert found["plans-growth.2"]["url"] == "/claims/plans-growth/#f2"
    assert found["example-table.r2c2"]["record_kind"] == "table"
    assert found["example-table.r2c2"]["paragraph"] == "8"
    assert found["places-cost.3"]["value"] == "2500000"


def test_the_figures_of_an_update_say_what_they_are_and_how_they_were_read(files):
    found = {row["id"]: row for row in rows(files["data/figures.csv"])}["newer-count.1"]
    assert (found["kind"], found["must_say"]) == ("estimate", "read in a stored copy")
    sentence = json.loads(files["data/updates.json"])[0]["figures"][0]["sentence"]
    assert sentence.endswith("Source: Example statistics office (estimate). Note: Read in a stored copy.")


def test_a_figure_of_another_kind_than_its_record_says_so():
    handbook = small_context().handbook
    claim = handbook.claims["plans-growth"]
    first, *others = claim.figures
    other_kind = "testimony" if claim.kind != "testimony" else "estimate"
    changed = claim.model_copy(update={"figures": (first.model_copy(update={"kind": other_kind}), *others)})
    found = replace(handbook, claims={**handbook.claims, claim.id: changed}).figures
    assert found["plans-growth.1"].kind == other_kind
    assert found["plans-growth.2"].kind == claim.kind
    assert content_of(changed) != content_of(claim)


def test_exclusions_csv_gives_each_reason_in_words(files):
    assert rows(files["data/exclusions.csv"])[0] == {
        "source": "isos-2024", "paragraph": "4", "token": "Three",
        "reason": "counts the text's own list that follows or precedes (three root causes, two core principles)",
    }


def test_a_derivation_carries_what_was_computed(files):
    derivation = json.loads(files["data/derivations.json"])[0]
    assert derivation["inputs"]["cost"] == {"figure": "places-cost.1", "as_printed": "£24,951", "value": 24951}
    assert derivation["computed"] == 2_495_100
    # Rounding allows 24,950.5 to 24,951.5 and 99.5 to 100.5.
    assert derivation["interval"] == [24_950.5 * 99.5, 24_951.5 * 100.5]
    assert derivation["verdict"] == "exact"


def test_lists_carry_ids_and_places(files):
    for name in ("recommendations", "positions", "disagreements", "derivations"):
        for each in json.loads(files[f"data/{name}.json"]):
            assert {"id", "source", "paragraph"} <= set(each)


def test_each_record_has_its_data_beside_its_page(files):
    listed = {each["id"]: each for each in json.loads(files["data/claims.json"])}
    assert json.loads(files["claims/plans-growth/index.json"]) == listed["plans-growth"]
    assert listed["plans-growth"]["figures"][2]["overtaken_by"] == ["newer-count"]


@pytest.mark.parametrize("cell", ["=1+1", "+44", "@SUM(A1)", "-cmd", "\tx"])
def test_a_cell_that_a_spreadsheet_would_run_is_neutralised(cell):
    assert safe_cell(cell) == f"'{cell}"


@pytest.mark.parametrize("cell", ["-178", "-1,085", "140%", "£1.4 billion", 7, "plain"])
def test_figures_and_words_stay_as_they_are(cell):
    assert safe_cell(cell) == cell


@given(st.lists(st.text(), min_size=1, max_size=4))
def test_no_row_is_ever_run_by_a_spreadsheet(cells):
    parsed = next(csv.reader(io.StringIO(csv_text([""] * len(cells), [cells])), strict=True), None)
    assert parsed is not None
    for cell in map(safe_cell, cells):
        assert not str(cell).startswith(("=", "+", "@", "\t", "\r"))


def test_the_data_package_is_valid_and_its_files_fit_their_schemas(files, tmp_path):
    for name, content in files.items():
        if name.startswith("data/"):
            path = tmp_path / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content.encode() if isinstance(content, str) else content)
    report = frictionless.validate(str(tmp_path / "data" / "datapackage.json"))
    assert report.flatten(["type", "message"]) == []
    assert report.stats["tasks"] == 3


def test_each_record_file_fits_its_published_schema(files):
    folders = {"update": "data/updates", "derivation": "data/derivations", "position": "data/positions"}
    for name, folder in folders.items():
        schema = json.loads(files[f"data/schemas/{name}.json"])
        for path in (ROOT / folder).glob("*.yml"):
            jsonschema.validate(yaml.safe_load(path.read_text(encoding="utf-8")), schema)


def test_the_zip_begins_with_the_caveats(files):
    archive = zipfile.ZipFile(io.BytesIO(files["data/send-evidence-handbook.zip"]))
    assert archive.namelist()[0] == "README.txt"
    assert archive.read("README.txt").startswith(b"READ THIS FIRST")
    assert "figures.csv" in archive.namelist()


def test_the_feed_of_a_topic_holds_its_updates(files):
    feed = json.loads(files["feeds/ehc-plans-and-demand.json"])
    assert [item["id"] for item in feed["items"]] == ["urn:send-evidence-handbook:updates/newer-count"]
    entries = Xml.fromstring(files["feeds/all.atom"]).findall("{http://www.w3.org/2005/Atom}entry")
    assert len(entries) == 1
