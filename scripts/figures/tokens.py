"""Finds every figure printed in a paragraph: in digits and in words, with where it stands.

What is found, in the order in which it is looked for (a stretch of text belongs to the first that takes it):

* web and mail addresses: passed over, their digits are not figures;
* dates ("31 March 2026"), academic and financial years ("2014/15", "2022-23", and "2014 15", which is how a
  lost hyphen comes out of a PDF), single years and decades ("2018", "1990s");
* money ("£1.4 billion", "£600k", "-£178m", "£10-15 million"), percentages and ranges of them;
* proportions ("one in three", "nine in 10", "4 out of 5") and ratios ("4:1");
* names with digits in them ("SEN2", "KS2"), dotted numbers ("1.0.2"), ordinals ("25th"), footnote marks;
* ranges ("0-25") and plain numbers with commas, decimals, signs and scales ("575,973", "-1,085", "1.7 million");
* figures in words: fractions ("two thirds", "half"), multiples ("trebled", "tenfold", "three times"),
  ranges ("two to three") and counts from two up ("twelve").
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import StrEnum


class Kind(StrEnum):
    """What a printed figure looks like; years and dates are covered by a record's period, the rest by a figure."""

    DATE = "date"
    YEAR = "year"
    MONEY = "money"
    PERCENT = "percent"
    PROPORTION = "proportion"
    RATIO = "ratio"
    NAME = "name"
    ORDINAL = "ordinal"
    FOOTNOTE = "footnote"
    RANGE = "range"
    NUMBER = "number"
    WORD = "word"

    @property
    def is_time(self) -> bool:
        """Whether the figure says when, not how much."""
        return self in (Kind.DATE, Kind.YEAR)


class Token:
    """One printed figure: its kind, its text to the character, and where it stands in the paragraph."""

    __slots__ = ("end", "kind", "start", "text")

    def __init__(self, kind: Kind, text: str, start: int) -> None:
        self.kind, self.text, self.start, self.end = kind, text, start, start + len(text)

    def __repr__(self) -> str:
        return f"Token({self.kind.value}, {self.text!r}, {self.start})"


_MONTH = "January|February|March|April|May|June|July|August|September|October|November|December"
_SMALL = "two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"
_TEENS = "thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen"
_TENS = "twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety"
_LARGE = f"{_TEENS}|{_TENS}"
_COUNT = f"(?:{_SMALL}|(?:{_LARGE})(?:-(?:one|{_SMALL})\\b)?)"
_AMOUNT = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?"
_SCALE = r"(?:\s?(?:billion|million|thousand|bn|m|k)\b)"
_SIGN = r"(?<![\w)–-])[-−]"
_PERCENT = r"\s?(?:%|per cent\b|percent\b)"
_DASH = r"\s?[-–—]\s?"
_PART = r"(?:half|halves|thirds?|quarters?|fifths?|sixths?|sevenths?|eighths?|ninths?|tenths?)"

_PATTERNS: tuple[tuple[Kind | None, str], ...] = (
    (None, r"(?:https?://|www\.)[^\s<>\]]+|[\w.]+@[\w.]+"),
    (Kind.FOOTNOTE, r"[⁰¹²³⁴⁵⁶⁷⁸⁹]+"),
    (Kind.DATE, rf"\b\d{{1,2}}(?:st|nd|rd|th)?\s(?:{_MONTH})(?:\s\d{{4}})?\b"),
    (Kind.YEAR, r"\b(?:19|20)\d\d(?:[/–-]\d\d|\s?[/–-]\s?(?:19|20)\d\d)\b(?![/\d])"),
    (Kind.YEAR, r"\b(?:(?:19|20)\d\d) (?=\d\d\b(?!%|[,.]?\d))(?P<lost_hyphen>\d\d)\b"),
    (Kind.MONEY, rf"(?:{_SIGN})?£\s?(?:{_AMOUNT}){_SCALE}?(?:{_DASH}£?(?:{_AMOUNT}){_SCALE}?)?"),
    (Kind.PERCENT, rf"(?:{_SIGN})?(?:\b(?:{_AMOUNT})(?:{_PERCENT})?{_DASH})?(?:\b|(?<=[-−]))(?:{_AMOUNT}){_PERCENT}"),
    (Kind.PROPORTION,
     rf"\b(?:one|{_COUNT}|\d{{1,3}})\s(?:in|out of)\s(?:every\s)?(?:{_COUNT}|\d{{1,3}}(?!\d))\b(?!\s?%)"),
    (Kind.RATIO, r"\b\d+(?:\.\d+)?:\d+(?:\.\d+)?\b"),
    (Kind.YEAR, r"\b(?:19|20)\d\d(?:s\b|\b)(?![,.]\d)"),
    (Kind.NAME, r"\b[A-Za-z]+\d+[A-Za-z\d]*\b|\b\d+(?:\.\d+){2,}\b"),
    (Kind.ORDINAL, r"\b\d+(?:st|nd|rd|th)\b"),
    (Kind.RANGE, rf"\b(?:{_AMOUNT}){_DASH}(?:{_AMOUNT})\b{_SCALE}?"),
    (Kind.NUMBER, rf"(?:{_SIGN})?(?:\b|(?<=[-−]))(?:{_AMOUNT}){_SCALE}?(?:\stimes\b)?"),
    (Kind.WORD, rf"\b(?:one|{_COUNT})\s(?:and\s(?:a|one)\s|){_PART}\b|\b(?:a|one)[\s-](?:third|quarter|fifth|tenth)\b"),
    (Kind.WORD, rf"\b(?:one|{_COUNT})[-\s]{_PART}\b"),
    (Kind.WORD, r"\bhalf\sa\s(?:million|billion)\b|\b(?:half|halve[ds]?|halving|third of|quarters?)\b"),
    (Kind.WORD,
     r"\b(?:dozens?|(?:doubl|trebl|tripl|quadrupl)(?:e|ed|es|ing)|twice|\w{3,}fold)\b"),
    (Kind.WORD,
     rf"\b{_COUNT}\b(?:\s(?:to|or|and)\s{_COUNT}\b)?(?:\s(?:hundred|thousand|million|billion))?(?:\stimes\b)?"),
)

_NOT_MULTIPLES = frozenset({"scaffold", "unfold", "blindfold", "manifold"})

_READER = re.compile(
    "|".join(f"(?P<p{number}>{pattern})" for number, (_, pattern) in enumerate(_PATTERNS)), re.IGNORECASE
)


def tokens(paragraph: str) -> Iterator[Token]:
    """Answers "which figures are printed here?", from left to right.

    Args:
        paragraph: one line of a source text, as printed.

    Yields:
        a Token for each figure; none overlap, and ``paragraph[token.start:token.end] == token.text``.

    >>> [t.text for t in tokens("rose by 140%, from 240,183 in 2014/15 to 575,973: nine in 10 agreed")]
    ['140%', '240,183', '2014/15', '575,973', 'nine in 10']
    """
    position = 0
    while found := _READER.search(paragraph, position):
        kind = next(kind for number, (kind, _) in enumerate(_PATTERNS) if found[f"p{number}"] is not None)
        text = found[0].rstrip()
        position = found.end()
        lost_second_year = found["lost_hyphen"]
        if lost_second_year and int(text[:4]) % 100 + 1 != int(lost_second_year):
            text, position = text[:4], found.start() + 4
        if kind is None or text.lower() in _NOT_MULTIPLES:
            continue
        yield Token(kind, text, found.start())
