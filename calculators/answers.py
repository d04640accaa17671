"""What a page is told about one run, as plain data: the build and the browser use the same."""

from typing import Any

from .display import plain_value
from .inputs import is_used
from .rests_on import rests_on
from .runs import Run


def answer_for(run: Run, fast: bool = False) -> dict:
    """The answer as a dict, for the build, which makes pages of the very same thing."""
    model = run.model
    texts = run.texts()
    headline = next(each for each in model.outputs if each.name == model.headline)
    found: dict[str, Any] = {
        "model": model.id, "title": model.title, "version": model.version, "prices": model.prices,
        "inputs": {name: plain_value(value) for name, value in run.inputs.items()},
        "inputs_text": {each.name: texts[each.name] for each in model.inputs},
        "used": {each.name: is_used(each, run.inputs) for each in model.inputs},
        "outputs": {
            each.name: {
                "value": plain_value(run.outputs[each.name]),
                "text": texts[each.name],
                "working": run.working(each, texts),
                "rests_on": [ground._asdict() for ground in rests_on(run, each)],
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


def _the_rest(run: Run, sentence: str) -> dict:
    """What a keystroke can do without: sensitivity, reproduction and the sentence with its range, a line each."""
    from .foundations import foundations
    from .reproduction import reproduction
    from .sensitivity import range_sentence
    from .sensitivity import sensitivity as find_sensitivity

    spread = find_sensitivity(run)
    rests_on = foundations(run)
    return {
        "sensitivity": spread,
        "reproduction": reproduction(run.model),
        "rests_on": rests_on,
        "sentence": "\n".join(filter(None, (sentence, range_sentence(run, spread), rests_on["sentence"]))),
    }
