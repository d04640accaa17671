"""Calls that use all the calculator pages can do.

They are made once in Pyodide under Node: what they import is all of the standard library and of the
calculators that the pages need, and what they answer must equal what this Python answers, to the last character.
"""

import json
from collections.abc import Iterator
from fractions import Fraction
from pathlib import Path
from typing import Any

import yaml

from calculators import browser
from calculators.exercises import EXERCISES
from calculators.group_codes import write_code
from calculators.registry import MODULES
from scripts.runtime.node import Call

BROWSER = "calculators.browser"

# What readers really paste, good and bad; each goes into a box of every kind.
TYPED = ("7", "1.5bn", "£1,700,000", "20%", "٤٥", "", "-1", "NaN", "1e400", "ten", "33, 67, 100", "9" * 400, "5\ud83d")

SCHOOLS = """id,name,phase,pupils,low_prior_attainment,deprivation,disability,previous_setting
1,=A school,primary,210,42,55,6,0
2,Another,secondary,1050.5,230,260,35,0
"""


def calculator_calls(cases: Path) -> list[Call]:
    """Every call of the workload: (module, function, texts...).

    cases   the folder with the case files, one a model
    """
    calls = [*_malformed_calls(), *_allocation_calls(), *_workshop_calls()]
    for model_id in MODULES:
        described = json.loads(browser.describe(model_id))
        for inputs in _inputs_to_try(described):
            calls.append(_call("answer", model_id, {"inputs": inputs, "fast": True}))
        for inputs in _whole_runs(described, cases / f"{model_id}.yml"):
            calls.append(_call("answer", model_id, {"inputs": inputs, "fast": True}))
        calls.append((BROWSER, "open_address", model_id, "?nothing=1&shown=%A3&v=0.1.0&" + "x" * 3000))
        for inputs in ({}, *(preset["inputs"] for preset in described["presets"][1:3])):
            calls += [
                _call("sensitivity", model_id, {"inputs": inputs}),
                _call("compare", model_id, {"first": {}, "second": inputs}),
                _call("worksheet", model_id, {"inputs": inputs}),
                _call("address", model_id, {"inputs": inputs}),
                ("__main__", "uncertainty", model_id, json.dumps({"inputs": inputs, "draws": 20})),
            ]
    return calls


def answers_here(calls: list[Call]) -> list[str]:
    """The same calls, made in this Python."""
    return [getattr(browser, function)(*texts) for _module, function, *texts in calls]


def _malformed_calls() -> Iterator[Call]:
    for text in ("", "{", "[]", '{"inputs": 1}'):
        yield BROWSER, "answer", "school-funding", text
    yield _call("answer", "no-such-model", {})


def _allocation_calls() -> Iterator[Call]:
    equal = {"deprivation": 1, "low_prior_attainment": 1, "previous_setting": 1}
    for csv_text, pot in ((SCHOOLS, "£1m"), (SCHOOLS, "ten"), ("id\n1\n", 1), ('"', 1), (SCHOOLS + "1,,x,-,?,,,\n", 1)):
        for terms in ({}, {"weights": equal, "reserve": 2.5}, {"weights": {"height": -1}, "reserve": 101}):
            request = {"csv": csv_text, "pot": pot} | terms
            yield BROWSER, "allocate", json.dumps(request)


def _workshop_calls() -> Iterator[Call]:
    for group in ({"group": "7", "prediction": "7.3k", "inputs": {}}, {"group": "0", "prediction": "ten"}):
        for each in (*(known.id for known in EXERCISES), "no-such-exercise"):
            yield BROWSER, "group_code", json.dumps({"exercise": each} | group)
    for model_id in MODULES:
        asks = {"predict": "yes", "prediction": "1bn"}
        yield from (_call("predict", model_id, {"prediction": text}) for text in ("1bn", "ten", "1e15"))
        yield _call("address", model_id, {"inputs": {}, "asks": asks})
    codes = [write_code(each.id, group, Fraction(group), Fraction(1)) for each in EXERCISES for group in (1, 1, 2)]
    wrong = ("3/7: 1.2bn", "9/1: 1", "1/1: x", "000-000-000", "?", "12")
    yield BROWSER, "pool", json.dumps({"codes": "\n".join([*codes, *wrong])})


def _inputs_to_try(described: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """Each text in one box of each kind, and each end of each range."""
    yield {"no_such_input": 1}
    kinds = set()
    for declared in described["inputs"]:
        name, kind = declared["name"], (declared["kind"], declared["unit"], declared["optional"])
        if kind not in kinds:
            kinds.add(kind)
            yield from ({name: text} for text in TYPED)
        yield from ({name: declared[end]} for end in ("low", "high") if declared[end] is not None)


def _whole_runs(described: dict[str, Any], case_file: Path) -> Iterator[dict[str, Any]]:
    yield {}
    yield from ({each["name"]: choice["value"]} for each in described["inputs"] for choice in each["choices"])
    yield from (preset["inputs"] for preset in described["presets"])
    cases = yaml.safe_load(case_file.read_text(encoding="utf-8"))["cases"]
    yield from (case["inputs"] for case in cases)


def _call(function: str, model_id: str, request: dict[str, Any]) -> Call:
    return BROWSER, function, model_id, json.dumps(request)
