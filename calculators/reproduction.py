"""Does a printed figure follow from the other printed figures? The verdicts, and the checks for each model.

A derived figure is recomputed from the printed inputs twice: once with the values as printed, once with
interval arithmetic over everything their rounding allows (see `printed`).
"""

from collections.abc import Callable, Mapping, Sequence
from fractions import Fraction
from typing import Any, NamedTuple

from .declare import Model
from .display import difference_text, json_number, number_text, plain
from .interval import Interval
from .printed import Printed, read_printed

EXACT = "exact"
WITHIN_ROUNDING = "within rounding"
DOES_NOT_FOLLOW = "does not follow"
CANNOT_BE_DERIVED = "cannot be derived"
VERDICTS = (EXACT, WITHIN_ROUNDING, DOES_NOT_FOLLOW, CANNOT_BE_DERIVED)


class Verdict(NamedTuple):
    """What came of one recomputation.

    verdict   EXACT: equal at the printed precision; WITHIN_ROUNDING: the two intervals overlap by more than
              an end, at which no rounded figure lies; DOES_NOT_FOLLOW: they do not;
              CANNOT_BE_DERIVED: an input is printed nowhere
    value     recomputed with the inputs as printed, or None
    interval  recomputed with interval arithmetic, or None
    gap       value less the printed one (0 inside a printed range), or None
    apart     the smallest distance between the two intervals, 0 where they overlap, or None
    missing   what is printed nowhere, in words, or ""
    """

    verdict: str
    value: Fraction | None = None
    interval: Interval | None = None
    gap: Fraction | None = None
    apart: Fraction | None = None
    missing: str = ""


def judge(printed: Printed, value: Fraction, interval: Interval) -> Verdict:
    """The verdict on one printed figure.

    printed: a `Printed`. value, interval: what the printed inputs give, in the same unit.
    """
    gap = value - min(max(value, printed.low), printed.high)
    apart = printed.interval.distance(interval)
    may_be_equal = not apart and not printed.interval.only_touches(interval)
    off_print = WITHIN_ROUNDING if may_be_equal else DOES_NOT_FOLLOW
    return Verdict(EXACT if printed.rounds_to(value) else off_print, value, interval, gap, apart)


def rederive(
    printed: Printed, formula: Callable[..., Any] | None, inputs: Mapping[str, Any], missing: Sequence[str] = (),
) -> Verdict:
    """Recompute `printed` and judge it.

    formula: a function of the inputs by name that works on Fractions and on Intervals alike.
    inputs: the printed inputs by name, each a `Printed` or an exact number.
    missing: in words, the inputs that are printed nowhere; with any, nothing is computed.
    """
    if missing or formula is None:
        return Verdict(CANNOT_BE_DERIVED, missing=" and ".join(missing))
    values = {name: each.value if isinstance(each, Printed) else Fraction(each) for name, each in inputs.items()}
    intervals = {
        name: each.interval if isinstance(each, Printed) else Interval.of(Fraction(each))
        for name, each in inputs.items()
    }
    return judge(printed, Fraction(formula(**values)), Interval.of(formula(**intervals)))


class Check(NamedTuple):
    """One printed figure that should follow from others.

    measures   what the figure is of
    printed    as printed, with the word that hedges it
    unit       one of `declare.UNITS`, for texts
    paragraph  of the Isos report's source text, counted from 1
    inputs     pairs (words, as printed), or exact numbers where the input is no printed figure
    formula    a function of the inputs in that order, on Fractions and Intervals alike
    working    the formula in words, with {0}, {1} for the inputs as printed
    missing    inputs that are printed nowhere
    ours       (changed inputs, output name) of the model's own result, or None
    figure     the id of the handbook's figure once there is one
    """

    measures: str
    printed: str
    unit: str
    paragraph: int
    inputs: tuple = ()
    formula: Callable[..., Any] | None = None
    working: str = ""
    missing: tuple[str, ...] = ()
    ours: tuple | None = None
    figure: str | None = None


def reproduction(model: Model) -> list[dict]:
    """Every figure the report prints for this model beside ours, as plain data for a page.

    A list of {"measures", "printed", "paragraph", "figure", "inputs": [{"words", "printed"}], "working",
    "value", "text", "interval": [low, high], "interval_text", "verdict", "gap", "gap_text", "missing",
    "ours", "ours_text", "output" (of the model, that is ours)}; what does not apply is null or "".
    """
    from .published import CHECKS

    return [_row(model, check) for check in CHECKS[model.id]]


def _row(model: Model, check: Check) -> dict:
    inputs = {f"_{place}": _as_input(printed) for place, (_, printed) in enumerate(check.inputs)}
    verdict = rederive(read_printed(check.printed), _by_place(check.formula), inputs, check.missing)
    ours = _ours(model, check)
    interval = verdict.interval
    return {
        "measures": check.measures, "printed": check.printed, "paragraph": check.paragraph, "figure": check.figure,
        "inputs": [{"words": words, "printed": _as_text(printed)} for words, printed in check.inputs],
        "working": check.working.format(*(_as_text(printed) for _, printed in check.inputs)),
        "value": json_number(verdict.value), "text": _text(verdict.value, check.unit),
        "interval": interval and [json_number(interval.low), json_number(interval.high)],
        "interval_text": interval_text(interval, check.unit),
        "verdict": verdict.verdict, "gap": json_number(verdict.gap), "gap_text": gap_text(verdict, check.unit),
        "missing": verdict.missing, "ours": json_number(ours), "ours_text": _text(ours, check.unit),
        "output": check.ours and check.ours[1],
    }


def _by_place(formula: Callable[..., Any] | None) -> Callable[..., Any] | None:
    """A check's formula, which takes its inputs in order, as one that takes them by name."""
    return None if formula is None else lambda **given: formula(*given.values())


def interval_text(interval: Interval | None, unit: str) -> str:
    """ "£2.412 billion to £2.478 billion"; one number where there is only one; "" for none."""
    if interval is None:
        return ""
    low, high = number_text(interval.low, unit), number_text(interval.high, unit)
    return low if low == high else f"{low} to {high}"


def gap_text(verdict: Verdict, unit: str) -> str:
    """How far the recomputed figure is from the printed one, where it does not follow; else ""."""
    if verdict.verdict != DOES_NOT_FOLLOW or verdict.gap is None:
        return ""
    side = "more" if verdict.gap > 0 else "less"
    return f"{difference_text(abs(verdict.gap), unit)} {side} than printed"


def _as_input(printed: str | int) -> Any:
    return read_printed(printed) if isinstance(printed, str) else printed


def _as_text(printed: str | int) -> str:
    return printed if isinstance(printed, str) else plain(printed, 2)


def _text(value: Any, unit: str) -> str:
    return "" if value is None else number_text(value, unit)


def _ours(model: Model, check: Check) -> Any:
    if check.ours is None:
        return None
    from .runs import Run

    changed, output = check.ours
    return Run(model, changed).outputs[output]
