"""The forms in which a figure and a statement are copied."""

from decimal import Decimal
from typing import Any

import pytest

from scripts.model.claim import Claim, Locator
from scripts.model.figure import Figure
from scripts.model.handbook import Handbook
from scripts.model.source import Source
from scripts.quote.citations import harvard_references
from scripts.quote.copy_forms import FORM_NAMES, LINK, figure_forms, record_forms

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
    assert text.removesuffix("</a></p>").removesuffix(">").endswith(LINK)


def test_a_statement_is_copied_without_a_figure_of_its_own() -> None:
    forms = record_forms(BOOK.claims["a-claim"], BOOK, REFERENCES)
    assert list(forms) == ["sentence", "reference", "markdown", "html"]
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
