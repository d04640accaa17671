"""Numbers as people type and paste them."""

from fractions import Fraction

import pytest

from calculators.errors import NotANumber
from calculators.number_reading import read_number

READ = [
    ("£1,700,000", "£", 1_700_000), ("1700000", "£", 1_700_000), ("£1.7m", "£", 1_700_000),
    ("1.5bn", "£", 1_500_000_000), ("£1.5 billion", "£", 1_500_000_000), ("£600k", "£", 600_000),
    ("12 million", "£ a year", 12_000_000), ("20%", "%", 20), ("20", "%", 20), (" 6.8 ", "pupils", Fraction(68, 10)),
    ("-5", "£", -5), ("−5", "£", -5), ("(178)", "£", -178), ("£-5", "£", -5), ("-£5", "£", -5),
    ("٦٫٨", "pupils", Fraction(68, 10)), ("١٬٧٠٠٬٠٠٠", "£", 1_700_000), ("１２", "", 12), ("1e3", "", 1000),
    ("2.5E-1", "", Fraction(1, 4)), ("1 700 000", "£", 1_700_000), ("1\u00a0700\u202f000", "£", 1_700_000),
    ("1'000", "", 1000), ("1.5 bn", "£", 1_500_000_000), ("£ 5", "£", 5), (6.8, "", Fraction(68, 10)), (7, "", 7),
    (Fraction(1, 3), "", Fraction(1, 3)), ("+3", "", 3), (".5", "", Fraction(1, 2)), ("0.10", "", Fraction(1, 10)),
    # As pasted from a page written from right to left, from a narrow column, and in full-width characters.
    ("\u202a£1,700,000\u202c", "£", 1_700_000), ("1\u00ad700", "", 1700),
    ("\ufeff6.8\u200e", "pupils", Fraction(68, 10)),
    ("￡１，７００，０００", "£", 1_700_000), ("－１．５", "", Fraction(-3, 2)), ("1.7m", "£", 1_700_000),
]
REFUSED = [
    ("", "", "is blank"), (None, "", "is not a number"), (True, "", "is not a number"),
    ("abc", "", "is not a number; write it in digits"),
    ("twenty", "%", "is not a number; write it in digits"),
    ("1.700.000", "£", "is not a number; it has more than one point"),
    ("1,7", "£", "has a comma that does not mark thousands; write 1,500 or 1.5"), ("\u200b", "", "is blank"),
    ("NaN", "", "is not a finite number"), ("-inf", "", "is not a finite number"),
    (float("nan"), "", "is not a finite number"),
    (float("inf"), "", "is not a finite number"), ("1e400", "", "is too large or too small to be a number here"),
    ("1e999999999", "", "is too large or too small to be a number here"), ("1e-400", "", "is too large or too small"),
    ("9" * 61, "", "has 61 characters; a number here has at most 60"),
    ("1,5", "", "has a comma that does not mark thousands; write 1,500 or 1.5"), ("1.2.3", "", "is not a number"),
    ("£5", "pupils", "is in pounds, which does not fit here"), ("5%", "£", "is a percentage, which does not fit here"),
    ("1e", "", "is not a number"), ("1e+", "", "is not a number"), ("--5", "", "is not a number"),
    ("5.", "", "is not a number"), ("-£-5", "£", "is not a number"),
    ("12 5", "", "has a comma that does not mark thousands"), (10**40, "", "is too large or too small"),
    ("five", "", "is not a number"), ("=1+1", "", "is not a number"), ("½", "", "is not a number"),
    ("²", "", "is not a number"), ("m", "£", "is not a number"), ("££5", "£", "is not a number"),
    ("£", "£", "is not a number"),
]


@pytest.mark.parametrize(("text", "unit", "number"), READ)
def test_a_number_is_read_exactly(text, unit, number):
    """Each writing gives the exact number."""
    assert read_number(text, unit) == number


@pytest.mark.parametrize(("text", "unit", "reason"), REFUSED)
def test_what_is_no_number_says_why(text, unit, reason):
    """Each refusal has its reason."""
    with pytest.raises(NotANumber, match=reason.replace("(", r"\(")):
        read_number(text, unit)
