"""A derivation: a printed figure that other printed figures should give, with the formula."""

from __future__ import annotations

from pydantic import Field, model_validator

from scripts.model.shape import FigureId, Record, Shape, Text, TopicId


class MissingInput(Shape):
    """An input that is printed nowhere in the five texts."""

    missing: Text
    """What is not printed."""


class Derivation(Record):
    """A recomputation; its verdict is computed when the handbook is linked."""

    title: Text
    """What is recomputed."""
    printed: FigureId
    """The printed figure that should follow."""
    inputs: dict[str, FigureId | MissingInput] = Field(min_length=1)
    """The figures it should follow from, each under a name used in the formula."""
    formula: Text
    """Names, numbers, + - * /, brackets, min, max, change(a, b), share(a, b)."""
    note: Text | None = None
    """What a careful reader must know."""
    topics: tuple[TopicId, ...] = Field(min_length=1)
    """The topics it belongs to."""

    @model_validator(mode="after")
    def _input_names_are_words(self) -> Derivation:
        wrong = [name for name in self.inputs if not name.isidentifier()]
        if wrong:
            raise ValueError(f"input names are lower-case words joined by underscores; found {', '.join(wrong)}")
        return self
