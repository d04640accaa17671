"""JSON in, JSON out: what a page, a worker or any other program asks of the models.

Nothing here raises for what a reader typed; every text a page shows comes from here.

answer(model_id, request) -> text of
    request   {"inputs": {name: number or text, ...}, "fast": true}      what is left out keeps its default, so
              send only what the reader changed; "fast" leaves out the slow parts
    good      {"ok": true, "model", "title", "version", "prices",
               "inputs": {name: plain value}, "inputs_text": {name: text},
               "used": {name: whether it matters with these choices},
               "outputs": {name: {"value", "text", "working", "rests_on": [{"kind", "name", "label"}]}},
                          value null where there is none; what the working rests on: see `rests_on.rests_on`
               "headline": {"name", "label", "value", "text"},
               "rows": [{column: number}], "rows_text": [{column: text}],
               "columns": [{"name", "label", "unit"}],
               "sentence": plain sentences, a line each, "notes": [sentences],
               "reproduction": [...], "sensitivity": {...}, "rests_on": {...}}     the last three unless "fast"
    bad       {"ok": false, "problems": [{"name", "label", "given", "allowed", "message"}]}

describe(model_id)                everything a form needs: see `description.description`
sensitivity(model_id, request)    {"ok": true, "sensitivity": {...} or null, "sentence"}: see `sensitivity.sensitivity`
compare(model_id, request)        request {"first": {inputs}, "second": {inputs}}: see `compare.compare`
uncertainty(model_id, request, progress)  request with "draws" and "seed" as may be; progress(done, count) is called as
                                  it goes, and stops it by returning false: {"ok": true, "uncertainty": {...} or null,
                                  "cancelled": bool}: see `uncertainty.uncertainty`
address(model_id, request)        request with "asks", what the page is to ask first, as may be; {"ok": true, "query"}:
                                  see `address`
open_address(model_id, query)     {"ok": true, ...}: see `then_and_now.open_address`
worksheet(model_id, request)      {"ok": true, "title", "file_name", "names", "sheets"}: see `worksheet.worksheet`
allocate(request)                 request {"csv": text, "pot", "weights": {factor: number}, "reserve"}, the last two
                                  as may be; gives {"ok": true, "pot", "reserve" (pence), "pot_text", "reserve_text",
                                  "shares": [{"id", "name", "phase", "pupils", "pence", "text"}], "weights": {factor:
                                  per cent}, "dropped": [factors], "reconciliation": sentence, "csv": text}
predict(model_id, request)        request with "prediction", a text; it beside the answer: see `prediction.predicted`
group_code(request)               a workshop group's prediction as a code: see `group_codes.group_code`
pool(request)                     request {"codes": text}; many groups' codes read at once: see `pooling.pool`
"""

from typing import Any

from .answers import answer_for
from .requests import (
    inputs_of,
    object_of,
    read_model,
    read_object,
    read_request,
    replies,
    request_problem,
    whole_number,
)
from .runs import Run


@replies
def answer(model_id: str, request_json: str = "{}") -> dict:
    """One run with everything a page shows of it."""
    run, request = _run_and_request(model_id, request_json)
    return answer_for(run, fast=bool(request.get("fast")))


@replies
def describe(model_id: str) -> dict:
    """Everything about a model but its results."""
    from .description import description

    return description(read_model(model_id))


@replies
def sensitivity(model_id: str, request_json: str = "{}") -> dict:
    """The tornado and the low, central and high answers of one run."""
    from .sensitivity import range_sentence
    from .sensitivity import sensitivity as find_sensitivity

    run, _ = _run_and_request(model_id, request_json)
    found = find_sensitivity(run)
    return {"sensitivity": found, "sentence": range_sentence(run, found)}


@replies
def uncertainty(model_id: str, request_json: str = "{}", progress: Any = None) -> dict:
    """The spread of many draws; `progress` may be a JavaScript function."""
    from .uncertainty import DRAWS, MOST_DRAWS, Cancelled
    from .uncertainty import uncertainty as find_uncertainty

    run, request = _run_and_request(model_id, request_json)
    count = whole_number(request, "draws", DRAWS, 1, MOST_DRAWS)
    seed = whole_number(request, "seed", 1, 0, 2**32)
    try:
        return {"uncertainty": find_uncertainty(run, count, seed, progress), "cancelled": False}
    except Cancelled:
        return {"uncertainty": None, "cancelled": True}


@replies
def compare(model_id: str, request_json: str = "{}") -> dict:
    """Two runs side by side."""
    from .compare import compare as find_differences

    model, request = read_request(model_id, request_json)
    first, second = (Run(model, inputs_of(request, name)) for name in ("first", "second"))
    return {"model": model.id, "version": model.version} | find_differences(first, second)


@replies
def allocate(request_json: str) -> dict:
    """Shares of a pot for every school in a CSV."""
    from .allocation import allocate as share_out
    from .schools_file import MOST_CHARACTERS, allocation_answer, read_schools

    request = read_object(request_json, longest=2 * MOST_CHARACTERS)
    terms = {name: request[name] for name in ("weights", "reserve") if request.get(name) is not None}
    if not isinstance(terms.get("weights", {}), dict):
        raise request_problem(str(terms["weights"])[:60], "The weights have to be an object, a number a factor.")
    return allocation_answer(share_out(read_schools(str(request.get("csv") or "")), request.get("pot"), **terms))


@replies
def address(model_id: str, request_json: str = "{}") -> dict:
    """The query of a link to one run."""
    from .address import write_address

    run, request = _run_and_request(model_id, request_json)
    asks = object_of(request, "asks", "what is asked first, by name")
    return {"query": write_address(run, {name: str(text) for name, text in asks.items()})}


@replies
def open_address(model_id: str, query: str) -> dict:
    """What a link says, then and now."""
    from .then_and_now import open_address as read_link

    return read_link(read_model(model_id), query)


@replies
def worksheet(model_id: str, request_json: str = "{}") -> dict:
    """One run as a workbook with live formulas."""
    from .worksheet import worksheet as lay_out

    return lay_out(_run_and_request(model_id, request_json)[0])


@replies
def predict(model_id: str, request_json: str) -> dict:
    """A prediction of one run's headline beside what it gives."""
    from .prediction import predicted

    run, request = _run_and_request(model_id, request_json)
    return predicted(run, request.get("prediction"))


@replies
def group_code(request_json: str) -> dict:
    """A workshop group's code, and the answer it may now see."""
    from .group_codes import group_code as write_down

    return write_down(read_object(request_json))


@replies
def pool(request_json: str) -> dict:
    """The codes of many workshop groups as one picture of the room."""
    from .pooling import pool as read_codes

    return read_codes(str(read_object(request_json).get("codes") or ""))


def _run_and_request(model_id: str, request_json: str) -> tuple[Run, dict]:
    model, request = read_request(model_id, request_json)
    return Run(model, inputs_of(request, "inputs")), request
