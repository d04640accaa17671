"""What one output's working rests on: the inputs and outputs in it, and the numbers its formula holds itself."""

from string import Formatter
from typing import NamedTuple

from .declare import Model, Output, Values
from .inputs import defaults, is_used
from .origins import origin
from .runs import Run


class Ground(NamedTuple):
    """One thing a working rests on. kind: "input", "output" or "held"; name: of it, or the key of its origin."""

    kind: str
    name: str
    label: str


def rests_on(run: Run, declared: Output) -> list[Ground]:
    """What the working of one output rests on in this run, in the order of the form; then the numbers it holds.

    What does not matter with the run's choices is left out, and so is the output itself. An output with no value rests
    on what it would be worked out from.
    """
    values = run.values
    template = declared.working
    if callable(template):
        template = "" if values[declared.name] is None else template(values)
    named = {name for _, name, _, _ in Formatter().parse(template) if name} | set(declared.uses)
    grounds = [
        Ground("input", each.name, each.label)
        for each in run.model.inputs if each.name in named and is_used(each, run.inputs)
    ]
    grounds += [
        Ground("output", each.name, each.label)
        for each in run.model.outputs if each.name in named and each.name != declared.name
    ]
    return grounds + [Ground("held", key, origin(key).words) for key in held(declared, values)]


def held(declared: Output, values: Values) -> tuple[str, ...]:
    """The origins of the numbers that the formula of one output holds itself, with these values."""
    return declared.held(values) if callable(declared.held) else declared.held


def held_origins(model: Model) -> list[str]:
    """The origins of the numbers that the formulas hold under any choice, each once."""
    values = defaults(model)
    tried = [values] + [values | {each.name: choice} for each in model.inputs for choice, _ in each.choices]
    return list(dict.fromkeys(key for given in tried for output in model.outputs for key in held(output, given)))
