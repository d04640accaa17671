"""How each calculator was checked, counted from the checks themselves."""

from __future__ import annotations

import ast
from pathlib import Path
from typing import Any, NamedTuple

import yaml

from calculators.assurance import data_log, verdicts
from calculators.declare import Model
from scripts.runtime.workload import calculator_calls

_TESTS = Path(__file__).parents[2] / "tests"


class ModelCheck(NamedTuple):
    """One way in which a model was checked: what, how, and what came of it."""

    what: str
    how: str
    result: str


def model_checks(model: Model) -> list[ModelCheck]:
    """Every check of one model. Raises FileNotFoundError when a file of tests that is named here is gone."""
    cases = yaml.safe_load((_TESTS / "cases" / f"{model.id}.yml").read_text(encoding="utf-8"))["cases"]
    ledger = yaml.safe_load((_TESTS / "calculators" / "ledger.yml").read_text(encoding="utf-8"))[model.id]
    found = verdicts(model)
    judged = ", ".join(f"{count} {verdict}" for verdict, count in found.items() if count)
    calls = sum(model.id in call[2:] for call in calculator_calls(_TESTS / "cases"))
    return [
        ModelCheck(
            "Does the report follow from itself?",
            "Each figure that should follow from others the report prints is worked out again, once as printed and "
            "once over all that rounding allows, and set beside the calculator's own.",
            f"{_counted(sum(found.values()), 'figure')}: {judged}.",
        ),
        ModelCheck(
            "Worked cases",
            "Each expected number is from a publication or worked out by hand, with the working written down. They "
            "are run in ordinary Python and in a browser.",
            f"{_counted(len(cases), 'case')} with {_counted(sum(map(_expected, cases)), 'expected number')}.",
        ),
        ModelCheck(
            "The same answers in the browser",
            "When the site is built, the browser's Python and an ordinary one are asked the same, good and bad input "
            "alike, and must answer alike to the last character.",
            f"{_counted(calls, 'question')}.",
        ),
        ModelCheck(
            "Rules that hold for any input",
            "Such as that the years add up, or that more people in a team never cost less: tried on inputs drawn at "
            "random.",
            f"{_counted(_test_functions('test_properties.py'), 'rule')}, for all calculators together.",
        ),
        ModelCheck(
            "Defaults against the records",
            "Each default that is a figure of the handbook is compared with its record.",
            f"{_counted(len({name for fed in data_log(model) for name in fed['figures']}), 'figure')} of the handbook "
            "feed it.",
        ),
        ModelCheck(
            "Older links",
            "Every default ever published is kept, and links of every version have to open with it.",
            f"{_counted(len(ledger['versions']), 'version')} and {_counted(len(ledger['links']), 'link')} are kept.",
        ),
        ModelCheck(
            "The spreadsheet",
            "The formulas of the spreadsheet are worked out by another program and compared with the calculator.",
            f"{_counted(_test_functions('test_worksheet.py'), 'test')}, for all calculators together.",
        ),
    ]


def _expected(case: dict[str, Any]) -> int:
    return len(case["outputs"]) + sum(map(len, case.get("rows", {}).values()))


def _test_functions(name: str) -> int:
    tree = ast.parse((_TESTS / "calculators" / name).read_text(encoding="utf-8"))
    return sum(isinstance(node, ast.FunctionDef) and node.name.startswith("test_") for node in tree.body)


def _counted(count: int, name: str) -> str:
    return f"{count:,} {name}{'' if count == 1 else 's'}"
