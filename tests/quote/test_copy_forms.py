"""The forms in which a figure and a statement are copied."""

from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scripts.model.claim import Claim, Locator
from scripts.model.figure import Figure
from scripts.model.handbook import Handbook
from scripts.model.source import Source
from scripts.model.table import Cell, Column, Table
from scripts.quote.citations import harvard_references
from scripts.quote.copy_forms import FORM_NAMES, LINK, figure_forms, record_forms
from scripts.quote.shortened import shortened
from scripts.quote.social_post import HOST, LONGEST, Post, social_post
from scripts.quote.wording import quoted_words

SOURCE = Source(
    id="a-report", title="A report & its figures", short_title="A report", authors=("Ann Example, Example Ltd",),
    publisher="Not known", commissioner="None", interest="None", date="July 2024", method="Reading",
    text_number="000", does_not_cover="Much",
)
FIGURE = Figure(
    as_printed="£1.4 billion", value=Decimal("1.4e9"), hedge="around", unit="pounds", measures="cost of <all> teams",
    period="not stated", population="teams in England",
)


def handbook(**fields: Any) -> Handbook:
    """A handbook of one claim with one figure."""
    claim = Claim(
        id="a-claim", title="Teams cost money", kind="projection", source="a-report", locator=Locator(paragraph=7),
        attributed_to="Example Ltd.", figures=(FIGURE,), topics=("workforce",), statement="They do.", **fields,
    )
    return Handbook(sources={"a-report": SOURCE}, claims={"a-claim": claim})


BOOK = handbook(must_say="before any redeployment")
REFERENCES = harvard_references([SOURCE])


def test_a_sentence_says_what_of_whom_when_who_says_so_and_the_caveat() -> None:
    forms = figure_forms(BOOK.figures["a-claim.1"], BOOK, REFERENCES)
    assert forms["sentence"] == (
        "Cost of <all> teams: around £1.4 billion (teams in England; period not stated). "
        "Source: Example Ltd (projection). Printed in A report, paragraph 7. Note: Before any redeployment. {link}"
    )


@pytest.mark.parametrize("form", FORM_NAMES)
def test_no_form_of_a_figure_loses_the_caveat_or_the_permalink(form: str) -> None:
    text = figure_forms(BOOK.figures["a-claim.1"], BOOK, REFERENCES)[form]
    assert "Before any redeployment." in text
    for ending in ("</a></p>", ">", " }}</ref"):
        text = text.removesuffix(ending)
    assert text.endswith(LINK)


def test_a_statement_is_copied_without_a_figure_of_its_own() -> None:
    forms = record_forms(BOOK.claims["a-claim"], BOOK, REFERENCES)
    assert list(forms) == ["sentence", "reference", "markdown", "html", "social", "wikipedia"]
    assert all("Before any redeployment." in text and LINK in text for text in forms.values())


def test_html_and_markdown_show_signs_as_they_are() -> None:
    forms = figure_forms(BOOK.figures["a-claim.1"], BOOK, REFERENCES)
    assert "&lt;all&gt;" in forms["html"]
    assert "\\<all\\>" in forms["markdown"]
    assert "A report &amp; its figures" in forms["html"]


def test_a_reference_names_only_what_is_known() -> None:
    assert REFERENCES["a-report"] == "Example, A. (2024) A report & its figures."


def test_a_figure_without_a_caveat_has_no_note() -> None:
    book = handbook()
    assert "Note:" not in figure_forms(book.figures["a-claim.1"], book, REFERENCES)["sentence"]


def test_a_wikipedia_citation_is_a_report_with_its_place_and_the_way_it_was_found() -> None:
    text = figure_forms(BOOK.figures["a-claim.1"], BOOK, REFERENCES)["wikipedia"]
    assert text.endswith(
        "<ref>{{cite report |last1=Example |first1=Ann |date=2024 |title=A report & its figures |at=Paragraph 7 "
        "|via=SEND Evidence Handbook |url={link} }}</ref>"
    )


POST = Post(
    figure="£1.4 billion", what="Cost of all teams", row="", whom="teams in England [all of them]", when="2024",
    printed_in="A report", note="Note: Before any redeployment.", path="claims/teams/#f1",
)


def posted(**fields: str) -> str:
    """A post with its permalink in full, on a site with as long an address as there is room for."""
    post = replace(POST, **fields)
    return social_post(post, "https://".ljust(HOST, "x") + post.path)


def test_a_short_post_says_all_there_is_to_say() -> None:
    assert posted().startswith(
        "£1.4 billion: Cost of all teams (teams in England [all of them]; 2024). A report. "
        "Note: Before any redeployment. https://"
    )


def test_a_post_loses_remarks_first_then_words_but_never_figure_period_caveat_or_link() -> None:
    without_remark = posted(what="Cost of all teams " + "that stay where they are " * 5 + "now!")
    assert " now! (teams in England; 2024). A report. Note: Before any redeployment. https://" in without_remark
    cut = posted(what="Cost of all teams " + "that stay where they are " * 40)
    assert len(cut) <= LONGEST
    assert cut.startswith("£1.4 billion: Cost of all teams that stay")
    assert "… (teams in England; 2024). A report. Note: Before any redeployment. https://" in cut


@pytest.mark.parametrize(("text", "room", "left"), [
    ("councils spent £1.4 billion more", 26, "councils spent…"),
    ("it rose by 47 per cent in all", 22, "it rose…"),
    ("a rise (of the sort that is seen) here", 20, "a rise…"),
    ("one in five of the pupils", 10, "…"),
    ("some words that fit", 19, "some words that fit"),
])
def test_a_cut_never_falls_inside_a_number_or_a_bracket(text: str, room: int, left: str) -> None:
    assert shortened(text, lambda tried: len(tried) <= room) == left


@given(st.text(alphabet="ab 1(.)", max_size=60), st.integers(1, 60))
def test_a_cut_text_fits_and_is_the_beginning_of_the_whole(text: str, room: int) -> None:
    left = shortened(text, lambda tried: len(tried) <= room)
    assert len(left) <= room
    assert left == text or text.startswith(left.removesuffix("…"))


@pytest.mark.parametrize(("printed", "unit", "measures", "words"), [
    ("14", "years", "time over which it changed", "14 years"),
    ("two", "days", "days of support a week", "two"),
    ("six months", "months", "time to set it up", "six months"),
    ("Six in 10", "percent", "those who agreed", "six in 10"),
    ("47", "authorities", "councils that answered", "47"),
])
def test_a_length_of_time_says_its_unit_once(printed: str, unit: Any, measures: str, words: str) -> None:
    figure = Figure(
        as_printed=printed, value=Decimal(14), unit=unit, measures=measures, period="2024", population="all",
    )
    assert quoted_words(figure) == words


def test_a_table_is_copied_with_its_cells() -> None:
    table = Table(
        id="a-table", title="Costs", source="a-report", number="Table 1", caption_paragraph=3, row_paragraphs=(5,),
        attributed_to="Example Ltd", topics=("workforce",),
        columns=(Column(name="what", label="What | who", type="label"), Column(name="cost", label="£", type="figure")),
        cells=tuple(Cell(row=1, column=n, as_printed=text, paragraph=5) for n, text in ((1, "Teams"), (2, "5"))),
    )
    forms = record_forms(table, BOOK, REFERENCES)
    assert forms["markdown"].startswith("| What \\| who | £ |\n| --- | ---: |\n| Teams | 5 |\n\n**Costs (Table 1).**")
    assert "<tr><th scope=\"row\">Teams</th><td>5</td></tr>" in forms["html"]
