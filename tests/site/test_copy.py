"""Copying: one press takes the sentence with source, caveat and permalink; the list offers the other forms."""

import pytest
from playwright.sync_api import BrowserContext, Page

CLAIM = "/claims/mainstream-support-transfer/"
SENTENCE = (
    "Money a year assumed to move from special school placements into mainstream school budgets: £1.5 billion "
    "(mainstream primary and secondary schools, England; steady state). Source: Isos Partnership (projection). Printed in Isos report, paragraph 1543. "
    "Note: An assumption of the model, not a costing."
)
MUST_SAY = "An assumption of the model, not a costing."


@pytest.fixture
def reader(context: BrowserContext) -> Page:
    """A tab that may write to the clipboard and read it."""
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    return context.new_page()


def clipboard(page: Page, kind: str = "text/plain") -> str:
    """What was copied, in one form."""
    return page.evaluate(
        "async kind => { const [item] = await navigator.clipboard.read(); return (await item.getType(kind)).text() }",
        kind,
    )


def test_one_press_copies_the_sentence_with_its_permalink(reader: Page, site_server: str) -> None:
    reader.goto(f"{CLAIM}?from=somewhere#caveats")
    reader.locator("#f1 .copy-now").click()
    reader.locator("#f1 .copy-now", has_text="Copied").wait_for()
    permalink = f"{site_server}{CLAIM}#f1"
    assert clipboard(reader) == f"{SENTENCE} {permalink}"
    html = clipboard(reader, "text/html")
    assert MUST_SAY in html
    assert f'<a href="{permalink}">{permalink}</a>' in html


def test_every_form_carries_the_caveat_and_ends_with_the_permalink(reader: Page, site_server: str) -> None:
    reader.goto(CLAIM)
    card = reader.locator("#f1")
    card.locator("summary").focus()
    reader.keyboard.press("Enter")
    card.locator("[data-form=html]").wait_for()
    names = [form.get_attribute("data-form") for form in card.locator(".copy-form").all()]
    assert names == ["figure", "sentence", "reference", "markdown", "html", "social", "wikipedia"]
    permalink = f"{site_server}{CLAIM}#f1"
    endings = {
        "markdown": f"<{permalink}>",
        "html": f'<a href="{permalink}">{permalink}</a></p>',
        "wikipedia": f"|url={permalink} }}}}</ref>",
    }
    for name in names:
        card.locator(f"[data-form={name}] button").press("Enter")
        card.locator(f"[data-form={name}] button", has_text="Copied").wait_for()
        copied = clipboard(reader)
        assert MUST_SAY in copied, name
        assert copied.endswith(endings.get(str(name), permalink)), name
    assert "**£1.5 billion**" in card.locator("[data-form=markdown] pre").inner_text()


def test_every_form_of_prose_is_copied_as_text_and_as_html_together(reader: Page, site_server: str) -> None:
    reader.goto(CLAIM)
    card = reader.locator("#f1")
    card.locator("summary").click()
    card.locator("[data-form=html]").wait_for()
    link = f'<a href="{site_server}{CLAIM}#f1">{site_server}{CLAIM}#f1</a></p>'
    for name in ("figure", "sentence", "reference", "social"):
        card.locator(f"[data-form={name}] button").press("Enter")
        card.locator(f"[data-form={name}] button", has_text="Copied").wait_for()
        html = clipboard(reader, "text/html")
        assert MUST_SAY in html, name
        assert html.endswith(link), name
        assert clipboard(reader).endswith(f"{site_server}{CLAIM}#f1"), name
    for name in ("markdown", "html", "wikipedia"):
        card.locator(f"[data-form={name}] button").press("Enter")
        card.locator(f"[data-form={name}] button", has_text="Copied").wait_for()
        kinds = reader.evaluate("async () => (await navigator.clipboard.read())[0].types")
        assert kinds == ["text/plain"], name


def test_copying_is_announced_politely(reader: Page) -> None:
    reader.goto(CLAIM)
    reader.locator("#f1 .copy-now").click()
    reader.get_by_role("status").filter(has_text="Copied: sentence.").wait_for(state="attached")


def test_a_cell_of_a_table_is_copied_from_the_keyboard(reader: Page, site_server: str) -> None:
    reader.goto("/tables/isos-table-3/")
    cells = reader.locator("td .cell")
    assert cells.nth(0).get_attribute("tabindex") == "0"
    assert cells.nth(1).get_attribute("tabindex") == "-1"
    cells.nth(0).focus()
    reader.keyboard.press("ArrowRight")
    chosen = reader.evaluate("document.activeElement.closest('td').id")
    assert chosen == reader.locator("td:has(.cell)").nth(1).get_attribute("id")
    reader.keyboard.press("Enter")
    reader.keyboard.press("Enter")
    reader.locator(".cell-panel .copy-now", has_text="Copied").wait_for()
    copied = clipboard(reader)
    assert copied.endswith(f"{site_server}/tables/isos-table-3/#{chosen}")
    assert "Printed in Isos report" in copied


def test_without_javascript_the_sentence_and_its_reference_can_be_selected(browser, site_server: str) -> None:  # type: ignore[no-untyped-def]
    context = browser.new_context(base_url=site_server, java_script_enabled=False)
    page = context.new_page()
    page.goto(CLAIM)
    page.locator("#f1 summary").click()
    shown = page.locator("#f1 .copy-text").inner_text()
    assert SENTENCE in shown
    assert "Bryant, B. and Parish, N. (2024)" in shown
    context.close()
