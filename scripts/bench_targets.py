"""What was measured beside what was promised."""

from collections.abc import Iterable
from typing import NamedTuple


class Measured(NamedTuple):
    """One measurement.

    limit    the most it may be, in the same unit; None where nothing was promised
    places   decimals that are shown
    """

    what: str
    value: float
    unit: str
    limit: float | None = None
    places: int = 0

    @property
    def met(self) -> bool | None:
        """Whether it is within its limit; None without one."""
        return None if self.limit is None else self.value <= self.limit


def table(measurements: Iterable[Measured]) -> str:
    """Lines with the target, what was measured, and whether it was met."""
    lines = [f"{'':46}{'target':>14}{'measured':>14}   met"]
    for each in measurements:
        target = "" if each.limit is None else f"at most {_number(each, each.limit)}"
        verdict = {True: "yes", False: "NO", None: ""}[each.met]
        lines.append(f"{each.what:46}{target:>14}{_number(each, each.value):>10} {each.unit:3}   {verdict}".rstrip())
    return "\n".join(lines)


def as_objects(measurements: Iterable[Measured]) -> list[dict[str, object]]:
    """The same for JSON."""
    return [{**each._asdict(), "met": each.met} for each in measurements]


def _number(each: Measured, value: float) -> str:
    return f"{value:,.{each.places}f}"
