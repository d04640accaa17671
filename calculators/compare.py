"""Two runs of one model side by side."""

from fractions import Fraction
from typing import Any

from .declare import Input, Output
from .display import Exact, difference_text, json_number, number_text, value_text
from .inputs import is_used
from .runs import Run


def compare(first: Run, second: Run) -> dict:
    """The differences between two `runs.Run`s of the same model, as plain data.

    {"inputs": [{"name", "label", "first_text", "second_text"}], only those that differ and matter in one;
     "outputs": [{"name", "label", "first", "second", "difference", "first_text", "second_text",
                  "difference_text", "percent_text"}], all, difference being second less first}
    Raises ValueError for runs of different models.
    """
    if first.model.id != second.model.id:
        raise ValueError(f"{first.model.id} and {second.model.id} are different models; compare runs of one")
    return {
        "inputs": [_input(each, first, second) for each in first.model.inputs if _differs(each, first, second)],
        "outputs": [_output(each, first.outputs[each.name], second.outputs[each.name]) for each in first.model.outputs],
    }


def _differs(declared: Input, first: Run, second: Run) -> bool:
    used = is_used(declared, first.inputs) or is_used(declared, second.inputs)
    return used and first.inputs[declared.name] != second.inputs[declared.name]


def _input(declared: Input, first: Run, second: Run) -> dict:
    return {
        "name": declared.name, "label": declared.label,
        "first_text": value_text(declared, first.inputs[declared.name]),
        "second_text": value_text(declared, second.inputs[declared.name]),
    }


def _output(declared: Output, first: Any, second: Any) -> dict:
    difference = None if first is None or second is None else second - first
    percent = None if difference is None or not first else Fraction(difference) * 100 / abs(first)
    return {
        "name": declared.name, "label": declared.label,
        "first": json_number(first), "second": json_number(second), "difference": json_number(difference),
        "first_text": value_text(declared, first) or declared.absent,
        "second_text": value_text(declared, second) or declared.absent,
        "difference_text": signed_difference(difference, declared.unit),
        "percent_text": signed(percent, "" if percent is None else number_text(percent, "%")),
    }


def signed_difference(difference: Exact | None, unit: str) -> str:
    """A difference of two values in `unit`, with its sign; "" for none."""
    return "" if difference is None else signed(difference, difference_text(difference, unit))


def signed(value: Exact | None, text: str) -> str:
    """A number's text with its sign: "+£1,500", "−3%", "no change"; "" for no number."""
    if value is None:
        return ""
    if not value:
        return "no change"
    return ("+" if value > 0 else "") + text
