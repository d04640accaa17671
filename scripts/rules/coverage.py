"""Nothing left out: every printed figure of every source is in a record or excluded with a reason."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from scripts.figures.periods import years_named
from scripts.figures.tokens import Kind, tokens
from scripts.model.vocabulary import EXCLUSION_REASONS
from scripts.read.problems import Problem
from scripts.rules.evidence import Evidence


@dataclass(frozen=True, slots=True)
class Coverage:
    """How much of a source is in records: printed figures, those in records, those excluded, those left."""

    source: str
    printed: int
    in_records: int
    excluded: int
    left: tuple[tuple[int, str], ...]
    """Paragraph and figure of each that is neither in a record nor excluded."""

    @property
    def share_percent(self) -> float:
        """The share that is in a record or excluded with a reason."""
        return 100.0 if not self.printed else 100 * (self.printed - len(self.left)) / self.printed


def every_figure_is_covered(evidence: Evidence) -> Iterator[Problem]:
    """Every figure the index lists is in a record or in the source's exclusions; counted once all records read."""
    if evidence.handbook.unread:
        return
    for source in evidence.handbook.sources.values():
        for number, token in coverage_of(evidence, source.id).left:
            yield Problem(
                f"data/sources/{source.id}.index.csv", number + 1, "coverage",
                f"{token} in paragraph {number} of {source.id} is in no record and not excluded",
                f"write a record that holds it, or a row in data/sources/{source.id}.exclusions.csv",
            )


def exclusions_are_true(evidence: Evidence) -> Iterator[Problem]:
    """An exclusion names a known reason and a figure that stands in its paragraph, no oftener than it stands there."""
    for source in evidence.handbook.sources.values():
        path = f"data/sources/{source.id}.exclusions.csv"
        used: Counter[tuple[int, str]] = Counter()
        for row in source.exclusions:
            if row.reason not in EXCLUSION_REASONS:
                yield Problem(
                    path, row.line, "exclusion",
                    f"the reason is {row.reason} (allowed: {', '.join(EXCLUSION_REASONS)})", "name one of the reasons",
                )
            paragraph = evidence.paragraph(source.id, row.paragraph)
            used[row.paragraph, row.token] += 1
            printed = paragraph.figures.count(row.token) if paragraph else 0
            if used[row.paragraph, row.token] > printed:
                yield Problem(
                    path, row.line, "exclusion",
                    f"{row.token} is excluded {used[row.paragraph, row.token]} times in paragraph {row.paragraph} "
                    f"and printed {printed} times there",
                    "take the row out or name the right paragraph",
                )


def coverage_of(evidence: Evidence, source: str) -> Coverage:
    """Counts one source's figures: each occurrence once, dates and years by the periods that name them."""
    recorded, years = _recorded(evidence, source)
    excluded = Counter((row.paragraph, row.token) for row in evidence.handbook.sources[source].exclusions)
    printed = in_records = left_out = 0
    left: list[tuple[int, str]] = []
    for paragraph in evidence.handbook.indexes.get(source, ()):
        for token in paragraph.figures:
            printed += 1
            place = (paragraph.number, token)
            if recorded[place] > 0:
                recorded[place] -= 1
                in_records += 1
            elif excluded[place] > 0:
                excluded[place] -= 1
                left_out += 1
            elif is_time(token) and years_named(token) & years.get(paragraph.number, frozenset()):
                in_records += 1
            else:
                left.append(place)
    return Coverage(source, printed, in_records, left_out, tuple(left))


def is_time(token: str) -> bool:
    """Answers "is this printed figure a date or year?"."""
    return any(found.kind.is_time or found.kind is Kind.YEAR for found in tokens(token))


def _recorded(evidence: Evidence, source: str) -> tuple[Counter[tuple[int, str]], dict[int, frozenset[str]]]:
    recorded: Counter[tuple[int, str]] = Counter()
    years: dict[int, frozenset[str]] = {}

    def add_years(number: int, *texts: str | None) -> None:
        named = frozenset().union(*(years_named(text) for text in texts if text))
        years[number] = years.get(number, frozenset()) | named

    for record, _, figure, number in evidence.printed_figures():
        if record.source == source:
            recorded[number, figure.as_printed] += 1
            add_years(number, figure.period, figure.period_as_printed, figure.measures, figure.population)
    for table in evidence.tables_of(source):
        for cell in table.cells:
            for token in tokens(cell.as_printed):
                recorded[cell.paragraph, token.text] += 1
        told = [text for column in table.columns for text in (column.label, column.period, column.measures)]
        told += [text for row in table.rows for text in (row.period, row.measures)]
        add_years(table.caption_paragraph, table.title, *told)
        if table.header_paragraph:
            for column in table.columns:
                for token in tokens(column.label):
                    recorded[table.header_paragraph, token.text] += 1
            add_years(table.header_paragraph, *told)
    return recorded, years
