"""Arithmetic on intervals: what comes out when each number going in may lie anywhere between two ends."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

from .declare import Number


class Interval:
    """Every number from `low` to `high`, both ends included; exact, never changed.

    Takes + - * / with intervals and numbers. Dividing by an interval that holds 0 raises ZeroDivisionError.
    Each mention of an interval counts as independent, so a formula that names one twice gives an interval
    that is too wide, never too narrow.

    >>> Interval(1, 2) * Interval(-1, 3)
    Interval(-2, 6)
    """

    __slots__ = ("low", "high")

    def __init__(self, low: Number, high: Number) -> None:
        if low > high:
            raise ValueError(f"an interval runs from low to high, not from {low} to {high}")
        self.low, self.high = Fraction(low), Fraction(high)

    @classmethod
    def of(cls, value: Any) -> Interval:
        """`value` itself when it is an interval, else the interval with only that number in it."""
        return value if isinstance(value, cls) else cls(value, value)

    def overlaps(self, other: Interval) -> bool:
        """Whether some number lies in both."""
        return self.low <= other.high and other.low <= self.high

    def holds(self, number: Number) -> bool:
        """Whether `number` lies in the interval."""
        return self.low <= number <= self.high

    def distance(self, other: Interval) -> Fraction:
        """The smallest difference between a number of one and a number of the other; 0 where they overlap."""
        return max(Fraction(0), self.low - other.high, other.low - self.high)

    def only_touches(self, other: Interval) -> bool:
        """Whether the two, neither of them a single number, share an end and nothing else."""
        both_wide = self.low < self.high and other.low < other.high
        return both_wide and (self.high == other.low or other.high == self.low)

    def __add__(self, other: Any) -> Interval:
        other = Interval.of(other)
        return Interval(self.low + other.low, self.high + other.high)

    def __neg__(self) -> Interval:
        return Interval(-self.high, -self.low)

    def __sub__(self, other: Any) -> Interval:
        return self + -Interval.of(other)

    def __mul__(self, other: Any) -> Interval:
        other = Interval.of(other)
        products = [a * b for a in (self.low, self.high) for b in (other.low, other.high)]
        return Interval(min(products), max(products))

    def __truediv__(self, other: Any) -> Interval:
        other = Interval.of(other)
        if other.holds(0):
            raise ZeroDivisionError("the divisor may be 0")
        return self * Interval(1 / other.high, 1 / other.low)

    def __rsub__(self, other: Any) -> Interval:
        return Interval.of(other) - self

    def __rtruediv__(self, other: Any) -> Interval:
        return Interval.of(other) / self

    __radd__ = __add__
    __rmul__ = __mul__

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Interval) and (self.low, self.high) == (other.low, other.high)

    def __hash__(self) -> int:
        return hash((self.low, self.high))

    def __repr__(self) -> str:
        return f"Interval({self.low}, {self.high})"


def least(*values: Any) -> Interval:
    """The interval of the smallest of several numbers or intervals."""
    intervals = [Interval.of(value) for value in values]
    return Interval(min(each.low for each in intervals), min(each.high for each in intervals))


def greatest(*values: Any) -> Interval:
    """The interval of the greatest of several numbers or intervals."""
    intervals = [Interval.of(value) for value in values]
    return Interval(max(each.low for each in intervals), max(each.high for each in intervals))
