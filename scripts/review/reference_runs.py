"""How far a change moves the calculators: every preset run by the models before and after it."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator
from fractions import Fraction
from pathlib import Path
from typing import Any, NamedTuple

from calculators.address import input_text
from calculators.compare import signed, signed_difference
from calculators.declare import Model, Preset
from calculators.display import number_text
from calculators.registry import models


class ResultChange(NamedTuple):
    """One output of one reference run, before and after, in words; nothing where there was or is no value.

    Attributes:
        model, preset, output: the titles.
        then, now, difference, percent: "£878 million", "£900 million", "+£22 million", "+2.51%".
    """

    model: str
    preset: str
    output: str
    then: str
    now: str
    difference: str
    percent: str


def result_changes(before: Path, after: Path) -> Iterator[ResultChange]:
    """Every output of every preset that the models of two trees answer differently.

    Args:
        before, after: folders with ``calculators/`` in them. The presets are those of this checkout.
    """
    if _modules(before) == _modules(after):
        return  # the same models give the same results
    for model in models():
        for preset in (Preset("default", "The published case", "", {}), *model.presets):
            earlier, later = (_outputs(tree, model, preset) for tree in (before, after))
            for output in model.outputs:
                then, now = earlier.get(output.name), later.get(output.name)
                if then != now:
                    yield ResultChange(
                        model.title, preset.label, output.label,
                        _words(then, output.unit), _words(now, output.unit), *_moved(then, now, output.unit),
                    )


def _modules(tree: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in (tree / "calculators").glob("*.py")}


def _outputs(tree: Path, model: Model, preset: Preset) -> dict[str, Any]:
    """The outputs of one run by the models of a tree; none where they refuse the inputs."""
    declared = {each.name: each for each in model.inputs}
    settings = []
    for name, value in preset.inputs.items():
        typed = value if isinstance(value, str) else input_text(declared[name], value)
        settings += ["--set", f"{name}={typed}"]
    run = subprocess.run(
        [sys.executable, "-m", "calculators", "run", model.id, *settings, "--json"],
        cwd=tree, capture_output=True, text=True, check=False,
    )
    if run.returncode:
        return {}
    outputs: dict[str, Any] = json.loads(run.stdout)["outputs"]
    return outputs


def _words(value: Any, unit: str) -> str:
    return "" if value is None else value if isinstance(value, str) else number_text(Fraction(str(value)), unit)


def _moved(then: Any, now: Any, unit: str) -> tuple[str, str]:
    if not isinstance(then, int | float) or not isinstance(now, int | float):
        return "", ""
    difference = Fraction(str(now)) - Fraction(str(then))
    percent = difference * 100 / abs(Fraction(str(then))) if then else None
    return (
        signed_difference(difference, unit),
        "" if percent is None else signed(percent, number_text(percent, "%")),
    )
