"""Calls that use all the calculators can do.

They are made once in Pyodide under Node: what they import is the standard library the pages need, and
what they answer must equal what this Python answers, to the last character.
"""

import json
from pathlib import Path

import yaml

from calculators import browser
from calculators.registry import MODULES
from scripts.runtime.node import Call

BROWSER = "calculators.browser"

# What readers really paste, good and bad; each goes into every box in turn.
TYPED = ("7", "1.5bn", "£1,700,000", "20%", "٤٥", "", "-1", "NaN", "1e400", "ten", "33, 67, 100", "9" * 400)


def calculator_calls(cases: Path) -> list[Call]:
    """Every call of the workload: (module, function, texts...).

    cases   the folder with the case files, one a model
    """
    calls: list[Call] = [(BROWSER, "answer", "school-funding", text) for text in ("", "{", "[]", '{"inputs": 1}')]
    for model_id in MODULES:
        calls.append((BROWSER, "describe", model_id))
        for inputs in _inputs_to_try(json.loads(browser.describe(model_id)), cases / f"{model_id}.yml"):
            calls.append(_answer(model_id, inputs, fast=True))
            calls.append(_answer(model_id, inputs, fast=False))
    return calls


def answers_here(calls: list[Call]) -> list[str]:
    """The same calls, made in this Python."""
    functions = {"answer": browser.answer, "describe": browser.describe}
    return [functions[function](*texts) for _module, function, *texts in calls]


def _inputs_to_try(described: dict, case_file: Path) -> list[dict]:
    tried: list[dict] = [{}, {"no_such_input": 1}]
    for declared in described["inputs"]:
        name = declared["name"]
        tried += [{name: choice["value"]} for choice in declared["choices"]]
        tried += [{name: text} for text in TYPED]
        tried += [{name: declared[end]} for end in ("low", "high") if declared[end] is not None]
    tried += [preset["inputs"] for preset in described["presets"]]
    if case_file.is_file():
        tried += [case["inputs"] for case in yaml.safe_load(case_file.read_text(encoding="utf-8"))["cases"]]
    return tried


def _answer(model_id: str, inputs: dict, *, fast: bool) -> Call:
    return BROWSER, "answer", model_id, json.dumps({"inputs": inputs, "fast": fast})
