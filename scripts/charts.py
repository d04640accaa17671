"""How every static chart is drawn: as SVG at build time, in colours the page names, told apart by dash and label too.

Colours are custom properties of the page's palette, so that a chart follows light and dark like the words around it.
"""

from __future__ import annotations

import altair as alt
import vl_convert

TYPEFACE = "Atkinson Hyperlegible Next, sans-serif"
INK = "var(--send-ink)"
QUIET = "var(--send-quiet)"
LINE = "var(--send-line)"
SERIES = [f"var(--send-chart-{number})" for number in range(1, 7)]
DASHES = [[1, 0], [6, 3], [2, 2], [8, 3, 2, 3], [4, 4], [10, 4]]


def svg_of(chart: alt.LayerChart | alt.FacetChart, room_right: int, room_left: int = 5) -> str:
    """A chart as inline SVG without a ground of its own.

    Args:
        chart: the chart; its own colours should be of the palette above.
        room_right, room_left: pixels left free for labels, which may be wider in the reader's browser than here.
    """
    drawn = (
        chart.configure(
            font=TYPEFACE, background="transparent",
            padding={"left": room_left, "top": 5, "bottom": 5, "right": room_right},
        )
        .configure_view(stroke=None)
        .configure_axis(
            labelFontSize=13, labelLimit=300, labelColor=INK, titleColor=INK,
            gridColor=LINE, tickColor=QUIET, domainColor=QUIET,
        )
        .configure_header(labelFontSize=13, labelLimit=260, labelColor=INK)
        .configure_text(fontSize=13, color=INK)
    )
    return vl_convert.vegalite_to_svg(drawn.to_json())
