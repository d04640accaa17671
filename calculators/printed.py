"""What a printed figure stands for: its value, and the interval its rounding allows.

Values are as the handbook's records have them: pounds, 47 for 47%, 3 for "trebled" and "three times",
4 for "4:1", 50 for "half", 90 for "nine in 10".

The rule of rounding, written down here and nowhere else:

1. A figure was rounded to its last printed place, so it stands for half of that place either way.
   The place is the last decimal where there are decimals ("£1.70 million": £10,000), else the last digit
   that is not 0 ("£290 million": £10 million). Written out, a whole number was rounded to 1,000 at most
   ("70,000": 1,000; "£21,500": 100), and one below 1,000, like any whole percentage, to 1 ("430", "50%").
2. A part said as "nine in 10" or "two thirds" stands for half of one case either way, five points at most.
3. "around" and its like widen that by half as much again. "over" and its like stand for the number and up to
   one place above it, "nearly" and its like for one place below it up to the number. With such a word a whole
   percentage or number below 100 that ends in 0 is taken as rounded to 5.
4. A range ("two to three") stands for everything from its low end to its high end, half a place beyond each.
5. A whole number below 20, in words or digits, without a hedge, scale or sign of pounds or percent, is what it
   says: nobody rounds five people or three court cases. (It is still what an average below 20 rounds to.)
"""

import re
from fractions import Fraction
from typing import NamedTuple

from .declare import Number
from .display import round_half_up
from .interval import Interval
from .number_words import COUNT, PARTS, TIMES, read_count

Reading = tuple[Number, Number, Number, str]  # low, high, last printed place, kind
BOTH, UP, DOWN = "both", "up", "down"
HEDGES = {
    **dict.fromkeys((
        "around", "about", "c.", "circa", "ca.", "approximately", "approx.", "roughly", "some", "~", "broadly",
        "close to", "closer to", "in the region of", "or so", "estimated",
    ), BOTH),
    **dict.fromkeys((
        "over", "just over", "a little over", "more than", "greater than", "plus", "well over", "at least",
        "above", "upwards of", "exceeding", "in excess of", "no fewer than", "no less than", "not less than",
        ">",
    ), UP),
    **dict.fromkeys((
        "under", "just under", "just below", "less than", "fewer than", "nearly", "almost", "up to", "at most",
        "below", "not more than", "no more than", "<",
    ), DOWN),
}
SCALES = {"k": 3, "thousand": 3, "m": 6, "mn": 6, "million": 6, "bn": 9, "billion": 9}
GREATEST_WRITTEN_ROUNDING = 1_000  # of a whole number without a scale word
GREATEST_PART_ROUNDING = 5  # percentage points
COUNTED_BELOW = 20  # a whole number as small as this was counted, not rounded


class NotAFigure(ValueError):
    """A text that is not one printed figure; the message says which."""


class Printed(NamedTuple):
    """One printed figure.

    as_printed  the text, to the character
    low, high   what it says: the same number twice, or the two ends of a range
    place       the last printed place, as a number: 10_000_000 for "£290 million"
    kind        "pounds", "percent", "times", "ratio", "rank" or "number"
    hedge       the word that loosens it, or ""
    """

    as_printed: str
    low: Fraction
    high: Fraction
    place: Fraction
    kind: str
    hedge: str = ""

    @property
    def value(self) -> Fraction:
        """The number it says; for a range, the middle."""
        return (self.low + self.high) / 2

    @property
    def is_counted(self) -> bool:
        """Whether it is a small whole number that nobody rounds (point 5 of the rule)."""
        is_plain = self.kind == "number" and not self.hedge and self.place == 1
        return is_plain and self.low == self.high and 0 <= self.low < COUNTED_BELOW

    @property
    def interval(self) -> Interval:
        """Every number it may stand for, by the rule at the top of this module."""
        if self.is_counted:
            return Interval(self.low, self.high)
        side = HEDGES.get(self.hedge)
        if side == UP:
            return Interval(self.low, self.high + self.place)
        if side == DOWN:
            return Interval(self.low - self.place, self.high)
        either_way = self.place * (Fraction(3, 4) if side == BOTH else Fraction(1, 2))
        return Interval(self.low - either_way, self.high + either_way)

    def rounds_to(self, number: Number) -> bool:
        """Whether `number` would be printed as this figure: equal at its last place, or inside its range."""
        if self.low != self.high:
            return self.low <= number <= self.high
        if HEDGES.get(self.hedge) in (UP, DOWN):
            return self.interval.holds(number)
        return round_half_up(Fraction(number) / self.place) == round_half_up(self.value / self.place)


def read_printed(text: str, hedge: str = "") -> Printed:
    """What one figure stands for.

    text: the figure as printed, with or without the word that hedges it. hedge: that word when it is kept
    apart. Returns a `Printed`. Raises NotAFigure.

    >>> read_printed("£1.5 billion").interval
    Interval(1450000000, 1550000000)
    """
    words = " ".join(str(text).replace("\u00a0", " ").split())
    found, body = split_hedge(words)
    hedge = (hedge or found).strip().lower()
    if hedge and hedge not in HEDGES:
        raise NotAFigure(f"“{hedge}” is not a word that hedges; there are: {', '.join(sorted(HEDGES))}")
    body = body.lower().replace("−", "-").replace("–", "-").replace("—", "-")
    for read in (_in_digits, _part_in_words, _multiple, _count_in_words):
        printed = read(body)
        if printed is not None:
            low, high, place, kind = printed
            if low > high:
                raise NotAFigure(f"“{text}” runs backwards")
            if hedge and place == 1 and kind in ("percent", "number") and low % 10 == high % 10 == 0 < high:
                place = 5
            return Printed(str(text), Fraction(low), Fraction(high), Fraction(place), kind, hedge)
    raise NotAFigure(f"“{text}” is not one printed figure")


def split_hedge(text: str) -> tuple[str, str]:
    """The hedging word at the start or end of `text`, and the rest: "about £1m" -> ("about", "£1m")."""
    lower = text.lower()
    for hedge in sorted(HEDGES, key=len, reverse=True):
        gap = "" if hedge in "~<>" else " "
        if lower.startswith(hedge + gap) and len(text) > len(hedge + gap):
            return hedge, text[len(hedge + gap):].strip()
        if lower.endswith(" " + hedge):
            return hedge, text[: -len(hedge)].strip()
    if lower.startswith("c.") or re.match(r"c[£\d]", lower):
        return "c.", text[2 if lower.startswith("c.") else 1:].strip()
    return "", text


_AMOUNT = r"(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?"
_SCALE = r"(?:billion|million|thousand|bn|mn|m|k)"
_DIGITS = re.compile(
    rf"(?P<open>\()?(?P<sign>[-+])?(?P<pound>£)?\s?(?P<minus>-)?(?P<low>{_AMOUNT})\s?(?P<low_scale>{_SCALE})?"
    rf"(?P<low_percent>\s?(?:%|per\s?cent))?"
    rf"(?:\s?(?:-|to|and)\s?£?(?P<high>{_AMOUNT}))?\s?(?P<scale>{_SCALE})?"
    r"\s?(?P<percent>%|per\s?cent(?:age points?)?)?(?P<close>\))?(?P<after>\s?times|-?fold|x|st|nd|rd|th)?"
)
_OUT_OF = re.compile(rf"(?P<part>{COUNT}|\d+) (?:in|out of) (?:every )?(?P<whole>{COUNT}|\d+)")
_RATIO = re.compile(rf"(?P<left>{_AMOUNT})(?:\s?:\s?(?P<right>{_AMOUNT})| to (?P<to>1))")
_PART = re.compile(
    rf"(?:(?P<wholes>{COUNT}) and )?(?:(?P<count>a|an|{COUNT})[ -])?(?P<part>{'|'.join(PARTS)})"
    r"(?: of)?(?:(?: an?)? (?P<scale>thousand|million|billion))?"
)
_MULTIPLE = re.compile(rf"(?P<low>{COUNT})(?:(?: to | or | and |-)(?P<high>{COUNT}))?(?: times|[ -]?fold)")
_COUNT_RANGE = re.compile(rf"(?P<low>{COUNT})(?: to | or | and )(?P<high>{COUNT})")


def _in_digits(body: str) -> Reading | None:
    ratio = _RATIO.fullmatch(body)
    if ratio:
        left, place, _ = _amount(ratio["left"])
        right = _amount(ratio["right"] or ratio["to"])[0]
        if not right:
            raise NotAFigure(f"“{body}” divides by 0")
        return left / right, left / right, place / right, "ratio"
    found = _DIGITS.fullmatch(body)
    if not found or bool(found["open"]) != bool(found["close"]):
        return None
    scale = found["scale"] or found["low_scale"]
    is_percent = bool(found["percent"] or found["low_percent"])
    low_scale = found["low_scale"] or (scale if found["high"] else None)
    low, low_place = _scaled(found["low"], low_scale or scale, is_percent)
    high, place = (low, low_place) if found["high"] is None else _scaled(found["high"], scale, is_percent)
    if found["open"] or "-" in (found["sign"], found["minus"]):
        low, high = -high, -low
    after = (found["after"] or "").strip(" -")
    kind = "pounds" if found["pound"] else "percent" if is_percent else _KIND_AFTER.get(after, "number")
    return low, high, min(place, low_place), kind


_KIND_AFTER = {"times": "times", "fold": "times", "x": "times", "st": "rank", "nd": "rank", "rd": "rank", "th": "rank"}


def _scaled(amount: str, scale: str | None, is_percent: bool) -> tuple[Fraction, Fraction]:
    """The number and the last place of "1.70" with scale "million"."""
    number, place, is_small = _amount(amount)
    factor = 10 ** SCALES.get(scale or "", 0)
    if scale is None:
        place = min(place, Fraction(1 if is_small or is_percent else GREATEST_WRITTEN_ROUNDING))
    return number * factor, place * factor


def _amount(text: str) -> tuple[Fraction, Fraction, bool]:
    """The number, its last printed place, and whether it is below 1,000."""
    digits = text.replace(",", "")
    whole, _, decimals = digits.partition(".")
    number = Fraction(int(whole + decimals), 10 ** len(decimals))
    if decimals:
        return number, Fraction(1, 10 ** len(decimals)), False
    zeros = len(whole) - len(whole.rstrip("0")) if whole.strip("0") else 0
    return number, Fraction(10**zeros), number < 1_000


def _part_in_words(body: str) -> Reading | None:
    """ "half", "two thirds", "one in three", "12 out of 13" as percentages; "two and a half" as a number."""
    found = _OUT_OF.fullmatch(body)
    if found:
        part, whole = _sure_count(found["part"]), _sure_count(found["whole"])
        if not 0 <= part <= whole or not whole:
            return None
        return _percentage(Fraction(part, whole), whole)
    found = _PART.fullmatch(body)
    if not found:
        return None
    share = PARTS[found["part"]]
    count = 1 if found["count"] in (None, "a", "an") else _sure_count(found["count"])
    if found["wholes"] or found["scale"]:
        scale = 10 ** SCALES.get(found["scale"] or "", 0)
        value = (_sure_count(found["wholes"] or "nought") + count * share) * scale
        return value, value, share * scale, "number"
    return _percentage(count * share, share.denominator)


def _percentage(share: Fraction, whole: int) -> Reading:
    place = min(Fraction(100, whole), Fraction(2 * GREATEST_PART_ROUNDING))
    return share * 100, share * 100, place, "percent"


def _multiple(body: str) -> Reading | None:
    if body in TIMES:
        return TIMES[body], TIMES[body], 1, "times"
    found = _MULTIPLE.fullmatch(body)
    if not found:
        return None
    low = _sure_count(found["low"])
    return low, low if found["high"] is None else _sure_count(found["high"]), 1, "times"


def _count_in_words(body: str) -> Reading | None:
    count = read_count(body)
    if count is not None:
        return count, count, _place_of_count(count), "number"
    found = _COUNT_RANGE.fullmatch(body)
    if not found:
        return None
    low, high = _sure_count(found["low"]), _sure_count(found["high"])
    return low, high, min(_place_of_count(low), _place_of_count(high)), "number"


def _place_of_count(count: int) -> Fraction:
    return Fraction(1) if count < 1_000 else min(_amount(str(count))[1], Fraction(GREATEST_WRITTEN_ROUNDING))


def _sure_count(text: str) -> int:
    """The count in a text that the pattern of counts has matched."""
    count = read_count(text)
    if count is None:
        raise NotAFigure(f"“{text}” is not a count")
    return count
