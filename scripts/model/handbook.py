"""The handbook: every record, typed, in one immutable object."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from scripts.figures.printed_value import printed_value
from scripts.figures.source_index import IndexedParagraph
from scripts.model.claim import Claim
from scripts.model.debate import Disagreement, Proposal
from scripts.model.derivation import Derivation
from scripts.model.figure import Figure
from scripts.model.recommendation import Recommendation
from scripts.model.retired import Retired
from scripts.model.source import Organisation, Source, Term
from scripts.model.table import Cell, Table
from scripts.model.topic import Topic
from scripts.model.update import Update

ROW_LABEL = ", “"
"""What stands between what a table's column measures and the label of the row, which a closing mark follows."""


@dataclass(frozen=True)
class Handbook:
    """Every record by id. Values come from :func:`scripts.read.handbook.read_handbook`."""

    sources: Mapping[str, Source] = field(default_factory=dict)
    indexes: Mapping[str, tuple[IndexedParagraph, ...]] = field(default_factory=dict)
    claims: Mapping[str, Claim] = field(default_factory=dict)
    tables: Mapping[str, Table] = field(default_factory=dict)
    recommendations: Mapping[str, Recommendation] = field(default_factory=dict)
    proposals: Mapping[str, Proposal] = field(default_factory=dict)
    disagreements: Mapping[str, Disagreement] = field(default_factory=dict)
    derivations: Mapping[str, Derivation] = field(default_factory=dict)
    updates: Mapping[str, Update] = field(default_factory=dict)
    topics: Mapping[str, Topic] = field(default_factory=dict)
    organisations: Mapping[str, Organisation] = field(default_factory=dict)
    terms: Mapping[str, Term] = field(default_factory=dict)
    retired: Mapping[str, Retired] = field(default_factory=dict)
    second_readings: Mapping[str, Mapping[str, int]] = field(default_factory=dict)
    """For each source, how many records and figures the second reader agreed with, and how many were mended."""
    unread: frozenset[str] = frozenset()
    """Names of record files that could not be read, so that their ids are not taken for unknown."""

    @cached_property
    def figures(self) -> Mapping[str, PublishedFigure]:
        """Every figure of every record by its permanent id, table cells included."""
        return {figure.id: figure for figure in published_figures(self)}


@dataclass(frozen=True, slots=True)
class PublishedFigure:
    """A figure with its permanent id and everything needed to quote it, whichever record holds it."""

    id: str
    record: str
    record_kind: str
    source: str
    paragraph: int | None
    figure: Figure
    attributed_to: str
    kind: str
    must_say: str | None
    url: str
    """The address of the figure on its record's page, from the site's root."""


def published_figures(handbook: Handbook) -> Iterator[PublishedFigure]:
    """Every figure in the order in which it is published: claims, recommendations, tables, updates."""
    for claim in handbook.claims.values():
        yield from _of_text_record(claim, "claim", "claims", claim.attributed_to, claim.kind)
    for ask in handbook.recommendations.values():
        yield from _of_text_record(ask, "recommendation", "recommendations", ask.asked_by, "opinion", handbook)
    for table in handbook.tables.values():
        yield from _of_table(table)
    for update in handbook.updates.values():
        for number, figure in enumerate(update.figures, start=1):
            yield PublishedFigure(
                f"{update.id}.{number}", update.id, "update", "", None, figure,
                figure.attributed_to or update.attributed_to, figure.kind or update.kind, update.must_say,
                f"updates/#{update.id}-f{number}",
            )


def _of_text_record(
    record: Claim | Recommendation, record_kind: str, folder: str, attributed_to: str, kind: str,
    handbook: Handbook | None = None,
) -> Iterator[PublishedFigure]:
    if handbook and attributed_to in handbook.organisations:
        attributed_to = handbook.organisations[attributed_to].name
    for number, figure in enumerate(record.figures, start=1):
        yield PublishedFigure(
            f"{record.id}.{number}", record.id, record_kind, record.source,
            figure.paragraph or record.locator.paragraph, figure, figure.attributed_to or attributed_to,
            figure.kind or kind, record.must_say, f"{folder}/{record.id}/#f{number}",
        )


def _of_table(table: Table) -> Iterator[PublishedFigure]:
    for cell in table.cells:
        figure = cell_figure(table, cell)
        if figure is not None:
            yield PublishedFigure(
                f"{table.id}.r{cell.row}c{cell.column}", table.id, "table", table.source, cell.paragraph, figure,
                table.attributed_to, table.kind, table.must_say,
                f"tables/{table.id}/#r{cell.row}c{cell.column}",
            )


def cell_figure(table: Table, cell: Cell) -> Figure | None:
    """The figure in a cell of a table, or None for a cell of words.

    Rows override columns in what is measured, in which unit, when and of whom; the row's label is added in quotation
    marks to what the column measures, so that the figure reads alone.
    """
    column = table.columns[cell.column - 1]
    value = printed_value(cell.as_printed)
    if column.type != "figure" or value is None:
        return None
    row = table.rows[cell.row - 1] if cell.row <= len(table.rows) else None
    label = next((c.as_printed for c in table.cells if c.row == cell.row and c.column == 1), "")
    measures = (row and row.measures) or column.measures or column.label
    return Figure(
        as_printed=cell.as_printed,
        value=value.low * column.scale,
        value_high=value.high * column.scale if value.high != value.low else None,
        unit=(row and row.unit) or column.unit or "items",
        measures=f"{measures}{ROW_LABEL}{label}”" if label and label not in measures else measures,
        period=(row and row.period) or column.period or "not stated",
        population=(row and row.population) or column.population or "not stated",
    )
