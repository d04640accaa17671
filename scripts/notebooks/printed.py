"""Printed figures by id, for notebooks: no number is typed there either."""

from __future__ import annotations

from collections.abc import Iterable
from fractions import Fraction
from functools import cache
from pathlib import Path

import pandas as pd

from scripts.model.handbook import Handbook, PublishedFigure
from scripts.quote.wording import figure_words
from scripts.read.handbook import read_handbook

ROOT = Path(__file__).resolve().parents[2]


@cache
def handbook() -> Handbook:
    """The handbook of this checkout."""
    book, problems = read_handbook(ROOT)
    if problems:
        raise ValueError(f"{len(problems)} problems in the records; run make check")
    return book


def printed(figure_id: str) -> PublishedFigure:
    """One figure by its permanent id.

    Raises:
        KeyError: when the handbook has no such figure.
    """
    return handbook().figures[figure_id]


def value(figure_id: str) -> Fraction:
    """The number of one figure, exact: pounds, or 47 for 47%."""
    return Fraction(printed(figure_id).figure.value)


def as_table(figure_ids: Iterable[str]) -> pd.DataFrame:
    """Figures as a table: as printed, what they measure, when, of whom, and where they stand."""
    rows = [
        {
            "as printed": figure_words(each.figure), "measures": each.figure.measures, "period": each.figure.period,
            "population": each.figure.population, "paragraph": each.paragraph, "id": each.id,
        }
        for each in map(printed, figure_ids)
    ]
    return pd.DataFrame(rows).set_index("id")
