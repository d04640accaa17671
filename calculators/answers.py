"""What a page is told about one run or one allocation, as plain data: the build and the browser use the same."""

from .display import json_number, plain_value, pounds_and_pence
from .inputs import is_used


def answer_for(run, fast=False):
    """The answer as a dict, for the build, which makes pages of the very same thing."""
    model = run.model
    texts = run.texts()
    headline = next(each for each in model.outputs if each.name == model.headline)
    found = {
        "model": model.id, "title": model.title, "version": model.version, "prices": model.prices,
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


def allocation_for(found):
    """The shares of an `allocation.Allocation`, with their texts, their sum and the CSV to download."""
    from .schools_file import reconciliation, write_shares

    return {
        "pot": found.pot, "reserve": found.reserve,
        "pot_text": pounds_and_pence(found.pot), "reserve_text": pounds_and_pence(found.reserve),
        "shares": [
            {"id": school.id, "name": school.name, "phase": school.phase, "pupils": json_number(school.pupils),
             "pence": share, "text": pounds_and_pence(share)}
            for school, share in zip(found.schools, found.shares, strict=True)
        ],
        "weights": {name: json_number(weight * 100) for name, weight in found.weights.items()},
        "dropped": list(found.dropped), "reconciliation": reconciliation(found), "csv": write_shares(found),
    }
