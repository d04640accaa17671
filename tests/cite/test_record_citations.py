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


PAGES = {
    # Cite Them Right, web page with an organisation as author: Organisation (year) Title. Available at: URL.
    "harvard": "In: SEND Evidence Handbook (2026) Plans grew by 140% between 2014/15 and 2023/24 (version 1). "
               "Available at: {link}",
    # OSCOLA 3.4.8, website without an author: ‘Title’ (Website, date) <URL>.
    "oscola": "In: ‘Plans grew by 140% between 2014/15 and 2023/24 (Version 1)’ (SEND Evidence Handbook, "
              "23 November 2026) <{link}>",
    # APA 7, 10.16, web page whose author is the site: Author. (date). Title. URL
    "apa": "In: SEND Evidence Handbook. (2026, November 23). Plans grew by 140% between 2014/15 and 2023/24 "
           "(version 1). {link}",
    # Vancouver (NLM, chapter 25), part of a website: Site [Internet]. Date. Title of part. Available from: URL
    "vancouver": "In: SEND Evidence Handbook [Internet]. 2026. Plans grew by 140% between 2014/15 and 2023/24 "
                 "(version 1). Available from: {link}",
    # Chicago author and date, web page: Owner. Year. ‘Title’. Version. Month day. URL
    "chicago": "In: SEND Evidence Handbook. 2026. ‘Plans grew by 140% between 2014/15 and 2023/24’. Version 1. "
               "November 23. {link}",
}


@pytest.mark.parametrize("style", STYLES)
def test_the_handbooks_page_is_as_the_styles_guide_has_a_page_with_version_and_date(citations, style):
    assert citations[style]["text"].endswith(PAGES[style])


def test_html_has_the_link_as_a_link(citations):
    assert '<a href="{link}">{link}</a>' in citations["apa"]["html"]


def test_reference_managers_get_the_page_and_the_document(citations):
    assert "\nT2  - SEND Evidence Handbook\n" in citations["ris"]["text"]
    assert "\nDA  - 2026/11/23/\n" in citations["ris"]["text"]
    assert citations["bibtex"]["text"].startswith("@misc{plansgrowth,\n")
    assert re.findall(r"^TY  - (\w+)$", citations["ris"]["text"], re.MULTILINE) == ["ELEC", "RPRT"]
    assert re.findall(r"^@(\w+)\{", citations["bibtex"]["text"], re.MULTILINE) == ["misc", "techreport"]
    page, document = json.loads(citations["csl"]["text"])
    assert page["note"] == f"{PRODUCER}. Quoted from The example report, paragraph 2."
    assert page["issued"] == {"date-parts": [[2026, 11, 23]]}
    assert document["title"] == "The example report"


def test_no_line_of_ris_is_broken(citations):
    assert all(re.match(r"^([A-Z][A-Z0-9]  - |$)", line) for line in citations["ris"]["text"].split("\n"))


def test_a_table_is_cited_as_the_handbook_last_stood(tmp_path):
    published = read_versions(ROOT)
    files = citation_files(small_context().handbook, published, tmp_path)
    page, _ = json.loads(json.loads(files["tables/example-table/cite.json"])["csl"]["text"])
    assert page["issued"] == {"date-parts": [[2026, 11, 23]]}
