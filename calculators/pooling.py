"""Many groups' codes as one picture of the room; no server in between."""

import re
from collections.abc import Iterable, Iterator
from fractions import Fraction
from typing import Any

from .display import number_text
from .errors import NotANumber
from .exercises import EXERCISES, Exercise, answer_of, exercise, output_of
from .group_codes import MOST_GROUPS, GroupCode, WrongCode, read_code
from .number_reading import read_number
from .pool_scale import pool_scale
from .prediction import ALLOWED, GREATEST

MOST_CODES = 1_000
_BY_HAND = re.compile(r"(\d)\s*/\s*(\d{1,4})\s*[:=]\s*(.+)")


def pool(text: str) -> dict[str, Any]:
    """Many codes read at once.

    text   codes between line ends, commas or semicolons; what scanners and people paste. A line such as
           "3/7: 1.2bn" stands for a code that was never made: of exercise 3, group 7 predicts £1.2 billion
    Returns {"exercises": those with a code, that of the last code first: see `_pooled`,
             "problems": [{"place", "given", "message"}], "replaced": sentences on groups that sent two}.
    A group that sends two codes for an exercise counts once, with the later.
    """
    found: dict[tuple[int, int], GroupCode] = {}
    problems, replaced = [], []
    pieces = list(_pieces(text))
    for place, piece in enumerate(pieces[:MOST_CODES], start=1):
        try:
            code = _read(piece)
        except WrongCode as why:
            problems.append({"place": place, "given": piece[:40], "message": str(why)})
            continue
        key = code.exercise.number, code.group
        if key in found and found.pop(key) != code:
            replaced.append(f"Group {code.group} sent two codes for “{code.exercise.title}”; the later one counts.")
        found[key] = code
    if len(pieces) > MOST_CODES:
        problems.append({"place": MOST_CODES + 1, "given": pieces[MOST_CODES][:40],
                         "message": f"Only the first {MOST_CODES:,} codes are read."})
    last = next(reversed(found.values())).exercise if found else None
    order = sorted(EXERCISES, key=lambda each: each != last)
    pooled = [_pooled(each, [code for code in found.values() if code.exercise == each]) for each in order]
    return {"exercises": [each for each in pooled if each["groups"]], "problems": problems, "replaced": replaced}


def _pieces(text: str) -> Iterator[str]:
    for line in map(str.strip, re.split(r"[\n;]+", text)):
        if _BY_HAND.fullmatch(line):
            yield line
        else:
            yield from (piece.strip() for piece in line.split(",") if piece.strip())


def _read(piece: str) -> GroupCode:
    """A code, or a prediction written by hand. Raises WrongCode."""
    by_hand = _BY_HAND.fullmatch(piece)
    if not by_hand:
        return read_code(piece[:60])
    number, group, typed = by_hand.groups()
    try:
        each = exercise(int(number))
        value = read_number(typed, output_of(each).unit)
    except KeyError:
        raise WrongCode(f"There is no exercise {number}; there are 1 to {len(EXERCISES)}.") from None
    except NotANumber as why:
        raise WrongCode(f"The prediction “{typed[:20]}” {why}. Write {ALLOWED}.") from None
    if not 1 <= int(group) <= MOST_GROUPS or abs(value) >= GREATEST:
        raise WrongCode(f"The group has to be 1 to {MOST_GROUPS}, and the prediction less than a million billion.")
    return GroupCode(each, int(group), value, None)


def _pooled(each: Exercise, codes: Iterable[GroupCode]) -> dict[str, Any]:
    """One exercise's codes.

    {"id", "title", "label", "answer_text",
     "groups": [{"group", "prediction_text", "result_text"}] in order of prediction,
     "sentence": on the predictions alone, "nearest": on the model's answer and who came near it,
     "picture": the predictions to draw, see `_picture`,
     "own_sentence", "own_picture": the same of results with numbers of the groups' own; "" and null without any}
    """
    output, answer = output_of(each), answer_of(each)
    ordered = sorted(codes, key=lambda code: (code.prediction, code.group))
    groups = [
        {
            "group": code.group, "prediction_text": number_text(code.prediction, output.unit),
            "result_text": "" if code.result is None else number_text(code.result, output.unit),
        }
        for code in ordered
    ]
    predictions = [(code.prediction, code.group) for code in ordered]
    own = sorted((code.result, code.group) for code in ordered if code.result is not None)
    return {
        "id": each.id, "title": each.title, "label": output.label, "groups": groups,
        "answer_text": number_text(answer, output.unit),
        "sentence": _spread(predictions, output.unit, "predicted") if groups else "",
        "nearest": _nearest([value for value, _ in predictions], answer, output.unit),
        "picture": _picture(predictions, answer, output.unit) if groups else None,
        "own_sentence": _spread(own, output.unit, "tried {their} own numbers and got") if own else "",
        "own_picture": _picture(own, answer, output.unit) if own else None,
    }


def _picture(points: list[tuple[Fraction, int]], answer: Fraction, unit: str) -> dict[str, Any]:
    """What is drawn: {"points": [{"group", "value", "text"}], "answer", "middle": {"value", "text"}, and a scale}."""
    values = [value for value, _ in points]
    middle = _middle(values)
    return pool_scale(values, answer, middle, unit) | {
        "points": [
            {"group": group, "value": float(value), "text": number_text(value, unit)} for value, group in points
        ],
        "answer": {"value": float(answer), "text": number_text(answer, unit)},
        "middle": {"value": float(middle), "text": number_text(middle, unit)},
    }


def _middle(values: list[Fraction]) -> Fraction:
    """The median of sorted values."""
    half = len(values) // 2
    return values[half] if len(values) % 2 else (values[half - 1] + values[half]) / 2


def _spread(points: list[tuple[Fraction, int]], unit: str, did: str) -> str:
    """One sentence on the room: lowest, middle and highest. `points` is sorted."""
    (low, first), (high, last) = points[0], points[-1]
    if len(points) == 1:
        return f"Group {first} {did.format(their='its')} {number_text(low, unit)}."
    middle = number_text(_middle([value for value, _ in points]), unit)
    return (f"{len(points)} groups {did.format(their='their')} from {number_text(low, unit)} (group {first}) to "
            f"{number_text(high, unit)} (group {last}). The middle of the room is {middle}.")


def _nearest(values: list[Fraction], answer: Fraction, unit: str) -> str:
    """One sentence on the model's answer and how many came near it."""
    near = sum(abs(value - answer) * 10 <= abs(answer) for value in values)
    came = {0: "No group", 1: "1 group"}.get(near, f"{near} groups")
    return f"The model gives {number_text(answer, unit)}. {came} came within a tenth of it."
