"""Many draws of the uncertain inputs at once: how the result spreads when everything may be a little off.

Each uncertain input is drawn by itself from a triangle over its swing (see `sensitivity.swing`) with its peak
at the reader's value; a list moves as one, all its years by the same part of the way. That the inputs move
independently and that the ends are the furthest they go are assumptions of the handbook's.

The draws are done in floating point, since two thousand exact runs would keep a reader waiting. The same seed
gives the same numbers to the last digit in CPython and in the browser: the generator is specified, and only
+ - * / and square roots are used, which IEEE 754 fixes.
"""

from collections.abc import Callable, Sequence
from fractions import Fraction
from math import ceil, sqrt
from random import Random
from typing import Any

from .declare import Model, Values
from .display import value_text
from .inputs import Role
from .runs import Run
from .sensitivity import swing, uncertain_output

Progress = Callable[[int, int], Any]
DRAWS = 2_000
MOST_DRAWS = 20_000
BATCH = 100
QUANTILES = (5, 25, 50, 75, 95)
BINS = 24


class Cancelled(Exception):
    """The reader stopped the run."""


def draws(
    model: Model, values: Values, count: int = DRAWS, seed: int = 1, progress: Progress | None = None,
) -> list[float]:
    """`count` answers as floats, in the order drawn.

    values: complete inputs. progress: called with (done, count) after every batch; when it returns False the
    run stops. Returns [] when nothing is uncertain or there is no answer. Raises Cancelled.
    """
    output = uncertain_output(model)
    start = {name: _as_float(value) for name, value in values.items()}
    ends = {each.name: swing(each, values) for each in model.inputs}
    spans = [
        (name, _as_float(pair[0]), start[name], _as_float(pair[1])) for name, pair in ends.items() if pair is not None
    ]
    if not spans or model.compute(start)[output] is None:
        return []
    random = Random(seed)
    answers = []
    for done in range(1, count + 1):
        answers.append(model.compute(start | {span[0]: _draw(random.random(), *span[1:]) for span in spans})[output])
        if progress is not None and (done % BATCH == 0 or done == count) and progress(done, count) is False:
            raise Cancelled(f"stopped after {done} of {count}")
    return [answer for answer in answers if answer is not None]


def _draw(part: float, low: Any, peak: Any, high: Any) -> Any:
    if not isinstance(peak, tuple):
        return _triangle(part, low, peak, high)
    years = max(len(low), len(peak), len(high))
    series = ([each[min(year, len(each) - 1)] for year in range(years)] for each in (low, peak, high))
    return tuple(_along(part, *year) for year in zip(*series, strict=True))


def _triangle(part: float, low: float, peak: float, high: float) -> float:
    """The value below which `part` of a triangle from low over peak to high lies."""
    width = high - low
    if not width:
        return peak
    if part * width < peak - low:
        return low + sqrt(part * width * (peak - low))
    return high - sqrt((1 - part) * width * (high - peak))


def _along(part: float, low: float, peak: float, high: float) -> float:
    """From low over peak (half way) to high, thinning out towards both ends as a triangle does."""
    place = _triangle(part, 0, 0.5, 1)
    return low + (peak - low) * 2 * place if place < 0.5 else peak + (high - peak) * (2 * place - 1)


def _as_float(value: Any) -> Any:
    if isinstance(value, Fraction):
        return float(value)
    if isinstance(value, Role):
        return Role(value.name, float(value.posts), None if value.salary is None else float(value.salary))
    return tuple(map(_as_float, value)) if isinstance(value, tuple) else value


def uncertainty(run: Run, count: int = DRAWS, seed: int = 1, progress: Progress | None = None) -> dict | None:
    """The spread of a run as plain data for a page, or None when there is nothing to draw.

    {"output", "label", "draws", "seed", "quantiles": [{"percent", "value", "text"}],
     "bins": [{"low", "high", "count", "low_text", "high_text"}], "central", "central_text", "sentence"}
    """
    answers = sorted(draws(run.model, run.inputs, count, seed, progress))
    if not answers:
        return None
    output = next(each for each in run.model.outputs if each.name == uncertain_output(run.model))
    central = run.outputs[output.name]

    def text(value: float) -> str:
        return value_text(output, Fraction(value))

    quantiles = [
        {"percent": percent, "value": quantile(answers, percent), "text": text(quantile(answers, percent))}
        for percent in QUANTILES
    ]
    label = output.label[0].lower() + output.label[1:]
    return {
        "output": output.name, "label": output.label, "draws": len(answers), "seed": seed, "quantiles": quantiles,
        "bins": [bin_ | {"low_text": text(bin_["low"]), "high_text": text(bin_["high"])} for bin_ in bins(answers)],
        "central": float(central), "central_text": text(central),
        "sentence": (
            f"In nine of ten draws, {label} lies between {quantiles[0]['text']} and {quantiles[-1]['text']}; half of "
            f"them are below {quantiles[2]['text']}."
        ),
    }


def quantile(ordered: Sequence[float], percent: int) -> float:
    """The smallest of `ordered` numbers that at least `percent` of them do not exceed."""
    return ordered[max(ceil(len(ordered) * percent / 100), 1) - 1]


def bins(ordered: Sequence[float]) -> list[dict[str, Any]]:
    """Equal slices from the least to the greatest of `ordered` numbers, with how many lie in each."""
    low, high = ordered[0], ordered[-1]
    if low == high:
        return [{"low": low, "high": high, "count": len(ordered)}]
    width = (high - low) / BINS
    counts = [0] * BINS
    for answer in ordered:
        counts[min(int((answer - low) / width), BINS - 1)] += 1
    return [
        {"low": low + place * width, "high": low + (place + 1) * width, "count": count}
        for place, count in enumerate(counts)
    ]
