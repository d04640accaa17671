"""A calculator on paper: what was asked, what came out and how, and the way back, on two to four pages."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.site.test_calculator_tools import open_live

RUNS = {
    "school-funding": ("?ehcps=9&phase=secondary", {"ehcps": "9"}, "9 pupils × £6,462 = £58,158"),
    "team-costing": ("?salary=45000", {"salary": "45000"}, "5 people × £45,000 × (1 + 20%) = £270,000"),
    "implementation-cost": (
        "?leaving=12&transition_buildings=50m%3B20m", {"leaving": "12", "transition_buildings": "50m;20m"},
        "£381.7 million + £693.3 million + ",
    ),
}


@pytest.mark.parametrize("model_id", RUNS)
def test_the_print_sheet_is_whole(page: Page, model_id: str) -> None:
    """Changed inputs, folded ones too, the answer, every working, the link, the version and the command; no button."""
    query, typed, working = RUNS[model_id]
    open_live(page, model_id, query)
    page.emulate_media(media="print")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    for name, text in typed.items():
        box = page.locator(f"#in-{name}")
        expect(box).to_be_visible()
        expect(box).to_have_value(text)
        assert box.evaluate("(box) => box.scrollWidth <= box.clientWidth + 1"), name
    for each in page.locator("[data-field]:not([hidden])").all():
        expect(each).to_be_visible()
    for each in page.locator("[data-working]").all():
        expect(each).to_be_visible()
    expect(page.get_by_text(working)).to_be_visible()
    expect(page.locator(".calc-sentence")).to_be_visible()
    expect(page.locator("[data-link]")).to_be_visible()
    expect(page.locator("[data-link]")).to_have_text(page.evaluate("document.querySelector('send-calculator').link.href"))
    expect(page.locator("[data-command]")).to_contain_text(f"run {model_id} --set ")
    expect(page.locator("send-take-away").get_by_text("version 1.0.0")).to_be_visible()
    expect(page.locator("send-calculator button:visible")).to_have_count(0)
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    assert page.locator("details.calc-output[open]").count() == 0


@pytest.mark.parametrize("model_id", RUNS)
def test_the_print_sheet_has_two_to_four_pages(page: Page, model_id: str) -> None:
    """Each page is an object of the PDF."""
    open_live(page, model_id, RUNS[model_id][0])
    pages = re.findall(rb"/Type\s*/Page\b", page.pdf(format="A4"))
    assert 2 <= len(pages) <= 4
