"""How to cite each record: the original producer first, then the document that prints it, then the handbook.

Written as ``cite.json`` beside the record's page. The address of the page is written as LINK_MARK, which the page
replaces by its own, since the site may stand anywhere.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from html import escape
from pathlib import Path

from scripts.cite.items import LINK, TITLE, page_item, source_item
from scripts.cite.kept_entries import process_with_kept
from scripts.cite.processor import STYLES, Reference
from scripts.model.claim import Claim
from scripts.model.handbook import Handbook
from scripts.model.recommendation import Recommendation
from scripts.model.source import Source
from scripts.model.table import Table
from scripts.versions.ledger import Version

LINK_MARK = "{link}"
_ANCHOR = f'<a href="{LINK_MARK}">{LINK_MARK}</a>'
_BATCH_PAGE = "handbook-page"
_MODELLED = ("projection",)


@dataclass(frozen=True, slots=True)
class CitedRecord:
    """What a citation says of a record."""

    address: str
    name: str
    title: str
    source: Source
    paragraph: int
    producer: str
    is_modelled: bool
    must_say: str | None
    version: int
    date: str | None

    @property
    def says_who(self) -> str:
        """The original producer, where it is not the document's own author."""
        is_author = any(self.producer.rstrip(".") in author for author in self.source.authors)
        if self.is_modelled:
            return f"Modelled by {self.producer.rstrip('.')}. "
        return "" if is_author else f"{self.producer.rstrip('.')}. "

    @property
    def note(self) -> str:
        """The same in one line, for reference managers."""
        must_say = f" Always say: {self.must_say}." if self.must_say else ""
        return f"{self.says_who}Quoted from {self.source.title}, paragraph {self.paragraph}.{must_say}"


def cited_records(handbook: Handbook, published: Mapping[str, list[Version]]) -> Iterator[CitedRecord]:
    """Every record that can be cited."""
    for claim in handbook.claims.values():
        yield _cited("claims", claim, claim.attributed_to, claim.locator.paragraph, handbook, published)
    for ask in handbook.recommendations.values():
        asker = handbook.organisations[ask.asked_by].name
        yield _cited("recommendations", ask, asker, ask.locator.paragraph, handbook, published)
    for table in handbook.tables.values():
        yield _cited("tables", table, table.attributed_to, table.caption_paragraph, handbook, published)


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
    references, entries = process_with_kept([*sources.values(), *pages.values()], groups, kept)
    files = {}
    for each, group, entry in zip(records, groups, entries, strict=True):
        page = str(pages[each.version, each.date]["id"])
        forms = {
            style: _styled(each, references[style][each.source.id], references[style][page]) for style in STYLES
        }
        managers = {**entry, "csl": json.dumps(group, ensure_ascii=False, indent=1)}
        forms |= {name: {"text": text.replace(LINK, LINK_MARK)} for name, text in managers.items()}
        files[f"{each.address}cite.json"] = json.dumps(forms, ensure_ascii=False) + "\n"
    return files


def _styled(each: CitedRecord, source: Reference, page: Reference) -> dict[str, str]:
    must_say = f" Always say: {each.must_say}." if each.must_say else ""
    place = f"Paragraph {each.paragraph}.{must_say} In: "
    html_page = _filled(page.html, escape(each.title, quote=False))
    return {
        "text": f"{each.says_who}Quoted from: {_ended(source.text)} {place}{_filled(page.text, each.title)}",
        "html": (
            f"{escape(each.says_who, quote=False)}Quoted from: {_ended(source.html)} {escape(place, quote=False)}"
            f"{html_page.replace(LINK_MARK, _ANCHOR)}"
        ),
    }


def _filled(reference: str, title: str) -> str:
    return reference.replace(TITLE, title).replace(LINK, LINK_MARK).removesuffix(".")


def _ended(text: str) -> str:
    return text if text.endswith((".", ">")) else f"{text}."


def _cited(
    folder: str, record: Claim | Recommendation | Table, producer: str, paragraph: int, handbook: Handbook,
    published: Mapping[str, list[Version]],
) -> CitedRecord:
    versions = published.get(f"{folder}/{record.id}", [])
    return CitedRecord(
        address=f"{folder}/{record.id}/",
        name=record.id,
        title=record.title,
        source=handbook.sources[record.source],
        paragraph=paragraph,
        producer=producer,
        is_modelled=not isinstance(record, Recommendation) and record.kind in _MODELLED,
        must_say=record.must_say,
        version=len(versions) or 1,
        date=versions[-1].date if versions else None,
    )
