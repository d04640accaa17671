"""Check my draft, as a writer uses it: paste, look, copy what is right. Nothing of the draft leaves the browser."""

from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Page, expect

DRAFT = (
    "Councils' cumulative high needs deficit is £3.16 million. In 2022-23 there were 13,658 appeals to the SEND Tribunal. "
    "Over 98% of SEND Tribunal cases are found in favour of families. The hall costs £180."
)


@pytest.fixture
def desk(context: BrowserContext) -> Page:
    """The page, with a clipboard."""
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    page = context.new_page()
    page.goto("/check-a-draft/")
    return page


def check(page: Page, draft: str) -> None:
    page.get_by_label("Your draft").fill(draft)
    page.get_by_role("button", name="Check it").click()
    page.locator(".draft-summary").wait_for()


def test_each_figure_is_judged_and_the_gravest_come_first(desk: Page) -> None:
    check(desk, DRAFT)
    assert desk.locator(".draft-item strong").all_inner_texts() == ["£3.16 million", "98%", "£180", "13,658"]
    assert desk.locator(".draft-badge").all_inner_texts() == ["Misquoted", "Caveat missing", "Unknown", "Quoted rightly"]
    expect(desk.locator(".draft-summary")).to_have_text(
        "4 figures: misquoted 1, caveat missing 1, unknown 1, quoted rightly 1."
    )
    expect(desk.locator(".draft-item").nth(2)).to_contain_text("That says nothing of whether it is right")


def test_the_right_wording_and_its_reference_are_one_press_away(desk: Page, site_server: str) -> None:
    check(desk, DRAFT)
    item = desk.locator(".draft-item").first
    address = str(item.get_by_role("link", name="See it in the handbook").get_attribute("href"))
    for name in ("Copy the right wording", "Copy it with its reference"):
        made = item.get_by_role("button", name=name)
        made.click()
        expect(item.get_by_role("button", name="Copied")).to_be_visible()
        copied = desk.evaluate("navigator.clipboard.readText()")
        assert "£3.16 billion" in copied
        assert "An estimate" in copied
        assert copied.endswith(address)
        expect(made).to_be_visible()
    assert "Bryant, B. and Parish, N. (2024)" in copied
    assert address.startswith(f"{site_server}/claims/")


def test_a_mark_in_the_text_leads_to_what_is_said_of_it(desk: Page) -> None:
    check(desk, DRAFT)
    desk.locator(".draft-mark", has_text="98%").click()
    expect(desk.locator(".draft-item:target")).to_contain_text("Say also")


def test_it_works_by_keyboard_and_markup_stays_text(desk: Page) -> None:
    box = desk.get_by_label("Your draft")
    box.fill('<img src=x onerror="document.title=`run`"> 13,658 appeals to the SEND Tribunal in 2022-23')
    box.press("Control+Enter")
    desk.locator(".draft-summary").wait_for()
    assert desk.locator("send-draft img").count() == 0
    assert desk.title() != "run"


def test_nothing_of_a_draft_is_sent(desk: Page) -> None:
    asked: list[str] = []
    desk.on("request", lambda request: asked.append(f"{request.method} {request.url} {request.post_data}"))
    check(desk, f"zebra crossing {DRAFT}")
    assert not [each for each in asked if "zebra" in each or "POST" in each]
    assert [each for each in asked if each.endswith("/check-a-draft/figures.json None")]


def test_without_a_connection_it_says_so_and_keeps_the_text(desk: Page) -> None:
    desk.route("**/figures.json", lambda route: route.abort())
    desk.get_by_label("Your draft").fill(DRAFT)
    desk.get_by_role("button", name="Check it").click()
    expect(desk.locator(".draft-result")).to_contain_text("could not be fetched")
    assert desk.get_by_label("Your draft").input_value() == DRAFT
    desk.unroute("**/figures.json")
    check(desk, DRAFT)


def test_axe_finds_nothing_in_the_results(desk: Page, checkout: Path) -> None:
    check(desk, DRAFT)
    desk.evaluate((checkout / "node_modules/axe-core/axe.min.js").read_text(encoding="utf-8"))
    for width, colours in ((320, "light"), (1280, "dark")):
        desk.set_viewport_size({"width": width, "height": 800})
        desk.emulate_media(color_scheme=colours)  # type: ignore[arg-type]
        broken = desk.evaluate("axe.run().then(found => found.violations.map(each => [each.id, each.nodes[0].html]))")
        assert broken == []
        assert desk.evaluate("document.documentElement.scrollWidth") <= width
