"""The scale of a picture of the room: which stretch of numbers it shows, and where it has marks."""

from collections.abc import Sequence
from fractions import Fraction
from typing import Any

from .display import number_text

MOST_STEPS = 6
REACH = 4  # times the answer or the middle: a wild guess further out is told in words, or it would flatten the rest


def pool_scale(values: Sequence[Fraction], answer: Fraction, middle: Fraction, unit: str) -> dict[str, Any]:
    """The scale for values, which has the answer and the middle on it.

    Returns {"low", "high": its ends, "marks": [{"value", "text"}] from end to end, round numbers all}.
    A value beyond an end is to be drawn at the end.
    """
    reach = REACH * max(abs(answer), abs(middle))
    seen = [value for value in values if abs(value) <= reach] + [answer, middle]
    step = _step(max(seen) - min(seen) or abs(answer) / 2 or Fraction(1))
    low, high = min(seen) // step, -(-max(seen) // step)
    if low == high:
        high += 1
    marks = [step * count for count in range(low, high + 1)]
    return {
        "low": float(marks[0]), "high": float(marks[-1]),
        "marks": [{"value": float(mark), "text": number_text(mark, unit)} for mark in marks],
    }


def _step(span: Fraction) -> Fraction:
    """The least of 1, 2 and 5 times a power of ten that parts a span into few steps."""
    power = Fraction(1, 100)
    while True:
        for times in (1, 2, 5):
            if span <= MOST_STEPS * times * power:
                return times * power
        power *= 10
