"""A table printed in a source, cell by cell."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from scripts.model.shape import Record, RecordId, Shape, Text, TopicId
from scripts.model.vocabulary import Kind, Status, Unit


class Column(Shape):
    """A column: its heading and, for figures, what its cells measure."""

    name: Text = Field(pattern=r"^[a-z0-9_]+$")
    """The CSV's header."""
    label: Text
    """The heading shown to readers, in our words or as printed."""
    type: Literal["label", "text", "figure"]
    """``label`` for the row's name, ``text`` for words, ``figure`` for numbers."""
    unit: Unit | None = None
    """The unit of its figures."""
    measures: Text | None = None
    """What its figures measure."""
    period: Text | None = None
    """When they are of."""
    population: Text | None = None
    """Who or what was counted."""
    scale: int = Field(default=1, ge=1)
    """What a printed 1 stands for: 1000000 in a column headed £ million."""


class Row(Shape):
    """What a row says of its figures, where the row and not the column decides."""

    unit: Unit | None = None
    measures: Text | None = None
    period: Text | None = None
    population: Text | None = None


class Chart(Shape):
    """How the table is drawn, or why it is not."""

    kind: Literal["bar", "line", "none"]
    """The chart's form."""
    columns: tuple[Text, ...] = ()
    """The columns drawn."""
    rows: tuple[int, ...] = ()
    """The rows drawn, from 1; none given draws all."""
    description: Text | None = None
    """What the chart shows, in one sentence without typed figures."""
    reason: Text | None = None
    """Why there is no chart."""


class Cell(Shape):
    """One cell as printed, with its place."""

    row: int
    """The row from 1."""
    column: int
    """The column from 1, the label column included."""
    as_printed: str
    """The cell as the source prints it."""
    paragraph: int
    """The paragraph that prints it."""


class Table(Record):
    """A printed table; its cells are figures with ids ``<table>.r<row>c<column>``."""

    title: Text
    """What the table shows, in our words."""
    source: RecordId
    """The document that prints it."""
    part: RecordId | None = None
    """The part of the document."""
    number: Text = Field(examples=["Table 9"])
    """Its number in the source."""
    kind: Kind = "official-statistic"
    """What sort of evidence it is, from the closed list of kinds."""
    caption_paragraph: int = Field(ge=1)
    """The paragraph of its caption."""
    header_paragraph: int | None = Field(default=None, ge=1)
    """The paragraph of its header row."""
    row_paragraphs: tuple[int, ...] = Field(min_length=1)
    """The paragraph of each row."""
    attributed_to: Text
    """Who its figures come from."""
    columns: tuple[Column, ...] = Field(min_length=1)
    """Its columns, in order."""
    rows: tuple[Row, ...] = ()
    """One entry a row where rows decide unit, measure, period or population."""
    topics: tuple[TopicId, ...] = Field(min_length=1)
    """The topics it belongs to."""
    geography: Text = "England"
    """The area it speaks of."""
    notes: tuple[Text, ...] = ()
    """What a careful reader must know."""
    slips: tuple[Text, ...] = ()
    """The source's slips in it."""
    must_say: Text | None = None
    """The one caveat that no copy may lose."""
    chart: Chart = Chart(kind="none", reason="The table is words.")
    """How it is drawn."""
    status: Status = "current"
    """Whether it still stands."""
    cells: tuple[Cell, ...] = ()
    """The cells, read from the CSV beside it."""
