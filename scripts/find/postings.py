"""How strongly each word stands for each thing that can be found.

A level is a whole number from 1 to 20 for a word and up to 40 for a number: it comes of the field the word stands in,
less the longer the field is, more the more leans on the record. How rare a word is, the page works out itself, from the
length of the list of the word.
"""

from __future__ import annotations

import math
import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal

from scripts.find.findable import Findable
from scripts.find.words import find_words
from scripts.model.source import Term

TITLE, ABOUT, TEXT = 12, 4, 3
"""What a word weighs in the title, in the line below it, and in the text."""
USUAL = {TITLE: 9, ABOUT: 20, TEXT: 30}
"""How many words each of them usually has."""
OWN_NUMBER, MINOR_NUMBER, ROUNDED_NUMBER, PASSING_NUMBER = 40, 12, 5, 3
"""What a number weighs that is the figure itself, that only says when or for how long, that is the figure rounded, and
that is named in passing."""
PERIOD = 16
"""What the words of a figure's period weigh together."""
_NUMBER = re.compile(r"(gbp|pct|num)(\d+(?:d\d+)?)x")
_YEAR = re.compile(r"(?:19|20)\d\d")

Postings = dict[int, int]
"""Levels by the number of the thing."""


@dataclass
class Filed:
    """Everything under its words and numbers.

    Attributes:
        words: the levels of each word.
        numbers: by value, the levels where it is a sum of money, a share and a plain number.
    """

    words: dict[str, Postings] = field(default_factory=lambda: defaultdict(dict))
    numbers: dict[Decimal, dict[str, Postings]] = field(default_factory=lambda: defaultdict(lambda: defaultdict(dict)))

    def add(self, word: str, thing: int, level: int) -> None:
        """Files a thing under a word or number, once, at the highest of its levels."""
        number = _NUMBER.fullmatch(word)
        held = self.numbers[_value(number[2])][number[1]] if number else self.words[word]
        held[thing] = max(held.get(thing, 0), level)


def filed(things: Sequence[Findable], terms: Iterable[Term]) -> Filed:
    """Files things under their words; an abbreviation is filed with what it stands for, and the other way round."""
    made = Filed()
    aliases = _Aliases(terms)
    for number, thing in enumerate(things):
        for text, weight in ((f"{thing.figure} {thing.title}", TITLE), (thing.about, ABOUT), (thing.text, TEXT)):
            words = find_words(text)
            level = level_of(weight * _standing(thing), len(words), USUAL[weight])
            for word in dict.fromkeys(words):
                is_passing = weight != TITLE and _NUMBER.fullmatch(word)
                made.add(word, number, min(level, PASSING_NUMBER) if is_passing else level)
            for word in aliases.of(text, words):
                made.add(word, number, max(1, level // 2))
        when = [*find_words(thing.period), *(f"num{year}x" for year in thing.facets.get("Year", ()))]
        for word in dict.fromkeys(when):
            made.add(word, number, max(2, PERIOD // len(when)))
        kinds = {word[:3] for word in thing.more_words}
        for word in thing.more_words:
            if word.startswith("num") and kinds & {"gbp", "pct"}:
                continue
            made.add(word, number, MINOR_NUMBER if thing.is_minor else OWN_NUMBER)
            for rounded in roundings(word):
                made.add(rounded, number, ROUNDED_NUMBER)
    return made


def _standing(thing: Findable) -> float:
    return 0.5 if thing.is_minor else 1 + 0.1 * min(4, thing.leant_on)


def level_of(weight: float, words: int, usual: int) -> int:
    """A word's level: the field's weight, less where the word is one of more than usual.

    >>> level_of(12, 2, 9), level_of(12, 9, 9), level_of(12, 30, 9), level_of(3, 200, 30)
    (15, 12, 8, 2)
    """
    return max(1, min(20, round(weight / math.sqrt(0.5 + 0.5 * words / usual))))


def roundings(word: str) -> list[str]:
    """The round numbers on either side of a number, under which it is half remembered.

    >>> roundings("gbp58486x")
    ['gbp58000x', 'gbp59000x', 'gbp58400x', 'gbp58500x']
    >>> roundings("pct98d5x"), roundings("num2023x")
    (['pct98x', 'pct99x'], [])
    """
    number = _NUMBER.fullmatch(word)
    if not number or _YEAR.fullmatch(number[2]):
        return []
    value = _value(number[2])
    found: dict[str, None] = {}
    for digits in (2, 3):
        step = Decimal(1).scaleb(value.adjusted() - digits + 1)
        for way in (ROUND_FLOOR, ROUND_CEILING):
            near = (value / step).to_integral_value(way) * step
            if near != value:
                found[f"{number[1]}{f'{near.normalize():f}'.replace('.', 'd')}x"] = None
    return list(found)


def _value(digits: str) -> Decimal:
    return Decimal(digits.replace("d", "."))


class _Aliases:
    """Abbreviations and what they stand for."""

    def __init__(self, terms: Iterable[Term]) -> None:
        self.long: dict[str, list[str]] = {}
        for term in terms:
            short = find_words(term.term)
            if term.stands_for and len(short) == 1:
                self.long[short[0]] = find_words(term.stands_for)
        self.short: Mapping[str, str] = {" ".join(words): short for short, words in self.long.items()}
        forms = sorted(map(re.escape, self.short), key=len, reverse=True)
        self.pattern = re.compile(rf"(?<!\S)(?:{'|'.join(forms)})(?!\S)") if forms else None

    def of(self, text: str, words: list[str]) -> set[str]:
        """The other writings of what a text names."""
        found = {word for short in words if short in self.long for word in self.long[short]}
        if self.pattern:
            found |= {self.short[each] for each in self.pattern.findall(" ".join(words))}
        return found - set(words)
