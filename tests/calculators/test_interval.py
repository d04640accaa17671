"""Interval arithmetic."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calculators.interval import Interval, greatest, least

NUMBER = st.fractions(min_value=-1000, max_value=1000, max_denominator=50)


@st.composite
def held(draw):
    """An interval and a number in it."""
    low, middle, high = sorted(draw(st.tuples(NUMBER, NUMBER, NUMBER)))
    return Interval(low, high), middle


@given(held(), held())
def test_arithmetic_on_numbers_stays_inside_arithmetic_on_intervals(first, second):
    """Whatever the numbers are, what they give lies in what their intervals give."""
    (a_interval, a), (b_interval, b) = first, second
    assert (a_interval + b_interval).holds(a + b)
    assert (a_interval - b_interval).holds(a - b)
    assert (a_interval * b_interval).holds(a * b)
    assert least(a_interval, b_interval).holds(min(a, b))
    assert greatest(a_interval, b_interval).holds(max(a, b))
    if not b_interval.holds(0):
        assert (a_interval / b_interval).holds(a / b)


def test_numbers_join_in_from_either_side():
    """2 − [1, 3] and 6 ÷ [2, 3]."""
    assert 2 - Interval(1, 3) == Interval(-1, 1)
    assert 6 / Interval(2, 3) == Interval(2, 3)
    assert 1 + Interval(1, 2) * 2 == Interval(3, 5)
    assert Interval.of(Fraction(1, 2)) == Interval(Fraction(1, 2), Fraction(1, 2))


def test_dividing_by_what_may_be_0_is_refused():
    """There is no interval for it."""
    with pytest.raises(ZeroDivisionError):
        1 / Interval(-1, 1)


def test_backward_ends_are_refused():
    """Low comes first."""
    with pytest.raises(ValueError, match="from low to high"):
        Interval(2, 1)


def test_overlap_and_distance():
    """Touching ends overlap; otherwise the distance is between the nearest ends."""
    assert Interval(1, 2).overlaps(Interval(2, 3))
    assert not Interval(1, 2).overlaps(Interval(3, 4))
    assert Interval(1, 2).distance(Interval(5, 6)) == Interval(5, 6).distance(Interval(1, 2)) == 3
    assert Interval(1, 4).distance(Interval(2, 3)) == 0


def test_touching_is_not_overlapping_by_more():
    """[1, 2] and [2, 3] share an end only; a single number in an interval is more than an end in common."""
    assert Interval(1, 2).only_touches(Interval(2, 3))
    assert Interval(2, 3).only_touches(Interval(1, 2))
    assert not Interval(1, 2).only_touches(Interval(Fraction(3, 2), 3))
    assert not Interval(1, 2).only_touches(Interval(3, 4))
    assert not Interval(1, 2).only_touches(Interval(2, 2))
