"""The words in which a figure is shown and copied. One place, so that every page and every copy says the same."""

from __future__ import annotations

from scripts.model.figure import Figure
from scripts.model.handbook import Handbook, PublishedFigure
from scripts.model.vocabulary import KIND_WORDS

_AFTER = ("or so", "or more", "or less", "plus", "at least half")


def figure_words(figure: Figure) -> str:
    """The figure with its hedge: "around £2.5 billion", "c. 24%", "30 or so"."""
    return " ".join(part for part in figure_parts(figure) if part)


def figure_parts(figure: Figure) -> tuple[str, str, str]:
    """What stands before the number, the number as printed, and what stands after it; either hedge may be empty."""
    if figure.hedge in _AFTER:
        return "", figure.as_printed, figure.hedge
    return figure.hedge or "", figure.as_printed, ""


def period_words(period: str) -> str:
    """The period for a reader: 2014/15 to 2023/24 stays as it is; "not stated" says of what."""
    return "period not stated" if period == "not stated" else period


def sentence(published: PublishedFigure, handbook: Handbook) -> str:
    """One sentence that can stand alone: what is measured, the figure, of whom, when, who says so, and the caveat.

    >>> # "Rise in EHC plans: 140% (aged 0 to 25, England; 2014/15 to 2023/24). Source: DfE (official statistic). ..."
    """
    figure = published.figure
    of_whom_and_when = f"{figure.population}; {period_words(figure.period)}"
    said = f"{capitalised(figure.measures)}: {figure_words(figure)} ({of_whom_and_when})."
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


def ended(text: str) -> str:
    """The text with a full stop at its end, once."""
    return text if text.endswith((".", "?", "!")) else f"{text}."


def capitalised(text: str) -> str:
    """The text with its first letter in capitals, the others as they are."""
    return text[:1].upper() + text[1:]
