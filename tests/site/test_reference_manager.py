"""A reference manager makes one item of each page, with every field right."""

import json
from pathlib import Path

import pytest

from tests.site.published import date_of, last_date
from tests.site.reference_manager import Item, creator, item_of

HANDBOOK = "SEND Evidence Handbook"
CC_BY = "https://creativecommons.org/licenses/by/4.0/"
ISOS = "Towards an effective and financially sustainable approach to SEND in England"


def item(site: Path, address: str) -> Item:
    return item_of((site / address / "index.html").read_text(encoding="utf-8"), f"https://handbook.example/{address}")


@pytest.mark.parametrize(("name", "kept"), [
    ("Bryant, Ben", ("Bryant", "Ben")),
    ("SEND Evidence Handbook", ("Handbook", "SEND Evidence")),  # why an institution is written with a comma
    ("SEND Evidence Handbook,", "SEND Evidence Handbook"),
])
def test_the_rule_for_names_is_the_reference_managers(name: str, kept: object) -> None:
    assert creator(name) == kept


def test_a_claim_is_a_web_page_of_the_handbook_that_says_whose_it_is_and_what_must_be_said(built_site: Path) -> None:
    assert item(built_site, "claims/mainstream-support-transfer/") == Item(
        kind="webpage",
        title="The model moves £1.5 billion a year of the £2.5 billion freed into mainstream school budgets",
        creators=[HANDBOOK],
        date=date_of("claims/mainstream-support-transfer"),
        publication=HANDBOOK,
        institution=HANDBOOK,
        url="https://handbook.example/claims/mainstream-support-transfer/",
        abstract=f"Projection. Modelled by Isos Partnership. Quoted from {ISOS}, paragraph 1543. "
                 "Always say: an assumption of the model, not a costing.",
        rights=CC_BY,
        language="en-GB",
    )


def test_a_table_is_a_data_set(built_site: Path) -> None:
    table = item(built_site, "tables/isos-table-3/")
    assert (table.kind, table.creators, table.date, table.institution) == ("dataset", [HANDBOOK], last_date(), HANDBOOK)
    assert table.title == (
        "Cumulative high needs deficit with and without extra funding, 2018/19 to 2025/26, in £ million"
    )
    assert table.abstract == (
        "Estimate. Estimated by Isos Partnership and Society of County Treasurers financial survey. "
        f"Quoted from {ISOS}, paragraph 343. Always say: estimates and predictions from 74 local authorities, "
        "in £ million."
    )


def test_a_recommendation_is_a_web_page_that_says_who_asks(built_site: Path) -> None:
    ask = item(built_site, "recommendations/isos-recommendation-3/")
    assert (ask.kind, ask.creators, ask.publication) == ("webpage", [HANDBOOK], HANDBOOK)
    assert ask.title == "Build capacity for inclusion in mainstream, with a core offer of multi-disciplinary support"
    assert ask.abstract.startswith("Recommendation. ")
    assert ask.abstract.endswith(f"Quoted from {ISOS}, paragraph 140.")


@pytest.mark.parametrize(("address", "title", "says"), [
    ("topics/money-and-deficits/", "Money and deficits", "how large the debts are"),
    ("calculators/school-funding/", "School funding under a cohort-based model", "What would moving top-ups"),
    ("disagreements/", "Where the sources differ", ""),
])
def test_other_pages_are_web_pages_by_the_handbook(built_site: Path, address: str, title: str, says: str) -> None:
    page = item(built_site, address)
    assert (page.kind, page.title, page.creators, page.publication) == ("webpage", title, [HANDBOOK], HANDBOOK)
    assert (page.url, page.language, page.rights) == (f"https://handbook.example/{address}", "en-GB", CC_BY)
    assert says in page.abstract


def test_the_page_of_a_document_is_the_document(built_site: Path) -> None:
    report = item(built_site, "sources/isos-2024/")
    assert (report.kind, report.title, report.date) == ("report", ISOS, "2024")
    assert report.creators == [("Bryant", "Ben"), ("Parish", "Natalie")]
    assert report.institution == "County Councils Network and Local Government Association"
    assert report.url == (
        "https://www2.local.gov.uk/publications/towards-effective-and-financially-sustainable-approach-send-england"
    )
    union = item(built_site, "sources/nasuwt-2022/")
    assert (union.kind, union.creators, union.date) == ("report", ["NASUWT"], "")


def test_the_item_of_every_record_has_the_title_date_and_caveat_of_the_record(built_site: Path) -> None:
    for folder in ("claims", "recommendations", "tables"):
        for path in (built_site / folder).glob("*/index.json"):
            record = json.loads(path.read_text(encoding="utf-8"))
            if record.get("status") == "withdrawn":
                continue
            kept = item(built_site, f"{folder}/{record['id']}/")
            citation = json.loads(json.loads((path.parent / "cite.json").read_text())["csl"]["text"])[0]
            assert kept.title == record["title"] == citation["title"]
            assert kept.kind == ("dataset" if folder == "tables" else "webpage")
            assert kept.date == "-".join(f"{part:02}" for part in citation["issued"]["date-parts"][0])
            assert citation["note"] in kept.abstract
            if record["must_say"]:
                assert record["must_say"] in kept.abstract
