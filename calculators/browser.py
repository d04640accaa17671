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

describe(model_id)                everything a form needs: see `description.description`
sensitivity(model_id, request)    {"ok": true, "sensitivity": {...} or null, "sentence"}: see `sensitivity.sensitivity`
compare(model_id, request)        request {"first": {inputs}, "second": {inputs}}: see `compare.compare`
allocate(request)                 request {"csv": text, "pot", "weights": {factor: number}, "reserve"}, the last two
                                  as may be; gives {"ok": true, "pot", "reserve" (pence), "pot_text", "reserve_text",
                                  "shares": [{"id", "name", "phase", "pupils", "pence", "text"}], "weights": {factor:
                                  per cent}, "dropped": [factors], "reconciliation": sentence, "csv": text}
"""

import json

from .errors import InputProblems, Problem
from .inputs import is_used
from .registry import model as find_model
from .runs import Run

GREATEST_REQUEST = 200_000  # characters


def answer(model_id, request_json="{}"):
    """Run one model. Takes and gives JSON text, in the shapes above."""
    try:
        model, request = read_request(model_id, request_json)
        run = Run(model, _inputs(request, "inputs"))
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


def sensitivity(model_id, request_json="{}"):
    """The tornado and the low, central and high answers of one run, as JSON text."""
    from .sensitivity import range_sentence
    from .sensitivity import sensitivity as find_sensitivity

    try:
        model, request = read_request(model_id, request_json)
        run = Run(model, _inputs(request, "inputs"))
    except InputProblems as problems:
        return refusal(problems)
    found = find_sensitivity(run)
    return to_json({"ok": True, "sensitivity": found, "sentence": range_sentence(run, found)})


def compare(model_id, request_json):
    """Two runs side by side, as JSON text."""
    from .compare import compare as find_differences

    try:
        model, request = read_request(model_id, request_json)
        first, second = (Run(model, _inputs(request, name)) for name in ("first", "second"))
    except InputProblems as problems:
        return refusal(problems)
    return to_json({"ok": True, "model": model.id, "version": model.version} | find_differences(first, second))


def allocate(request_json):
    """Shares of a pot for every school in a CSV, as JSON text."""
    from .allocation import allocate as share_out
    from .schools_file import MOST_CHARACTERS, read_schools

    try:
        request = read_object(request_json, longest=2 * MOST_CHARACTERS)
        terms = {name: request[name] for name in ("weights", "reserve") if request.get(name) is not None}
        if not isinstance(terms.get("weights", {}), dict):
            raise request_problem(str(terms["weights"])[:60], "The weights have to be an object, a number a factor.")
        found = share_out(read_schools(str(request.get("csv") or "")), request.get("pot"), **terms)
    except InputProblems as problems:
        return refusal(problems)
    return to_json(_allocation(found))


def _allocation(found):
    from .display import json_number, pounds_and_pence
    from .schools_file import reconciliation, write_shares

    return {
        "ok": True, "pot": found.pot, "reserve": found.reserve,
        "pot_text": pounds_and_pence(found.pot), "reserve_text": pounds_and_pence(found.reserve),
        "shares": [
            {"id": school.id, "name": school.name, "phase": school.phase, "pupils": json_number(school.pupils),
             "pence": share, "text": pounds_and_pence(share)}
            for school, share in zip(found.schools, found.shares, strict=True)
        ],
        "weights": {name: json_number(weight * 100) for name, weight in found.weights.items()},
        "dropped": list(found.dropped), "reconciliation": reconciliation(found), "csv": write_shares(found),
    }


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
    return found if fast else found | _the_rest(run, found["sentence"])


def _the_rest(run, sentence):
    """What a keystroke can do without: sensitivity, reproduction and the sentence with its range."""
    from .reproduction import reproduction
    from .sensitivity import range_sentence
    from .sensitivity import sensitivity as find_sensitivity

    spread = find_sensitivity(run)
    return {
        "sensitivity": spread,
        "reproduction": reproduction(run.model),
        "sentence": f"{sentence} {range_sentence(run, spread)}".strip(),
    }


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
    model, request = read_model(model_id), read_object(request_json)
    _inputs(request, "inputs")
    return model, request


def read_object(request_json, longest=GREATEST_REQUEST):
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


def _inputs(request, name):
    inputs = {} if request.get(name) is None else request[name]
    if not isinstance(inputs, dict):
        raise request_problem(str(inputs)[:60], f"“{name}” has to be an object with the inputs by name.")
    return inputs


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
