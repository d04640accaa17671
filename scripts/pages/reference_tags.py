"""Meta tags from which a reference manager makes its item, and a site that shows a link its preview.

Zotero reads Highwire's ``citation_`` tags before Dublin Core's, and Dublin Core's before Open Graph's. What kind of
item it makes hangs on ``og:type`` and ``DC.type``: a page with a ``citation_title`` and neither is taken for an
article in a journal.
"""

from __future__ import annotations

from scripts.cite.items import source_item
from scripts.model.source import Source

SITE = "SEND Evidence Handbook"
LICENCE = "https://creativecommons.org/licenses/by/4.0/"
Tags = tuple[tuple[str, str], ...]


def page_tags(title: str, abstract: str, date: str | None, printed_in: str = "", is_data: bool = False) -> Tags:
    """A page of the handbook, which is its author: the words are the handbook's, whoever says what they say.

    Args:
        title: the page's title.
        abstract: who says it, where it is printed, and what must be said with it.
        date: when this version was published, as 2026-11-23; None where that is not known.
        printed_in: the document and paragraph it is taken from, or nothing.
        is_data: whether it is a table, which reference managers keep as a data set.
    """
    return (
        ("citation_title", title), ("citation_author", _institution(SITE)), ("citation_publisher", SITE),
        *((("citation_publication_date", date),) if date else ()),
        ("DC.title", title), ("DC.creator", SITE), ("DC.publisher", SITE),
        ("DC.type", "Dataset" if is_data else "Text"), ("DC.language", "en-GB"),
        *((("DC.date", date),) if date else ()),
        *((("DC.source", printed_in),) if printed_in else ()),
        ("DC.rights", LICENCE), ("DC.description", abstract),
        ("prism.publicationName", SITE),  # else what it is taken from passes for the name of the website
        *preview_tags(title, abstract, "" if is_data else "website"),
    )


def report_tags(source: Source, abstract: str) -> Tags:
    """A document, as the report it is, with an abstract in our words."""
    item = source_item(source)
    tags = [("citation_title", source.title), ("DC.title", source.title), ("DC.type", "Report")]
    for author in item.get("author", []):
        name = author.get("literal") or f"{author['family']}, {author['given']}"
        tags += [("citation_author", _institution(name) if "literal" in author else name), ("DC.creator", name)]
    if "publisher" in item:
        tags += [("citation_technical_report_institution", item["publisher"]), ("DC.publisher", item["publisher"])]
    if "issued" in item:
        year = str(item["issued"]["date-parts"][0][0])
        tags += [("citation_publication_date", year), ("DC.date", year)]
    if "URL" in item:
        tags.append(("citation_public_url", item["URL"]))
    return (*tags, *preview_tags(source.title, abstract, ""))


def preview_tags(title: str, description: str, kind: str) -> Tags:
    """What a site that shows a link to the page says of it; a kind left out counts as a website there."""
    return (
        ("og:title", title), ("og:description", description), ("og:site_name", SITE),
        *((("og:type", kind),) if kind else ()),
    )


def _institution(name: str) -> str:
    """A name with a comma behind it: Zotero takes the last word of one without a comma for a family name."""
    return f"{name},"
