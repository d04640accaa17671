"""One spelling for each number, so that a search finds it however it is written.

"1.4bn", "£1.4 billion" and "1,400,000,000" all hold the word ``num1400000000x``; "140%" and "140 per cent" hold
``pct140x``. The search index holds these words beside the text, and ``docs/assets/js/number-words.js`` rewrites what
a reader types by the same rules: tests/site/number-words.yml is put to both.
"""

from __future__ import annotations

import re
from decimal import Decimal

from scripts.model.figure import Figure
from scripts.quote.numbers import plain_number

_SCALES = {
    "k": 3, "thousand": 3, "m": 6, "mn": 6, "million": 6, "bn": 9, "b": 9, "billion": 9, "tn": 12, "trillion": 12,
}
_COUNTS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
_COUNT = "|".join(("[0-9]+", *_COUNTS))
PATTERN = rf"""
    \b(?P<part>{_COUNT})\s+(?:in|out\sof)\s+(?:every\s+)?(?P<whole>{_COUNT})\b
    | \b(?P<to>[0-9]+)\s*:\s*(?P<one>[0-9]+)\b
    | (?P<pounds>£\s*)?
      (?P<number>[0-9]+(?:,[0-9]{{3}})*(?:\.[0-9]+)?)
      (?:\s*(?P<scale>thousand|million|billion|trillion|bn|mn|tn|k|m|b)\b)?
      (?P<percent>\s*%|\s*per\s?cent\b|\s*pc\b|\s*percentage\spoints?\b)?
    """
"""A number in any common writing, as a verbose pattern that pays no heed to case."""
_PATTERN = re.compile(PATTERN, re.VERBOSE | re.IGNORECASE)


def number_words(text: str) -> list[str]:
    """The words of the numbers in a text, in order.

    >>> number_words("£1.4bn, or 140 per cent; nine in 10")
    ['gbp1400000000x', 'pct140x', '9in10x']
    """
    return [word_of(found) for found in _PATTERN.finditer(text)]


def index_words(text: str) -> list[str]:
    """The words under which a text with numbers is filed: a sum of money or a share also as the bare number."""
    words = number_words(text)
    return list(dict.fromkeys([*words, *(f"num{word[3:]}" for word in words if word.startswith(("gbp", "pct")))]))


def figure_index_words(figure: Figure) -> list[str]:
    """The words under which a figure is filed, by its value and unit."""
    kind = {"pounds": "gbp", "percent": "pct", "percentage-points": "pct"}.get(figure.unit, "num")
    values = [figure.value] if figure.value_high is None else [figure.value, figure.value_high]
    words = [f"{each}{_digits(value)}x" for value in values for each in dict.fromkeys([kind, "num"])]
    return list(dict.fromkeys([*words, *index_words(figure.as_printed)]))


def word_of(found: re.Match[str]) -> str:
    """The one spelling of a number that PATTERN found."""
    if found["part"]:
        return f"{_count(found['part'])}in{_count(found['whole'])}x"
    if found["to"]:
        return f"{int(found['to'])}to{int(found['one'])}x"
    value = Decimal(found["number"].replace(",", ""))
    if found["scale"]:
        value = value.scaleb(_SCALES[found["scale"].lower()])
    kind = "pct" if found["percent"] else "gbp" if found["pounds"] else "num"
    return f"{kind}{_digits(value)}x"


def _digits(value: Decimal) -> str:
    return plain_number(abs(value)).replace(".", "d")


def _count(text: str) -> int:
    return int(text) if text.isdigit() else _COUNTS.index(text.lower()) + 1
