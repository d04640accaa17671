"""Dates in words."""

from __future__ import annotations

_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)


def date_words(date: str) -> str:
    """A year and month, with or without the day, in words.

    >>> date_words("2025-06-20")
    '20 June 2025'
    >>> date_words("2025-06")
    'June 2025'
    """
    year, month, *day = date.split("-")
    return " ".join([*(str(int(number)) for number in day), _MONTHS[int(month) - 1], year])
