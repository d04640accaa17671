"""A post of at most 300 characters. When something has to go, it is never the figure, the caveat or the permalink."""

from __future__ import annotations

from scripts.model.source import Source

LONGEST = 300
ADDRESS = 130
"""Room kept for the permalink, whose host is not known when the text is made."""


def social_post(brief: str, source: Source | None, note: str, link: str) -> str:
    """What is said, where it is printed, the caveat and the permalink.

    Args:
        brief: what is said; its end is cut at a word where there is no room for all of it.
        source: the document that prints it.
        note: the caveat, or nothing.
        link: what stands for the permalink; it is counted as ADDRESS characters.
    """
    rest = " ".join(part for part in (f"({source.short_title})" if source else "", note) if part)
    room = LONGEST - ADDRESS - len(rest) - 2
    if len(brief) > room:
        brief = f"{brief[: room - 1].rsplit(' ', 1)[0].rstrip(' ,;:(')}…"
    return " ".join(part for part in (brief, rest, link) if part)
