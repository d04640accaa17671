"""Draws a picture as a PNG of few colours, so that a file is small; the same words always give the same bytes."""

from __future__ import annotations

import io
from functools import cache
from pathlib import Path

from PIL import Image, ImageChops, ImageDraw, ImageFont

from scripts.pictures.layout import BAR, HEIGHT, WIDTH, Ink, Line, Measure, Rule, lay_out
from scripts.pictures.words import PictureWords

_PAPER = (0xFF, 0xFE, 0xFB)
_INKS: dict[Ink, tuple[int, int, int]] = {
    "ink": (0x1C, 0x21, 0x26), "quiet": (0x4D, 0x56, 0x5E), "accent": (0x0B, 0x54, 0x71),
}
"""The colours of the site's light palette (docs/assets/css/handbook/palette.css)."""
_STEPS = 4
"""Shades from paper to each ink: with the paper thirteen colours, four bits a pixel."""
_COLOUR_NUMBERS = [
    [layer * _STEPS + step if step else 0 for step in (round(shade / 255 * _STEPS) for shade in range(256))]
    for layer in range(len(_INKS))
]
"""For each layer and each of 256 shades of it, the number of its colour; 0 is the paper."""


def drawn(words: PictureWords, typeface: Path) -> bytes:
    """The picture as PNG.

    Args:
        words: what it says.
        typeface: the site's variable font.
    """
    placed = lay_out(words, measured_in(typeface))
    layers = {ink: Image.new("L", (WIDTH, HEIGHT)) for ink in _INKS}
    ImageDraw.Draw(layers["accent"]).rectangle((0, 0, WIDTH, BAR), fill=255)
    for each in placed:
        if isinstance(each, Rule):
            ImageDraw.Draw(layers["accent"]).rectangle((each.x, each.top, each.x + 7, each.bottom), fill=255)
        else:
            _write(each, layers[each.ink], typeface)
    picture = Image.new("L", (WIDTH, HEIGHT))
    for number, layer in enumerate(layers.values()):
        # No two layers cover the same pixel, so the lighter of the numbers is the number of the colour.
        picture = ImageChops.lighter(picture, layer.point(_COLOUR_NUMBERS[number]))
    picture = picture.convert("P")  # the numbers stay as they are; the colours are put in below
    picture.putpalette(_palette())
    out = io.BytesIO()
    picture.save(out, "PNG", bits=4, compress_level=6)  # 9 takes ten times as long to save a twentieth
    return out.getvalue()


def measured_in(typeface: Path) -> Measure:
    """The measure of the typeface: the width of a text in pixels by its size and weight."""
    def measure(text: str, size: int, weight: int) -> float:
        # Word by word, since most words have been measured before; no letter is kerned with a space.
        words = text.split(" ")
        return sum(_width(word, typeface, size, weight) for word in words) + (len(words) - 1) * _width(
            " ", typeface, size, weight
        )

    return measure


def _write(line: Line, layer: Image.Image, typeface: Path) -> None:
    font = _font(typeface, line.size, line.weight)
    ImageDraw.Draw(layer).text((line.x, line.baseline), line.text, fill=255, font=font, anchor="ls")


def _palette() -> list[int]:
    shades = [
        paper + (full - paper) * step / _STEPS
        for ink in _INKS.values() for step in range(1, _STEPS + 1) for paper, full in zip(_PAPER, ink, strict=True)
    ]
    return [*_PAPER, *map(round, shades)]


@cache
def _width(word: str, typeface: Path, size: int, weight: int) -> float:
    return _font(typeface, size, weight).getlength(word)


@cache
def _font(typeface: Path, size: int, weight: int) -> ImageFont.FreeTypeFont:
    font = ImageFont.truetype(typeface, size, layout_engine=ImageFont.Layout.BASIC)
    font.set_variation_by_axes([weight])
    return font
