"""The words of a text as the search files them: years, numbers in one spelling, and words without their plural.

``docs/assets/js/find-words.js`` reads what somebody types by the same rules: tests/find/words.yml is put to both.
"""

from __future__ import annotations

import re
import unicodedata

from scripts.quote.number_words import PATTERN, word_of

_SPAN = r"\b(?P<first>(?:19|20)\d\d)\s?(?:[/–-]|to)\s?(?P<last>(?:19|20)\d\d|\d\d)\b(?![,.]?\d)"
_WORD = r"(?P<letters>[a-z][a-z0-9]*(?:'[a-z]+)?)"
_TOKEN = re.compile(rf"{_SPAN}|{PATTERN}|{_WORD}", re.VERBOSE | re.IGNORECASE)
_EMPTY = frozenset(
    (
        "a an and are as at be been being but by can did do does for from had has have how if in into is it its more "
        "of on or s so some than that the their them there these they this those to was we were what when where which "
        "who whom why will with would"
    ).split()
)


def find_words(text: str) -> list[str]:
    """The words of a text, in order, each as often as it stands there.

    >>> find_words("Children’s EHC plans, 2023-24: £1.4bn, up 140 per cent")
    ['children', 'ehc', 'plan', '2023/24', 'gbp1400000000x', 'up', 'pct140x']
    """
    plain = unicodedata.normalize("NFKD", text.replace("’", "'")).lower()
    plain = "".join(letter for letter in plain if not unicodedata.combining(letter))
    words = []
    for found in _TOKEN.finditer(plain):
        if found["first"]:
            words += _span(found["first"], found["last"])
        elif not found["letters"]:
            words.append(word_of(found))
        elif (word := found["letters"].partition("'")[0]) not in _EMPTY:
            words.append(without_plural(word))
    return words


def _span(first: str, last: str) -> list[str]:
    """A school or financial year is one word; a longer span is its two ends."""
    end = last if len(last) == 4 else f"{first[:2]}{last}"
    if int(end) == int(first) + 1:
        return [f"{first}/{end[-2:]}"]
    return [f"num{first}x", f"num{end}x"]


def without_plural(word: str) -> str:
    """A word in its singular, near enough for two writings of it to meet.

    >>> [without_plural(word) for word in ("plans", "authorities", "places", "process", "EHCPs".lower(), "churches")]
    ['plan', 'authority', 'place', 'process', 'ehcp', 'church']
    """
    if len(word) > 4 and word.endswith("ies"):
        return f"{word[:-3]}y"
    if word.endswith(("sses", "shes", "ches", "xes")):
        return word[:-2]
    if len(word) > 2 and word.endswith("s") and not word.endswith(("ss", "us", "is")):
        return word[:-1]
    return word
