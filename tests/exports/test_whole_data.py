"""All the data that is published keeps to the standards it names, record by record."""

import io
import json
import zipfile
from pathlib import Path

import frictionless
import jsonschema
import pytest
from csvw import CSVW

from scripts.exports.data_package import CAVEATS
from scripts.exports.every_export import every_export
from scripts.versions.ledger import read_versions
from tests.whole_handbook import CHECKOUT, whole_handbook

KINDS = {"claims": "claim", "recommendations": "recommendation", "tables": "table", "sources": "source"}


@pytest.fixture(scope="module")
def files() -> dict[str, str | bytes]:
    context, coverages = whole_handbook()
    return every_export(context, coverages, read_versions(CHECKOUT))


@pytest.fixture(scope="module")
def folder(files, tmp_path_factory: pytest.TempPathFactory) -> Path:  # type: ignore[no-untyped-def]
    """The data as a reader unpacks it from the zip."""
    unpacked = tmp_path_factory.mktemp("data")
    zipfile.ZipFile(io.BytesIO(files["data/send-evidence-handbook.zip"])).extractall(unpacked)
    return unpacked


def test_the_data_package_in_the_zip_is_valid_with_every_row_of_every_file(folder: Path) -> None:
    report = frictionless.validate(str(folder / "datapackage.json"))
    assert report.flatten(["path", "rowNumber", "type", "message"]) == []
    described = {resource["path"] for resource in json.loads((folder / "datapackage.json").read_text())["resources"]}
    assert described == {path.relative_to(folder).as_posix() for path in folder.rglob("*.csv")}


def test_every_csv_fits_the_metadata_beside_it_by_the_w3cs_rules(folder: Path) -> None:
    for path in sorted(folder.rglob("*.csv")):
        metadata = path.with_name(f"{path.name}-metadata.json")
        read = CSVW(str(metadata), validate=True)
        assert read.is_valid, (path.name, [str(each) for each in read.warnings])
        assert [str(each.message) for each in read.warnings] == [], path.name
        columns = json.loads(metadata.read_text())["tableSchema"]["columns"]
        assert path.read_text(encoding="utf-8").split("\n", 1)[0] == ",".join(each["name"] for each in columns)


def test_the_rules_find_a_cell_that_does_not_fit(folder: Path, tmp_path: Path) -> None:
    text = (folder / "exclusions.csv").read_text(encoding="utf-8").splitlines()
    (tmp_path / "exclusions.csv").write_text(f"{text[0]}\nisos-2024,not a number,7,why\n", encoding="utf-8")
    metadata = tmp_path / "exclusions.csv-metadata.json"
    metadata.write_bytes((folder / "exclusions.csv-metadata.json").read_bytes())
    assert not CSVW(str(metadata), validate=True).is_valid


@pytest.mark.parametrize("folder_name", KINDS)
def test_the_json_beside_every_page_fits_its_published_schema(files, folder_name: str) -> None:  # type: ignore[no-untyped-def]
    schema = json.loads(files[f"data/schemas/published/{KINDS[folder_name]}.json"])
    jsonschema.Draft202012Validator.check_schema(schema)
    validator = jsonschema.Draft202012Validator(schema)
    records = [
        json.loads(text) for name, text in files.items()
        if name.startswith(f"{folder_name}/") and name.endswith("/index.json") and '"withdrawn"' not in text
    ]
    assert len(records) == len(getattr(whole_handbook()[0].handbook, folder_name))
    for record in records:
        assert [error.message for error in validator.iter_errors(record)] == [], record["id"]
    del records[0]["url"]
    assert not validator.is_valid(records[0])


def test_the_zip_holds_every_data_file_and_its_readme_begins_with_the_caveats(files, folder: Path) -> None:  # type: ignore[no-untyped-def]
    assert (folder / "README.txt").read_text(encoding="utf-8").startswith("READ THIS FIRST\n\n1. ")
    listed = {name.removeprefix("data/") for name in files if name.startswith("data/") and not name.endswith(".zip")}
    assert {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()} == {
        "README.txt", *listed
    }


def test_llms_txt_says_what_this_is_then_the_caveats_then_where_things_are(files) -> None:  # type: ignore[no-untyped-def]
    # llmstxt.org: a heading of the first level, a quoted summary, free text, then headings over lists of links.
    text = str(files["llms.txt"])
    lines = text.splitlines()
    assert lines[0] == "# SEND Evidence Handbook"
    assert lines[2].startswith("> ")
    assert CAVEATS.strip() in text
    links = [line for line in lines if line.startswith("- [")]
    assert all(line.split("](")[1].startswith("/") for line in links)
    named = [line.split("](")[1].rstrip(")").partition(")")[0] for line in links]
    assert {f"/{name}" for name in ("data/figures.csv", "data/datapackage.json")} <= set(named)
    for address in named:
        if address.startswith("/data/"):
            assert address.removeprefix("/") in files
