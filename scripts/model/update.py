"""An update: something that happened after the five documents were written."""

from __future__ import annotations

from pydantic import Field

from scripts.model.figure import Figure
from scripts.model.shape import FigureId, Record, RecordId, Text, TopicId
from scripts.model.vocabulary import Confidence, Kind


class Update(Record):
    """A newer count, report, decision or Bill, dated, with an address and how sure we are."""

    date: Text = Field(pattern=r"^\d{4}-\d{2}(-\d{2})?$", examples=["2025-06", "2025-06-20"])
    """When it happened: year and month, and the day where known."""
    title: Text
    """What happened, in one plain sentence."""
    what: Text
    """What happened, in our words."""
    figures: tuple[Figure, ...] = ()
    """The figures it brings."""
    kind: Kind
    """What sort of evidence its figures are, from the closed list of kinds."""
    attributed_to: Text
    """Who it comes from."""
    address: tuple[Text, ...] = Field(min_length=1)
    """The pages read, without a scheme."""
    confidence: Confidence
    """How sure we are."""
    checked: Text = "stored copy, 2026-11-22"
    """How and when the page was read."""
    must_say: Text = Field(max_length=130)
    """What no copy of its figures may lose: how it was read, and the one caveat that matters most."""
    overtakes: tuple[RecordId | FigureId, ...] = ()
    """The figures or records it overtakes."""
    bears_on: tuple[RecordId, ...] = ()
    """Claims, recommendations or proposals it bears on without overtaking them."""
    topics: tuple[TopicId, ...] = Field(min_length=1)
    """The topics it belongs to."""
