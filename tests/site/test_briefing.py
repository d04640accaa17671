"""The briefing builder: added from any page, kept in the browser, taken away with references, rebuilt from its link."""

import csv
import io
import json
import zipfile
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote
from xml.etree import ElementTree

import pytest
from playwright.sync_api import Page, Route, expect

from tests.site.published import version_of
from tests.site.taken_away import WORDS, referred_to, said_in, saved

SUPPORT = "mainstream-support-transfer"
PLANS = "ehc-plans-growth-since-2014"
MUST_SAY = "An assumption of the model, not a costing."
TWO_OF_ONE = f"/briefing/#briefing=1&claims={PLANS}.1@1&h=What+is+asked&n=Mine&claims={SUPPORT}.1@1&claims={PLANS}.2@1"


@pytest.fixture
def reader(page: Page) -> Iterator[Page]:
    """A tab that fails the test when a page writes an error to the console."""
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.on("console", lambda message: errors.append(message.text) if message.type == "error" else None)
    yield page
    assert errors == []


def open_briefing(page: Page, address: str, entries: int) -> None:
    """Opens the briefing and waits for its entries."""
    page.goto(address)
    expect(page.locator(".briefing-entry")).to_have_count(entries)


def test_what_is_added_on_any_page_survives_a_reload_and_can_be_taken_out(reader: Page) -> None:
    for address, place in (
        (f"/claims/{SUPPORT}/", "#f1"), ("/recommendations/isos-recommendation-3/", ".record-main > send-copy"),
        ("/tables/isos-table-3/", ".table-scroll ~ send-copy"),
    ):
        reader.goto(address)
        reader.locator(place).get_by_role("button", name="Add to briefing").first.click()
        reader.locator(place).get_by_role("link", name="See the briefing").wait_for()
    reader.locator(".table-scroll ~ send-copy").get_by_role("link", name="See the briefing").click()
    expect(reader.locator(".briefing-entry")).to_have_count(3)
    reader.reload()
    expect(reader.locator(".briefing-entry")).to_have_count(3)
    expect(reader.locator(".briefing-document")).to_contain_text(MUST_SAY)
    reader.get_by_role("button", name="Take out: £1.5 billion").click()
    expect(reader.locator(".briefing-entry")).to_have_count(2)


def test_a_found_figure_can_be_added(reader: Page) -> None:
    reader.goto("/find/?q=575973")
    add = reader.locator(".find-results").get_by_role("button", name="Add to briefing").first
    add.click()
    reader.locator(".find-results").get_by_role("link", name="See the briefing").first.click()
    expect(reader.locator(".briefing-document")).to_contain_text("575,973")


def test_entries_are_moved_by_key_and_by_pointer(reader: Page) -> None:
    open_briefing(reader, TWO_OF_ONE, 5)
    reader.get_by_role("button", name="Move down: 240,183").press("Enter")
    names = reader.locator(".briefing-entry")
    expect(names.nth(1)).to_contain_text("240,183")
    assert "240,183" in str(reader.evaluate("document.activeElement.getAttribute('aria-label')"))
    handle, target = names.nth(1).locator(".briefing-handle"), names.nth(3)
    handle.scroll_into_view_if_needed()
    start, end = handle.bounding_box(), target.bounding_box()
    assert start and end
    reader.mouse.move(start["x"] + 4, start["y"] + 4)
    reader.mouse.down()
    reader.mouse.move(end["x"] + 4, end["y"] + end["height"] / 2, steps=4)
    reader.mouse.up()
    expect(names.nth(3)).to_contain_text("240,183")


def test_a_word_file_has_a_true_footnote_for_each_record_in_order(reader: Page, site_server: str) -> None:
    open_briefing(reader, TWO_OF_ONE, 5)
    with zipfile.ZipFile(saved(reader, "Word")) as file:
        notes = [text for text in said_in(file.read("word/footnotes.xml"), "footnote") if text.strip()]
        document = file.read("word/document.xml")
    assert [f"/claims/{PLANS}/" in note for note in notes] == [True, False, True]
    assert f"{site_server}/claims/{SUPPORT}/" in notes[1]
    assert "Bryant, B. and Parish, N. (2024)" in notes[0]
    paragraphs = said_in(document, "p")
    assert paragraphs[2:4] == ["What is asked", "Mine"]
    assert MUST_SAY in paragraphs[4]
    assert referred_to(document) == ["1", "2", "3"]
    styles = [each.get(f"{WORDS}val") for each in ElementTree.fromstring(document).iter(f"{WORDS}pStyle")]
    assert styles[0] == "Title"
    assert "Heading1" in styles


def test_references_are_numbered_and_each_record_stands_once_in_the_chosen_style(reader: Page) -> None:
    open_briefing(reader, TWO_OF_ONE, 5)
    assert reader.locator(".briefing-document sup").all_inner_texts() == ["1", "2", "1"]
    expect(reader.locator(".briefing-document ol li")).to_have_count(2)
    reader.get_by_label("References in").select_option("oscola")
    expect(reader.locator(".briefing-document ol li").first).to_contain_text("Bryant B and Parish N, ‘Towards")
    markdown = saved(reader, "Markdown").read_text(encoding="utf-8")
    assert [markdown.count(f"[^{number}]") for number in (1, 2, 3)] == [3, 2, 0]
    assert MUST_SAY in markdown
    assert "Bryant B and Parish N, ‘Towards" in markdown
    html = saved(reader, "HTML").read_text(encoding="utf-8")
    assert '<li id="ref-2">' in html
    assert MUST_SAY in html


def test_no_cell_of_the_csv_is_run_by_a_spreadsheet(reader: Page) -> None:
    formula = '=HYPERLINK("//example.org","press")'
    open_briefing(reader, f"/briefing/#briefing=1&n={quote(formula)}&n=%40SUM(1)&claims={SUPPORT}.1@1", 3)
    rows = list(csv.DictReader(io.StringIO(saved(reader, "CSV").read_text(encoding="utf-8"))))
    assert [row["text"] for row in rows[:2]] == [f"'{formula}", "'@SUM(1)"]
    assert rows[2]["always_say"] == "an assumption of the model, not a costing"


def test_its_link_rebuilds_it_elsewhere(reader: Page, browser, site_server: str) -> None:  # type: ignore[no-untyped-def]
    reader.context.grant_permissions(["clipboard-read", "clipboard-write"])
    open_briefing(reader, f"{TWO_OF_ONE}&title=For+the+debate&style=apa", 5)
    first = reader.locator(".briefing-document").inner_text()
    assert first.startswith("For the debate")
    reader.get_by_role("button", name="Copy its link").click()
    reader.locator(".briefing-said", has_text="The link is copied").wait_for()
    link = reader.evaluate("navigator.clipboard.readText()")
    assert len(link) < 1800
    assert f"claims={PLANS}.2@1" in link
    elsewhere = browser.new_context()
    other = elsewhere.new_page()
    open_briefing(other, link, 5)
    assert other.locator(".briefing-document").inner_text() == first
    elsewhere.close()


def test_a_long_briefing_is_offered_as_a_file_which_brings_it_back(reader: Page, tmp_path: Path) -> None:
    open_briefing(reader, f"/briefing/#briefing=1&claims={SUPPORT}.1@1&n={'long ' * 400}", 2)
    reader.get_by_role("button", name="Copy its link").click()
    expect(reader.locator(".briefing-said")).to_contain_text("Save to continue later")
    file = tmp_path / "briefing.json"
    file.write_bytes(saved(reader, "Save to continue later").read_bytes())
    reader.get_by_role("button", name="Empty the briefing").click()
    expect(reader.locator(".briefing-entry")).to_have_count(0)
    reader.get_by_label("Continue one that was saved").set_input_files(file)
    expect(reader.locator(".briefing-entry")).to_have_count(2)


def test_what_changed_since_is_marked(reader: Page) -> None:
    def as_version_two(route: Route) -> None:
        record = route.fetch().json()
        record["figures"][0]["version"] = 2
        route.fulfill(json=record)

    reader.route(f"**/claims/{SUPPORT}/index.json", as_version_two)
    open_briefing(reader, f"/briefing/#briefing=1&claims={SUPPORT}.1@1&claims={PLANS}.2@1", 2)
    entries = reader.locator(".briefing-entry")
    changed = entries.nth(0).get_by_role("link", name="Changed: this is version 2; version 1 was added")
    assert str(changed.get_attribute("href")).endswith(f"/claims/{SUPPORT}/v/1/")
    expect(entries.nth(1).get_by_role("link", name="Newer figure available")).to_be_visible()
    expect(reader.locator(".briefing-document")).to_contain_text("[Changed: this is version 2; version 1 was added")
    entries.nth(0).get_by_role("button", name="I have seen the change").click()
    expect(changed).to_have_count(0)
    expect(entries.nth(1).locator(".briefing-mark")).not_to_have_count(0)


def test_a_withdrawn_record_and_one_that_never_was_are_said_to_be_so(page: Page) -> None:
    withdrawn = {"id": "gone", "status": "withdrawn", "reason": "Counted twice.", "replaced_by": f"claims/{SUPPORT}"}
    page.route("**/claims/gone/index.json", lambda route: route.fulfill(json=withdrawn))
    open_briefing(page, "/briefing/#briefing=1&claims=gone.1@1&claims=never-was@1", 2)
    expect(page.locator(".briefing-entry").nth(0)).to_contain_text("Withdrawn: Counted twice.")
    expect(page.locator(".briefing-entry").nth(1)).to_contain_text("Not in the handbook")


@pytest.mark.parametrize(("part", "says"), [
    ("claims=../../evil@1", "is no id of the handbook"),
    ("claims=__proto__@1", "is no id of the handbook"),
    (f"claims={SUPPORT}.1@0", "must be a whole number from 1"),
    ("javascript=alert(1)", "does not know"),
])
def test_a_hostile_link_is_refused_in_words_and_loses_nothing(reader: Page, part: str, says: str) -> None:
    open_briefing(reader, f"/briefing/#briefing=1&claims={SUPPORT}.1@1", 1)
    reader.evaluate("hash => { location.hash = hash }", f"briefing=1&{part}")
    expect(reader.locator(".briefing-said")).to_contain_text(says)
    expect(reader.locator(".briefing-said")).to_contain_text("your own briefing is as it was")
    expect(reader.locator(".briefing-entry")).to_have_count(1)


def test_markup_in_a_link_stays_text(reader: Page) -> None:
    markup = '<img src=x onerror="document.title=`run`"><script>document.title="run"</script>'
    open_briefing(reader, f"/briefing/#briefing=1&n={quote(markup)}&h={quote(markup)}&title={quote(markup)}", 2)
    assert reader.locator("send-briefing img, send-briefing script").count() == 0
    html = saved(reader, "HTML").read_text(encoding="utf-8")
    assert "<img" not in html
    assert "<script" not in html
    assert reader.title() != "run"


def test_a_hostile_file_is_refused_in_words_and_loses_nothing(reader: Page, tmp_path: Path) -> None:
    open_briefing(reader, f"/briefing/#briefing=1&claims={SUPPORT}.1@1", 1)
    file = tmp_path / "hostile.json"
    for content, says in (
        ("<script>", "It is no JSON"), ("[]", "This is no briefing"), ('{"format": 9, "entries": []}', "format 9"),
        (json.dumps({"format": 1, "entries": [{"type": "record", "id": "a", "folder": "//evil", "version": 1}, 7]}),
         "Entry 2: it must be a record, a heading or a note."),
    ):
        file.write_text(content, encoding="utf-8")
        reader.get_by_label("Continue one that was saved").set_input_files(file)
        expect(reader.locator(".briefing-said")).to_contain_text(says)
        expect(reader.locator(".briefing-entry")).to_have_count(1)


def test_a_file_that_is_far_too_large_is_refused_unread(reader: Page, tmp_path: Path) -> None:
    open_briefing(reader, f"/briefing/#briefing=1&claims={SUPPORT}.1@1", 1)
    file = tmp_path / "large.json"
    with file.open("wb") as large:
        large.truncate(50_000_000)
    reader.get_by_label("Continue one that was saved").set_input_files(file)
    expect(reader.locator(".briefing-said")).to_contain_text("larger than any briefing")
    expect(reader.locator(".briefing-entry")).to_have_count(1)


def test_a_link_that_names_a_version_never_published_says_which_version_this_is(reader: Page) -> None:
    open_briefing(reader, f"/briefing/#briefing=1&claims={SUPPORT}.1@7", 1)
    expect(reader.locator(".briefing-entry")).to_contain_text(
        f"this is version {version_of(f'{SUPPORT}.1')}; version 7 was added"
    )


def test_long_titles_headings_and_notes_fit_a_phone(reader: Page) -> None:
    reader.set_viewport_size({"width": 360, "height": 800})
    word, words = "w" * 180, "Long words of a title " * 9
    open_briefing(reader, f"/briefing/#briefing=1&title={word}&h={quote(words)}&n={word}&claims={SUPPORT}.1@1", 3)
    expect(reader.locator(".briefing-document")).to_contain_text(word)
    assert reader.evaluate("document.documentElement.scrollWidth") <= 360
    assert reader.evaluate("getComputedStyle(document.querySelector('.briefing-document h2')).overflow") == "visible"


def test_another_briefing_never_takes_the_place_of_ones_own_unasked(reader: Page) -> None:
    open_briefing(reader, f"/briefing/#briefing=1&claims={SUPPORT}.1@1", 1)
    reader.evaluate("hash => { location.hash = hash }", f"briefing=1&claims={PLANS}.2@1&claims={PLANS}.1@1")
    reader.get_by_role("button", name="Put it in place of mine").click()
    expect(reader.locator(".briefing-entry")).to_have_count(2)
    reader.get_by_role("button", name="Bring mine back").click()
    expect(reader.locator(".briefing-entry")).to_have_count(1)


def test_axe_finds_nothing_in_a_full_briefing(reader: Page, checkout: Path) -> None:
    open_briefing(reader, TWO_OF_ONE, 5)
    reader.evaluate((checkout / "node_modules/axe-core/axe.min.js").read_text(encoding="utf-8"))
    for width, colours in ((320, "light"), (1280, "dark")):
        reader.set_viewport_size({"width": width, "height": 800})
        reader.emulate_media(color_scheme=colours)  # type: ignore[arg-type]
        broken = reader.evaluate("axe.run().then(found => found.violations.map(each => [each.id, each.nodes[0].html]))")
        assert broken == []
        assert reader.evaluate("document.documentElement.scrollWidth") <= width
