"""Results of a notebook as tables a reader can read: whole texts, commas in numbers, no row numbers."""

from __future__ import annotations

import pandas as pd
from IPython.display import HTML

from calculators.runs import Run

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


def years_of(run: Run, *names: str) -> pd.DataFrame:
    """The rows of a run with their columns' labels and every number in its unit; all columns, or those named.

    Args:
        run: a run of a model that gives rows, such as the phased implementation cost.
        names: columns of the model, by name, in the order wanted.
    """
    every = {column.name: column.label for column in run.model.columns}
    labels = {name: every[name] for name in names or every}
    return pd.DataFrame(run.row_texts())[list(labels)].rename(columns=labels)


def _as_text(value: object) -> object:
    if isinstance(value, bool) or not isinstance(value, int | float):
        return "" if value is None else value
    if pd.isna(value):
        return ""
    rounded = round(value, _MOST_DECIMALS)
    return f"{rounded:,.0f}" if rounded == int(rounded) else f"{rounded:,.{_MOST_DECIMALS}f}"
