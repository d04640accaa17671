"""Where each line of a picture goes: texts measured with the typeface itself, wrapped, and made smaller until they fit.

Lengths are in pixels of a picture of WIDTH by HEIGHT. Shown at half that, the smallest text is 13 pixels high.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Literal

from scripts.pictures.words import HANDBOOK, PictureWords
from scripts.quote.shortened import shortened

WIDTH, HEIGHT = 1200, 630
MARGIN = 64
BAR = 14
"""The height of the band along the top."""
SMALLEST = 26
"""No text is smaller than this, but an address too long for its line."""
SMALLEST_ADDRESS = 22
FOOT = 108
"""The room that name and address take at the foot, margin included."""
_LEADING = 1.24
_SCALES = (1.0, 0.93, 0.86, 0.8, 0.74)
_ASIDE = 28
"""How far a caveat stands in from the margin, to the right of its rule."""
_TOGETHER = re.compile(
    r"(?<=[\d£]) (?=(?:thousand|million|billion|trillion|per cent|in \d|out of)\b)|(?<=per) (?=cent)"
)
"""Spaces at which a line is not broken: those inside a figure."""

Ink = Literal["ink", "quiet", "accent"]
Measure = Callable[[str, int, int], float]
"""Answers "how wide is this text, in this size and weight?", in pixels."""


@dataclass(frozen=True, slots=True)
class Line:
    """One run of text: where its left edge and its baseline are, and how it is set."""

    text: str
    x: int
    baseline: int
    size: int
    weight: int
    ink: Ink


@dataclass(frozen=True, slots=True)
class Rule:
    """The rule beside a caveat: its left edge, top and bottom."""

    x: int
    top: int
    bottom: int


@dataclass(frozen=True, slots=True)
class _Block:
    """A paragraph before it is laid out: at most so many lines, or as many as it needs (0)."""

    text: str
    size: int
    weight: int
    ink: Ink
    most_lines: int
    space_before: int
    is_caveat: bool = False


def lay_out(words: PictureWords, measure: Measure) -> list[Line | Rule]:
    """The lines of a picture, none of them wider or lower than there is room for.

    The largest of a few scales at which everything is whole is taken; at the smallest, what is measured, of whom
    and from whom are cut with an ellipsis. The figure and the caveat are never cut.

    Args:
        words: what the picture says.
        measure: the width of a text.
    """
    top, bottom = BAR + 44, HEIGHT - FOOT
    for scale in _SCALES:
        placed, end, is_whole = _body(words, measure, scale, top)
        if is_whole and end <= bottom:
            break
    for fewer in range(1, 6):
        if end <= bottom:
            break
        placed, end, _ = _body(words, measure, _SCALES[-1], top, fewer)
    # Short texts stand in the middle of the room, a little above it.
    down = max(0, (bottom - end) * 2 // 5)
    return [*_foot(words, measure), *(_moved(each, down) for each in placed)]


def _body(
    words: PictureWords, measure: Measure, scale: float, top: int, fewer: int = 0
) -> tuple[list[Line | Rule], int, bool]:
    """The lines between the band and the foot, where they end, and whether nothing was cut."""
    placed: list[Line | Rule] = []
    y, is_whole = top, True
    if words.badge:
        y += SMALLEST
        placed.append(Line(words.badge, MARGIN, y, SMALLEST, 600, "accent"))
        y += 8
    if words.figure:
        figure, y = _figure(words, measure, scale, y)
        placed += figure
    for block in _blocks(words, scale, fewer):
        left = MARGIN + (_ASIDE if block.is_caveat else 0)
        lines = wrapped(block.text, lambda text, block=block: measure(text, block.size, block.weight),  # type: ignore[misc]
                        WIDTH - MARGIN - left, block.most_lines)
        is_whole = is_whole and " ".join(lines).replace("\u00a0", " ") == block.text
        y += block.space_before
        start, height = y, round(block.size * _LEADING)
        for line in lines:
            y += height
            placed.append(Line(line, left, y - round(height * 0.25), block.size, block.weight, block.ink))
        if block.is_caveat:
            placed.append(Rule(MARGIN, start + 4, y + 2))
    return placed, y, is_whole


def _blocks(words: PictureWords, scale: float, fewer: int) -> Iterator[_Block]:
    def size(full: int) -> int:
        return max(SMALLEST, round(full * scale))

    def lines(most: int) -> int:
        return max(1, most - fewer)

    if words.figure:
        yield _Block(words.says, size(46), 600, "ink", lines(4), round(12 * scale))
    else:
        yield _Block(words.says, size(64), 700, "ink", lines(6), round(20 * scale))
    if words.about:
        yield _Block(words.about, size(36), 400, "ink", lines(4), round(10 * scale))
    if words.from_whom:
        yield _Block(words.from_whom, size(32), 400, "quiet", lines(3), round(14 * scale))
    if words.must_say:
        yield _Block(words.must_say, size(36), 600, "ink", 0, round(20 * scale), is_caveat=True)


def _figure(words: PictureWords, measure: Measure, scale: float, y: int) -> tuple[list[Line], int]:
    """The figure with its hedge on one line, as large as the width allows."""
    size = round(132 * scale)
    while True:
        small = max(SMALLEST, size * 2 // 5)
        parts: list[tuple[str, int, int, Ink]] = [
            (words.before, small, 600, "quiet"),
            (words.figure, size, 700, "accent"),
            (words.after, small, 600, "quiet"),
        ]
        parts = [part for part in parts if part[0]]
        gap = small // 3
        widths = [measure(text, size_of, weight) for text, size_of, weight, _ in parts]
        if sum(widths) + gap * (len(parts) - 1) <= WIDTH - 2 * MARGIN or size <= SMALLEST:
            break
        size -= 4
    baseline, x, placed = y + round(size * 0.92), MARGIN, []
    for (text, size_of, weight, ink), width in zip(parts, widths, strict=True):
        placed.append(Line(text, x, baseline, size_of, weight, ink))
        x += round(width) + gap
    return placed, baseline + round(size * 0.16)


def _foot(words: PictureWords, measure: Measure) -> list[Line]:
    """The handbook's name, and below it the page's address, which may be as long as an id is."""
    baseline = HEIGHT - 30
    if not words.path:
        return [Line(HANDBOOK, MARGIN, baseline, SMALLEST, 700, "ink")]
    path, size, room = f"/{words.path}", SMALLEST, WIDTH - 2 * MARGIN
    while measure(path, size, 400) > room and size > SMALLEST_ADDRESS:
        size -= 1
    if measure(path, size, 400) > room:
        path = _cut_anywhere(path, lambda text: measure(text, size, 400) <= room)
    return [
        Line(HANDBOOK, MARGIN, baseline - 36, SMALLEST, 700, "ink"),
        Line(path, MARGIN, baseline, size, 400, "quiet"),
    ]


def wrapped(text: str, width_of: Callable[[str], float], room: float, most_lines: int = 0) -> list[str]:
    """A text in lines no wider than the room, the last one cut with an ellipsis where there are too many.

    Args:
        text: one paragraph.
        width_of: answers "how wide is this line?".
        room: the width there is.
        most_lines: how many lines at most; 0 for as many as it takes.
    """
    lines: list[str] = []
    rest = _TOGETHER.sub("\u00a0", text).split(" ")
    while rest:
        if most_lines and len(lines) == most_lines - 1:
            line = shortened(" ".join(rest).replace("\u00a0", " "), lambda tried: width_of(tried) <= room)
            return [*lines, line]
        taken = 1
        while taken < len(rest) and width_of(" ".join(rest[: taken + 1])) <= room:
            taken += 1
        line = " ".join(rest[:taken])
        rest = rest[taken:]
        if width_of(line) > room:  # one word wider than the whole line
            lead = _cut_anywhere(line, lambda tried: width_of(tried) <= room, "")
            line, rest = lead, [line[len(lead):], *rest]
        lines.append(line)
    return lines


def _cut_anywhere(text: str, fits: Callable[[str], bool], end: str = "…") -> str:
    return next((text[:length] + end for length in range(len(text), 0, -1) if fits(text[:length] + end)), text[:1])


def _moved(each: Line | Rule, down: int) -> Line | Rule:
    if isinstance(each, Rule):
        return Rule(each.x, each.top + down, each.bottom + down)
    return Line(each.text, each.x, each.baseline + down, each.size, each.weight, each.ink)
