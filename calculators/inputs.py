"""From what a reader gave to the complete values of a model, or every problem at once."""

from collections.abc import Callable, Iterable, Mapping
from fractions import Fraction
from itertools import pairwise
from typing import Any, NamedTuple

from .declare import Input, Model, Values
from .display import number_text, plain
from .errors import InputProblems, NotANumber, Problem
from .number_reading import GREATEST, read_number

NOTHING_GIVEN: Mapping[str, Any] = {}
YES = ("yes", "true", "1", "on")
NO = ("no", "false", "0", "off")


class Role(NamedTuple):
    """One row of a staffing table. posts: people a team; salary: £ a year, None for the common one."""

    name: str
    posts: Fraction | float
    salary: Fraction | float | None = None


def read_inputs(model: Model, given: Mapping[str, Any]) -> Values:
    """Complete, exact values for every input of `model`, in the order of their declaration.

    given: a mapping of input names to numbers, texts, lists or (for roles) rows; what is left out
    takes its default; None or "" means blank, which only an optional input may be.
    Returns a dict: Fraction, text, bool, tuple of Fractions or tuple of `Role`.
    Raises InputProblems listing every bad value by label, with what was given and what is allowed.
    """
    given = names_of_today(model, given)
    declared = {each.name: each for each in model.inputs}
    problems = [_unknown(name, value, declared) for name, value in given.items() if name not in declared]
    values = {}
    for each in model.inputs:
        if each.name in given:
            try:
                values[each.name] = _read(each, given[each.name])
            except NotANumber as why:
                problems.append(problem_with(each, given[each.name], str(why)))
    for each in model.inputs:
        if each.name in given:
            continue
        try:
            values[each.name] = default_of(each, values)
            _check_worked_out_default(each, values[each.name])
        except NotANumber as why:
            problems.append(problem_with(each, values[each.name], str(why)))
        except KeyError:
            continue  # its default rests on an input that is itself in the list of problems
    if not problems and model.check is not None:
        problems = [problem_with(declared[name], given.get(name), why) for name, why in model.check(values)]
    if problems:
        raise InputProblems(problems)
    return {name: values[name] for name in declared}


def names_of_today(model: Model, given: Mapping[str, Any]) -> dict[str, Any]:
    """`given` with earlier names of inputs replaced by their names of today."""
    aliases = dict(model.aliases)
    return {aliases.get(name, name): value for name, value in dict(given).items()}


def default_of(declared: Input, values: Values) -> Any:
    """The exact default of one input, given what the reader gave and the defaults of inputs declared before it."""
    value = declared.default(values) if callable(declared.default) else declared.default
    if value is None:
        return None
    if declared.kind == "list":
        return tuple(map(Fraction, value))
    return Fraction(value) if declared.kind == "number" else value


def defaults(model: Model, given: Mapping[str, Any] = NOTHING_GIVEN) -> Values:
    """The complete values of `model` with only `given` (a mapping) changed."""
    return read_inputs(model, dict(given))


def unused(model: Model, given: Iterable[str], values: Values) -> list[str]:
    """The names in `given` that do not matter, because another input rules them out."""
    by_name = {each.name: each for each in model.inputs}
    return [name for name in given if name in by_name and not is_used(by_name[name], values)]


def is_used(declared: Input, values: Values) -> bool:
    """Whether this input matters with these values."""
    return declared.used_when is None or values[declared.used_when[0]] == declared.used_when[1]


def allowed_text(declared: Input) -> str:
    """What one input accepts, in words."""
    if declared.kind == "choice":
        return " or ".join(value for value, _ in declared.choices)
    if declared.kind == "yes_no":
        return "yes or no"
    span = f"{number_text(declared.low, declared.unit)} to {number_text(declared.high, declared.unit)}"
    if declared.kind == "list":
        return f"1 to {declared.longest} numbers with commas between, each {span}"
    if declared.kind == "roles":
        return f"rows name:posts or name:posts:salary with commas between; posts {span}"
    if declared.step == 1 and declared.unit in ("years", "year"):
        return f"a whole number, {span}"
    return span


def problem_with(declared: Input, given: Any, why: str) -> Problem:
    """The `Problem` for one input: `why` continues the sentence "'x' ...". """
    shown = _shown(given)
    allowed = allowed_text(declared)
    subject = f"“{shown}” {why}" if shown else "nothing was given"
    return Problem(declared.name, declared.label, shown, allowed, f"{declared.label}: {subject}. Allowed: {allowed}.")


def _shown(given: Any) -> str:
    if given is None:
        return ""
    if isinstance(given, (int, Fraction)) and not isinstance(given, bool):
        return plain(given, 4) if abs(Fraction(given)) < GREATEST else "a number of very many digits"
    if isinstance(given, (list, tuple)):
        return ", ".join(_shown(item) for item in given)[:60]
    text = str(given).strip()
    return text if len(text) <= 60 else text[:57] + "..."


def _unknown(name: str, value: Any, declared: dict[str, Input]) -> Problem:
    from difflib import get_close_matches

    near = get_close_matches(str(name), declared, n=1)
    allowed = ", ".join(declared)
    hint = f" Did you mean {near[0]}?" if near else f" There are: {allowed}."
    shown = str(name)[:60]
    return Problem(shown, shown, _shown(value), allowed, f"There is no input “{shown}”.{hint}")


def _read(declared: Input, given: Any) -> Any:
    if given is None or (isinstance(given, str) and not given.strip()):
        if declared.optional:
            return None
        raise NotANumber("is blank")
    return _READERS[declared.kind](declared, given)


def _read_one(declared: Input, given: Any, unit: str | None = None) -> Fraction:
    value = read_number(given, declared.unit if unit is None else unit)
    if value < declared.low or value > declared.high:
        raise NotANumber("is below what is allowed" if value < declared.low else "is above what is allowed")
    if declared.unit == "years" and value.denominator != 1:
        raise NotANumber("is not a whole number")
    return value


def _read_choice(declared: Input, given: Any) -> str:
    for value, _ in declared.choices:
        if str(given).strip() == value:
            return value
    raise NotANumber("is not one of the choices")


def _read_yes_no(declared: Input, given: Any) -> bool:
    text = str(given).strip().lower()
    if text not in YES + NO:
        raise NotANumber("is neither yes nor no")
    return text in YES


def _read_list(declared: Input, given: Any) -> tuple[Fraction, ...]:
    items = _split(given, declared.unit.startswith("£"))
    if not 1 <= len(items) <= declared.longest:
        raise NotANumber(f"has {len(items)} numbers")
    return tuple(_read_one(declared, item) for item in items)


def _read_roles(declared: Input, given: Any) -> tuple[Role, ...]:
    rows = _split(given)
    if not 1 <= len(rows) <= declared.longest:
        raise NotANumber(f"has {len(rows)} rows")
    roles = tuple(_read_role(declared, row) for row in rows)
    names = [role.name.casefold() for role in roles]
    if len(set(names)) != len(names):
        raise NotANumber("names a role twice")
    return roles


def _read_role(declared: Input, row: Any) -> Role:
    if isinstance(row, Role):
        return row
    if isinstance(row, str):
        parts: list[Any] = [part.strip() for part in row.split(":")]
    elif isinstance(row, dict):
        parts = [row.get("name", ""), row.get("posts", ""), row.get("salary")]
    else:
        parts = list(row) if isinstance(row, (list, tuple)) else []
    if len(parts) not in (2, 3) or not str(parts[0]).strip():
        raise NotANumber("is not a row name:posts or name:posts:salary")
    if any(mark in str(parts[0]) for mark in ROLE_MARKS):
        raise NotANumber("has a name with a comma, a colon or a semicolon in it")
    salary = None
    if len(parts) == 3 and parts[2] not in (None, ""):
        salary = read_number(parts[2], "£")
        if not 0 <= salary <= GREATEST_SALARY:
            raise NotANumber(f"has a salary outside £0 to £{GREATEST_SALARY:,}")
    return Role(str(parts[0]).strip()[:60], _read_one(declared, parts[1]), salary)


GREATEST_SALARY = 500_000
ROLE_MARKS = (",", ":", ";", "\n")  # what parts roles and their numbers, in links and on the command line

_READERS: dict[str, Callable[[Input, Any], Any]] = {
    "number": _read_one, "choice": _read_choice, "yes_no": _read_yes_no,
    "list": _read_list, "roles": _read_roles,
}


def _split(given: Any, is_money: bool = False) -> list:
    """The items of a list: given as a list, or as text with commas, semicolons or new lines between.

    With semicolons or new lines a comma marks thousands. With commas alone "£2,000" could be one sum or
    two, so it is refused where items are money.
    """
    if isinstance(given, (list, tuple)):
        return list(given)
    if not isinstance(given, str):
        return [given]
    if ";" in given or "\n" in given:
        return [item for item in given.replace("\n", ";").split(";") if item.strip()]
    items = given.split(",")
    if is_money and any(_may_be_thousands(before, item) for before, item in pairwise(items)):
        raise NotANumber("has a comma that may mark thousands or the next year; put semicolons between the years")
    return [item for item in items if item.strip()]


def _may_be_thousands(before: str, item: str) -> bool:
    digits = before.strip().lstrip("£-−")
    return len(item) == 3 and item.isdecimal() and digits.isdecimal() and len(digits) <= 3 and digits.strip("0") != ""


def _check_worked_out_default(declared: Input, value: Any) -> None:
    if isinstance(value, Fraction) and not declared.low <= value <= declared.high:
        raise NotANumber("is what it works out at from the other inputs; give your own number")
