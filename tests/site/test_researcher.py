"""A researcher's two minutes: five half-remembered figures found, copied with reference, and taken away in two forms."""

import zipfile

import pytest
from playwright.sync_api import BrowserContext, Locator, Page, expect

from tests.site.taken_away import referred_to, said_in, saved

# What is typed, what the figure is, whose record it must be, and the caveat that may not be lost.
HALF_REMEMBERED = [
    ("tribunal appeals 13,600", "13,658", "tribunal-appeals-growth", ""),
    ("58 thousand independent place", "£58,486", "placement-cost-averages", "A survey average of the authorities"),
    ("defecit 3.2bn", "£3.16 billion", "", ""),
    ("1.5bn to mainstream", "£1.5 billion", "", ""),
    ("plans 576,000", "575,973", "", "first year"),
]


def found(page: Page, asked: str, figure: str) -> Locator:
    """The first result for a figure, which must be among the first three."""
    page.locator("#find-q").fill(asked)
    page.locator(f".find-results[data-for='{asked}'] > li").first.wait_for()
    shown = page.locator(".find-results > li:has(.found-figure)")
    texts = shown.locator(".found-figure").all_inner_texts()[:3]
    places = [place for place, text in enumerate(texts) if figure in text]
    assert places, f"{asked!r} gave {texts}"
    return shown.nth(places[0])


@pytest.fixture
def desk(context: BrowserContext) -> Page:
    """A page that may use the clipboard."""
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    return context.new_page()


def test_five_half_remembered_figures_stand_in_a_word_file_and_a_note_with_footnotes_and_caveats(
    desk: Page, site_server: str
) -> None:
    page = desk
    page.goto("/find/")
    page.locator(".find-facets select").first.wait_for()
    records = []
    for number, (asked, figure, record, caveat) in enumerate(HALF_REMEMBERED, start=1):
        result = found(page, asked, figure)
        address = str(result.locator("p > a").first.get_attribute("href")).removeprefix("../")
        assert record in address
        told = page.evaluate("async (address) => (await fetch(address)).json()", f"../{address.split('#')[0]}index.json")
        own = next(each for each in told["figures"] if each["url"].endswith(address))

        result.get_by_text("Quote").click()
        form = result.locator(".copy-form[data-form=reference]")
        form.get_by_role("button").click()
        expect(form.get_by_role("button")).to_have_text("Copied")
        copied = page.evaluate("navigator.clipboard.readText()")
        assert own["words"] in copied
        assert own["period"].partition(" (")[0] in copied or own["period"] == "not stated"  # brackets join others
        assert own["population"] in copied
        assert str(own.get("must_say") or told.get("must_say") or "")[1:] in copied
        assert caveat in copied
        assert copied.endswith(f"{site_server}/{address}")

        result.get_by_role("button", name="Add to briefing").click()
        result.get_by_role("link", name="See the briefing").wait_for()
        records.append((own, address.split("#")[0]))
        assert number == len(records)

    page.goto("/briefing/")
    expect(page.locator(".briefing-entry")).to_have_count(5)
    with zipfile.ZipFile(saved(page, "Word")) as file:
        notes = [text for text in said_in(file.read("word/footnotes.xml"), "footnote") if text.strip()]
        document = file.read("word/document.xml")
    body = "\n".join(said_in(document, "p"))
    markdown = saved(page, "Markdown").read_text(encoding="utf-8")
    assert referred_to(document) == ["1", "2", "3", "4", "5"]
    assert len(notes) == 5
    for (own, address), note, (_, figure, _, caveat) in zip(records, notes, HALF_REMEMBERED, strict=True):
        assert f"{site_server}/{address}" in note
        assert own["words"] in body
        assert figure in markdown
        assert caveat in body
        assert caveat in markdown
        assert f"{site_server}/{address}" in markdown
    for number in range(1, 6):
        assert f"[^{number}]: " in markdown
