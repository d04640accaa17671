"""A claim: one statement a source makes, in the handbook's words, with every figure in it."""

from __future__ import annotations

from pydantic import Field

from scripts.model.figure import Figure
from scripts.model.shape import Record, RecordId, Shape, Text, TopicId
from scripts.model.vocabulary import Kind, Status


class Locator(Shape):
    """Where in a source something stands."""

    paragraph: int = Field(ge=1)
    """The paragraph, counted in the source index."""
    heading: Text | None = None
    """The section's heading; left out, it is the index's."""
    note: Text | None = Field(default=None, examples=["Figure 1", "footnote 12"])
    """The table, figure or footnote, where there is one."""


class Claim(Record):
    """One statement a source makes."""

    title: Text = Field(max_length=160)
    """The statement in one plain sentence."""
    kind: Kind
    """What sort of evidence it is."""
    source: RecordId
    """The document that prints it."""
    part: RecordId | None = None
    """The part of the document."""
    locator: Locator
    """Where it stands."""
    attributed_to: Text
    """Who it comes from: the original producer, then the document."""
    figures: tuple[Figure, ...] = ()
    """Every figure in the statement; a figure's number in this list is part of its permanent id, so only append."""
    topics: tuple[TopicId, ...] = Field(min_length=1)
    """The topics it belongs to; the first is its folder."""
    geography: Text = "England"
    """The area it speaks of."""
    supports: tuple[RecordId, ...] = ()
    """Recommendations that rest on it."""
    related: tuple[RecordId, ...] = ()
    """Other claims worth reading beside it."""
    caveats: tuple[Text, ...] = ()
    """What a careful reader must know."""
    must_say: Text | None = Field(default=None, max_length=130)
    """The one caveat that no copy may lose."""
    status: Status = "current"
    """Whether it still stands."""
    changed: Text | None = None
    """Why it differs from its last published version, in one plain sentence."""
    statement: Text
    """The statement in full: the text below the front matter."""
