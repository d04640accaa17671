"""A model's inputs as JSON Schema (2020-12), for programs that write requests."""

from typing import Any

from .declare import Input, Model
from .display import plain_value
from .inputs import defaults


def json_schema(model: Model) -> dict[str, Any]:
    """The schema of the object of inputs that `browser.answer` takes; every input may be left out.

    Numbers may also be given as text, such as "£1.7 million"; the schema asks for plain numbers.
    """
    values = defaults(model)
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": model.title, "description": f"{model.question} Version {model.version}; {model.prices}.",
        "type": "object", "additionalProperties": False,
        "properties": {each.name: _property(each, values[each.name]) for each in model.inputs},
    }


def _property(declared: Input, default: Any) -> dict[str, Any]:
    found = {"title": declared.label, "description": declared.help} | _shape(declared)
    if declared.unit:
        found["x-unit"] = declared.unit
    return found | ({} if default is None else {"default": plain_value(default)})


def _shape(declared: Input) -> dict[str, Any]:
    if declared.kind == "choice":
        return {"enum": [value for value, _ in declared.choices]}
    if declared.kind == "yes_no":
        return {"type": "boolean"}
    number = {
        "type": "integer" if declared.unit == "years" else "number",
        "minimum": plain_value(declared.low), "maximum": plain_value(declared.high),
    }
    if declared.kind == "list":
        return {"type": "array", "items": number, "minItems": 1, "maxItems": declared.longest}
    if declared.kind == "roles":
        role = {"name": {"type": "string", "minLength": 1}, "posts": number, "salary": {"type": ["number", "null"]}}
        row = {"type": "object", "properties": role, "required": ["name", "posts"], "additionalProperties": False}
        return {"type": "array", "items": row, "minItems": 1, "maxItems": declared.longest}
    return {**number, "type": ["number", "null"]} if declared.optional else number
