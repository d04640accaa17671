"""From located YAML to a typed record, with a problem for each field that does not fit."""

from __future__ import annotations

import difflib
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError

from scripts.read.problems import Problem
from scripts.read.yaml_text import LocatedYaml, Place

ShapeType = TypeVar("ShapeType", bound=BaseModel)


def as_record[ShapeType: BaseModel](
    shape: type[ShapeType], document: LocatedYaml, problems: list[Problem], extra: dict[str, Any] | None = None
) -> ShapeType | None:
    """Makes a record of a document.

    Args:
        shape: the record's type.
        document: its located YAML.
        problems: where what is wrong is added.
        extra: values that do not come from the YAML, such as a claim's statement.

    Returns:
        the record, or None when anything is wrong with it.
    """
    problems.extend(document.problems)
    if document.problems:
        return None
    if not isinstance(document.data, dict):
        problems.append(
            Problem(document.path, 1, "wrong-value", "the record is not a set of fields", "write key: value lines")
        )
        return None
    return at_place(shape, {**document.data, **(extra or {})}, document, (), problems)


def at_place[ShapeType: BaseModel](
    shape: type[ShapeType], values: object, document: LocatedYaml, place: Place, problems: list[Problem]
) -> ShapeType | None:
    """Makes a record of the values at one place of a document; see :func:`as_record`."""
    try:
        return shape.model_validate(values)
    except ValidationError as error:
        for detail in error.errors():
            problems.append(_problem(shape, detail, document, place))
        return None


def _problem(shape: type[BaseModel], detail: Any, document: LocatedYaml, above: Place) -> Problem:
    place = (*above, *detail["loc"])
    line = document.line(place)
    name = ".".join(str(part + 1) if isinstance(part, int) else part for part in detail["loc"]) or "the record"
    if detail["type"] == "extra_forbidden":
        key = str(detail["loc"][-1])
        near = difflib.get_close_matches(key, _field_names(shape), n=1)
        hint = f"write {near[0]}" if near else "take the key out"
        return Problem(document.path, line, "unknown-key", f"the key {name} is not known", hint)
    if detail["type"] == "missing":
        return Problem(document.path, line, "missing-key", f"{name} is missing", f"add {detail['loc'][-1]}:")
    found = detail.get("input")
    shown = f"found {found}" if isinstance(found, str) and len(found) < 90 else "found something else"
    expected = detail.get("ctx", {}).get("expected")
    message = f"allowed: {expected}" if expected else detail["msg"]
    return Problem(
        document.path, line, "wrong-value", f"{name} does not fit ({shown}; {message})", f"give {name} an allowed value"
    )


def _field_names(shape: type[BaseModel]) -> list[str]:
    names, seen, waiting = [], set(), [shape]
    while waiting:
        current = waiting.pop()
        if current in seen:
            continue
        seen.add(current)
        for name, info in current.model_fields.items():
            names.append(info.alias or name)
            waiting.extend(_shapes_in(info.annotation))
    return names


def _shapes_in(annotation: Any) -> list[type[BaseModel]]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return [annotation]
    return [shape for argument in getattr(annotation, "__args__", ()) for shape in _shapes_in(argument)]
