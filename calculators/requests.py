"""JSON requests read, and replies and refusals written."""

import json
from collections.abc import Callable
from functools import wraps
from typing import Any

from .declare import Model
from .errors import InputProblems, NotANumber, Problem
from .number_reading import read_number
from .registry import model as find_model

GREATEST_REQUEST = 200_000  # characters


def read_request(model_id: str, request_json: str) -> tuple[Model, dict[str, Any]]:
    """The model and the request as a dict. Raises InputProblems for either."""
    model, request = read_model(model_id), read_object(request_json)
    inputs_of(request, "inputs")
    return model, request


def read_object(request_json: str, longest: int = GREATEST_REQUEST) -> dict[str, Any]:
    """A JSON object with its numbers as text, so that they are read exactly. Raises InputProblems."""
    if len(request_json) > longest:
        raise request_problem(f"{len(request_json):,} characters", "The request is too long.")
    try:
        request = json.loads(request_json or "{}", parse_float=str, parse_int=str, parse_constant=str)
    except (ValueError, RecursionError) as why:
        raise request_problem(request_json[:60], f"The request is not JSON: {why}.") from None
    if not isinstance(request, dict):
        raise request_problem(request_json[:60], "The request has to be a JSON object.")
    return request


def inputs_of(request: dict[str, Any], name: str) -> dict[str, Any]:
    """The inputs a request holds under `name`, none where it holds none. Raises InputProblems."""
    return object_of(request, name, "the inputs by name")


def object_of(request: dict[str, Any], name: str, what: str) -> dict[str, Any]:
    """The object a request holds under `name`, an empty one where it holds none. Raises InputProblems."""
    found = {} if request.get(name) is None else request[name]
    if not isinstance(found, dict):
        raise request_problem(str(found)[:60], f"“{name}” has to be an object with {what}.")
    return found


def read_model(model_id: str) -> Model:
    """The model called `model_id`. Raises InputProblems."""
    try:
        return find_model(model_id)
    except KeyError as why:
        raise InputProblems([Problem("model", "Calculator", str(model_id)[:60], "", f"{why.args[0]}.")]) from None


def request_problem(given: str, message: str) -> InputProblems:
    return InputProblems([Problem("request", "Request", given, "a JSON object", message)])


def replies(function: Callable[..., dict]) -> Callable[..., str]:
    """Makes a function that gives a dict or raises InputProblems into one that gives JSON text and raises neither."""

    @wraps(function)
    def reply(*given: Any, **named: Any) -> str:
        try:
            return to_json({"ok": True} | function(*given, **named))
        except InputProblems as found:
            return to_json({"ok": False, "problems": [problem._asdict() for problem in found.problems]})

    return reply


def to_json(found: Any) -> str:
    """JSON text that any reader of JSON takes: no NaN, no infinity, and "?" for half of a character."""
    return json.dumps(found, ensure_ascii=False, allow_nan=False).encode("utf-8", "replace").decode("utf-8")


def whole_number(request: dict[str, Any], name: str, usual: int, low: int, high: int) -> int:
    """A whole number of a request, or the usual one when it is left out. Raises InputProblems."""
    given = request.get(name)
    try:
        number = read_number(usual if given is None else given)
    except NotANumber:
        number = None
    if number is None or number.denominator != 1 or not low <= number <= high:
        allowed = f"a whole number, {low:,} to {high:,}"
        message = f"{name}: “{str(given)[:60]}” cannot be used. Allowed: {allowed}."
        raise InputProblems([Problem(name, name, str(given)[:60], allowed, message)])
    return int(number)
