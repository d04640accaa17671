"""A calculator that nobody has looked at in time first warns, and then is not to be used."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

from calculators.assurance import standing
from calculators.declare import Model
from scripts.read.problems import Problem
from scripts.rules.evidence import Evidence


def models_are_before_their_sunset(evidence: Evidence) -> Iterator[Problem]:
    """No calculator is past the day after which it must not be used."""
    for model in evidence.models:
        if standing(model.review_by, model.sunset, evidence.today) == "past its sunset":
            path, line = _declared_at(evidence.root, model, "sunset")
            yield Problem(
                path, line, "sunset",
                f"{model.id} is not to be used after {model.sunset} and today is {evidence.today}",
                "look through the model and its defaults, then set its review_by and sunset anew",
            )


def reviews_are_done(evidence: Evidence) -> Iterator[Problem]:
    """A warning for each calculator and each of its inputs whose review is overdue."""
    for model in evidence.models:
        due = [("", model.review_by)] + [(each.name, each.review_by) for each in model.inputs if each.review_by]
        for name, date in due:
            if standing(date, model.sunset, evidence.today) == "review due":
                path, line = _declared_at(evidence.root, model, name or "review_by")
                what = f"the input {name} of {model.id}" if name else model.id
                yield Problem(
                    path, line, "review-due",
                    f"{what} was to be looked at again by {date} and today is {evidence.today}; the check fails after "
                    f"{model.sunset}",
                    "look at it and set review_by anew",
                )


def _declared_at(root: Path, model: Model, name: str) -> tuple[str, int]:
    """The file and line where a model declares one of its dates, or an input called ``name``."""
    for path in sorted((root / "calculators").glob("*.py")):
        calls = [node for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))) if isinstance(node, ast.Call)]
        for call in calls:
            keywords = {each.arg: each.value for each in call.keywords if each.arg}
            if _is(keywords.get("id"), model.id):
                inputs = [each.lineno for each in calls if each.args and _is(each.args[0], name)]
                line = keywords[name].lineno if name in keywords else min(inputs, default=call.lineno)
                return path.relative_to(root).as_posix(), line
    return "calculators", 1


def _is(node: ast.expr | None, text: str) -> bool:
    return isinstance(node, ast.Constant) and node.value == text
