"""The case files of tests/cases, run in this Python. The browser runs the same ones."""

from decimal import Decimal
from fractions import Fraction
from pathlib import Path

import pytest
import yaml

from calculators.display import round_half_up
from calculators.registry import MODULES, model
from calculators.runs import Run


class ExactLoader(yaml.SafeLoader):
    """Numbers with a point are read as written, so that 63906.40 means two decimals."""


ExactLoader.add_constructor("tag:yaml.org,2002:float", lambda loader, node: Decimal(loader.construct_scalar(node)))

FILES = sorted((Path(__file__).parents[1] / "cases").glob("*.yml"))
LOADED = [yaml.load(file.read_text(encoding="utf-8"), ExactLoader) for file in FILES]
CASES = [pytest.param(loaded["model"], case, id=case["id"]) for loaded in LOADED for case in loaded["cases"]]


def expected_digits(expected):
    """How many decimals an expected number is written with."""
    return -expected.as_tuple().exponent if isinstance(expected, Decimal) else 0


def assert_equal_as_written(found, expected, what):
    """Equal to the digits the case writes; a whole number has to be met exactly."""
    if expected is None:
        assert found is None, what
    elif isinstance(expected, int):
        assert found == expected, what
    else:
        assert round_half_up(found, expected_digits(expected)) == Fraction(expected), (what, float(found))


def as_inputs(inputs):
    """A case's inputs, exact."""
    return {name: str(value) if isinstance(value, Decimal) else value for name, value in inputs.items()}


@pytest.mark.parametrize(("model_id", "case"), CASES)
def test_a_case_gives_its_numbers(model_id, case):
    """Every expected output and row of a case comes out, to the digits written."""
    run = Run(model(model_id), as_inputs(case["inputs"]))
    for name, expected in case["outputs"].items():
        assert_equal_as_written(run.outputs[name], expected, name)
    first_column = run.model.columns[0].name if run.model.columns else ""
    rows = {row[first_column]: row for row in run.exact_rows}
    for key, cells in case.get("rows", {}).items():
        for name, expected in cells.items():
            assert_equal_as_written(rows[key][name], expected, f"{key}, {name}")


def test_every_model_has_cases():
    """There is a case file for each model and none for anything else."""
    assert [loaded["model"] for loaded in LOADED] == sorted(MODULES)


@pytest.mark.parametrize(("model_id", "case"), CASES)
def test_a_case_says_where_its_numbers_come_from(model_id, case):
    """A case is a sentence, a source and a working."""
    assert case["says"].endswith(".")
    assert case["from"]
    assert case["working"]
