"""Figures that a change adds, alters or removes, each with the place it can be looked up at."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

from scripts.figures.tokens import tokens
from scripts.model.handbook import Handbook, PublishedFigure
from scripts.quote.numbers import plain_number
from scripts.quote.wording import figure_words

_SHOWN_APART = ("as_printed", "hedge")  # the figure's own words stand in a column of their own


class FigureChange(NamedTuple):
    """One figure before and after.

    Attributes:
        id: the figure's permanent id.
        then: its words before, or nothing for a new one.
        now: its words after, or nothing for one that is gone.
        fields: what else of it differs: name, before, after.
        place: where to look it up, in words.
        found: whether the index of its source has it in the paragraph named; None where it has no such place.
        url: the address of the figure, from the site's root.
    """

    id: str
    then: str
    now: str
    fields: tuple[tuple[str, str, str], ...]
    place: str
    found: bool | None
    url: str


def figure_changes(before: Handbook, after: Handbook) -> Iterator[FigureChange]:
    """Every figure that differs between two states of the records, in the order of its id."""
    for name in sorted(before.figures.keys() | after.figures.keys()):
        then, now = before.figures.get(name), after.figures.get(name)
        if then is None or now is None or _facts(then) != _facts(now):
            known = now or then
            assert known is not None
            yield FigureChange(
                name,
                figure_words(then.figure) if then else "",
                figure_words(now.figure) if now else "",
                tuple(_fields(then, now)) if then and now else (),
                _place(known, after),
                _is_found(now, after) if now else None,
                known.url,
            )


def _facts(published: PublishedFigure) -> dict[str, str]:
    figure = published.figure
    facts: dict[str, Any] = {
        "as_printed": figure.as_printed, "hedge": figure.hedge, "value": plain_number(figure.value),
        "value_high": None if figure.value_high is None else plain_number(figure.value_high),
        "unit": figure.unit, "measures": figure.measures, "period": figure.period, "population": figure.population,
        "who says it": published.attributed_to, "kind": published.kind, "always say": published.must_say,
        "source": published.source, "paragraph": published.paragraph,
    }
    return {name: "" if value is None else str(value) for name, value in facts.items()}


def _fields(then: PublishedFigure, now: PublishedFigure) -> Iterator[tuple[str, str, str]]:
    earlier, later = _facts(then), _facts(now)
    for name, value in later.items():
        if name not in _SHOWN_APART and earlier[name] != value:
            yield name.replace("_", " "), earlier[name], value


def _place(published: PublishedFigure, handbook: Handbook) -> str:
    if published.record_kind == "update":
        return "; ".join(handbook.updates[published.record].address) if published.record in handbook.updates else ""
    source = handbook.sources.get(published.source)
    title = source.short_title if source else published.source
    return f"{title}, paragraph {published.paragraph}"


def _is_found(published: PublishedFigure, handbook: Handbook) -> bool | None:
    if published.paragraph is None:
        return None
    index = handbook.indexes.get(published.source, ())
    if not 1 <= published.paragraph <= len(index):
        return False
    printed = index[published.paragraph - 1].figures
    words = published.figure.as_printed
    return words in printed or all(token.text in printed for token in tokens(words))
