"""Text cut short where there is no room for all of it, so that what is left still says nothing wrong.

A cut falls between words, never inside a number and what belongs to it ("£1.4 billion", "47 per cent", "one in five"),
and never leaves a bracket open or a small word hanging.
"""

from __future__ import annotations

import re
from collections.abc import Callable

ELLIPSIS = "…"
_COUNT = r"(?:one|two|three|four|five|six|seven|eight|nine|ten|half|[£€$]?[0-9][0-9,./-]*)"
_NUMBER = re.compile(
    rf"{_COUNT}(?:[ -](?:thousand|million|billion|trillion|per[ ]?cent(?:age points?)?|%|in|out of|to|and|a|year"
    rf"|years|months|weeks|days|hours|times|{_COUNT})\b)*%?",
    re.IGNORECASE,
)
_HANGING = frozenset(
    (
        "a an the of in on at by to for from with without and or nor but that which who whom whose as than is are was "
        "were be been not no only per each every about around over under nearly almost roughly just up least more less "
        "their its his her this these those into between since if when while c."
    ).split()
)


def shortened(text: str, fits: Callable[[str], bool]) -> str:
    """The text, or as many of its first words as fit with an ellipsis after them.

    Args:
        text: one line of text.
        fits: answers "is there room for this?"; what is shorter must fit where a longer text does.

    Returns:
        the text in full, or its beginning with an ellipsis, or an ellipsis alone where not a word fits.

    >>> shortened("councils spent £1.4 billion more", lambda text: len(text) <= 24)
    'councils spent…'
    """
    if fits(text):
        return text
    numbers = [found.span() for found in _NUMBER.finditer(text)]
    for found in reversed(list(re.finditer(r"\s+", text))):
        lead = text[: found.start()]
        if any(start < found.start() < end for start, end in numbers) or not _is_whole(lead):
            continue
        cut = lead.rstrip(" ,;:.–-“‘(") + ELLIPSIS
        if fits(cut):
            return cut
    return ELLIPSIS


def _is_whole(lead: str) -> bool:
    """Answers "may a cut fall behind these words?"."""
    last = lead.rpartition(" ")[2].lower()
    opened = lead.count("(") > lead.count(")") or lead.count("[") > lead.count("]") or lead.count("“") > lead.count("”")
    return not (opened or last in _HANGING or any(sign.isdigit() for sign in last))
