"""A calculator that hides its answer until it is predicted, then makes the group's code with its own result."""

import re
from fractions import Fraction
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Browser, Page, expect

from calculators.group_codes import write_code
from tests.site.axe_findings import axe_findings

# 5,853.6 teams × £300,000 × 60% = £1,053,648,000 is the exercise's answer; with 70% it is £1,229,256,000.
EXERCISE = "/calculators/team-costing/?redeployed=40&predict=teams-for-england"
ANSWER = "£1.054 billion"
LIVE = "send-calculator[data-state=live]:not([data-pending])"


def answer(page: Page, group: str, prediction: str) -> None:
    """Write a prediction and press the button."""
    page.fill("#predict-group", group)
    page.fill("#predict-prediction", prediction)
    page.click(".calc-predict button[type=submit]")


def test_a_link_from_an_exercise_hides_the_answer_everywhere(page: Page) -> None:
    """In the page, in its tables, in its address: it is not there until a prediction is written."""
    page.goto(EXERCISE)
    page.locator(LIVE).wait_for()
    expect(page.locator(".calc-predict")).to_contain_text("How much new money do the teams need in a year?")
    shown = page.locator("main").inner_text()
    assert ANSWER not in shown and "£878 million" not in shown and "1.756" not in shown
    assert "shown" not in page.url
    expect(page.locator("#in-redeployed")).to_be_disabled()
    expect(page.locator('[data-note="unknown"]')).to_be_hidden()
    answer(page, "7", "600m")
    expect(page.locator("[data-predicted]")).to_have_text("£600 million")
    expect(page.locator("[data-gives]")).to_have_text(ANSWER)
    expect(page.locator("[data-sentence]")).to_have_text("Your prediction is £453.6 million below what the model gives.")
    expect(page.locator("[data-headline]")).to_be_visible()
    expect(page.locator('[data-when="seen"]')).to_be_focused()


@pytest.mark.parametrize(("path", "texts"), [
    ("school-funding/?phase=secondary&predict=a-secondary-school", ["£7,330", "£6,366", "7,727,000", "1,752,000"]),
    ("implementation-cost/?predict=five-years", ["£3.821 billion", "£3.527 billion", "£331.7 million", "£673.3 million"]),
])
def test_every_calculator_hides_its_answer_and_what_it_is_made_of(page: Page, path: str, texts: list[str]) -> None:
    """Neither the headline nor a step towards it is on the page; the published case's is not either."""
    page.goto(f"/calculators/{path}")
    page.locator(LIVE).wait_for()
    shown = page.locator("main").inner_text()
    assert [text for text in texts if text in shown] == []
    page.click("[data-give-up]")
    expect(page.locator("main")).to_contain_text(texts[0])
    assert texts[0] in page.locator("main").inner_text()


def test_own_numbers_go_into_the_code_in_one_press(page: Page) -> None:
    """Nothing is typed again, and the address carries everything to whoever opens it."""
    page.goto(f"{EXERCISE}&group=7&prediction=600m")
    expect(page.locator("[data-gives]")).to_have_text(ANSWER, timeout=60_000)
    page.click("[data-make-code]")
    expect(page.locator("[data-code]")).to_have_text(write_code("teams-for-england", 7, Fraction(600_000_000)))
    page.fill("#in-redeployed", "30")
    expect(page.locator("[data-own]")).to_have_text("£1.229 billion")
    expect(page.locator("[data-code-card]")).to_be_hidden()
    page.click("[data-make-code]")
    code = write_code("teams-for-england", 7, Fraction(600_000_000), Fraction(1_229_256_000))
    expect(page.locator("[data-code]")).to_have_text(code)
    expect(page.locator("[data-holds]")).to_have_text("It holds your prediction and your own result, £1.229 billion.")
    page.locator(LIVE).wait_for()
    query = parse_qs(urlsplit(page.url).query)
    assert (query["redeployed"], query["group"], query["prediction"]) == (["30"], ["7"], ["600m"])
    page.reload()
    expect(page.locator("[data-own]")).to_have_text("£1.229 billion", timeout=60_000)


def test_anyone_can_ask_for_a_prediction_first(page: Page) -> None:
    """The switch hides the answer, the address follows, and whoever opens it is asked too.

    With an income of £1,752,000 the box of pupils follows, at £6,234 each: £1,804,000 ÷ 283.54 pupils = £6,362.
    """
    page.goto("/calculators/school-funding/?ehcps=9")
    page.locator(LIVE).wait_for()
    page.click("[data-ask]")
    expect(page.locator("[data-headline]")).to_be_hidden()
    expect(page).to_have_url(re.compile(r"\?ehcps=9&predict=yes&v="))
    link = page.url
    page.goto("about:blank")
    page.goto(link)
    expect(page.locator("[data-headline]")).to_be_hidden()
    expect(page.locator("#predict-group")).to_be_hidden()
    page.fill("#predict-prediction", "6,366")
    page.click(".calc-predict button[type=submit]")
    expect(page.locator("[data-sentence]")).to_have_text("You predicted what the model gives.", timeout=60_000)
    page.locator(LIVE).wait_for()
    page.fill("#in-income", "1752000")
    expect(page.locator("[data-own]")).to_have_text("£6,362")
    page.click("[data-predict-again]")
    expect(page.locator("[data-headline]")).to_be_hidden()
    page.click("[data-give-up]")
    expect(page.locator("[data-headline]")).to_be_visible()
    expect(page).not_to_have_url(re.compile("predict"))


def test_what_cannot_be_a_prediction_is_said_beside_its_box(page: Page) -> None:
    """Both at once; the focus goes to the first, and the answer stays hidden."""
    page.goto(EXERCISE)
    answer(page, "0", "lots")
    expect(page.locator("#problem-predict-group")).to_contain_text("“0” is not a group's number", timeout=60_000)
    expect(page.locator("#problem-predict-prediction")).to_contain_text("“lots” is not a number")
    expect(page.locator("#predict-group")).to_be_focused()
    expect(page.locator("[data-headline]")).to_be_hidden()


@pytest.mark.parametrize("query", ["predict=%3Cscript%3E", "predict=yes&prediction=%FF%00", "predict=five-years"])
def test_a_hostile_link_asks_like_any_other(page: Page, query: str) -> None:
    """Nothing of it is believed: the answer is hidden, and can be had."""
    page.goto(f"/calculators/team-costing/?{query}")
    page.locator(LIVE).wait_for()
    expect(page.locator("[data-headline]")).to_be_hidden()
    page.click("[data-give-up]")
    expect(page.locator("[data-headline]")).to_have_text("£878 million")


def test_the_answer_is_not_drawn_even_for_a_moment(page: Page) -> None:
    """It is hidden before any module has come."""
    page.route("**/predict-first.js", lambda route: route.abort())
    page.goto(EXERCISE, wait_until="commit")
    page.locator(".calc-results").wait_for()
    expect(page.locator("[data-headline]")).to_be_hidden()


def test_where_the_calculator_cannot_run_the_answer_is_shown(page: Page) -> None:
    """With its reason: nobody is left before a page that only asks."""
    page.route("**/python.wasm", lambda route: route.abort())
    page.goto("/calculators/team-costing/?predict=yes")
    page.fill("#predict-prediction", "1bn")
    page.click(".calc-predict button[type=submit]")
    expect(page.locator("[data-headline]")).to_have_text("£878 million")
    expect(page.locator(".calc-status")).to_contain_text("The calculator cannot run here")


def test_without_javascript_the_plain_answer_stays(browser: Browser, site_server: str) -> None:
    """A link that asks first still shows the published case."""
    context = browser.new_context(java_script_enabled=False, base_url=site_server)
    page = context.new_page()
    page.goto("/calculators/team-costing/?predict=yes")
    assert page.locator("[data-headline]").is_visible()
    assert not page.locator(".calc-predict").is_visible()
    context.close()


@pytest.mark.parametrize("query", ["", "&group=7&prediction=600m"])
def test_axe_finds_nothing_before_and_after(page: Page, axe: str, query: str) -> None:
    page.goto(EXERCISE + query)
    page.locator(LIVE).wait_for()
    if query:
        page.click("[data-make-code]")
        page.locator("[data-code-card] svg").wait_for()
    assert not axe_findings(page, axe)
