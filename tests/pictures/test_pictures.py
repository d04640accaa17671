"""Pictures for social media: nothing runs over an edge, no figure or caveat is cut, files are small and stable."""

import io
import re
from dataclasses import replace

import pytest
from PIL import Image, ImageFont

from scripts.pages.typeface import TYPEFACE
from scripts.pictures import every_picture
from scripts.pictures.drawing import drawn, measured_in
from scripts.pictures.every_picture import picture_files, picture_words, pictures_by_page
from scripts.pictures.layout import (
    BAR,
    FOOT,
    HEIGHT,
    MARGIN,
    SMALLEST,
    SMALLEST_ADDRESS,
    WIDTH,
    Line,
    Rule,
    lay_out,
    wrapped,
)
from scripts.pictures.words import PictureWords, claim_words
from scripts.quote.wording import ended
from tests.small_handbook import small_context
from tests.whole_handbook import CHECKOUT, whole_handbook

FONT = CHECKOUT / TYPEFACE
HANDBOOK = whole_handbook()[0].handbook
MOST_BYTES = 30_000
LONG = PictureWords(
    badge="Official statistic", before="a little over", figure="three and a half times as many as before",
    after="percentage points", says="what is measured in a great many words " * 12, about="of whom and when " * 20,
    from_whom="From: an office with a very long name, in a very long report. " * 4,
    must_say="Always say: " + "that this is so and so " * 8, path="claims/" + "a-very-long-id-" * 8 + "end/",
)


def inked(picture: bytes) -> Image.Image:
    """The picture in black where anything is drawn."""
    return Image.open(io.BytesIO(picture)).convert("L").point(lambda shade: 255 if shade < 250 else 0)


def longest(count: int) -> list[PictureWords]:
    """The fullest pictures there are, by how much text is in them, and those with the longest single texts."""
    every = [*picture_words(HANDBOOK)]
    by_text = sorted(every, key=lambda words: len(words.alt), reverse=True)[:count]
    fields = ("figure", "says", "about", "from_whom", "must_say", "path")
    return by_text + [max(every, key=lambda words, field=field: len(getattr(words, field))) for field in fields]


@pytest.mark.parametrize("words", [LONG, *longest(8)], ids=lambda words: words.path[:40])
def test_nothing_is_drawn_over_the_margins(words: PictureWords) -> None:
    picture = inked(drawn(words, FONT))
    below_bar = picture.crop((0, BAR + 1, WIDTH, HEIGHT))
    left, _, right, bottom = below_bar.getbbox()
    assert left >= MARGIN - 4
    assert right <= WIDTH - MARGIN + 4
    assert bottom <= HEIGHT - BAR - 10
    # Between the body and the foot there is a strip of paper.
    foot = HEIGHT - FOOT
    assert picture.crop((0, foot + 14, WIDTH, foot + 22)).getbbox() is None


def test_every_text_of_every_record_fits_and_the_figure_and_caveat_are_whole() -> None:
    measure = measured_in(FONT)
    for words in [LONG, *picture_words(HANDBOOK)]:
        placed = lay_out(words, measure)
        lines = [each for each in placed if isinstance(each, Line)]
        for line in lines:
            assert line.x + measure(line.text, line.size, line.weight) <= WIDTH - MARGIN + 1, (words.path, line)
            top, bottom = line.baseline - line.size * 0.8, line.baseline + line.size * 0.25
            assert BAR < top < bottom <= HEIGHT, (words.path, line)
            assert line.size >= (SMALLEST_ADDRESS if line.text.startswith("/") else SMALLEST)
        body = [line for line in lines if line.baseline <= HEIGHT - FOOT + 8]
        said = " ".join(line.text for line in body).replace("\u00a0", " ")
        assert words.figure in said, words.path
        assert words.must_say.strip() in said, words.path
        assert words is LONG or not words.path or f"/{words.path}" in [line.text for line in lines]
        assert bool(words.must_say) == any(isinstance(each, Rule) for each in placed)


def test_a_cut_falls_at_the_end_of_a_word_and_shows() -> None:
    measure = measured_in(FONT)
    cut = [
        line.text for words in picture_words(HANDBOOK) for line in lay_out(words, measure)
        if isinstance(line, Line) and line.text.endswith("…")
    ]
    assert all(re.search(r"[^\W\d]{2,}[’)”]?…$", text) or text.startswith("/") for text in cut)
    long = " ".join(line.text for line in lay_out(LONG, measure) if isinstance(line, Line))
    assert "…" in long


def test_words_wrap_at_spaces_and_a_figure_stays_together() -> None:
    lines = wrapped("councils spent £1.4 billion, or 47 per cent", len, 20)
    assert lines == ["councils spent", "£1.4\u00a0billion, or", "47\u00a0per\u00a0cent"]
    assert wrapped("a" * 25, len, 10) == ["a" * 10, "a" * 10, "a" * 5]


def test_a_figure_has_its_hedge_its_caveat_and_its_place() -> None:
    claim = HANDBOOK.claims["mainstream-support-transfer"]
    words = claim_words(claim, HANDBOOK)
    assert words.alt == (
        "£1.5 billion: Money a year assumed to move from special school placements into mainstream school budgets "
        "(Mainstream primary and secondary schools, England; steady state). From: Isos Partnership. Printed in Isos "
        "report. Always say: an assumption of the model, not a costing. SEND Evidence Handbook."
    )
    assert words.path == "claims/mainstream-support-transfer/"


def test_a_claim_without_a_telling_figure_shows_its_statement_and_every_caveat_is_in_the_words_for_the_blind() -> None:
    for claim in HANDBOOK.claims.values():
        words = claim_words(claim, HANDBOOK)
        if all(figure.unit in ("date", "age", "rank") for figure in claim.figures):
            assert (words.figure, words.says) == ("", claim.title)
        else:
            assert words.figure in {figure.as_printed for figure in claim.figures}
            shown = next(figure for figure in claim.figures if figure.as_printed == words.figure)
            assert (shown.hedge or "") in f"{words.before} {words.after}"
        if claim.must_say:
            assert f"Always say: {ended(claim.must_say)}" in words.alt
        assert words.alt.endswith("SEND Evidence Handbook.")


def test_the_typeface_has_every_letter_that_is_drawn() -> None:
    font = ImageFont.truetype(FONT, 40, layout_engine=ImageFont.Layout.BASIC)
    drawn_letters = {letter for words in picture_words(HANDBOOK) for letter in "".join((
        words.badge, words.before, words.figure, words.after, words.says, words.about, words.from_whom, words.must_say,
        words.path,
    ))} - {" "}
    unknown = bytes(font.getmask("\uffff"))
    assert {letter for letter in drawn_letters if bytes(font.getmask(letter)) == unknown} == set()


def test_files_are_png_of_the_right_size_small_and_the_same_each_time() -> None:
    for words in [LONG, *longest(4)]:
        first, again = drawn(words, FONT), drawn(replace(words), FONT)
        assert first == again
        assert len(first) < MOST_BYTES
        picture = Image.open(io.BytesIO(first))
        assert (picture.format, picture.size, picture.mode) == ("PNG", (WIDTH, HEIGHT), "P")


def test_each_page_has_its_picture_and_one_is_drawn_again_only_when_its_words_change(
    tmp_path, monkeypatch: pytest.MonkeyPatch
) -> None:
    handbook = small_context().handbook
    files = picture_files(handbook, CHECKOUT, tmp_path)
    pages = pictures_by_page(handbook)
    assert {picture.file for picture in pages.values()} == set(files)
    assert "picture.png" in files and "claims/plans-growth/picture.png" in files

    stale = tmp_path / "0123456789.png"
    stale.write_bytes(b"of a record that is gone")
    monkeypatch.setattr(every_picture, "drawn", lambda *_, **__: pytest.fail("drawn again though nothing changed"))
    assert picture_files(handbook, CHECKOUT, tmp_path) == files
    assert not stale.exists()

    monkeypatch.setattr(every_picture, "drawn", lambda words, typeface: b"new")
    claim = handbook.claims["plans-growth"]
    claims = {**handbook.claims, "plans-growth": claim.model_copy(update={"must_say": "something new"})}
    changed = picture_files(replace(handbook, claims=claims), CHECKOUT, tmp_path)
    assert [name for name in files if changed[name] != files[name]] == ["claims/plans-growth/picture.png"]
