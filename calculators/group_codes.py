"""A group's prediction as a short code that can be read out, typed or scanned; no server in between.

    five-years, group 7, £1.2 billion  ->  0WN-QPS-G4T        and, as may be, a result of the group's own

A code is one whole number in Crockford's base 32 (no I, L, O or U; small letters, spaces and hyphens do not matter),
followed by two check characters: the number modulo 1021, a prime, so that one wrong character, or two neighbours
swapped, is always noticed. Values keep four significant figures.
"""

import re
from fractions import Fraction
from typing import Any, NamedTuple

from .display import number_text
from .errors import InputProblems, Problem
from .exercises import EXERCISES, Exercise, answer_of, exercise, output_of, run_of
from .prediction import ALLOWED, GREATEST, beside, number_problem, typed_number
from .registry import model as find_model
from .requests import inputs_of
from .runs import Run

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"  # https://www.crockford.com/base32.html
_READ_AS = str.maketrans({"O": "0", "I": "1", "L": "1"})
_CHECK = 1021
_SALT = 345  # so that a row of zeros is not a code

MOST_GROUPS = 999
_GROUPS_ALLOWED = f"a whole number, 1 to {MOST_GROUPS}"
_FIGURES, _POWERS = 10_000, 16  # a value is 0 to 9,999 times ten to the power of 0 to 15, two decimals kept
_CENTS = 100
_VALUES = 2 * _FIGURES * _POWERS
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

    request   {"exercise": id, "group": text, "prediction": text, "inputs": what its calculator was given, as may be}
    Returns {"code", "prediction_text", "answer_text", "result_text", "sentence"}; the code holds the group's own
    result, and its text is not "", when the inputs give another run than the exercise's.
    Raises InputProblems, all at once.
    """
    try:
        each = exercise(str(request.get("exercise")))
    except KeyError as why:
        raise InputProblems([Problem("exercise", "Exercise", "", "", f"{why.args[0]}.")]) from None
    output = output_of(each)
    problems: list[Problem] = []
    group = typed_number("group", "Group", request.get("group"), "", _GROUPS_ALLOWED, problems)
    if group is not None and (group.denominator != 1 or not 1 <= group <= MOST_GROUPS):
        given = str(request.get("group"))
        problems.append(number_problem("group", "Group", given, _GROUPS_ALLOWED, "is not a group's number"))
    prediction = typed_number("prediction", "Prediction", request.get("prediction"), output.unit, ALLOWED, problems)
    if problems or group is None or prediction is None:
        raise InputProblems(problems)
    answer = answer_of(each)
    result = None if request.get("inputs") is None else _own_result(each, inputs_of(request, "inputs"))
    return {
        "code": write_code(each.id, int(group), prediction, result),
        "prediction_text": number_text(prediction, output.unit),
        "answer_text": number_text(answer, output.unit),
        "result_text": "" if result is None else number_text(result, output.unit),
        "sentence": beside(prediction, answer, output.unit),
    }


def _own_result(each: Exercise, inputs: dict[str, Any]) -> Fraction | None:
    """What a group's own numbers give; None when they are the exercise's, or give no number that has a code."""
    usual, own = run_of(each), Run(find_model(each.model_id), inputs)
    value = own.outputs[each.output]
    if own.inputs == usual.inputs or value is None or abs(value) >= GREATEST:
        return None
    return Fraction(value)


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
