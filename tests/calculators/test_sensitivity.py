"""The tornado and the three answers, on cases that can be done by hand."""

from fractions import Fraction

import calculators
from calculators.registry import model
from calculators.sensitivity import sensitivity, spread, swing


def test_a_bar_by_hand():
    """Pay of £40,000 and £57,500 instead of £50,000 moves the new money in proportion."""
    run = calculators.run("team-costing")
    bar = next(bar for bar in spread(run.model, run.inputs).bars if bar.name == "salary")
    assert (bar.at_low, bar.at_high) == (Fraction(878_040_000 * 4, 5), Fraction(878_040_000 * 115, 100))


def test_bars_come_widest_first():
    """As a tornado is drawn."""
    run = calculators.run("implementation-cost")
    widths = [bar.width for bar in spread(run.model, run.inputs).bars]
    assert widths == sorted(widths, reverse=True)


def test_a_swing_is_stretched_to_the_readers_value():
    """A salary beyond the swing is its end."""
    declared = next(each for each in model("team-costing").inputs if each.name == "salary")
    assert swing(declared, calculators.run("team-costing", salary=90_000).inputs) == (40_000, 90_000)


def test_an_input_that_does_not_count_has_no_bar():
    """On the schedule, turnover is not uncertain: it does not matter."""
    run = calculators.run("implementation-cost", path="schedule")
    names = [bar["name"] for bar in sensitivity(run)["bars"]]
    assert "leaving" not in names
    assert "schedule" in names


def test_no_answer_has_no_sensitivity():
    """A school without pupils with higher needs has nothing to move."""
    assert sensitivity(calculators.run("school-funding", ehcps=0, additional_pupils=0)) is None


def test_moving_the_practitioners_keeps_the_mix():
    """Six people in a team cost a fifth more than five."""
    run = calculators.run("team-costing")
    bar = next(bar for bar in spread(run.model, run.inputs).bars if bar.name == "practitioners")
    assert bar.at_high == Fraction(878_040_000 * 6, 5)
