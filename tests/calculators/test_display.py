"""Numbers as readers see them."""

from fractions import Fraction

import pytest

from calculators.display import (
    difference_text,
    money,
    number_text,
    pounds_and_pence,
    round_half_up,
    unit_words,
    years_text,
)


@pytest.mark.parametrize(("value", "text"), [
    (Fraction(639064, 10), "£63,906"), (0, "£0"), (Fraction(1, 2), "£1"), (Fraction(-1, 2), "−£1"),
    (Fraction(-1, 3), "£0"),
    (1_700_000, "£1,700,000"), (9_999_999, "£9,999,999"), (Fraction(99999996, 10), "£10 million"),
    (10_000_000, "£10 million"), (331_700_000, "£331.7 million"), (54_867_688, "£54.9 million"),
    (-54_867_688, "−£54.9 million"), (999_949_999, "£999.9 million"), (999_950_000, "£1 billion"),
    (1_400_000_000, "£1.4 billion"), (1_756_080_000, "£1.756 billion"), (12_000_000_000, "£12 billion"),
])
def test_money(value, text):
    """Pounds up to £10 million, then millions and billions, with a true minus sign."""
    assert money(value) == text


@pytest.mark.parametrize(("value", "unit", "text"), [
    (Fraction(68, 10), "pupils", "6.8 pupils"), (1, "pupils", "1 pupil"), (1, "people", "1 person"),
    (1, "days a week", "1 day a week"), (2, "days a week", "2 days a week"),
    (Fraction(58536, 10), "teams", "5,853.6 teams"),
    (Fraction(7, 2), "%", "3.5%"), (8, "year", "year 8"), (5, "years", "5 years"), (0, "places", "0 places"),
    (Fraction(53, 100), "percentage points", "0.53 percentage points"), (1, "percentage points", "1 percentage point"),
    (Fraction(1, 3), "pupils", "0.33 pupils"), (Fraction(5, 2), "settings a team", "2.5 settings a team"),
])
def test_numbers_with_units(value, unit, text):
    """A unit's name follows its number, in the singular for one."""
    assert number_text(value, unit) == text


def test_a_difference_of_percentages_is_in_points():
    """20.5% less 19.97% is 0.53 percentage points, which is not 0.53% of anything."""
    assert difference_text(Fraction("20.5") - Fraction("19.97"), "%") == "0.53 percentage points"
    assert difference_text(3, "year") == "3 years"
    assert difference_text(-2_500, "£ a year") == "−£2,500"


def test_halves_round_away_from_zero():
    """As people expect of money, unlike round()."""
    assert [round_half_up(Fraction(n, 2)) for n in (1, 3, -1, -3)] == [1, 2, -1, -2]


def test_pence_and_years():
    """Pence have two places; a year is written as GOV.UK writes it."""
    assert pounds_and_pence(123_456_789) == "£1,234,567.89"
    assert pounds_and_pence(-5) == "−£0.05"
    assert years_text(2022) == "2022 to 2023"


@pytest.mark.parametrize(("unit", "words"), [("£ a year", "pounds"), ("%", "per cent"), ("pupils", "pupils")])
def test_a_unit_is_read_out(unit, words):
    """As a hint beside a box says it."""
    assert unit_words(unit) == words
