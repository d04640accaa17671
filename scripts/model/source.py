"""A source: one of the five documents, who made and paid for it, and how it knows what it says."""

from __future__ import annotations

from pydantic import Field

from scripts.model.shape import Record, RecordId, Shape, Text


class Part(Shape):
    """A part of a document: a briefing, chapter or section."""

    id: RecordId
    title: Text
    first: int = Field(alias="from", ge=1)
    """Its first paragraph."""
    last: int = Field(alias="to", ge=1)
    """Its last paragraph."""


class CitedSource(Shape):
    """A work the document relies on."""

    id: RecordId
    title: Text
    producer: Text
    year: Text = "not stated"
    address: Text | None = None


class PrintedChart(Shape):
    """A chart printed in the document, whose data points are not in the text."""

    number: Text
    title: Text
    source_as_printed: Text
    paragraph: int = Field(ge=1)
    note: Text


class Source(Record):
    """A document."""

    title: Text
    short_title: Text
    """The name used in tables and copies."""
    authors: tuple[Text, ...]
    publisher: Text
    commissioner: Text
    """Who paid."""
    interest: Text
    """What interest it declares or has."""
    date: Text
    """When it was published, as far as known."""
    method: Text
    """How it knows what it says."""
    address: Text | None = None
    """Its page, when one was found."""
    address_note: Text | None = None
    """What is not known about its address."""
    address_is_certain: bool = True
    """Whether the address is surely the document's own, so that a reference may send readers there for it."""
    text_number: Text
    """The start of the text's file name."""
    does_not_cover: Text
    """What it leaves out."""
    parts: tuple[Part, ...] = ()
    cites: tuple[CitedSource, ...] = ()
    charts: tuple[PrintedChart, ...] = ()
    """The register of charts, read from ``<id>.figures.yml``."""
    exclusions: tuple[Exclusion, ...] = ()
    """Printed figures that are in no record, read from ``<id>.exclusions.csv``."""


class Exclusion(Shape):
    """One printed figure that is in no record, and why."""

    paragraph: int = Field(ge=1)
    token: Text
    reason: Text
    line: int
    """The line of the exclusions file."""


class Organisation(Shape):
    """Someone heard in the five texts."""

    id: RecordId
    name: Text
    kind: Text
    interest: Text
    """What it has at stake, in one plain sentence."""


class Term(Shape):
    """A word or abbreviation, explained in plain English."""

    id: RecordId
    term: Text
    """The word as used."""
    stands_for: Text | None = None
    """What an abbreviation stands for."""
    means: Text
    """One plain sentence."""


Source.model_rebuild()
