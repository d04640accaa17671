"""A topic: a briefing written by hand that quotes figures by reference, never as typed digits."""

from __future__ import annotations

from pydantic import Field

from scripts.model.shape import Record, RecordId, Text


class Topic(Record):
    """A briefing that fits two printed pages."""

    title: Text
    """The topic's name."""
    summary: Text
    """One plain sentence that says what the page answers."""
    questions: tuple[Text, ...] = Field(min_length=3, max_length=3)
    """Three questions to put."""
    calculators: tuple[RecordId, ...] = ()
    """Calculators worth opening beside it."""
    body: Text
    """The briefing: Markdown with references such as {figure:ehc-plans-growth.1}."""
