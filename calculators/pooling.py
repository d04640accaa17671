"""A group's prediction as a short code, and many codes as one picture of the room; no server in between.

    five-years, group 7, £1.2 billion  ->  0WN-QPS-G4T        and, as may be, a result of the group's own

A code is one whole number in Crockford's base 32 (no I, L, O or U; small letters, spaces and hyphens do not matter),
followed by two check characters: the number modulo 1021, a prime, so that one wrong character, or two neighbours
swapped, is always noticed. Values keep four significant figures.
"""

import re
from collections.abc import Iterable
from fractions import Fraction
from typing import Any, NamedTuple

from .display import number_text
from .errors import InputProblems, NotANumber, Problem
from .exercises import EXERCISES, Exercise, answer_of, exercise, output_of
from .number_reading import read_number

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"  # https://www.crockford.com/base32.html
_READ_AS = str.maketrans({"O": "0", "I": "1", "L": "1"})
_CHECK = 1021
_SALT = 345  # so that a row of zeros is not a code

MOST_GROUPS = 999
MOST_CODES = 1_000
_FIGURES, _POWERS = 10_000, 16  # a value is 0 to 9,999 times ten to the power of 0 to 15, two decimals kept
_CENTS = 100
_VALUES = 2 * _FIGURES * _POWERS
_HEADS = 8 * (MOST_GROUPS + 1)
_SHORT, _LONG = 9, 12  # characters with the prediction alone, and with a result of the group's own


class GroupCode(NamedTuple):
    """What a code says.

    exercise    the `exercises.Exercise`
    group       1 to 999
    prediction  exact, to four significant figures, in the unit of the exercise's output
    result      the same, of the group's own numbers; None when the code holds none
    """

    exercise: Exercise
    group: int
    prediction: Fraction
    result: Fraction | None


class WrongCode(ValueError):
    """A text that is not a code; the message says why, with a full stop."""


def write_code(exercise_id: str, group: int, prediction: Fraction, result: Fraction | None = None) -> str:
    """The code of a group, in threes with hyphens.

    group: 1 to 999. prediction, result: in the unit of the exercise's output.
    Raises ValueError for a group or a value that has no code, KeyError for an unknown exercise.
    """
    if not 1 <= group <= MOST_GROUPS:
        raise ValueError(f"group {group} is not one of 1 to {MOST_GROUPS}")
    number = exercise(exercise_id).number * (MOST_GROUPS + 1) + group
    number = number * _VALUES + _packed(prediction)
    if result is not None:
        number = number * _VALUES + _packed(result)
    length = _SHORT if result is None else _LONG
    text = _digits(number, length - 2) + _digits(_check(number, length), 2)
    return "-".join(text[place:place + 3] for place in range(0, length, 3))


def read_code(text: str) -> GroupCode:
    """What a code says. Raises WrongCode with what is wrong and how to mend it."""
    plain = re.sub(r"[\s\-–.]", "", text).upper().translate(_READ_AS)
    odd = sorted({character for character in plain if character not in ALPHABET})
    if odd:
        raise WrongCode(f"{', '.join(f'“{each}”' for each in odd[:3])} is never in a code. Look at it again.")
    if len(plain) not in (_SHORT, _LONG):
        raise WrongCode(f"It has {len(plain)} characters; a code has {_SHORT} or {_LONG}. Is part of it missing?")
    number = _number(plain[:-2])
    if _number(plain[-2:]) != _check(number, len(plain)):
        raise WrongCode("Its last two characters do not fit the others: one is mistyped. Compare it with the group's.")
    result = None
    if len(plain) == _LONG:
        number, packed = divmod(number, _VALUES)
        result = _unpacked(packed)
    head, packed = divmod(number, _VALUES)
    exercise_number, group = divmod(head, MOST_GROUPS + 1)
    known = {each.number: each for each in EXERCISES}
    if exercise_number not in known or not group:
        raise WrongCode("It is of an exercise this version does not know. Use the same version of the handbook.")
    return GroupCode(known[exercise_number], group, _unpacked(packed), result)


def group_code(request: dict[str, Any]) -> dict[str, Any]:
    """The code for what a group typed, and the answer it may now see.

    request   {"exercise": id, "group": text, "prediction": text, "result": text, "" for none}
    Returns {"code", "prediction_text", "answer_text", "sentence"}. Raises InputProblems, all at once.
    """
    try:
        each = exercise(str(request.get("exercise")))
    except KeyError as why:
        raise InputProblems([Problem("exercise", "Exercise", "", "", f"{why.args[0]}.")]) from None
    output = output_of(each)
    problems: list[Problem] = []
    group = _typed(request, "group", "Group", "", f"a whole number, 1 to {MOST_GROUPS}", problems)
    if group is not None and (group.denominator != 1 or not 1 <= group <= MOST_GROUPS):
        problems.append(_problem("group", "Group", request, f"a whole number, 1 to {MOST_GROUPS}"))
    allowed = "a number such as 7,300, 1.2 million or 0.9bn"
    prediction = _typed(request, "prediction", "Prediction", output.unit, allowed, problems)
    given = str(request.get("result") or "").strip()
    result = _typed(request, "result", "Your own result", output.unit, allowed, problems) if given else None
    for name, value in (("prediction", prediction), ("result", result)):
        if value is not None and abs(value) >= 10**15:
            problems.append(_problem(name, name.capitalize(), request, "less than a thousand million million"))
    if problems or group is None or prediction is None:
        raise InputProblems(problems)
    answer = answer_of(each)
    return {
        "code": write_code(each.id, int(group), prediction, result),
        "prediction_text": number_text(prediction, output.unit),
        "answer_text": number_text(answer, output.unit),
        "sentence": _beside(prediction, answer, output.unit),
    }


def pool(text: str) -> dict[str, Any]:
    """Many codes read at once.

    text   codes between line ends, commas or semicolons; what scanners and people paste
    Returns {"exercises": [{"id", "title", "label", "unit", "answer", "answer_text", "sentence",
             "groups": [{"group", "prediction", "prediction_text", "result_text"}], in order of prediction}],
             "problems": [{"place", "given", "message"}], "replaced": sentences on groups that sent two}.
    A group that sends two codes for an exercise counts once, with the later.
    """
    found: dict[tuple[int, int], GroupCode] = {}
    problems, replaced = [], []
    pieces = [piece.strip() for piece in re.split(r"[\n,;]+", text) if piece.strip()]
    for place, piece in enumerate(pieces[:MOST_CODES], start=1):
        try:
            code = read_code(piece[:60])
        except WrongCode as why:
            problems.append({"place": place, "given": piece[:40], "message": str(why)})
            continue
        key = code.exercise.number, code.group
        if key in found and found[key] != code:
            replaced.append(f"Group {code.group} sent two codes for “{code.exercise.title}”; the later one counts.")
        found[key] = code
    if len(pieces) > MOST_CODES:
        problems.append({"place": MOST_CODES + 1, "given": pieces[MOST_CODES][:40],
                         "message": f"Only the first {MOST_CODES:,} codes are read."})
    pooled = [_pooled(each, [code for code in found.values() if code.exercise == each]) for each in EXERCISES]
    return {"exercises": [each for each in pooled if each["groups"]], "problems": problems, "replaced": replaced}


def _pooled(each: Exercise, codes: Iterable[GroupCode]) -> dict[str, Any]:
    output, answer = output_of(each), answer_of(each)
    ordered = sorted(codes, key=lambda code: (code.prediction, code.group))
    groups = [
        {
            "group": code.group, "prediction": float(code.prediction),
            "prediction_text": number_text(code.prediction, output.unit),
            "result_text": "" if code.result is None else number_text(code.result, output.unit),
        }
        for code in ordered
    ]
    return {
        "id": each.id, "title": each.title, "label": output.label, "unit": output.unit, "answer": float(answer),
        "answer_text": number_text(answer, output.unit), "groups": groups,
        "sentence": _spread([code.prediction for code in ordered], answer, output.unit) if ordered else "",
    }


def _spread(values: list[Fraction], answer: Fraction, unit: str) -> str:
    """One sentence on the room: lowest, middle and highest, and who came near. `values` is sorted."""
    if len(values) == 1:
        return f"One group predicted {number_text(values[0], unit)}; the model gives {number_text(answer, unit)}."
    half = len(values) // 2
    middle = values[half] if len(values) % 2 else (values[half - 1] + values[half]) / 2
    near = sum(abs(value - answer) * 10 <= abs(answer) for value in values)
    low, mid, high, model = (number_text(value, unit) for value in (values[0], middle, values[-1], answer))
    return (f"{len(values)} groups predicted from {low} to {high}, the middle one {mid}; the model gives {model}, "
            f"and {near or 'none'} came within a tenth of it.")


def _beside(prediction: Fraction, answer: Fraction, unit: str) -> str:
    """One sentence on a prediction beside the answer."""
    found = f"The model gives {number_text(answer, unit)}"
    if prediction == answer:
        return f"{found}, exactly as you predicted."
    way = "below" if prediction < answer else "above"
    return f"{found}. Your prediction is {number_text(abs(answer - prediction), unit)} {way} it."


def _typed(
    request: dict[str, Any], name: str, label: str, unit: str, allowed: str, problems: list[Problem],
) -> Fraction | None:
    try:
        return read_number(str(request.get(name) or ""), unit)
    except NotANumber as why:
        problems.append(_problem(name, label, request, allowed, f" {why}"))
        return None


def _problem(name: str, label: str, request: dict[str, Any], allowed: str, why: str = " cannot be used") -> Problem:
    given = str(request.get(name) or "")[:60]
    return Problem(name, label, given, allowed, f"{label}: “{given}”{why}. Allowed: {allowed}.")


def _packed(value: Fraction) -> int:
    """A value as a whole number below `_VALUES`: sign, power of ten and four figures."""
    scaled = (2 * abs(value) * _CENTS + 1) // 2
    power = 0
    while scaled >= _FIGURES:
        power += 1
        scaled = (2 * abs(value) * _CENTS + 10**power) // (2 * 10**power)
    if power >= _POWERS:
        raise ValueError(f"{value} is too large for a code")
    return (int(value < 0) * _POWERS + power) * _FIGURES + int(scaled)


def _unpacked(packed: int) -> Fraction:
    rest, figures = divmod(packed, _FIGURES)
    sign, power = divmod(rest, _POWERS)
    value = Fraction(figures * 10**power, _CENTS)
    return -value if sign else value


def _check(number: int, length: int) -> int:
    return (number + _SALT * length) % _CHECK


def _digits(number: int, length: int) -> str:
    text = ""
    for _ in range(length):
        number, digit = divmod(number, len(ALPHABET))
        text = ALPHABET[digit] + text
    return text


def _number(text: str) -> int:
    value = 0
    for character in text:
        value = value * len(ALPHABET) + ALPHABET.index(character)
    return value
