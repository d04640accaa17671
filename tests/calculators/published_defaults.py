"""The defaults every version ever had, against what the models would put into an older link today."""

from collections.abc import Iterator
from fractions import Fraction
from typing import Any

from calculators.address import input_text
from calculators.declare import Input, Model
from calculators.errors import InputProblems
from calculators.inputs import defaults, read_inputs
from calculators.then_and_now import with_defaults_of


def broken_promises(model: Model, published: dict[str, dict]) -> list[str]:
    """What would change silently for a reader of an older link, each with how to mend it.

    published   the model's `versions` in ledger.yml: {version: {"defaults": {name: text}, "when": {...}}}
    """
    known = [each.version for each in model.versions]
    problems = [
        f"{model.id}: version {version} is in the ledger and no longer among the model's versions. Mend: put it back."
        for version in published if version not in known
    ] + [
        f"{model.id}: version {version} is not in tests/calculators/ledger.yml. Mend: add it under `versions` with "
        "its defaults." for version in known if version not in published
    ]
    if model.version != known[-1]:
        problems.append(f"{model.id}: its version is {model.version} and the last of its versions is {known[-1]}. "
                        "Mend: make them the same.")
    for version in known:
        for choice, texts in _by_choice(published.get(version, {})):
            problems += _changed(model, version, choice, texts)
    return problems


def _by_choice(entry: dict[str, Any]) -> Iterator[tuple[str, dict]]:
    usual = entry.get("defaults", {})
    yield "", usual
    for choice, texts in entry.get("when", {}).items():
        yield choice, usual | texts | dict([choice.split("=")])


def _changed(model: Model, version: str, choice: str, texts: dict[str, Any]) -> Iterator[str]:
    now = version == model.version
    given = dict([choice.split("=")]) if choice else {}
    try:
        values = defaults(with_defaults_of(model, version), given)
    except InputProblems as refused:
        yield from (_refused(model, version, each.name) for each in refused.problems)
        return
    declared = {each.name: each for each in model.inputs}
    where = f" when {choice}" if choice else ""
    for name in declared if now else texts:
        today = _exact(declared[name], values[name])
        if name not in texts:
            yield (f"{model.id}: {name} is a new input of version {version}. Mend: add its default, {today}, to "
                   "tests/calculators/ledger.yml.")
        elif today != _exact(declared[name], texts[name]):
            mend = (
                f"raise the model's version and add Version(\"<the new one>\", \"<date>\", \"<what changed>\", "
                f"replaced=((\"{name}\", <what it was>),)) to its versions, then add the new version with its defaults "
                "to tests/calculators/ledger.yml" if now
                else f"put (\"{name}\", <what it was>) into `replaced` of the version that changed it"
            )
            yield (f"{model.id}: version {version} was published with {texts[name]} as the default of {name}{where}, "
                   f"and a link of that version would now be given {today}. Mend: {mend}.")
        elif name not in given and not _still_accepted(model, name, values[name]):
            yield _refused(model, version, name)


def _refused(model: Model, version: str, name: str) -> str:
    return (f"{model.id}: the default that {name} had in version {version} is refused today. Mend: widen its range "
            "again.")


def _still_accepted(model: Model, name: str, value: Any) -> bool:
    declared = next(each for each in model.inputs if each.name == name)
    try:
        read_inputs(model, {name: input_text(declared, value)})
    except InputProblems:
        return False
    return True


def _exact(declared: Input, value: Any) -> str:
    """A default as text that is the same for the same value: numbers as fractions in lowest terms."""
    if value is None or value == "":
        return ""
    if declared.kind == "number":
        return str(Fraction(str(value)))
    if declared.kind == "list":
        items = value.split(",") if isinstance(value, str) else value
        return ",".join(str(Fraction(item)) for item in items)
    if declared.kind == "roles":
        rows = (row.strip().split(":") for row in value.split(";")) if isinstance(value, str) else value
        return ";".join(f"{row[0]}:{Fraction(row[1])}" for row in rows)
    return value if isinstance(value, str) else input_text(declared, value)
