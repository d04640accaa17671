"""What the heads of record pages say: schema.org data, and tags from which a reference manager makes its item.

A page about a source describes that source as a report. A page about a claim, a recommendation or a table describes
itself, a page of the handbook, made by whoever the statement comes from and based on the document that prints it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

from scripts.cite.items import source_item
from scripts.model.claim import Claim
from scripts.model.handbook import Handbook
from scripts.model.recommendation import Recommendation
from scripts.model.source import Source, Term
from scripts.model.table import Table
from scripts.model.vocabulary import KIND_WORDS, TOPICS
from scripts.pages.page import PageHead

SITE = "SEND Evidence Handbook"
LICENCE = "https://creativecommons.org/licenses/by/4.0/"
_CONTEXT = "https://schema.org"
_SPACE = re.compile(r"\s+")


def claim_head(claim: Claim, description: str, handbook: Handbook) -> PageHead:
    """A claim, who makes it, and where it appears."""
    source = handbook.sources[claim.source]
    structured = {
        **_thing("Claim", claim.title, description),
        "text": _SPACE.sub(" ", claim.statement),
        "genre": KIND_WORDS[claim.kind],
        "author": {"@type": "Organization", "name": claim.attributed_to},
        "appearance": _report(source),
        "about": [TOPICS[topic] for topic in claim.topics],
    }
    return PageHead(structured, _tags(claim.title, description, claim.attributed_to, source, claim.locator.paragraph),
                    "index.json")


def recommendation_head(ask: Recommendation, description: str, handbook: Handbook) -> PageHead:
    """A recommendation, who asks, and where."""
    source = handbook.sources[ask.source]
    asker = handbook.organisations[ask.asked_by].name
    structured = {
        **_thing("CreativeWork", ask.title, description),
        "genre": "Recommendation",
        "text": _SPACE.sub(" ", ask.statement),
        "author": {"@type": "Organization", "name": asker},
        "isBasedOn": _report(source),
        "about": [TOPICS[topic] for topic in ask.topics],
    }
    return PageHead(structured, _tags(ask.title, description, asker, source, ask.locator.paragraph), "index.json")


def table_head(table: Table, description: str, handbook: Handbook) -> PageHead:
    """A table as a data set with its download and what it measures."""
    source = handbook.sources[table.source]
    structured = {
        **_thing("Dataset", table.title, description),
        "creator": {"@type": "Organization", "name": table.attributed_to},
        "isBasedOn": _report(source),
        "spatialCoverage": table.geography,
        "variableMeasured": [
            {"@type": "PropertyValue", "name": column.label, "description": column.measures or column.label}
            for column in table.columns if column.type == "figure"
        ],
        "distribution": [
            {"@type": "DataDownload", "encodingFormat": "text/csv",
             "contentUrl": f"../../data/tables/{table.id}.csv"},
        ],
        "keywords": [TOPICS[topic] for topic in table.topics],
    }
    return PageHead(structured, _tags(table.title, description, table.attributed_to, source, table.caption_paragraph),
                    "index.json")


def source_head(source: Source, description: str) -> PageHead:
    """A document as the report it is."""
    item = source_item(source)
    tags = [("citation_title", source.title), ("DC.title", source.title), ("DC.type", "Report")]
    for author in item.get("author", []):
        name = author.get("literal") or f"{author['family']}, {author['given']}"
        tags += [("citation_author", name), ("DC.creator", name)]
    if "publisher" in item:
        tags += [("citation_technical_report_institution", item["publisher"]), ("DC.publisher", item["publisher"])]
    year = _year(source)
    if year:
        tags += [("citation_publication_date", year), ("DC.date", year)]
    return PageHead({"@context": _CONTEXT, **_report(source), "description": description},
                    (*tags, *_preview(source.title, description)), "index.json")


def terms_head(terms: Iterable[Term]) -> PageHead:
    """The terms as a set of defined terms."""
    return PageHead({
        "@context": _CONTEXT, "@type": "DefinedTermSet", "name": f"Terms of the {SITE}", "license": LICENCE,
        "hasDefinedTerm": [
            {"@type": "DefinedTerm", "@id": f"#{term.id}", "name": term.term, "description": term.means}
            for term in terms
        ],
    })


def home_head(description: str) -> PageHead:
    """The handbook as a data set."""
    return PageHead(
        {
            **_thing("Dataset", SITE, description),
            "inLanguage": "en-GB", "spatialCoverage": "England", "isAccessibleForFree": True,
            "distribution": [
                {"@type": "DataDownload", "encodingFormat": "application/zip",
                 "contentUrl": "data/send-evidence-handbook.zip"},
                {"@type": "DataDownload", "encodingFormat": "text/csv", "contentUrl": "data/figures.csv"},
            ],
        },
        _preview(SITE, description),
    )


def _thing(kind: str, name: str, description: str) -> dict[str, Any]:
    return {
        "@context": _CONTEXT, "@type": kind, "name": name, "description": description, "license": LICENCE,
        "isPartOf": {"@type": "Dataset", "name": SITE},
    }


def _report(source: Source) -> dict[str, Any]:
    item = source_item(source)
    authors = [
        {"@type": "Organization", "name": each["literal"]} if "literal" in each
        else {"@type": "Person", "familyName": each["family"], "givenName": each["given"]}
        for each in item.get("author", [])
    ]
    report: dict[str, Any] = {"@type": "Report", "name": source.title}
    if authors:
        report["author"] = authors
    if "publisher" in item:
        report["publisher"] = {"@type": "Organization", "name": item["publisher"]}
    if _year(source):
        report["datePublished"] = _year(source)
    return report


def _year(source: Source) -> str:
    issued = source_item(source).get("issued")
    return str(issued["date-parts"][0][0]) if issued else ""


def _tags(
    title: str, description: str, author: str, source: Source, paragraph: int
) -> tuple[tuple[str, str], ...]:
    year = _year(source)
    return (
        ("citation_title", title), ("citation_author", author), ("citation_publisher", SITE),
        *((("citation_publication_date", year),) if year else ()),
        ("DC.title", title), ("DC.creator", author), ("DC.publisher", SITE), ("DC.type", "Text"),
        ("DC.language", "en-GB"), *((("DC.date", year),) if year else ()),
        ("DC.source", f"{source.title}, paragraph {paragraph}"), ("DC.rights", LICENCE),
        ("DC.description", description),
        *_preview(title, description),
    )


def _preview(title: str, description: str) -> tuple[tuple[str, str], ...]:
    return (("og:title", title), ("og:description", description), ("og:site_name", SITE), ("og:type", "article"))
