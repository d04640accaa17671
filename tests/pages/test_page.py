"""Pages as Markdown, and addresses inside the site."""

from decimal import Decimal

import pytest

from scripts.model.figure import Figure
from scripts.pages.page import Page, figure_html, paragraphs_html
from scripts.quote.addresses import relative


def test_a_title_with_signs_is_shown_as_it_is() -> None:
    page = Page("claims/a/", "5 * 3 [sic]", "About it", "<p>Text</p>", "claim")
    assert "# 5 \\* 3 \\[sic\\]\n" in page.markdown()
    assert page.markdown_path == "claims/a/index.md"


def test_text_of_a_record_is_escaped() -> None:
    assert paragraphs_html("a < b\n\n- one\n- two") == "<p>a &lt; b</p>\n<ul><li>one</li><li>two</li></ul>"


@pytest.mark.parametrize(
    ("hedge", "shown"),
    [
        (None, "£2.5 billion"),
        ("around", '<span class="hedge">around</span> £2.5 billion'),
        ("or so", '£2.5 billion <span class="hedge">or so</span>'),
    ],
)
def test_a_hedge_is_set_apart_on_its_side_of_the_figure(hedge: str | None, shown: str) -> None:
    figure = Figure(
        as_printed="£2.5 billion", value=Decimal("2.5e9"), hedge=hedge, unit="pounds", measures="m", period="2024",
        population="p",
    )
    assert figure_html(figure) == shown


@pytest.mark.parametrize(
    ("page", "to", "way"),
    [
        ("claims/a/", "topics/b/#evidence", "../../topics/b/#evidence"),
        ("claims/a/", "claims/a/#f1", "#f1"),
        ("", "claims/a/", "claims/a/"),
        ("claims/a/", "", "../../"),
        ("tables/t/", "data/tables/t.csv", "../../data/tables/t.csv"),
    ],
)
def test_addresses_are_relative_so_that_the_site_can_stand_in_any_folder(page: str, to: str, way: str) -> None:
    assert relative(page, to) == way
