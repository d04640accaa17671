"""JSON in, JSON out: what a page, a worker or any other program asks of the models.

Nothing here raises for what a reader typed; every text a page shows comes from here.

answer(model_id, request) -> text of
    request   {"inputs": {name: number or text, ...}, "fast": true}      what is left out keeps its default, so
              send only what the reader changed; "fast" leaves out "sensitivity" and "reproduction"
    good      {"ok": true, "model", "title", "version", "prices",
               "inputs": {name: plain value}, "inputs_text": {name: text},
               "used": {name: whether it matters with these choices},
               "outputs": {name: {"value", "text", "working"}},           value null where there is none
               "headline": {"name", "label", "value", "text"},
               "rows": [{column: number}], "rows_text": [{column: text}],
               "columns": [{"name", "label", "unit"}],
               "sentence": one plain sentence, "notes": [sentences],
               "reproduction": [...], "sensitivity": {...}}               the last two unless "fast"
    bad       {"ok": false, "problems": [{"name", "label", "given", "allowed", "message"}]}

describe(model_id) -> text of everything a form needs: see `description.py`.
"""

import json

from .errors import InputProblems, Problem
from .inputs import is_used
from .registry import model as find_model
from .run import Run

NUMBERS_AS_TEXT = {"parse_float": str, "parse_int": str, "parse_constant": str}  # read exactly, limits checked later
GREATEST_REQUEST = 200_000  # characters


def answer(model_id, request_json="{}"):
    """Run one model. Takes and gives JSON text, in the shapes above."""
    try:
        model, request = read_request(model_id, request_json)
        run = Run(model, request.get("inputs") or {})
    except InputProblems as problems:
        return refusal(problems)
    return to_json(answer_for(run, fast=bool(request.get("fast"))))


def describe(model_id):
    """Everything about a model but its results, as JSON text."""
    from .description import description

    try:
        return to_json({"ok": True} | description(read_model(model_id)))
    except InputProblems as problems:
        return refusal(problems)


def answer_for(run, fast=False):
    """The answer as a dict, for the build, which makes pages of the very same thing."""
    model = run.model
    texts = run.texts()
    headline = next(each for each in model.outputs if each.name == model.headline)
    found = {
        "ok": True, "model": model.id, "title": model.title, "version": model.version, "prices": model.prices,
        "inputs": {name: plain_value(value) for name, value in run.inputs.items()},
        "inputs_text": {each.name: texts[each.name] for each in model.inputs},
        "used": {each.name: is_used(each, run.inputs) for each in model.inputs},
        "outputs": {
            each.name: {
                "value": plain_value(run.outputs[each.name]),
                "text": texts[each.name],
                "working": run.working(each, texts),
            }
            for each in model.outputs
        },
        "headline": {
            "name": headline.name, "label": headline.label,
            "value": plain_value(run.outputs[headline.name]), "text": texts[headline.name],
        },
        "columns": [column._asdict() for column in model.columns],
        "rows": run.rows, "rows_text": run.row_texts(),
        "sentence": run.sentence(texts), "notes": [*run.notes, *model.notes],
    }
    return found


def plain_value(value):
    """An exact value as plain JSON: numbers, texts, lists and, for roles, rows as objects."""
    from .display import json_number

    if isinstance(value, tuple):
        if hasattr(value, "_asdict"):
            return {name: plain_value(part) for name, part in value._asdict().items()}
        return [plain_value(item) for item in value]
    return json_number(value)


def read_request(model_id, request_json):
    """The model and the request as a dict. Raises InputProblems for either."""
    model = read_model(model_id)
    if len(request_json) > GREATEST_REQUEST:
        raise request_problem(f"{len(request_json):,} characters", "The request is too long.")
    try:
        request = json.loads(request_json or "{}", **NUMBERS_AS_TEXT)
    except (ValueError, RecursionError) as why:
        raise request_problem(request_json[:60], f"The request is not JSON: {why}.") from None
    if not isinstance(request, dict) or not isinstance(request.get("inputs") or {}, dict):
        raise request_problem(request_json[:60], "The request has to be an object with the inputs by name.")
    return model, request


def read_model(model_id):
    """The model called `model_id`. Raises InputProblems."""
    try:
        return find_model(model_id)
    except KeyError as why:
        raise InputProblems([Problem("model", "Calculator", str(model_id)[:60], "", f"{why.args[0]}.")]) from None


def request_problem(given, message):
    return InputProblems([Problem("request", "Request", given, "a JSON object", message)])


def refusal(problems):
    """The answer to bad input, as JSON text."""
    return to_json({"ok": False, "problems": [problem._asdict() for problem in problems.problems]})


def to_json(found):
    """JSON text that any reader of JSON takes: no NaN, no infinity."""
    return json.dumps(found, ensure_ascii=False, allow_nan=False)
