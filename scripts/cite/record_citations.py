"""How to cite each record: the original producer first, then the document that prints it, then the handbook.

Written as ``cite.json`` beside the record's page. The address of the page is written as LINK_MARK, which the page
replaces by its own, since the site may stand anywhere.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from html import escape
from pathlib import Path

from scripts.cite.cited_record import CitedRecord, cited_records
from scripts.cite.items import LINK, TITLE, page_in_style, page_item, source_item
from scripts.cite.kept_entries import process_with_kept
from scripts.cite.processor import STYLES, Reference
from scripts.model.handbook import Handbook
from scripts.versions.ledger import Version

LINK_MARK = "{link}"
_ANCHOR = f'<a href="{LINK_MARK}">{LINK_MARK}</a>'
_BATCH_PAGE = "handbook-page"
_PLACES = {"oscola": "para {}."}
"""How a style gives the place in a document, where it is not "Paragraph 12."."""


def citation_files(handbook: Handbook, published: Mapping[str, list[Version]], kept: Path) -> dict[str, str]:
    """``cite.json`` for every record, by its path below the site's root.

    Args:
        handbook: the records.
        published: the ledger of versions.
        kept: a folder in which entries are kept between builds.
    """
    records = list(cited_records(handbook, published))
    dates = {(each.version, each.date) for each in records}
    pages = {
        (version, date): page_item(f"{_BATCH_PAGE}-{version}-{date}", TITLE, LINK, version, date)
        for version, date in dates
    }
    sources = {source.id: source_item(source) for source in handbook.sources.values()}
    groups = [
        [
            {**page_item(each.name, each.title, LINK, each.version, each.date), "note": each.note},
            sources[each.source.id],
        ]
        for each in records
    ]
    in_styles = {
        style: [*sources.values(), *(page_in_style(page, style) for page in pages.values())] for style in STYLES
    }
    managers_read = [
        [{**page, "note": f"Version {page['version']}. {page['note']}"}, source] for page, source in groups
    ]
    references, entries = process_with_kept(in_styles, managers_read, kept)
    files = {}
    for each, group, entry in zip(records, groups, entries, strict=True):
        page = str(pages[each.version, each.date]["id"])
        forms = {
            style: _styled(each, style, references[style][each.source.id], references[style][page])
            for style in STYLES
        }
        managers = {**entry, "csl": json.dumps(group, ensure_ascii=False, indent=1)}
        forms |= {name: {"text": text.replace(LINK, LINK_MARK)} for name, text in managers.items()}
        files[f"{each.address}cite.json"] = json.dumps(forms, ensure_ascii=False) + "\n"
    return files


def _styled(each: CitedRecord, style: str, source: Reference, page: Reference) -> dict[str, str]:
    must_say = f" Always say: {each.must_say}." if each.must_say else ""
    place = f"{_PLACES.get(style, 'Paragraph {}.').format(each.paragraph)}{must_say} In: "
    html_page = _filled(page.html, escape(each.title, quote=False))
    ended = str if style in _PLACES else _ended  # its place follows without a full stop
    return {
        "text": f"{each.says_who}Quoted from: {ended(source.text)} {place}{_filled(page.text, each.title)}",
        "html": (
            f"{escape(each.says_who, quote=False)}Quoted from: {ended(source.html)} {escape(place, quote=False)}"
            f"{html_page.replace(LINK_MARK, _ANCHOR)}"
        ),
    }


def _filled(reference: str, title: str) -> str:
    return reference.replace(TITLE, title).replace(LINK, LINK_MARK).removesuffix(".")


def _ended(text: str) -> str:
    return text if text.endswith((".", ">")) else f"{text}."
