"""The chart of a table, drawn at build time as SVG with a title and a description."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from xml.sax.saxutils import escape

import altair as alt
import pandas as pd
from markupsafe import Markup

from scripts.charts import DASHES, INK, SERIES, svg_of
from scripts.model.handbook import Handbook, PublishedFigure
from scripts.model.table import Table


@dataclass(frozen=True, slots=True)
class TableChart:
    """A chart as inline SVG, with the sentence that says what it shows."""

    svg: Markup
    description: str


def chart_of(table: Table, handbook: Handbook) -> TableChart | None:
    """Draws a table's chart, or answers None where the table is not drawn."""
    if table.chart.kind == "none":
        return None
    frame = pd.DataFrame(_points(table, handbook.figures))
    if frame.empty:
        return None
    description = table.chart.description or f"{table.title}: {', '.join(dict.fromkeys(frame['series']))}."
    svg = svg_of(_drawing(frame, table), room_right=60)
    named = f'role="img" aria-label="{escape(description, {chr(34): "&quot;"})}"'
    svg = svg.replace("<svg ", f"<svg {named} ", 1)
    return TableChart(Markup(svg), description)  # noqa: S704 - drawn by Vega from escaped text


def _points(table: Table, figures: Mapping[str, PublishedFigure]) -> list[dict[str, object]]:
    names = table.chart.columns or tuple(column.name for column in table.columns if column.type == "figure")
    labels = {cell.row: cell.as_printed for cell in table.cells if cell.column == 1}
    points = []
    for number, column in enumerate(table.columns, start=1):
        for row in labels:
            published = figures.get(f"{table.id}.r{row}c{number}")
            if column.name in names and published and (not table.chart.rows or row in table.chart.rows):
                points.append(
                    {
                        "row": labels[row], "series": column.label, "printed": published.figure.as_printed,
                        "value": float(published.figure.value / column.scale),
                    }
                )
    return points


def _drawing(frame: pd.DataFrame, table: Table) -> alt.LayerChart:
    if table.chart.kind == "line":
        base = alt.Chart(frame, width=620, height=280).encode(
            x=alt.X("series:N", sort=None, title=None, axis=alt.Axis(labelAngle=0)),
            y=alt.Y("value:Q", title=None),
            color=alt.Color("row:N", sort=None, title=None, scale=alt.Scale(range=SERIES), legend=None),
        )
        lines = base.mark_line(point=True).encode(
            strokeDash=alt.StrokeDash("row:N", sort=None, scale=alt.Scale(range=DASHES), legend=None)
        )
        last = frame["series"].iloc[-1]
        at_the_end = base.transform_filter(alt.datum.series == last)
        names = at_the_end.mark_text(align="left", dx=8, limit=0).encode(text="row:N", color=alt.value(INK))
        chart = lines + names
    else:
        base = alt.Chart(frame, width=560, height=alt.Step(22)).encode(
            y=alt.Y("series:N", sort=None, title=None),
            x=alt.X("value:Q", title=None, axis=alt.Axis(tickCount=6)),
            color=alt.Color("series:N", sort=None, scale=alt.Scale(range=SERIES), legend=None),
        )
        chart = base.mark_bar() + base.mark_text(align="left", dx=4).encode(text="printed:N", color=alt.value(INK))
        chart = chart.facet(
            row=alt.Row("row:N", sort=None, title=None, header=alt.Header(labelAngle=0, labelAlign="left"))
        )
    return chart
