"""Where sources take sides: positions on a proposal, and figures or statements that differ."""

from __future__ import annotations

from pydantic import Field, model_validator

from scripts.model.shape import FigureId, Record, RecordId, Shape, Text, TopicId
from scripts.model.vocabulary import DisagreementReason, Stance


class Position(Shape):
    """What one organisation says of a proposal."""

    organisation: RecordId
    """Who, from data/organisations.yml."""
    stance: Stance
    """Supports, opposes, conditional or mixed; silence is computed, never typed."""
    says: Text
    """What it says, in our words."""
    source: RecordId
    """The document in which it says so."""
    paragraphs: tuple[int, ...] = Field(min_length=1)
    """Where in the document."""


class Proposal(Record):
    """A proposal on which organisations take positions."""

    title: Text
    """The proposal's name."""
    question: Text
    """The question it puts."""
    topics: tuple[TopicId, ...] = Field(min_length=1)
    """The topics it belongs to."""
    positions: tuple[Position, ...] = Field(min_length=1)
    """Who says what."""


class Side(Shape):
    """One side of a disagreement: a figure or a claim, and what it is said to be."""

    figure: FigureId | None = None
    """The figure that stands for this side."""
    claim: RecordId | None = None
    """The claim that does, when no figure is at issue."""
    says: Text
    """What this side is, in our words."""

    @model_validator(mode="after")
    def _names_one(self) -> Side:
        if (self.figure is None) == (self.claim is None):
            raise ValueError("a side names either a figure or a claim")
        return self


class Disagreement(Record):
    """Figures or statements that differ for what looks like the same thing."""

    title: Text
    """What is at issue."""
    looks_like: Text
    """The one thing they all seem to count or say."""
    sides: tuple[Side, ...] = Field(min_length=2)
    """What differs."""
    reason: DisagreementReason
    """Why, from the closed list."""
    explanation: Text
    """Why, in our words."""
    would_settle: Text
    """What would settle it."""
    topics: tuple[TopicId, ...] = Field(min_length=1)
    """The topics it belongs to."""
