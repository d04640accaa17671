"""A recomputation in words: what its inputs give, what rounding allows, and how far the printed figure is."""

from __future__ import annotations

from dataclasses import dataclass

from calculators.display import number_text
from calculators.reproduction import gap_text, interval_text
from scripts.derive.recompute import Recomputation

_DISPLAY_UNITS = {"pounds": "£", "percent": "%"}


@dataclass(frozen=True, slots=True)
class RecomputedWords:
    """The texts of one recomputation; each is empty where it does not apply."""

    computed: str
    interval: str
    gap: str


def recomputed_words(recomputation: Recomputation) -> RecomputedWords:
    """Puts a recomputation in words, in the unit of the printed figure."""
    verdict = recomputation.verdict
    if verdict.value is None or verdict.interval is None or verdict.gap is None:
        return RecomputedWords("", "", "")

    unit = _DISPLAY_UNITS.get(recomputation.printed.figure.unit, "number")

    interval = interval_text(verdict.interval, unit)
    return RecomputedWords(number_text(verdict.value, unit), interval, gap_text(verdict, unit))
