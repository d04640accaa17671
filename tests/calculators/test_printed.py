"""What printed figures stand for."""

from fractions import Fraction

import pytest

from calculators.interval import Interval
from calculators.printed import HEDGES, NotAFigure, read_printed, split_hedge

M, BN = 10**6, 10**9

VALUES = [
    ("£1.5 billion", 1_500 * M), ("£1.5bn", 1_500 * M), ("£700 million", 700 * M), ("£700m", 700 * M),
    ("£600k", 600_000),
    ("£24,951", 24_951), ("£1.70 million", 1_700_000), ("£18.163m", 18_163_000), ("6.8", Fraction(68, 10)),
    ("34%", 34), ("50 per cent", 50), ("50 percent", 50), ("98.5%", Fraction(985, 10)), ("140%", 140),
    ("15 percentage points", 15), ("575,973", 575_973), ("1.7 million", 1_700_000), ("-178", -178), ("−178", -178),
    ("(178)", -178), ("-£178m", -178 * M), ("£-178m", -178 * M), ("-1.17", Fraction(-117, 100)),
    ("4:1", 4), ("4 to 1", 4), ("4.5:1", Fraction(9, 2)), ("1:1", 1), ("tenfold", 10),
    ("threefold", 3), ("10-fold", 10),
    ("doubled", 2), ("doubling", 2), ("trebled", 3), ("tripled", 3), ("quadrupled", 4),
    ("twice", 2), ("three times", 3),
    ("6 times", 6), ("half", 50), ("a quarter", 25), ("a third", Fraction(100, 3)), ("two thirds", Fraction(200, 3)),
    ("two-fifths", 40), ("three quarters", 75), ("one in three", Fraction(100, 3)), ("nine in 10", 90),
    ("Nine in 10", 90), ("one in every five", 20), ("12 out of 13", Fraction(1200, 13)), ("seven", 7), ("EIGHT", 8),
    ("forty-one", 41), ("two hundred", 200), ("one hundred and twenty", 120), ("a dozen", 12), ("a million", M),
    ("half a million", M // 2), ("two and a half", Fraction(5, 2)), ("one and a half million", 3 * M // 2),
    ("21st", 21), ("0", 0),
]
RANGES = [
    ("two to three", 2, 3), ("three and four times", 3, 4), ("4-5%", 4, 5), ("10%–12%", 10, 12), ("0-25", 0, 25),
    ("2 - 5", 2, 5), ("£10-15 million", 10 * M, 15 * M), ("£3bn to £4bn", 3 * BN, 4 * BN), ("£600k-£1m", 600_000, M),
    ("£3 billion to £4 billion", 3 * BN, 4 * BN), ("50-60 per cent", 50, 60), ("2.5 to 3 million", 2_500_000, 3 * M),
]
INTERVALS = [
    ("£1.5 billion", 1_450 * M, 1_550 * M), ("6.8", Fraction(675, 100), Fraction(685, 100)),
    ("£24,951", Fraction(49_901, 2), Fraction(49_903, 2)), ("34%", Fraction(67, 2), Fraction(69, 2)),
    ("50%", Fraction(99, 2), Fraction(101, 2)), ("£1.70 million", 1_695_000, 1_705_000), ("70,000", 69_500, 70_500),
    ("£290 million", 285 * M, 295 * M), ("£700 million", 650 * M, 750 * M), ("20", Fraction(39, 2), Fraction(41, 2)),
    ("-1.17", Fraction(-1175, 1000), Fraction(-1165, 1000)),
    ("seven", 7, 7), ("0", 0, 0), ("10", 10, 10), ("19", 19, 19), ("twenty", Fraction(39, 2), Fraction(41, 2)),
    ("around nine", Fraction(33, 4), Fraction(39, 4)), ("more than three", 3, 4),
    ("7%", Fraction(13, 2), Fraction(15, 2)),
    ("£5", Fraction(9, 2), Fraction(11, 2)), ("three times", Fraction(5, 2), Fraction(7, 2)),
    ("6.0", Fraction(595, 100), Fraction(605, 100)), ("2 million", 1_500_000, 2_500_000),
    ("nine in 10", 85, 95), ("half", 45, 55), ("12 out of 13", Fraction(1150, 13), Fraction(1250, 13)),
    ("4:1", Fraction(7, 2), Fraction(9, 2)), ("two to three", Fraction(3, 2), Fraction(7, 2)),
    ("around £1.5 billion", 1_425 * M, 1_575 * M), ("over £1.5 billion", 1_500 * M, 1_600 * M),
    ("nearly £1.5 billion", 1_400 * M, 1_500 * M), ("just over 18,600", 18_600, 18_700), ("nearly 90%", 85, 90),
    ("around 30%", Fraction(105, 4), Fraction(135, 4)), ("about 34%", Fraction(133, 4), Fraction(139, 4)),
    ("more than three quarters", 75, 85), ("c.£600k", 525_000, 675_000), ("up to £10 million", 0, 10 * M),
]


@pytest.mark.parametrize(("text", "value"), VALUES)
def test_a_figure_has_its_value(text, value):
    """Pounds in pounds, 47 for 47%, 3 for trebled, 4 for 4:1, 50 for half."""
    printed = read_printed(text)
    assert printed.low == printed.high == printed.value == value


@pytest.mark.parametrize(("text", "low", "high"), RANGES)
def test_a_range_has_two_ends(text, low, high):
    """A scale or sign at the end of a range goes for both ends."""
    printed = read_printed(text)
    assert (printed.low, printed.high) == (low, high)


@pytest.mark.parametrize(("text", "low", "high"), INTERVALS)
def test_a_figure_stands_for_an_interval(text, low, high):
    """By the one rule of rounding and hedging at the top of the module."""
    assert read_printed(text).interval == Interval(low, high)


@pytest.mark.parametrize("hedge", HEDGES)
def test_every_hedge_holds_its_figure(hedge):
    """A hedged figure may be what it says, and a hedge kept apart means the same as one in front."""
    apart = read_printed("£1.4 billion", hedge)
    assert apart.interval.holds(apart.value)
    assert apart.interval == read_printed(f"{hedge} £1.4 billion").interval
    assert apart.rounds_to(1_400 * M)


@pytest.mark.parametrize("text", [
    "", "2014/15", "2014-15", "31 March 2026", "SEN2", "2.1.3", "¹²", "page", "one in none", "4:0", "(178",
    "three in two",
    "1,5", "around", "£", "%", "ten to two",
])
def test_what_is_no_figure_is_refused(text):
    """Dates, years, names and backward ranges are not figures."""
    with pytest.raises(NotAFigure):
        read_printed(text)


def test_an_unknown_hedge_is_refused():
    """A hedge that the rule does not know is not guessed."""
    with pytest.raises(NotAFigure, match="“perhaps” is not a word that hedges"):
        read_printed("£1m", "perhaps")


@pytest.mark.parametrize(("text", "parts"), [
    ("around £1m", ("around", "£1m")), ("c.£1m", ("c.", "£1m")), ("c£1m", ("c.", "£1m")), ("£1m", ("", "£1m")),
    ("no more than 5", ("no more than", "5")), ("~40%", ("~", "40%")), ("more than three", ("more than", "three")),
])
def test_a_hedge_is_split_off(text, parts):
    """The longest hedge in front is taken."""
    assert split_hedge(text) == parts


@pytest.mark.parametrize(("text", "number", "fits"), [
    ("£5.6 billion", 5_625_697_312, True), ("£2.5 billion", 2_445_132_312, False), ("62%", Fraction(6173, 100), True),
    ("34%", Fraction(3349, 100), False), ("two to three", Fraction(5, 2), True),
    ("two to three", Fraction(7, 2), False),
    ("over £1.4 billion", 1_430 * M, True), ("over £1.4 billion", 1_390 * M, False), ("around £21,500", 21_485, True),
    ("seven", Fraction(68, 10), True), ("seven", Fraction(64, 10), False),
])
def test_a_number_rounds_to_its_figure_or_not(text, number, fits):
    """Equal at the last printed place, inside a printed range, or on the side a hedge points to."""
    assert read_printed(text).rounds_to(number) is fits
