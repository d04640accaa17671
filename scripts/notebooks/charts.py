"""Charts for notebooks, drawn at once as SVG: no script and no network in the page."""

from __future__ import annotations

import altair as alt
import pandas as pd
import vl_convert
from IPython.display import HTML

_COLOURS = ["#12436D", "#28A197", "#801650", "#F46A25"]
_DASHES = [[1, 0], [6, 3], [2, 2], [8, 3, 2, 3]]


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
        color=alt.Color("what:N", sort=None, legend=None, scale=alt.Scale(range=_COLOURS)),
    )
    drawn = base.mark_line(point=True).encode(
        strokeDash=alt.StrokeDash("what:N", sort=None, legend=None, scale=alt.Scale(range=_DASHES))
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
        y=alt.Y(f"{label}:N", sort=None, title=None, axis=alt.Axis(labelLimit=0)), x=alt.X(f"{amount}:Q", title=title)
    )
    words = base.mark_text(align="left", dx=5).encode(text=alt.Text(f"{amount}:Q", format=",.0f"))
    return _drawn(base.mark_bar(color=_COLOURS[0]) + words)


def _drawn(chart: alt.LayerChart) -> HTML:
    # Wider than measured here, since a reader's sans-serif may be.
    room = {"left": 30, "top": 5, "right": 90, "bottom": 5}
    plain = chart.configure(font="sans-serif", background="#ffffff", padding=room).configure_view(stroke=None)
    return HTML(vl_convert.vegalite_to_svg(plain.to_json()))
