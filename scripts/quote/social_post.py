"""A post of at most 300 characters. When something has to go, it is never the figure, the caveat or the permalink."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from scripts.quote.shortened import shortened

LONGEST = 300
HOST = 50
"""Room kept for where the site stands, such as "https://handbook.example.org.uk/send/", before the permalink's path."""
_LEAST = 40
"""Of what is counted and of whom, at least so many characters stay, or it is left out."""
_REMARK = re.compile(r" \[[^\]]*\]")


@dataclass(frozen=True, slots=True)
class Post:
    """What a post says, in the order in which it says it.

    Attributes:
        figure: the figure, or nothing for a statement.
        what: what the figure measures, or the statement.
        row: the row's label of a table's figure, or nothing.
        whom: of whom, or nothing.
        when: the period, or nothing.
        printed_in: the document that prints it, or nothing.
        note: the caveat that must be said, as a sentence, or nothing.
        path: the permalink's path below the site's root, for which room is kept.
    """

    figure: str
    what: str
    row: str
    whom: str
    when: str
    printed_in: str
    note: str
    path: str


def social_post(post: Post, link: str) -> str:
    """The post: whole where there is room, else without remarks in brackets, with ``whom`` cut, with ``what`` cut.

    What is cut ends in an ellipsis. Figure, row, period, document and caveat are always whole.

    Args:
        post: its parts.
        link: what stands for the permalink; room is kept for the permalink itself, not for this.
    """
    room = LONGEST - HOST - len(post.path) - 1
    short = replace(post, when=_REMARK.sub("", post.when), whom=_REMARK.sub("", post.whom))

    def fits(tried: Post) -> bool:
        return len(_said(tried)) <= room

    def with_whom_cut(tried: Post) -> Post:
        return replace(tried, whom=shortened(tried.whom, lambda text: fits(replace(tried, whom=text))))

    def with_what_cut(tried: Post) -> Post:
        return replace(tried, what=shortened(tried.what, lambda text: fits(replace(tried, what=text))))

    brief = replace(short, whom=shortened(short.whom, lambda text: len(text) <= _LEAST))
    tries = [post, short, with_whom_cut(short), with_what_cut(brief)]
    for tried in tries:
        if fits(tried) and all(
            len(now) >= min(_LEAST, len(whole)) / 2
            for now, whole in ((tried.what, post.what), (tried.whom, short.whom))
        ):
            return f"{_said(tried)} {link}"
    return f"{_said(with_what_cut(replace(short, whom='')))} {link}"


def _said(post: Post) -> str:
    figure = f"{post.figure}: " if post.figure else ""
    brackets = "; ".join(part for part in (post.row, post.whom, post.when) if part)
    about = f"{post.what} ({brackets})" if brackets else post.what
    printed = f"{post.printed_in}." if post.printed_in else ""
    about += "" if about.endswith((".", "?", "!", "…")) else "."
    return " ".join(part for part in (figure + about, printed, post.note) if part)
