"""Results of a notebook as tables a reader can read: whole texts, commas in numbers, no row numbers."""

from __future__ import annotations

import pandas as pd
from IPython.display import HTML

_MOST_DECIMALS = 1


def shown(results: pd.DataFrame | pd.Series) -> HTML:
    """A table of results; the numbers 0, 1, 2 ... that pandas gives rows are left out.

    Args:
        results: the results, their text as it is and their numbers with commas and at most one decimal.
    """
    frame = results.to_frame("") if isinstance(results, pd.Series) else results
    is_numbered = isinstance(frame.index, pd.RangeIndex)
    with pd.option_context("display.max_colwidth", None):
        return HTML(frame.map(_as_text).to_html(index=not is_numbered, border=0))


def _as_text(value: object) -> object:
    if isinstance(value, bool) or not isinstance(value, int | float):
        return "" if value is None else value
    if pd.isna(value):
        return ""
    rounded = round(value, _MOST_DECIMALS)
    return f"{rounded:,.0f}" if rounded == int(rounded) else f"{rounded:,.{_MOST_DECIMALS}f}"
