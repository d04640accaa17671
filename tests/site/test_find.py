"""Find: any common writing of a number, figures first, facets, keyboard, and the state in the address."""

import re

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

MOST_BYTES = 300_000


def ask(page: Page, words: str) -> list[str]:
    """Types into the search box and gives the results' first lines."""
    page.locator("#find-q").fill(words)
    page.locator(f".find-results[data-for='{words}'] > li").first.wait_for()
    return [link.inner_text() for link in page.locator(".find-results > li > p > a").all()]


@pytest.fixture
def find(page: Page) -> Page:
    """The search page, ready."""
    page.goto("/find/")
    page.locator(".find-facets select").first.wait_for()
    return page


@pytest.mark.parametrize("writing", ["1.4bn", "£1.4bn", "£1.4 billion", "1,400,000,000", "1400 million"])
def test_a_sum_is_found_however_it_is_written(find: Page, writing: str) -> None:
    assert "£1.4 billion" in ask(find, writing)[0]


@pytest.mark.parametrize("writing", ["140%", "140 per cent", "140 percent", "140"])
def test_a_share_is_found_however_it_is_written(find: Page, writing: str) -> None:
    found = ask(find, writing)
    assert all(result.startswith("140") for result in found[:3])


def test_a_count_is_found_with_and_without_its_comma(find: Page) -> None:
    assert ask(find, "575,973")[0] == ask(find, "575973")[0]
    assert "575,973" in ask(find, "575,973")[0]


def test_figures_come_before_other_records(find: Page) -> None:
    ask(find, "Safety Valve")
    kinds = [bool(item.locator(".found-figure").count()) for item in find.locator(".find-results > li:has(p)").all()]
    assert kinds == sorted(kinds, reverse=True)
    assert True in kinds
    assert False in kinds


def test_what_is_asked_stands_in_the_address(find: Page, page: Page) -> None:
    ask(find, "tribunal")
    find.locator("select[name=type]").select_option("Claim")
    find.wait_for_url("**/find/?q=tribunal&type=Claim")
    find.locator(".find-status", has_text=re.compile(r"^\d+ records\.$")).wait_for()
    shown = find.locator(".find-status").inner_text()
    find.reload()
    find.locator(".find-status", has_text="records.").wait_for()
    assert find.locator("#find-q").input_value() == "tribunal"
    assert find.locator("select[name=type]").input_value() == "Claim"
    assert find.locator(".find-status").inner_text() == shown


def test_the_arrow_keys_walk_through_the_results(find: Page) -> None:
    ask(find, "140%")
    find.locator("#find-q").focus()
    find.keyboard.press("ArrowDown")
    find.keyboard.press("ArrowDown")
    assert find.evaluate("document.activeElement === document.querySelectorAll('.find-results > li > p > a')[1]")
    find.keyboard.press("Escape")
    assert find.evaluate("document.activeElement.id") == "find-q"


def test_a_result_is_copied_with_its_source(context: BrowserContext, find: Page, site_server: str) -> None:
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    ask(find, "575,973")
    first = find.locator(".find-results > li").first
    first.locator(".copy-now").click()
    first.locator(".copy-now", has_text="Copied").wait_for()
    copied = find.evaluate("navigator.clipboard.readText()")
    assert "575,973" in copied
    address = first.locator("p > a").get_attribute("href")
    assert copied.endswith(f"{site_server}/{str(address).removeprefix('../')}")


def test_the_search_in_the_head_leads_here(page: Page) -> None:
    page.goto("/terms/")
    page.locator("#site-q").fill("140%")
    page.keyboard.press("Enter")
    page.wait_for_url("**/find/?q=140%25")
    page.locator(".find-results > li").first.wait_for()


def test_a_search_sends_little(context: BrowserContext) -> None:
    page = context.new_page()
    sent: list[int] = []
    page.on("response", lambda answer: sent.append(_size(answer)))
    page.goto("/find/?q=140%25")
    page.locator(".find-results > li").first.wait_for()
    page.wait_for_load_state("networkidle")
    assert sum(sent) <= MOST_BYTES, f"{sum(sent):,} bytes"


def _size(answer) -> int:  # type: ignore[no-untyped-def]
    """Bytes of an answer as sent."""
    length = answer.headers.get("content-length")
    return int(length) if length else 0


def test_without_javascript_the_page_leads_to_every_record(browser: Browser, site_server: str) -> None:
    context = browser.new_context(base_url=site_server, java_script_enabled=False)
    page = context.new_page()
    page.goto("/find/?q=140%25")
    assert "Searching needs JavaScript" in page.locator("main").inner_text()
    assert page.get_by_role("link", name="Topics").first.is_visible()
    context.close()
