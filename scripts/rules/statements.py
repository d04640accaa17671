"""Titles and statements hold only their own record's figures, and no markup of their own."""

from __future__ import annotations

import re
from collections.abc import Iterator

from scripts.figures.periods import years_named
from scripts.figures.printed_value import printed_value
from scripts.figures.tokens import Kind, Token, tokens
from scripts.model.claim import Claim
from scripts.model.recommendation import Recommendation
from scripts.read.problems import Problem
from scripts.rules.evidence import Evidence

_HTML = re.compile(r"<[a-zA-Z/!]|&#?\w+;|javascript:", re.IGNORECASE)


def statements_hold_only_their_figures(evidence: Evidence) -> Iterator[Problem]:
    """Every figure typed in a title or statement is one of the record's own, or printed with it in its source."""
    for record in evidence.text_records():
        values, words, years = _own(evidence, record)
        for field, text in (("title", record.title), ("statement", record.statement)):
            for token in tokens(text):
                if not _is_own(token, values, words, years):
                    yield Problem(
                        record.path, evidence.line(record.path, field if field == "title" else "status"),
                        "statement-figure",
                        f"the {field} says {token.text}, which is not one of the record's figures",
                        "add the figure to the record, or say it without the number",
                    )


def no_record_holds_html(evidence: Evidence) -> Iterator[Problem]:
    """No record holds HTML, an entity or a script address: text is text."""
    for path in _record_files(evidence):
        text = (evidence.root / path).read_text(encoding="utf-8")
        for number, line in enumerate(text.split("\n"), start=1):
            if found := _HTML.search(line):
                yield Problem(
                    path, number, "raw-html", f"the line holds markup (found {found[0]}; allowed: plain Markdown)",
                    "write it as words",
                )


def _is_own(token: Token, values: set[tuple[object, object]], words: set[str], years: frozenset[str]) -> bool:
    if token.kind in (Kind.NAME, Kind.ORDINAL):
        return True
    if token.kind.is_time:
        return bool(years_named(token.text) & years) or not years_named(token.text)
    if token.text.lower() in words:
        return True
    value = printed_value(token.text)
    return value is not None and (value.low, value.high) in values


def _own(
    evidence: Evidence, record: Claim | Recommendation
) -> tuple[set[tuple[object, object]], set[str], frozenset[str]]:
    values: set[tuple[object, object]] = set()
    paragraphs = {record.locator.paragraph, *(figure.paragraph or 0 for figure in record.figures)}
    beside = [evidence.paragraph(record.source, number) for number in paragraphs]
    words = {token.lower() for paragraph in beside if paragraph for token in paragraph.figures}
    spoken = [record.locator.note or "", *getattr(record, "caveats", ())]
    for figure in record.figures:
        spoken += [figure.measures, figure.period, figure.population, figure.slip or ""]
        value = printed_value(figure.as_printed)
        if value:
            values |= {(value.low, value.high), (abs(value.low), abs(value.high)), (value.low, value.low),
                       (value.high, value.high)}
    for text in spoken:
        words |= {token.text.lower() for token in tokens(text)}
    years: frozenset[str] = frozenset().union(*(years_named(text) for text in [*spoken, *words, ""]))
    return values, words, years | {year for span in years for year in (span[:4], span[:2] + span[-2:])}


def _record_files(evidence: Evidence) -> Iterator[str]:
    handbook = evidence.handbook
    for family in (
        handbook.claims, handbook.recommendations, handbook.tables, handbook.proposals, handbook.disagreements,
        handbook.derivations, handbook.updates, handbook.topics, handbook.sources,
    ):
        yield from (record.path for record in family.values())
    yield from (name for name in ("data/organisations.yml", "data/terms.yml") if (evidence.root / name).exists())
