"""What every record shares: unknown fields refused, values immutable, ids of lower-case words and hyphens."""

from __future__ import annotations

from typing import Annotated

from pydantic import BaseModel, ConfigDict, StringConstraints

RecordId = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=90)]
FigureId = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*\.(\d+|r\d+c\d+)$")]
TopicId = RecordId
Text = Annotated[str, StringConstraints(min_length=1, strip_whitespace=True)]


class Shape(BaseModel):
    """A part of a record: immutable, and refusing fields it does not know."""

    model_config = ConfigDict(extra="forbid", frozen=True, populate_by_name=True, use_attribute_docstrings=True)


class Record(Shape):
    """A record: something with a permanent id, kept in a file of its own."""

    id: RecordId
    """The permanent id, which is the file's name and the page's address: lower-case words and hyphens."""
    path: str = ""
    """The file the record was read from; set by the reader, never written in a record."""
