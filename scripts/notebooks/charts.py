"""Charts for notebooks, drawn at once as SVG: no script and no network in the page."""

from __future__ import annotations

import altair as alt
import pandas as pd
from IPython.display import HTML

from scripts.charts import DASHES, SERIES, svg_of


def lines_by_year(frame: pd.DataFrame, columns: list[str], unit: str) -> HTML:
    """A line a column over the years, told apart by dash and by a name at its end.

    Args:
        frame: a row a year, with a column ``year``.
        columns: the columns to draw.
        unit: the title of the upright axis.
    """
    long = frame.melt("year", columns, var_name="what", value_name="amount")
    base = alt.Chart(long, width=560, height=280).encode(
        x=alt.X("year:O", title="Year", axis=alt.Axis(labelAngle=0)),
        y=alt.Y("amount:Q", title=unit),
        color=alt.Color("what:N", sort=None, legend=None, scale=alt.Scale(range=SERIES)),
    )
    drawn = base.mark_line(point=True).encode(
        strokeDash=alt.StrokeDash("what:N", sort=None, legend=None, scale=alt.Scale(range=DASHES))
    )
    last = int(frame["year"].max())
    names = base.transform_filter(alt.datum.year == last).mark_text(align="left", dx=8).encode(text="what:N")
    return _drawn(drawn + names)


def bars(frame: pd.DataFrame, label: str, amount: str, title: str) -> HTML:
    """A bar a row, with its amount written at its end.

    Args:
        frame: the rows.
        label: the column of names.
        amount: the column of numbers.
        title: the title of the axis.
    """
    base = alt.Chart(frame, width=460, height=alt.Step(30)).encode(
        y=alt.Y(f"{label}:N", sort=None, title=None), x=alt.X(f"{amount}:Q", title=title)
    )
    words = base.mark_text(align="left", dx=5).encode(text=alt.Text(f"{amount}:Q", format=",.0f"))
    return _drawn(base.mark_bar(color=SERIES[0]) + words)


def _drawn(chart: alt.LayerChart) -> HTML:
    return HTML(svg_of(chart, room_right=90, room_left=30))
