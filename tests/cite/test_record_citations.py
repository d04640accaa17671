"""Citations name the producer, the document and the handbook, in that order, in every style."""

import json
import re

import pytest

from scripts.cite.processor import STYLES
from scripts.cite.record_citations import citation_files
from scripts.versions.ledger import read_versions
from tests.small_handbook import ROOT, small_context

PRODUCER = "Example statistics office"


@pytest.fixture(scope="module")
def citations(tmp_path_factory):
    files = citation_files(small_context().handbook, read_versions(ROOT), tmp_path_factory.mktemp("kept"))
    return json.loads(files["claims/plans-growth/cite.json"])


@pytest.mark.parametrize("style", STYLES)
def test_each_style_names_producer_document_and_handbook_in_order_and_ends_with_the_link(citations, style):
    text = citations[style]["text"]
    places = [text.find(PRODUCER), text.lower().find("example report"), text.find("SEND Evidence Handbook")]
    assert places == sorted(places) and places[0] == 0
    assert "Plans grew by 140% between 2014/15 and 2023/24" in text
    assert text.endswith(("{link}", "<{link}>"))
    assert text.count("{link}") == 1


def test_harvard_is_as_cite_them_right_has_a_web_page(citations):
    # Cite Them Right, web page with an organisation as author: Organisation (year) Title. Available at: URL.
    assert citations["harvard"]["text"].endswith(
        "In: SEND Evidence Handbook (2026) Plans grew by 140% between 2014/15 and 2023/24, SEND Evidence Handbook. "
        "Available at: {link}"
    )


def test_html_has_the_link_as_a_link(citations):
    assert '<a href="{link}">{link}</a>' in citations["apa"]["html"]


def test_reference_managers_get_the_page_and_the_document(citations):
    assert re.findall(r"^TY  - (\w+)$", citations["ris"]["text"], re.MULTILINE) == ["ELEC", "RPRT"]
    assert re.findall(r"^@(\w+)\{", citations["bibtex"]["text"], re.MULTILINE) == ["misc", "techreport"]
    page, document = json.loads(citations["csl"]["text"])
    assert page["note"] == f"{PRODUCER}. Quoted from The example report, paragraph 2."
    assert page["issued"] == {"date-parts": [[2026, 11, 23]]}
    assert document["title"] == "The example report"


def test_no_line_of_ris_is_broken(citations):
    assert all(re.match(r"^([A-Z][A-Z0-9]  - |$)", line) for line in citations["ris"]["text"].split("\n"))
