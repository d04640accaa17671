"""What a period may look like, and which years it names."""

from __future__ import annotations

import re

from scripts.model.vocabulary import PERIOD_PHRASES

_MONTH = "January|February|March|April|May|June|July|August|September|October|November|December"
_MOMENT = (
    rf"(?:\d{{1,2}} (?:{_MONTH}) \d{{4}}|(?:{_MONTH}) \d{{4}}|(?:spring|summer|autumn|winter) \d{{4}}"
    r"|\d{4}[/-]\d{2,4}|\d{4}s?|now|year (?:one|two|three|four|five|1|2|3|4|5))"
)
_PERIOD = re.compile(
    rf"(?:(?:by|from|since|before|after|at|end of|early|mid|late) )?{_MOMENT}"
    rf"(?:(?: to | and |, ){_MOMENT})*(?: onwards)?(?: \([^()]+\))?"
)
_PHRASE = re.compile(rf"(?:{'|'.join(map(re.escape, PERIOD_PHRASES))})(?: \([^()]+\))?")
_YEAR = re.compile(r"\b((?:19|20)\d\d)(?:\s?[ /–-]\s?((?:19|20)?\d\d)\b)?")


def is_period(text: str) -> bool:
    """Answers "does this look like a period?": a date, year or span of them, or one of PERIOD_PHRASES."""
    return bool(_PERIOD.fullmatch(text) or _PHRASE.fullmatch(text))


def years_named(text: str) -> frozenset[str]:
    """The years a text names, in one writing: 2014/15, 2014-15 and "2014 15" are all ``2014-15``.

    >>> sorted(years_named("2014/15 to 2023-24 (published June 2024)"))
    ['2014-15', '2023-24', '2024']
    """
    named = set()
    for start, end in _YEAR.findall(text):
        named.add(f"{start}-{end[-2:]}" if end else start)
    return frozenset(named)
