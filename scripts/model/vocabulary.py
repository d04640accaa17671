"""The closed lists: kinds, units, stances, statuses, reasons. A word not listed here is refused by the check."""

from __future__ import annotations

from typing import Literal

Kind = Literal[
    "official-statistic", "survey", "estimate", "projection", "research-finding", "testimony", "opinion", "legal"
]
KIND_WORDS = {
    "official-statistic": "Official statistic",
    "survey": "Survey",
    "estimate": "Estimate",
    "projection": "Projection",
    "research-finding": "Research finding",
    "testimony": "Testimony",
    "opinion": "Opinion",
    "legal": "Legal statement",
}

Unit = Literal[
    "pounds", "percent", "percentage-points", "people", "pupils", "plans", "places", "schools", "settings",
    "authorities", "organisations", "areas", "responses", "appeals", "assessments", "teams", "posts", "documents",
    "items", "minutes", "hours", "days", "weeks", "months", "years", "age", "times", "ratio", "correlation",
    "score", "rank", "date",
]

Status = Literal["current", "newer-figure-available", "amended", "withdrawn"]
STATUS_WORDS = {
    "current": "Current",
    "newer-figure-available": "Newer figure available",
    "amended": "Amended",
    "withdrawn": "Withdrawn",
}

Stance = Literal["supports", "opposes", "conditional", "mixed"]
STANCE_WORDS = {
    "supports": "Supports",
    "opposes": "Opposes",
    "conditional": "Conditional",
    "mixed": "Mixed",
    "silent": "Silent",
}

DisagreementReason = Literal[
    "other-year", "other-definition", "other-population", "rounding", "slip", "conflict", "not-explained"
]
DISAGREEMENT_REASON_WORDS = {
    "other-year": "Different year",
    "other-definition": "Different definition",
    "other-population": "Different population",
    "rounding": "Rounding",
    "slip": "A slip in the source",
    "conflict": "A real conflict",
    "not-explained": "Not explained in the sources",
}

Confidence = Literal["high", "medium"]

EXCLUSION_REASONS = {
    "page-number": "a page number, running head or contents entry",
    "footnote-mark": "a footnote mark or the number of a note",
    "label-number": "the number of a table, figure, part, recommendation, question, phase or list item",
    "act-or-title-date": "the year in the title of an Act, report, plan or statistic",
    "reference-date": "the publication date of a work cited",
    "fieldwork-date": "when the source's own research or survey was carried out, recorded on the source's page",
    "document-date": "the date of the source itself or an event only mentioned as background",
    "name-part": "part of a name: a qualification level, key stage, form, programme or organisation",
    "code-or-line": "a budget line, statistical return or section number",
    "contact-detail": "part of an address, telephone number or handle",
    "text-count": "counts the text's own list that follows or precedes (three root causes, two core principles)",
    "idiom": "a turn of phrase that states no quantity",
    "repeat-in-sentence": "the same figure said again in the same paragraph of what a record already holds",
    "population-band": "an age or year group that says whom another figure counts; that figure's population holds it",
    "boilerplate": "an organisation's description of itself, repeated; recorded once where it first stands",
    "picture-text": "text from a picture or chart label with no data point",
}
"""Why a printed figure is in no record; each exclusion names one."""

PERIOD_PHRASES = (
    "not stated", "at the time of writing", "in force", "as proposed", "as modelled", "steady state",
)
"""What a period may say besides dates: no period printed, a standing rule, a proposal, a model's result."""

TOPICS = {
    "ehc-plans-and-demand": "EHC plans and demand",
    "specialist-placements": "Specialist placements",
    "money-and-deficits": "Money and deficits",
    "outcomes": "Outcomes",
    "disputes-and-tribunal": "Disputes and the Tribunal",
    "law-and-rights": "Law and rights",
    "workforce": "Workforce",
    "early-years": "Early years",
    "post-16-and-adulthood": "Post-16 and adulthood",
    "mental-health": "Mental health",
    "independent-sector": "Independent sector",
    "inclusion-in-mainstream": "Inclusion in mainstream schools",
    "accountability-and-inspection": "Accountability and inspection",
    "safety-valve-and-dbv": "Safety Valve and Delivering Better Value",
    "alternative-provision": "Alternative provision",
    "health-and-joint-working": "Health and joint working",
}
"""The sixteen topics: id to title."""
