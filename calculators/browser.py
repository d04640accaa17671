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
uncertainty(model_id, request, progress)  request with "draws" and "seed" as may be; progress(done, count) is called as
                                  it goes, and stops it by returning false: {"ok": true, "uncertainty": {...} or null,
                                  "cancelled": bool}: see `uncertainty.uncertainty`
address(model_id, request)        {"ok": true, "query"}: see `address`
open_address(model_id, query)     {"ok": true, ...}: see `address.open_address`
worksheet(model_id, request)      {"ok": true, "title", "file_name", "names", "sheets"}: see `worksheet.worksheet`
allocate(request)                 request {"csv": text, "pot", "weights": {factor: number}, "reserve"}, the last two
                                  as may be; gives {"ok": true, "pot", "reserve" (pence), "pot_text", "reserve_text",
                                  "shares": [{"id", "name", "phase", "pupils", "pence", "text"}], "weights": {factor:
                                  per cent}, "dropped": [factors], "reconciliation": sentence, "csv": text}
"""

from .display import json_number, plain_value
from .errors import InputProblems
from .inputs import is_used
from .requests import inputs_of, read_model, read_object, read_request, refusal, request_problem, to_json, whole_number
from .runs import Run


def answer(model_id, request_json="{}"):
    """Run one model. Takes and gives JSON text, in the shapes above."""
    try:
        model, request = read_request(model_id, request_json)
        run = Run(model, inputs_of(request, "inputs"))
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
        run = Run(model, inputs_of(request, "inputs"))
    except InputProblems as problems:
        return refusal(problems)
    found = find_sensitivity(run)
    return to_json({"ok": True, "sensitivity": found, "sentence": range_sentence(run, found)})


def uncertainty(model_id, request_json="{}", progress=None):
    """The spread of many draws, as JSON text; `progress` may be a JavaScript function."""
    from .uncertainty import DRAWS, MOST_DRAWS, Cancelled
    from .uncertainty import uncertainty as find_uncertainty

    try:
        model, request = read_request(model_id, request_json)
        run = Run(model, inputs_of(request, "inputs"))
        count = whole_number(request, "draws", DRAWS, 1, MOST_DRAWS)
        seed = whole_number(request, "seed", 1, 0, 2**32)
        found, cancelled = find_uncertainty(run, count, seed, progress), False
    except InputProblems as problems:
        return refusal(problems)
    except Cancelled:
        found, cancelled = None, True
    return to_json({"ok": True, "uncertainty": found, "cancelled": cancelled})


def address(model_id, request_json="{}"):
    """The query of a link to one run, as JSON text."""
    from .address import write_address

    try:
        model, request = read_request(model_id, request_json)
        return to_json({"ok": True, "query": write_address(Run(model, inputs_of(request, "inputs")))})
    except InputProblems as problems:
        return refusal(problems)


def worksheet(model_id, request_json="{}"):
    """One run as a workbook with live formulas, as JSON text."""
    from .worksheet import worksheet as lay_out

    try:
        model, request = read_request(model_id, request_json)
        return to_json({"ok": True} | lay_out(Run(model, inputs_of(request, "inputs"))))
    except InputProblems as problems:
        return refusal(problems)


def open_address(model_id, query):
    """What a link says, then and now, as JSON text."""
    from .address import open_address as read_link

    try:
        return to_json({"ok": True} | read_link(read_model(model_id), query))
    except InputProblems as problems:
        return refusal(problems)


def compare(model_id, request_json):
    """Two runs side by side, as JSON text."""
    from .compare import compare as find_differences

    try:
        model, request = read_request(model_id, request_json)
        first, second = (Run(model, inputs_of(request, name)) for name in ("first", "second"))
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
    from .display import pounds_and_pence
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
