"""How much one result moves: the tornado, and a low, a central and a high answer.

The tornado moves each uncertain input alone from the low to the high end of its declared swing. The swing
is stretched to hold the reader's own value, so that the central answer always lies between the two ends.
"""

from collections.abc import Sequence
from fractions import Fraction
from typing import Any, NamedTuple

from .declare import Input, Model, Number, Values
from .display import json_number, value_text
from .inputs import is_used
from .runs import Run


class Bar(NamedTuple):
    """One input of the tornado.

    low_input, high_input   the two ends of its swing
    at_low, at_high         the answer at each end
    """

    name: str
    label: str
    low_input: object
    high_input: object
    at_low: Fraction
    at_high: Fraction

    @property
    def width(self) -> Number:
        """How far the result moves."""
        return abs(self.at_high - self.at_low)


class Spread(NamedTuple):
    """A tornado, widest bar first, and the three answers; low <= central <= high always."""

    output: str
    low: Fraction
    central: Fraction
    high: Fraction
    bars: tuple[Bar, ...]
    low_inputs: dict
    high_inputs: dict


def spread(model: Model, values: Values) -> Spread | None:
    """The sensitivity of the model's uncertain output around complete `values`, or None when it has no value.

    The low answer is the lowest of: every uncertain input at the end that alone lowers the result, all
    together; each alone; and the central answer itself. The high answer likewise.
    """
    central = _answer(model, values)
    if central is None:
        return None
    bars, low_inputs, high_inputs = [], {}, {}
    for each in model.inputs:
        ends = swing(each, values)
        if ends is None:
            continue
        at_low, at_high = (_answer(model, values | {each.name: end}) for end in ends)
        if at_low is None or at_high is None:
            continue
        bars.append(Bar(each.name, each.label, ends[0], ends[1], at_low, at_high))
        low_inputs[each.name], high_inputs[each.name] = ends if at_low <= at_high else ends[::-1]
    singles = [answer for bar in bars for answer in (bar.at_low, bar.at_high)]
    together = [_answer(model, values | moved) for moved in (low_inputs, high_inputs)]
    answers = [answer for answer in (central, *singles, *together) if answer is not None]
    bars.sort(key=lambda bar: bar.width, reverse=True)
    return Spread(uncertain_output(model), min(answers), central, max(answers), tuple(bars), low_inputs, high_inputs)


def swing(declared: Input, values: Values) -> tuple[Any, Any] | None:
    """The (low, high) ends of one input's swing, stretched to hold its value; None where it has none."""
    if declared.swing is None or not is_used(declared, values):
        return None
    low, high = declared.swing(values) if callable(declared.swing) else declared.swing
    value = values[declared.name]
    if declared.kind == "list":
        return _stretch_list(low, high, value)
    low, high = max(Fraction(low), declared.low), min(Fraction(high), declared.high)
    return min(low, value), max(high, value)


def _stretch_list(low: Sequence[Any], high: Sequence[Any], value: Sequence[Any]) -> tuple[Any, Any]:
    length = max(len(low), len(high), len(value))
    low, high, value = ([Fraction(series[min(year, len(series) - 1)]) for year in range(length)]
                        for series in (low, high, value))
    return tuple(map(min, low, value)), tuple(map(max, high, value))


def _answer(model: Model, values: Values) -> Any:
    return model.compute(values)[uncertain_output(model)]


def uncertain_output(model: Model) -> str:
    """The name of the output that sensitivity is about."""
    return model.uncertain or model.headline


def sensitivity(run: Run) -> dict | None:
    """The spread of a run as plain data for a page.

    {"output", "label", "low", "central", "high" and each with "_text",
     "bars": [{"name", "label", "low_input_text", "high_input_text", "at_low", "at_high", "at_low_text",
               "at_high_text"}], widest first, without those that do not move the result;
     "low_inputs", "high_inputs": {name: text}}, or None when the answer has no value.
    """
    found = spread(run.model, run.inputs)
    if found is None:
        return None
    output = next(each for each in run.model.outputs if each.name == found.output)
    declared = {each.name: each for each in run.model.inputs}

    def texts(inputs: Values) -> dict[str, str]:
        return {name: value_text(declared[name], value) for name, value in inputs.items()}

    return {
        "output": output.name, "label": output.label,
        **{name: json_number(getattr(found, name)) for name in ("low", "central", "high")},
        **{f"{name}_text": value_text(output, getattr(found, name)) for name in ("low", "central", "high")},
        "bars": [
            {
                "name": bar.name, "label": bar.label,
                "low_input_text": value_text(declared[bar.name], bar.low_input),
                "high_input_text": value_text(declared[bar.name], bar.high_input),
                "at_low": json_number(bar.at_low), "at_high": json_number(bar.at_high),
                "at_low_text": value_text(output, bar.at_low), "at_high_text": value_text(output, bar.at_high),
            }
            for bar in found.bars if bar.width
        ],
        "low_inputs": texts(found.low_inputs), "high_inputs": texts(found.high_inputs),
    }


def range_sentence(run: Run, found: dict | None) -> str:
    """The range and what moves it most, in one sentence, from what `sensitivity` gave."""
    if found is None or not found["bars"]:
        return ""
    label = found["label"][0].lower() + found["label"][1:]
    most = " and ".join(f"“{bar['label']}”" for bar in found["bars"][:2])
    return (
        f"With its uncertain inputs moved, {label} runs from {found['low_text']} to {found['high_text']} "
        f"({run.model.prices}); it is most sensitive to {most}."
    )
