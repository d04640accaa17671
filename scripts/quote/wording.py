"""The words in which a figure is shown and copied. One place, so that every page and every copy says the same."""

from __future__ import annotations

import re
from collections.abc import Sequence

from scripts.model.figure import Figure
from scripts.model.handbook import Handbook, PublishedFigure
from scripts.model.vocabulary import KIND_WORDS

_AFTER = ("or so", "or more", "or less", "plus", "at least half")
_TIMES = ("minutes", "hours", "days", "weeks", "months", "years")
_NESTED = str.maketrans("()", "[]")
_FIRST_WORD = re.compile(r"[A-Z][a-z]+(?: |$)")


def figure_words(figure: Figure) -> str:
    """The figure with its hedge: "around £2.5 billion", "c. 24%", "30 or so"."""
    return " ".join(part for part in figure_parts(figure) if part)


def figure_parts(figure: Figure) -> tuple[str, str, str]:
    """What stands before the number, the number as printed, and what stands after it; either hedge may be empty."""
    if figure.hedge in _AFTER:
        return "", figure.as_printed, figure.hedge
    return figure.hedge or "", figure.as_printed, ""


def quoted_words(figure: Figure) -> str:
    """The figure as it stands in a sentence or on its own: with its hedge and unit, and no capital of its own."""
    words = figure_words(figure)
    if _FIRST_WORD.match(words):
        words = words[0].lower() + words[1:]
    return " ".join(part for part in (words, unit_words(figure)) if part)


def unit_words(figure: Figure) -> str:
    """The unit of a length of time, where neither the figure as printed nor what it measures has it; else nothing.

    "14" must say 14 of what where it stands alone, but "days of support a week: two" has it already.
    """
    if figure.unit not in _TIMES:
        return ""
    one = figure.unit.removesuffix("s")
    if re.search(one, f"{figure_words(figure)} {figure.measures}", re.IGNORECASE):
        return ""
    return one if figure.value == 1 and figure.value_high is None else figure.unit


def period_words(period: str) -> str:
    """The period for a reader: 2014/15 to 2023/24 stays as it is; "not stated" says of what.

    >>> period_words("not stated (the last three years)")
    'period not stated (the last three years)'
    """
    return f"period {period}" if period.startswith("not stated") else period


def of_whom_and_when(figure: Figure) -> str:
    """Who was counted and when, to stand in brackets: brackets inside are square."""
    return in_square_brackets(f"{figure.population}; {period_words(figure.period)}")


def in_square_brackets(text: str) -> str:
    """A text that will stand in brackets itself: those inside it are square.

    >>> in_square_brackets("those who answered (37 in all)")
    'those who answered [37 in all]'
    """
    return text.translate(_NESTED)


def sentence(published: PublishedFigure, handbook: Handbook) -> str:
    """One sentence that can stand alone: what is measured, the figure, of whom, when, who says so, and the caveat.

    >>> # "Rise in EHC plans: 140% (aged 0 to 25, England; 2014/15 to 2023/24). Source: DfE (official statistic). ..."
    """
    figure = published.figure
    said = f"{capitalised(figure.measures)}: {quoted_words(figure)} ({of_whom_and_when(figure)})."
    return " ".join(part for part in (said, said_by(published, handbook), must_say_words(published.must_say)) if part)


def said_by(published: PublishedFigure, handbook: Handbook) -> str:
    """Who the figure comes from, what sort of evidence it is, and which document prints it."""
    said = f"Source: {published.attributed_to.rstrip('.')} ({KIND_WORDS[published.kind].lower()})."
    source = handbook.sources.get(published.source)
    if source is None:
        return said
    return f"{said} Printed in {source.short_title}, paragraph {published.paragraph}."


def must_say_words(must_say: str | None) -> str:
    """The caveat that no copy may lose, as a sentence of its own."""
    return f"Note: {ended(capitalised(must_say))}" if must_say else ""


def always_say(must_say: str | None) -> str:
    """The caveat as a reader is told of it, with a space before it, or nothing."""
    return f" Always say: {ended(must_say)}" if must_say else ""


def ended(text: str) -> str:
    """The text with a full stop at its end, once."""
    return text if text.endswith((".", "?", "!")) else f"{text}."


def capitalised(text: str) -> str:
    """The text with its first letter in capitals, the others as they are."""
    return text[:1].upper() + text[1:]


def in_mid_sentence(name: str) -> str:
    """A name as it stands after other words: "The local area" loses its capital, "Isos Partnership" does not."""
    return f"the {name[4:]}" if name.startswith("The ") else name


def listed(names: Sequence[str]) -> str:
    """Names as a list in words.

    >>> listed(["schools", "councils", "the NHS"])
    'schools, councils and the NHS'
    """
    *first, last = names
    return f"{', '.join(first)} and {last}" if first else last
