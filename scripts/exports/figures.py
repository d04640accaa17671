"""``data/figures.csv`` and ``data/exclusions.csv``: one row a printed figure."""

from __future__ import annotations

from scripts.exports.csv_text import csv_text
from scripts.model.handbook import Handbook, PublishedFigure
from scripts.model.vocabulary import EXCLUSION_REASONS
from scripts.quote.numbers import plain_number

FIGURE_COLUMNS = (
    "id", "record", "record_kind", "source", "paragraph", "as_printed", "value", "unit", "measures", "period",
    "population", "attributed_to", "kind", "url", "hedge", "value_high", "must_say",
)
EXCLUSION_COLUMNS = ("source", "paragraph", "token", "reason")


def figures_csv(handbook: Handbook) -> str:
    """Every published figure, one row each, table cells included."""
    return csv_text(FIGURE_COLUMNS, (figure_row(published) for published in handbook.figures.values()))


def figure_row(published: PublishedFigure) -> tuple[object, ...]:
    """One figure as the row of FIGURE_COLUMNS."""
    figure = published.figure
    return (
        published.id, published.record, published.record_kind, published.source, published.paragraph or "",
        figure.as_printed, plain_number(figure.value), figure.unit, figure.measures, figure.period, figure.population,
        published.attributed_to, published.kind, f"/{published.url}", figure.hedge or "",
        "" if figure.value_high is None else plain_number(figure.value_high), published.must_say or "",
    )


def exclusions_csv(handbook: Handbook) -> str:
    """Every printed figure that is in no record, with the reason in words."""
    return csv_text(
        EXCLUSION_COLUMNS,
        (
            (source.id, row.paragraph, row.token, EXCLUSION_REASONS[row.reason])
            for source in handbook.sources.values() for row in source.exclusions
        ),
    )
