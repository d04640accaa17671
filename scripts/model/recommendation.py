"""A recommendation: what a source asks for, of whom, by when and at what price."""

from __future__ import annotations

from pydantic import Field

from scripts.model.claim import Locator
from scripts.model.figure import Figure
from scripts.model.shape import Record, RecordId, Text, TopicId
from scripts.model.vocabulary import Status


class Recommendation(Record):
    """One ask."""

    title: Text = Field(max_length=160)
    """The ask in one plain sentence, beginning with a verb."""
    source: RecordId
    """The document that makes it."""
    part: RecordId | None = None
    """The part of the document."""
    locator: Locator
    """Where it stands."""
    number: Text | None = None
    """Its number in the source."""
    parent: RecordId | None = None
    """The recommendation it is part of."""
    asked_by: RecordId
    """The organisation that asks."""
    asked_of: tuple[Text, ...] = Field(min_length=1)
    """Who is asked to act."""
    when: Text = "not stated"
    """By when."""
    figures: tuple[Figure, ...] = ()
    """The figures it prints; a price has the role ``price``."""
    rests_on: tuple[RecordId, ...] = ()
    """Claims it rests on."""
    topics: tuple[TopicId, ...] = Field(min_length=1)
    """The topics it belongs to."""
    proposals: tuple[RecordId, ...] = ()
    """Proposals of the positions table that it speaks to."""
    questions: tuple[Text, ...] = ()
    """Questions an MP could table."""
    caveats: tuple[Text, ...] = ()
    """What a careful reader must know."""
    must_say: Text | None = Field(default=None, max_length=130)
    """The one caveat that no copy may lose."""
    status: Status = "current"
    """Whether it still stands."""
    changed: Text | None = None
    """Why it differs from its last published version, in one plain sentence."""
    statement: Text
    """What is asked, in full: the text below the front matter."""
