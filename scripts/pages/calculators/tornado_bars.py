"""Where the bars of a tornado lie. tornado.js draws the same once the page is live."""

from typing import Any, NamedTuple

WIDTH = 200


class DrawnBar(NamedTuple):
    """A bar's words, and its place on a scale of 0 to WIDTH."""

    bar: dict[str, Any]
    start: float
    width: float
    centre: float


def tornado_bars(sensitivity: dict[str, Any] | None) -> list[DrawnBar]:
    """The bars in their order; [] for a model without a range."""
    if not sensitivity:
        return []
    ends = [sensitivity["central"]]
    for bar in sensitivity["bars"]:
        ends += [bar["at_low"], bar["at_high"]]
    least = min(ends)
    span = (max(ends) - least) or 1

    def place(value: float) -> float:
        return round((value - least) / span * WIDTH, 2)

    drawn = []
    for bar in sensitivity["bars"]:
        start, end = sorted((place(bar["at_low"]), place(bar["at_high"])))
        drawn.append(DrawnBar(bar, start, max(1, end - start), place(sensitivity["central"])))
    return drawn
