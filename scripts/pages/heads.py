"""What the heads of record pages say: schema.org data, and tags from which a reference manager makes its item.

A page about a source describes that source as a report. A page about a claim, a recommendation or a table describes
itself: a page of the handbook that says who the statement comes from and which document prints it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

from scripts.cite.cited_record import CitedRecord, cited_record
from scripts.cite.items import source_item
from scripts.model.claim import Claim
from scripts.model.recommendation import Recommendation
from scripts.model.source import Source, Term
from scripts.model.table import Table
from scripts.model.topic import Topic
from scripts.model.vocabulary import KIND_WORDS, TOPICS
from scripts.pages.context import PageContext
from scripts.pages.page import PageHead
from scripts.pages.reference_tags import LICENCE, SITE, Tags, page_tags, preview_tags, report_tags

_CONTEXT = "https://schema.org"
_SPACE = re.compile(r"\s+")


def claim_head(claim: Claim, description: str, context: PageContext) -> PageHead:
    """A claim, who makes it, and where it appears."""
    source = context.handbook.sources[claim.source]
    structured = {
        **_thing("Claim", claim.title, description),
        "text": _SPACE.sub(" ", claim.statement),
        "genre": KIND_WORDS[claim.kind],
        "author": {"@type": "Organization", "name": claim.attributed_to},
        "appearance": _report(source),
        "about": [TOPICS[topic] for topic in claim.topics],
    }
    return PageHead(structured, _tags(_cited(claim, context), KIND_WORDS[claim.kind]), "index.json")


def recommendation_head(ask: Recommendation, description: str, context: PageContext) -> PageHead:
    """A recommendation, who asks, and where."""
    source = context.handbook.sources[ask.source]
    asker = context.handbook.organisations[ask.asked_by].name
    structured = {
        **_thing("CreativeWork", ask.title, description),
        "genre": "Recommendation",
        "text": _SPACE.sub(" ", ask.statement),
        "author": {"@type": "Organization", "name": asker},
        "isBasedOn": _report(source),
        "about": [TOPICS[topic] for topic in ask.topics],
    }
    return PageHead(structured, _tags(_cited(ask, context), "Recommendation"), "index.json")


def table_head(table: Table, description: str, context: PageContext) -> PageHead:
    """A table as a data set with its download and what it measures."""
    source = context.handbook.sources[table.source]
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
    return PageHead(structured, _tags(_cited(table, context), KIND_WORDS[table.kind], is_data=True), "index.json")


def topic_head(topic: Topic, context: PageContext) -> PageHead:
    """A topic's briefing."""
    structured = {**_thing("Article", topic.title, topic.summary), "about": topic.title}
    return PageHead(structured, page_tags(topic.title, topic.summary, context.edition))


def source_head(source: Source, description: str) -> PageHead:
    """A document as the report it is."""
    return PageHead({"@context": _CONTEXT, **_report(source), "description": description},
                    report_tags(source, source.method), "index.json")


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
        preview_tags(SITE, description, "website"),
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


def _cited(record: Claim | Recommendation | Table, context: PageContext) -> CitedRecord:
    return cited_record(record, context.handbook, context.published, context.edition)


def _tags(cited: CitedRecord, kind: str, is_data: bool = False) -> Tags:
    printed_in = f"{cited.source.title}, paragraph {cited.paragraph}"
    return page_tags(cited.title, f"{kind}. {cited.note}", cited.date, printed_in, is_data)
