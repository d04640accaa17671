"""The forms in which a figure and a statement are copied."""

from decimal import Decimal
from typing import Any

import pytest

from scripts.model.claim import Claim, Locator
from scripts.model.figure import Figure
from scripts.model.handbook import Handbook
from scripts.model.source import Source
from scripts.model.table import Cell, Column, Table
from scripts.quote.citations import harvard_references
from scripts.quote.copy_forms import FORM_NAMES, LINK, figure_forms, record_forms
from scripts.quote.social_post import ADDRESS, LONGEST, social_post

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


def test_a_post_is_cut_before_it_loses_the_figure_the_caveat_or_the_link() -> None:
    long = "£1.4 billion: " + "many words of what it measures " * 20
    post = social_post(long, SOURCE, "Note: Before any redeployment.", "x" * ADDRESS)
    assert len(post) <= LONGEST
    assert post.startswith("£1.4 billion: many words")
    assert post.endswith(f"… (A report) Note: Before any redeployment. {'x' * ADDRESS}")


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
