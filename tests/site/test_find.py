"""Find: any common writing of a number, figures first, facets, keyboard, and the state in the address."""

import re
from pathlib import Path

import pytest
import yaml
from playwright.sync_api import Browser, BrowserContext, Page, expect

MOST_BYTES = 300_000
QUERIES = yaml.safe_load((Path(__file__).parent / "find-queries.yml").read_text(encoding="utf-8"))


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


def test_half_remembered_questions_are_answered(find: Page) -> None:
    assert len(QUERIES) >= 60
    missed = []
    for query in QUERIES:
        ask(find, query["ask"])
        results = [item.inner_text() for item in find.locator(".find-results > li:has(p)").all()]
        figures = find.locator(".find-results > li:has(.found-figure)").count()
        listed = results[figures:] if query.get("list") == "records" else results[:figures]
        said = [all(words.lower() in each.lower() for words in query["says"]) for each in listed[: query["in"]]]
        if True not in said:
            missed.append((query["ask"], query["says"], [each[:80] for each in listed[:3]]))
    assert not missed


def test_facets_say_how_many_each_value_leaves(find: Page) -> None:
    ask(find, "tribunal")
    find.locator(".find-facets[data-for=tribunal]").wait_for()
    unit = find.locator("select[name=unit]")
    option = unit.locator("option[value=percent]")
    expect(option).to_have_text(re.compile(r"^Percent \(\d+\)$"))
    count = re.findall(r"\d+", option.inner_text())[0]
    unit.select_option("percent")
    expect(find.locator(".find-status")).to_contain_text(f"{count} figure")
    assert "pounds" not in [each.get_attribute("value") for each in find.locator("select[name=year] option").all()]


def test_a_slip_of_the_key_is_said_and_mended(find: Page) -> None:
    assert "Tribunal" in ask(find, "tribual")[0]
    expect(find.locator(".find-status")).to_contain_text("“tribual” is in no record; showing “tribunal”")


def test_a_number_no_record_has_leads_to_the_nearest_figures(find: Page) -> None:
    found = ask(find, "143.7%")
    expect(find.locator(".find-status")).to_contain_text("The nearest figures")
    assert found
    assert all(re.search(r"\d", each) for each in found)


def test_nothing_found_says_what_to_try(find: Page) -> None:
    find.locator("#find-q").fill("zzzzqqqq")
    expect(find.locator(".find-status")).to_contain_text("Try fewer words")
    expect(find.locator(".find-status").get_by_role("link", name="a topic")).to_be_visible()
    assert find.locator(".find-results").is_hidden()


def test_before_anything_is_asked_examples_can_be_tried(find: Page) -> None:
    find.locator(".find-status").get_by_role("link", name="nine in 10").click()
    find.wait_for_url("**/find/?q=nine%20in%2010")
    expect(find.locator(".found-figure").first).to_contain_text(re.compile("nine in 10", re.IGNORECASE))


def test_the_tab_key_leads_through_the_results(find: Page) -> None:
    ask(find, "140%")
    find.locator("select[name=organisation]").focus()
    find.keyboard.press("Tab")
    assert find.evaluate("document.activeElement === document.querySelector('.find-results a')")
    find.keyboard.press("Tab")
    assert find.evaluate("document.activeElement.className") == "copy-now"


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


def test_the_search_in_the_head_answers_as_one_types(page: Page) -> None:
    page.goto("/find/?q=tribunal+win+rate")
    page.locator(".find-results .found-figure").first.wait_for()
    there = page.locator("send-find .find-results > li > p > a").first.inner_text()
    page.goto("/terms/")
    page.locator("#site-q").press_sequentially("tribunal win rate")
    panel = page.locator(".site-found")
    panel.locator(".find-results[data-for='tribunal win rate'] > li").first.wait_for()
    assert panel.locator(".find-results > li > p > a").first.inner_text() == there
    page.keyboard.press("ArrowDown")
    assert page.evaluate("document.activeElement === document.querySelector('.site-found li a')")
    page.keyboard.press("Escape")
    assert page.evaluate("document.activeElement.id") == "site-q"
    page.keyboard.press("Escape")
    assert panel.is_hidden()
    assert page.locator("#site-q").input_value() == "tribunal win rate"


def test_axe_finds_nothing_in_what_the_head_finds(page: Page, checkout: Path) -> None:
    page.goto("/terms/")
    page.locator("#site-q").press_sequentially("tribunal")
    page.locator(".site-found .find-results > li").first.wait_for()
    page.evaluate((checkout / "node_modules/axe-core/axe.min.js").read_text(encoding="utf-8"))
    for width, colours in ((320, "light"), (1280, "dark")):
        page.set_viewport_size({"width": width, "height": 800})
        page.emulate_media(color_scheme=colours)  # type: ignore[arg-type]
        broken = page.evaluate("axe.run().then(found => found.violations.map(each => [each.id, each.nodes[0].html]))")
        assert broken == []
        assert page.evaluate("document.documentElement.scrollWidth") <= width


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
