"""What Zotero makes of a page: the rules of its "Embedded Metadata" and "RDF" translators, in our own words.

Read from github.com/zotero/translators on 28 November 2026 (commit 2814370). Only the rules that pages of the handbook
meet are here. In short: Highwire's ``citation_`` tags count before Dublin Core's and PRISM's, those before Open
Graph's; ``og:type`` website makes a web page, else ``DC.type`` decides, and a title alone makes a journal article.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from html.parser import HTMLParser

Tags = Mapping[str, Sequence[str]]
_EDGES = " \u00a0.,/[]:"
_DC_TYPES = {"report": "report", "dataset": "dataset", "text": ""}  # of "text" it only guesses


@dataclass(frozen=True)
class Item:
    """The item a reference manager keeps; a creator is a family and a given name, or one name whole."""

    kind: str
    title: str
    creators: list[tuple[str, str] | str]
    date: str
    publication: str
    institution: str
    url: str
    abstract: str
    rights: str
    language: str


class Head(HTMLParser):
    """The meta tags, title, canonical address and language of a page."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: dict[str, list[str]] = {}
        self.title = self.canonical = self.language = ""
        self._in_title = False
        self.feed(html.partition("</head>")[0])

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        if tag == "html":
            self.language = given.get("lang", "")
        if tag == "link" and given.get("rel") == "canonical":
            self.canonical = given["href"]
        if tag == "meta" and (name := given.get("name") or given.get("property")):
            self.tags.setdefault(name, []).append(given.get("content", ""))
        self._in_title = tag == "title"

    def handle_data(self, data: str) -> None:
        if self._in_title:
            self.title += data

    def handle_endtag(self, tag: str) -> None:
        self._in_title = False


def item_of(html: str, address: str) -> Item:
    """The item made of a page at an address."""
    head = Head(html)

    def first(*names: str) -> str:
        return next((head.tags[name][0] for name in names if head.tags.get(name)), "")

    kind = _kind(head.tags)
    publication = first("prism.publicationName", "DC.source") or (first("og:site_name") if kind == "webpage" else "")
    return Item(
        kind=kind,
        title=first("citation_title", "DC.title", "og:title") or head.title,
        creators=[creator(name) for name in head.tags.get("citation_author") or head.tags.get("DC.creator", [])],
        date=first("citation_publication_date", "citation_date", "DC.date"),
        publication=first("citation_journal_title", "citation_book_title") or publication,
        institution=first("citation_technical_report_institution", "citation_publisher", "DC.publisher"),
        url=first("citation_public_url", "og:url") or head.canonical or address,
        abstract=first("og:description", "DC.description", "description"),
        rights=first("DC.rights"),
        language=first("DC.language") or head.language,
    )


def creator(name: str) -> tuple[str, str] | str:
    """A creator: with a comma family name first, without one the last word is the family name."""
    bare = name.strip(_EDGES)
    if "," in name:
        family, _, given = bare.partition(",")
        return (family, given.partition(",")[0].strip()) if given.strip() else family
    given, _, family = bare.rpartition(" ")
    return (family, given) if given else family


def _kind(tags: Tags) -> str:
    if "citation_technical_report_institution" in tags:
        return "report"
    if "citation_journal_title" in tags:
        return "journalArticle"
    if tags.get("og:type") == ["website"]:
        return "webpage"
    named = _DC_TYPES[tags["DC.type"][0].lower()] if "DC.type" in tags else ""
    return named or ("journalArticle" if "citation_title" in tags else "webpage")
