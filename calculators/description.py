"""A model's declarations as plain data: for the form, the command line, the schema and the log."""

from typing import Any

from .declare import Input, Model, Values
from .display import plain_value, value_text
from .inputs import allowed_text, defaults
from .origins import origin
from .rests_on import held_origins


def description(model: Model) -> dict:
    """Everything about a model but its results.

    {"model", "title", "question", "version", "prices", "headline",
     "inputs": [{"name", "label", "kind", "unit", "default", "default_text", "default_note", "low", "high",
                 "step", "help", "allowed", "choices": [{"value", "label"}], "optional",
                 "used_when": {"name", "value"} or null, "longest", "quality", "review_by",
                 "origin": {"key", "kind", "words", "figure" (the first of them),
                            "figures", "reason", "address"}}],
     "defaults_when": {choice input: {its value: {name: default that differs}}},
     "outputs": [{"name", "label", "unit", "help"}], "columns": [{"name", "label", "unit"}],
     "presets": [{"id", "label", "help", "inputs"}], "comparisons": [{"label", "first", "second"}],
     "held": [{"key", "words", "figures", "address"}], what the formulas hold themselves,
     "unpriced": [{"input", "label", "origin"}],
     "limits", "decisions", "versions", "aliases", "owner", "review_by", "sunset"}
    """
    values = defaults(model)
    return {
        "model": model.id, "title": model.title, "question": model.question, "version": model.version,
        "prices": model.prices, "headline": model.headline,
        "inputs": [_input(model, each, values[each.name]) for each in model.inputs],
        "defaults_when": _defaults_when(model, values),
        "outputs": [
            {"name": each.name, "label": each.label, "unit": each.unit, "help": each.help} for each in model.outputs
        ],
        "columns": [column._asdict() for column in model.columns],
        "presets": [
            preset._asdict() | {"inputs": {name: plain_value(value) for name, value in preset.inputs.items()}}
            for preset in model.presets
        ],
        "comparisons": [each._asdict() for each in model.comparisons],
        "held": [
            {"key": key, "words": origin(key).words, "figures": [*origin(key).figures, *origin(key).secondary],
             "address": origin(key).address} for key in held_origins(model)
        ],
        "unpriced": [each._asdict() for each in model.unpriced],
        "limits": list(model.limits),
        "decisions": [{"decision": decision, "reason": reason} for decision, reason in model.decisions],
        "versions": [each._asdict() for each in model.versions], "aliases": dict(model.aliases),
        "owner": model.owner, "review_by": model.review_by, "sunset": model.sunset,
    }


def _input(model: Model, declared: Input, default: Any) -> dict:
    source = origin(declared.origin)
    return {
        "name": declared.name, "label": declared.label, "kind": declared.kind, "unit": declared.unit,
        "default": plain_value(default), "default_text": value_text(declared, default),
        "default_note": declared.default_note,
        "low": plain_value(declared.low), "high": plain_value(declared.high), "step": plain_value(declared.step),
        "help": declared.help, "allowed": allowed_text(declared),
        "choices": [{"value": value, "label": label} for value, label in declared.choices],
        "optional": declared.optional, "longest": declared.longest,
        "used_when": declared.used_when and {"name": declared.used_when[0], "value": declared.used_when[1]},
        "quality": declared.quality, "review_by": declared.review_by or model.review_by,
        "origin": {"key": declared.origin, "figure": source.figure} | source._asdict(),
    }


def _defaults_when(model: Model, values: Values) -> dict[str, dict[str, dict]]:
    """For each choice, the defaults that follow it and differ from the usual ones."""
    found: dict[str, dict[str, dict]] = {}
    for each in model.inputs:
        for choice, _ in each.choices:
            changed = {
                name: plain_value(value)
                for name, value in defaults(model, {each.name: choice}).items()
                if value != values[name] and name != each.name
            }
            if changed:
                found.setdefault(each.name, {})[choice] = changed
    return found
