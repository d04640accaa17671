"""Reading the numbers people type and paste: "£1,700,000", "1.5bn", "20%", "٦٫٨", "(178)"."""

from fractions import Fraction
from typing import Any

from .errors import NotANumber

SCALES = {
    "k": 10**3, "thousand": 10**3,
    "m": 10**6, "mn": 10**6, "million": 10**6,
    "bn": 10**9, "b": 10**9, "billion": 10**9,
}
LONGEST = 60  # characters; no number worth typing is longer
GREATEST_EXPONENT = 18

GREATEST = 10**30  # what is beyond is refused before any sum is done with it

# What a page or a letter brings along unseen: soft hyphens, marks of width nought and of the way text runs.
_UNSEEN = ("\u00ad", "\u061c", "\u200b", "\u200c", "\u200d", "\u200e", "\u200f", "\u2060", "\ufeff",
           *map(chr, range(0x202A, 0x202F)), *map(chr, range(0x2066, 0x206A)))
_SIGNS = str.maketrans(dict.fromkeys(_UNSEEN, "") | {
    "−": "-", "－": "-", "＋": "+", "–": "-", "٫": ".", "٬": ",", "٪": "%", "，": ",", "．": ".", "％": "%", "￡": "£",
    "_": ",", "'": ",", "’": ",",
})


def read_number(given: Any, unit: str = "") -> Fraction:
    """The exact number that `given` stands for.

    given: an int, float, Fraction or text. A float is read as the shortest decimal that prints it,
    so 6.8 is 68/10. unit: one of `declare.UNITS`; a pound sign is only allowed for money and a
    percent sign only for percentages.
    Returns a Fraction. Raises NotANumber with the reason.

    >>> read_number("£1.7 million", "£ a year")
    Fraction(1700000, 1)
    """
    if isinstance(given, bool) or given is None:
        raise NotANumber("is not a number")
    if isinstance(given, (int, Fraction)):
        number = Fraction(given)
        if abs(number) > GREATEST:
            raise NotANumber("is too large or too small to be a number here")
        return number
    text = (repr(given) if isinstance(given, float) else str(given)).strip()
    if len(text) > LONGEST:
        raise NotANumber(f"has {len(text)} characters; a number here has at most {LONGEST}")
    text = text.translate(_SIGNS).strip()
    if not text:
        raise NotANumber("is blank")
    text = _western_digits(_without_spaces(text).lower())
    if text.lstrip("+-") in ("nan", "inf", "infinity", "∞"):
        raise NotANumber("is not a finite number")
    unsigned, sign = _take_sign(text)
    is_signed = unsigned != text
    text = _take_mark(unsigned, "£", unit.startswith("£"), "is in pounds, which does not fit here")
    if not is_signed:
        text, sign = _take_sign(text)
    text = _take_mark(text, "%", unit == "%", "is a percentage, which does not fit here")
    text, scale = _take_scale(text)
    return sign * scale * _read_plain(text)


def _without_spaces(text: str) -> str:
    """The text without spaces, but for those between digits, which mark thousands as commas do."""
    first, *rest = text.split() or [""]
    for part in rest:
        first += ("," if first[-1].isdecimal() and part[0].isdecimal() else "") + part
    return first


def _western_digits(text: str) -> str:
    return "".join(str(int(mark)) if mark.isdecimal() else mark for mark in text)


def _take_sign(text: str) -> tuple[str, int]:
    if text.startswith("(") and text.endswith(")"):
        return text[1:-1], -1
    if text[:1] in ("-", "+"):
        return text[1:], -1 if text[0] == "-" else 1
    return text, 1


def _take_mark(text: str, mark: str, fits: bool, reason: str) -> str:
    if mark not in text:
        return text
    if not fits:
        raise NotANumber(reason)
    return text[1:] if text.startswith(mark) else text.removesuffix(mark)


def _take_scale(text: str) -> tuple[str, int]:
    word = text.lstrip("0123456789.,e+-") if not text.endswith(tuple("0123456789")) else ""
    if word in SCALES:
        return text.removesuffix(word), SCALES[word]
    return text, 1


def _read_plain(text: str) -> Fraction:
    if text.isalpha():
        raise NotANumber("is not a number; write it in digits")
    digits, _, exponent = text.partition("e")
    power = 0
    if exponent or text.endswith("e"):
        if not exponent.lstrip("+-").isdecimal() or exponent[1:].lstrip("0123456789"):
            raise NotANumber("is not a number")
        if len(exponent) > 5 or abs(int(exponent)) > GREATEST_EXPONENT:
            raise NotANumber("is too large or too small to be a number here")
        power = int(exponent)
    whole, point, decimals = digits.partition(".")
    groups = whole.split(",")
    if len(groups) > 1 and (not 1 <= len(groups[0]) <= 3 or any(len(group) != 3 for group in groups[1:])):
        raise NotANumber("has a comma that does not mark thousands; write 1,500 or 1.5")
    whole = "".join(groups)
    if not (whole + decimals).isdecimal() or (point and not decimals):
        raise NotANumber("is not a number" + ("; it has more than one point" if decimals.count(".") else ""))
    return Fraction(int(whole + decimals)) * Fraction(10) ** (power - len(decimals))
