"""The reproduction check, on figures whose verdict is known by hand."""

from fractions import Fraction

import pytest

from calculators.printed import read_printed
from calculators.registry import MODULES, model
from calculators.reproduction import (
    CANNOT_BE_DERIVED,
    DOES_NOT_FOLLOW,
    EXACT,
    WITHIN_ROUNDING,
    rederive,
    reproduction,
)


def verdict_of(model_id, measures):
    """The one row of a model's checks with these words."""
    return next(row for row in reproduction(model(model_id)) if row["measures"] == measures)


@pytest.mark.parametrize(("model_id", "measures", "verdict", "value"), [
    ("implementation-cost", "Spent on special school placements", EXACT, 5_625_697_312),
    ("implementation-cost", "Freed up by fewer placements", WITHIN_ROUNDING, 2_445_132_312),
    ("implementation-cost", "Cut in state special school places", WITHIN_ROUNDING, 100 * 48_850 / 145_850),
    ("implementation-cost", "Cut in independent special school places", EXACT, 100 * 20_967 / 33_967),
    ("implementation-cost", "Pupils who would be taught in mainstream schools instead", EXACT, 69_817),
    ("implementation-cost", "Left for early years", EXACT, 290_000_000),
    ("school-funding", "Income for each additional pupil", EXACT, 1_500_000_000 / 69_817),
    ("school-funding", "Average income after, primary", EXACT, 1_752_000),
    ("school-funding", "Average income after, secondary", WITHIN_ROUNDING, 7_727_000),
    ("school-funding", "Equivalent top-up after, primary", WITHIN_ROUNDING, (6.8 * 9_398 + 52_000) / 9.3),
    ("team-costing", "Cost of one team", EXACT, 300_000),
    ("team-costing", "New money for teams, from half being met by redeployment", EXACT, 700_000_000),
    ("team-costing", "New money for teams, from 60% being additional", DOES_NOT_FOLLOW, 840_000_000),
])
def test_a_printed_figure_has_its_verdict(model_id, measures, verdict, value):
    """Recomputed by hand from the report's own figures."""
    row = verdict_of(model_id, measures)
    assert row["verdict"] == verdict
    assert row["value"] == pytest.approx(value, rel=1e-12)


@pytest.mark.parametrize(("printed", "part", "whole", "verdict"), [
    # 22% and 8% give 2.75; rounding could bring them to 22.5 / 7.5 = 3 at the very most, and "more than" is more.
    ("more than three", "22%", "8%", DOES_NOT_FOLLOW),
    ("more than three", "23%", "8%", WITHIN_ROUNDING),  # 23.5 / 7.5 = 3.13
    ("three", "22%", "8%", EXACT),  # 2.75 is printed as 3
    ("two", "six", "three", EXACT),
    ("two", "six", "four", EXACT),  # 1.5 is printed as 2
    ("two", "six", "five", DOES_NOT_FOLLOW),  # nobody rounds six or five, so 1.2 is all they give
])
def test_an_end_in_common_is_not_enough(printed, part, whole, verdict):
    """By hand: rounded figures do not reach the ends of their intervals, and small counts have none."""
    found = rederive(read_printed(printed), lambda one, other: one / other,
                     {"one": read_printed(part), "other": read_printed(whole)})
    assert found.verdict == verdict


def test_five_people_are_five():
    """5 people at £49,500 to £50,500 with 19.5% to 20.5% of on-costs, by hand."""
    low, high = verdict_of("team-costing", "Cost of one team")["interval"]
    assert (low, high) == (5 * 49_500 * 1.195, 5 * 50_500 * 1.205)


def test_a_figure_that_does_not_follow_shows_its_gap():
    """60% of £1.4 billion is £140 million more than the £700 million printed."""
    assert verdict_of("team-costing", "New money for teams, from 60% being additional")["gap_text"] == (
        "£140 million more than printed"
    )


def test_a_figure_that_cannot_be_derived_names_what_is_missing():
    """The report prints no number of settings, so £1.4 billion cannot be checked; ours stands beside it."""
    row = verdict_of("team-costing", "Cost of all teams")
    assert row["verdict"] == CANNOT_BE_DERIVED
    assert row["missing"] == "the numbers of early years settings, primary schools, secondary schools and colleges"
    assert row["value"] is None
    assert row["ours_text"] == "£1.756 billion"


@pytest.mark.parametrize("model_id", MODULES)
def test_every_check_is_complete(model_id):
    """Each has a place, readable figures, and either a formula with a working or something missing."""
    for row in reproduction(model(model_id)):
        assert 1500 < row["paragraph"] < 1570
        assert (row["verdict"] == CANNOT_BE_DERIVED) == bool(row["missing"])
        assert bool(row["working"]) != bool(row["missing"])
        if row["value"] is not None:
            low, high = row["interval"]
            assert low <= row["value"] <= high


def test_the_same_verdicts_serve_any_formula():
    """A derivation of the handbook uses the same function with figures of its own."""
    found = rederive(read_printed("140%"), lambda old, new: 100 * (new - old) / old,
                     {"old": read_printed("240,183"), "new": read_printed("575,973")})
    assert found.verdict == EXACT
    assert round(found.value, 2) == Fraction(13981, 100)
