"""JSON-LD in the heads of pages: it parses, and says what schema.org calls each thing."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

DATA = re.compile(r'<script type="application/ld\+json">(.*?)</script>', re.DOTALL)
KINDS = {"claims": "Claim", "recommendations": "CreativeWork", "tables": "Dataset", "sources": "Report"}


def structured(page: Path) -> Any:
    """What a page says of itself; exactly one thing."""
    (found,) = DATA.findall(page.read_text(encoding="utf-8"))
    return json.loads(found)


def types_in(value: Any) -> Iterator[str]:
    """Every type named, at any depth."""
    if isinstance(value, dict):
        if "@type" in value:
            yield value["@type"]
        for part in value.values():
            yield from types_in(part)
    elif isinstance(value, list):
        for part in value:
            yield from types_in(part)


@pytest.mark.parametrize("folder", KINDS)
def test_every_record_says_what_it_is_what_it_rests_on_and_its_licence(built_site: Path, folder: str) -> None:
    pages = [path.parent / "index.html" for path in (built_site / folder).glob("*/index.json")]
    assert pages
    for page in pages:
        record = json.loads((page.parent / "index.json").read_text(encoding="utf-8"))
        if record.get("status") == "withdrawn":
            continue
        said = structured(page)
        assert (said["@context"], said["@type"], said["name"]) == ("https://schema.org", KINDS[folder], record["title"])
        if folder != "sources":
            assert said["license"] == "https://creativecommons.org/licenses/by/4.0/"
            assert (said.get("appearance") or said["isBasedOn"])["@type"] == "Report"
            if record["must_say"]:
                assert f"Always say: {record['must_say']}" in said["description"]


def test_a_data_set_leads_to_its_file_and_names_what_it_measures(built_site: Path) -> None:
    for page in (built_site / "tables").glob("*/index.html"):
        if not (page.parent / "index.json").exists():
            continue
        said = structured(page)
        (download,) = said["distribution"]
        assert download["@type"] == "DataDownload"
        assert (page.parent / download["contentUrl"]).resolve().is_file()
        record = json.loads((page.parent / "index.json").read_text(encoding="utf-8"))
        figures = [column["label"] for column in record["columns"] if column["type"] == "figure"]
        assert [each["name"] for each in said["variableMeasured"]] == figures


def test_terms_are_defined_terms_each_with_its_place_on_the_page(built_site: Path) -> None:
    page = built_site / "terms/index.html"
    said, html = structured(page), page.read_text(encoding="utf-8")
    assert said["@type"] == "DefinedTermSet"
    assert {each["@type"] for each in said["hasDefinedTerm"]} == {"DefinedTerm"}
    for each in said["hasDefinedTerm"]:
        assert each["description"]
        assert f'id="{each["@id"].removeprefix("#")}"' in html


def test_nothing_rates_a_claim(built_site: Path) -> None:
    for page in (built_site / "claims").glob("*/index.html"):
        if (page.parent / "index.json").exists() and DATA.search(page.read_text(encoding="utf-8")):
            assert "ClaimReview" not in set(types_in(structured(page)))
