"""The hour on the site: predict, answer, code, room; by keyboard, on paper and without JavaScript."""

import re
from fractions import Fraction

import pytest
from playwright.sync_api import Browser, Page, expect

from calculators.exercises import EXERCISES
from calculators.group_codes import write_code
from tests.site.axe_findings import axe_findings


def codes(count: int) -> str:
    """A code a line, from groups 1 to count, each predicting its number times £40 million."""
    made = (write_code("five-years", group, Fraction(group * 40_000_000)) for group in range(1, count + 1))
    return "\n".join(made)


def show_room(page: Page, text: str) -> None:
    """Type codes into the pool and press the button."""
    page.fill("#codes", text)
    page.click("send-pool button[type=submit]")


def test_the_hour_by_keyboard_alone(page: Page) -> None:
    """From the guide to the exercise, its answer and code, and with the code into the pool."""
    page.goto("/workshops/")
    page.get_by_role("link", name="Getting there in stages", exact=True).focus()
    page.keyboard.press("Enter")
    page.locator("#group").wait_for()
    page.focus("#content")
    while page.evaluate("document.activeElement.id") != "group":
        page.keyboard.press("Tab")
    page.keyboard.type("7")
    page.keyboard.press("Tab")
    page.keyboard.type("1.2bn")
    page.keyboard.press("Enter")
    expect(page.locator("#answer-heading")).to_be_focused(timeout=60_000)
    code = page.inner_text("[data-code]")
    assert code == write_code("five-years", 7, Fraction(1_200_000_000))
    page.keyboard.press("Tab")
    expect(page.locator("[data-calculator]")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator("[data-gives]")).to_have_text("£3.821 billion", timeout=60_000)
    page.goto("/workshops/pool/")
    page.focus("#content")
    page.keyboard.press("Tab")
    expect(page.locator("#codes")).to_be_focused()
    page.keyboard.type(code)
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.locator(".pool-sentence")).to_contain_text("Group 7 predicted £1.2 billion.", timeout=60_000)


def test_a_group_types_its_number_once(page: Page) -> None:
    """The next exercise knows it."""
    page.goto("/workshops/a-secondary-school/")
    page.fill("#group", "12")
    page.fill("#prediction", "7,000")
    page.click("send-workshop button[type=submit]")
    expect(page.locator("[data-answer]")).to_be_visible(timeout=60_000)
    page.goto("/workshops/five-years/")
    expect(page.locator("#group")).to_have_value("12")


def test_the_room_in_words_shapes_and_a_table(page: Page) -> None:
    """The model's answer and the middle each have words and a sign; keeping the answer back takes both away."""
    page.goto("/workshops/pool/")
    expect(page.locator("[data-room]")).to_contain_text("The room appears here")
    show_room(page, "3/1: 1bn\n3/2: 3bn\n3/3: 50bn")
    drawing = page.locator(".pool-drawing")
    expect(drawing).to_contain_text("The model: £3.821 billion", timeout=60_000)
    expect(drawing).to_contain_text("Middle of the room: £3 billion")
    expect(page.locator("path.pool-sign")).to_have_count(2)
    expect(page.locator(".pool-beyond")).to_have_count(1)
    expect(page.locator("[data-room]")).to_contain_text("drawn as a ring at its end: group 3, £50 billion.")
    cells = page.locator(".pool-table tbody tr").all_inner_texts()
    assert [re.split(r"\s+", row, maxsplit=1) for row in cells] == [
        ["1", "£1 billion"], ["2", "£3 billion"], ["3", "£50 billion"],
    ]
    page.check("[data-keep-back]")
    assert "3.821" not in page.inner_text("[data-room]") + (drawing.get_attribute("aria-label") or "")
    expect(page.locator("path.pool-sign")).to_have_count(1)


@pytest.mark.parametrize("width", [360, 1280])
@pytest.mark.parametrize("count", [5, 20, 100])
def test_every_dot_and_word_is_inside_the_picture(page: Page, count: int, width: int) -> None:
    """Also when all groups predict the same; at a desk the whole picture of 100 is on the first screen."""
    page.set_viewport_size({"width": width, "height": 720})
    page.goto("/workshops/pool/")
    alike = "\n".join(f"3/{group}: 1bn" for group in range(1, count + 1))
    for text, lowest in ((codes(count), "from £40 million"), (alike, "from £1 billion")):
        show_room(page, text)
        expect(page.locator(".pool-sentence")).to_contain_text(lowest, timeout=60_000)
        expect(page.locator(".pool-dot")).to_have_count(count, timeout=60_000)
        outside = page.evaluate("""() => {
          const frame = document.querySelector('.pool-drawing').getBoundingClientRect();
          return [...document.querySelectorAll('.pool-drawing :is(circle, text, path)')].filter((part) => {
            const box = part.getBoundingClientRect();
            return box.left < frame.left - 1 || box.right > frame.right + 1 || box.top < frame.top - 1 || box.bottom > frame.bottom + 1;
          }).map((part) => part.outerHTML);
        }""")
        assert outside == []
        if width == 1280:
            box = page.locator(".pool-drawing").bounding_box()
            assert box and box["y"] + box["height"] <= 720


def test_codes_are_there_again_after_going_away(page: Page) -> None:
    """A trainer opens the calculator and comes back; clearing can be undone."""
    page.goto("/workshops/pool/")
    show_room(page, codes(3))
    expect(page.locator("[data-status]")).to_have_text("3 codes read.", timeout=60_000)
    page.goto("/workshops/answers/")
    page.goto("/workshops/pool/")
    expect(page.locator("[data-status]")).to_have_text("3 codes read.", timeout=60_000)
    page.click("[data-clear]")
    expect(page.locator("[data-status]")).to_have_text("No codes yet. Type, paste or scan the first one.")
    expect(page.locator("[data-room]")).to_contain_text("The room appears here")
    page.click("[data-clear]")
    expect(page.locator("[data-status]")).to_have_text("3 codes read.")


def test_the_exercise_that_is_talked_about_is_open(page: Page) -> None:
    """That of the last code; the others are folded away below it."""
    page.goto("/workshops/pool/")
    show_room(page, "1/1: 7,000\n2/1: 1bn\n1/2: 8,000")
    rooms = page.locator(".pool-exercise")
    expect(rooms).to_have_count(2, timeout=60_000)
    assert [(each.get_attribute("data-exercise"), each.get_attribute("open")) for each in rooms.all()] == [
        ("a-secondary-school", ""), ("teams-for-england", None),
    ]


@pytest.mark.parametrize("each", EXERCISES, ids=lambda each: each.id)
def test_axe_finds_nothing_after_the_answer(page: Page, axe: str, each) -> None:
    page.goto(f"/workshops/{each.id}/")
    page.click("send-workshop button[type=submit]")
    expect(page.locator("#problem-group")).to_be_visible(timeout=60_000)
    assert not axe_findings(page, axe)
    page.fill("#group", "7")
    page.fill("#prediction", "1.2bn")
    page.click("send-workshop button[type=submit]")
    page.locator("[data-qr] svg").wait_for()
    assert not axe_findings(page, axe)


def test_axe_finds_nothing_in_a_room_of_a_hundred(page: Page, axe: str) -> None:
    page.goto("/workshops/pool/")
    show_room(page, f"{codes(100)}\nAAA-AAA-AAA\n1/1: 7,000\n{write_code('five-years', 1, Fraction(1), Fraction(10**9))}")
    expect(page.locator(".pool-dot").first).to_be_visible(timeout=60_000)
    assert not axe_findings(page, axe)


@pytest.mark.parametrize(("name", "sheets"), [("sheets", len(EXERCISES)), ("answers", 1)])
def test_each_exercise_prints_on_a_sheet_of_its_own_and_the_answers_on_one(page: Page, name: str, sheets: int) -> None:
    """A4, and nothing spills over."""
    page.goto(f"/workshops/{name}/")
    page.wait_for_load_state("networkidle")
    pdf = page.pdf(format="A4", prefer_css_page_size=True)
    assert pdf.count(b"/Type /Page\n") == sheets


def test_on_paper_without_javascript_a_sheet_says_where_to_go(browser: Browser, site_server: str) -> None:
    """The way stands in words where no code can be drawn."""
    context = browser.new_context(java_script_enabled=False, base_url=site_server)
    page = context.new_page()
    page.goto("/workshops/sheets/")
    page.emulate_media(media="print")
    for each in EXERCISES:
        assert f"workshops/{each.id}/" in page.locator(".workshop-ways").all_inner_texts()[each.number - 1]
    context.close()
