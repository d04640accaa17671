"""The calculator pages in a real Chromium: live numbers, addresses, problems, and what happens without Python."""

import json
import re
from decimal import Decimal
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
import yaml
from playwright.sync_api import BrowserContext, Page, expect

from calculators import browser as model_answers
from calculators.registry import MODULES

CASES = Path(__file__).parents[1] / "cases"
LIVE = "send-calculator[data-state=live]"
STATIC = "send-calculator[data-state=static]"
_SHARE = r"\d\.\d of \d\.\d MB\."
WAITING = re.compile(rf"^Getting ready to work out other numbers: {_SHARE}")
WAITING_WITH_OWN_NUMBERS = re.compile(
    rf"^Your numbers are worked out once the calculator has arrived: {_SHARE} Until then you see the published case\."
)

# Give the page inputs, wait for their answer, and bring back what is shown.
RUN_CASE = """async (inputs) => {
  const calculator = document.querySelector('send-calculator');
  const answered = new Promise((done, refuse) => {
    calculator.addEventListener('calculator-answer', done, { once: true });
    setTimeout(() => refuse(new Error(calculator.querySelector('.calc-form').innerText)), 5000);
  });
  calculator.use(inputs);
  await answered;
  const { outputs } = calculator.current.answer;
  const shown = (name) => [name, calculator.querySelector(`[data-output="${name}"]`).textContent];
  const cells = [...calculator.querySelectorAll('[data-rows] tbody tr')].map((row) => row.textContent);
  return { outputs, shown: Object.fromEntries(Object.keys(outputs).map(shown)), cells };
}"""


class ExactLoader(yaml.SafeLoader):
    """Numbers with a point are read as written, so that 63906.40 means two decimals."""


ExactLoader.add_constructor("tag:yaml.org,2002:float", lambda loader, node: Decimal(loader.construct_scalar(node)))


def open_live(page: Page, model_id: str, query: str = "") -> None:
    """Open a calculator and wait until it is live."""
    page.goto(f"/calculators/{model_id}/{query}")
    page.locator(LIVE).wait_for()


def settled(page: Page) -> None:
    """Wait until the pause after typing has passed and the address is written."""
    page.locator("send-calculator[data-state=live]:not([data-pending])").wait_for()


@pytest.mark.parametrize("model_id", MODULES)
def test_the_cases_come_out_live(page: Page, model_id: str) -> None:
    """Every case gives its expected numbers in the browser, and every text equals this Python's."""
    cases = yaml.load((CASES / f"{model_id}.yml").read_text(encoding="utf-8"), ExactLoader)["cases"]
    open_live(page, model_id)
    for case in cases:
        inputs = json.loads(json.dumps(case["inputs"], default=str))
        found = page.evaluate(RUN_CASE, inputs)
        here = json.loads(model_answers.answer(model_id, json.dumps({"inputs": inputs, "fast": True})))
        assert found["outputs"] == here["outputs"], case["id"]
        assert found["shown"] == {name: each["text"] or "–" for name, each in here["outputs"].items()}, case["id"]
        assert found["cells"] == ["".join(row.values()) for row in here["rows_text"]], case["id"]
        for name, expected in case["outputs"].items():
            value = found["outputs"][name]["value"]
            if expected is None:
                assert value is None, (case["id"], name)
            else:
                digits = -expected.as_tuple().exponent if isinstance(expected, Decimal) else 0
                assert value == pytest.approx(float(expected), abs=0.500001 * 10.0**-digits), (case["id"], name)


@pytest.mark.parametrize("model_id", MODULES)
def test_the_page_as_served_shows_what_the_live_page_shows(context: BrowserContext, model_id: str) -> None:
    """The answer of the build and the first live answer are the same text, box by box and output by output."""
    read = """() => {
      const texts = '[data-output], [data-working], [data-headline], [data-rows] td, output, send-tornado td';
      const boxes = '.calc-form input[type=text], .calc-form select';
      return [...[...document.querySelectorAll(texts)].map((place) => place.textContent),
              ...[...document.querySelectorAll(boxes)].map((box) => box.value),
              ...[...document.querySelectorAll('[data-field][hidden]')].map((field) => field.dataset.field)];
    }"""
    blocked = context.new_page()
    blocked.route("**/python-worker.js", lambda route: route.abort())
    blocked.goto(f"/calculators/{model_id}/")
    blocked.locator(STATIC).wait_for()
    live = context.new_page()
    open_live(live, model_id)
    settled(live)
    assert live.evaluate(read) == blocked.evaluate(read)


@pytest.mark.parametrize("model_id", MODULES)
def test_nothing_leaves_the_host_and_the_rest_is_not_fetched(page: Page, site_server: str, model_id: str) -> None:
    """All requests go to the site; none is for the half of Python that is not used; the console stays empty."""
    asked, said = [], []
    page.on("request", lambda request: asked.append(request.url))
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    open_live(page, model_id)
    settled(page)
    assert [url for url in asked if not url.startswith((site_server, "data:"))] == []
    assert [url for url in asked if "python-rest" in url] == []
    assert any("python.wasm" in url for url in asked)
    assert said == []


def test_typing_recomputes_and_the_address_follows(page: Page) -> None:
    """Nine plans at £9,398 are £84,582, and the address holds what was changed, the version and the headline."""
    open_live(page, "school-funding")
    page.fill("#in-ehcps", "9")
    expect(page.locator('[data-output="top_up_income"]')).to_have_text("£84,582")
    expect(page.locator('[data-working="top_up_income"]')).to_have_text("9 pupils × £9,398 = £84,582")
    settled(page)
    query = parse_qs(urlsplit(page.url).query)
    assert {"ehcps": ["9"], "shown": [page.inner_text("[data-headline]")]}.items() <= query.items()
    assert set(query) == {"ehcps", "shown", "v"}
    assert "--set ehcps=9" in page.inner_text("[data-command]")


def test_a_link_opens_the_same_numbers(context: BrowserContext) -> None:
    """A colleague who opens the address sees the same boxes and answers."""
    first, second = context.new_page(), context.new_page()
    open_live(first, "school-funding")
    first.select_option("#in-phase", "secondary")
    first.fill("#in-income", "£8.1m")
    settled(first)
    second.goto(first.url)
    second.locator(LIVE).wait_for()
    outputs = "() => [...document.querySelectorAll('[data-output]')].map((place) => place.textContent)"
    assert second.evaluate(outputs) == first.evaluate(outputs)
    assert second.input_value("#in-income") == "8100000"
    assert second.input_value("#in-ehcps") == "25.1"
    expect(second.locator('[data-note="then-now"]')).to_be_hidden()


def test_choosing_a_phase_fills_in_its_defaults_but_not_over_the_reader(page: Page) -> None:
    """Table 9's secondary school comes in, except for the box the reader has typed in."""
    open_live(page, "school-funding")
    page.fill("#in-ehcps", "30")
    page.select_option("#in-phase", "secondary")
    expect(page.locator("#in-income")).to_have_value("7,530,000")
    expect(page.locator("#in-ehcps")).to_have_value("30")


def test_a_link_made_under_another_version_shows_then_and_now(page: Page) -> None:
    """The answer that was shown then stays in view beside today's."""
    open_live(page, "school-funding", "?ehcps=9&shown=%C2%A36%2C400&v=0.9.0")
    note = page.locator('[data-note="then-now"]')
    expect(note).to_contain_text("it showed “£6,400” with version 0.9.0")
    expect(note).to_contain_text("Now it gives £6,366")


@pytest.mark.parametrize(
    ("query", "problem"),
    [
        ("?ehcps=NaN", "“NaN” is not a finite number"),
        ("?ehcps=1e400", "“1e400” is too large"),
        ("?income=%FF%FE%00", "is not a number"),
        ("?income=%3Cscript%3Ealert(1)%3C/script%3E", "“<script>alert(1)</script>” is not a number"),
        ("?phase=nursery", "primary or secondary"),
    ],
)
def test_a_hostile_link_is_answered_beside_the_box(page: Page, query: str, problem: str) -> None:
    """What cannot be read is said so beside its box, and the page stays alive."""
    open_live(page, "school-funding", query)
    name = query[1:].partition("=")[0]
    expect(page.locator(f"#problem-{name}")).to_contain_text(problem)
    page.click(".calc-form button[type=reset]")
    expect(page.locator(f"#problem-{name}")).to_be_hidden()
    expect(page.locator("[data-headline]")).to_have_text("£6,366")


def test_unknown_keys_are_dropped_with_a_note(page: Page) -> None:
    """They are named, and gone from the address once the reader changes something."""
    open_live(page, "school-funding", "?ehcps=9&utm_source=mail")
    expect(page.locator('[data-note="unknown"]')).to_contain_text("“utm_source”")
    page.fill("#in-ehcps", "10")
    settled(page)
    assert "utm_source" not in page.url


@pytest.mark.parametrize(("typed", "shown"), [("£1,700,000", "£63,906"), ("1.7m", "£63,906"), ("١٧٠٠٠٠٠", "£63,906")])
def test_numbers_are_read_as_people_paste_them(page: Page, typed: str, shown: str) -> None:
    """Pounds, short forms and Arabic-Indic digits all mean 1.7 million, so the income after is £1,752,000."""
    open_live(page, "school-funding")
    page.fill("#in-income", typed)
    expect(page.locator('[data-working="income_after"]')).to_have_text("£1,700,000 + £52,000 = £1,752,000")
    expect(page.locator('[data-output="top_up_income"]')).to_have_text(shown)


def test_problems_are_beside_their_box_and_the_summary_takes_the_focus(page: Page) -> None:
    """While typing only the box complains; pressing the button brings the summary, which leads to the box."""
    open_live(page, "school-funding")
    page.fill("#in-income", "lots")
    expect(page.locator("#problem-income")).to_contain_text("“lots” is not a number")
    expect(page.locator("#in-income")).to_have_attribute("aria-invalid", "true")
    summary = page.locator(".calc-form .calc-summary")
    expect(summary).to_be_hidden()
    page.click(".calc-form button[type=submit]")
    expect(summary).to_be_focused()
    summary.locator("a").click()
    expect(page.locator("#in-income")).to_be_focused()
    page.fill("#in-income", "1")
    expect(page.locator("#problem-income")).to_be_hidden()
    expect(summary).to_be_hidden()


def test_arrow_keys_step_a_number(page: Page) -> None:
    """Plans go up and down by one, pupils moved by a tenth."""
    open_live(page, "school-funding")
    page.focus("#in-ehcps")
    page.keyboard.press("ArrowUp")
    expect(page.locator("#in-ehcps")).to_have_value("7.8")
    expect(page.locator('[data-output="top_up_income"]')).to_have_text("£73,304")


def test_the_sentence_is_announced_once_after_a_pause(page: Page) -> None:
    """Three keystrokes in a row change the output element once."""
    open_live(page, "school-funding")
    settled(page)
    page.evaluate("""() => {
      window.changes = 0;
      const observer = new MutationObserver(() => { window.changes += 1; });
      observer.observe(document.querySelector('output'), { childList: true });
    }""")
    page.press("#in-ehcps", "End")
    page.keyboard.type("333", delay=60)
    settled(page)
    assert page.evaluate("window.changes") == 1


def test_without_javascript_the_answer_is_there(browser, site_server: str) -> None:
    """The headline, the sentence and every output with its working are in the page as served."""
    plain = browser.new_context(java_script_enabled=False, base_url=site_server).new_page()
    plain.goto("/calculators/school-funding/")
    assert plain.inner_text("[data-headline]") == "£6,366"
    assert "£52,000 more a year" in plain.inner_text(".calc-sentence")
    plain.locator("#out-top_up_income summary").click()
    assert plain.inner_text('[data-working="top_up_income"]') == "6.8 pupils × £9,398 = £63,906"
    assert "need JavaScript" in plain.content()
    plain.context.close()


@pytest.mark.parametrize("missing", ["**/python.wasm", "**/library.zip", "**/python-worker.js", "**/pyodide.js"])
def test_when_python_cannot_start_it_says_so_and_the_answer_stays(page: Page, missing: str) -> None:
    """Whichever part cannot be fetched, the reader gets plain words and keeps the published case."""
    page.route(missing, lambda route: route.abort())
    page.goto("/calculators/school-funding/")
    page.locator(STATIC).wait_for()
    expect(page.locator(".calc-status")).to_contain_text("The calculator cannot run here")
    expect(page.locator("[data-headline]")).to_have_text("£6,366")
    page.fill("#in-ehcps", "9")
    expect(page.locator('[data-output="top_up_income"]')).to_have_text("£63,906")


def test_while_python_is_on_its_way_it_says_what_it_waits_for(page: Page) -> None:
    """The words count megabytes and say whose case is shown, are read out, and give way to nine plans at £9,398."""
    held = []
    page.route("**/python.wasm", lambda route: held.append(route))
    page.goto("/calculators/school-funding/")
    expect(page.locator(".calc-status")).to_have_text(WAITING)
    page.fill("#in-ehcps", "9")
    expect(page.locator(".calc-status")).to_have_text(WAITING_WITH_OWN_NUMBERS)
    expect(page.locator("p.visually-hidden[role=status]")).to_have_text(WAITING_WITH_OWN_NUMBERS)
    expect(page.locator('[data-output="top_up_income"]')).to_have_text("£63,906")
    held.pop().continue_()
    expect(page.locator('[data-output="top_up_income"]')).to_have_text("£84,582")
    expect(page.locator("p.visually-hidden[role=status]")).to_contain_text("The calculator is ready.")
    expect(page.locator(".calc-status")).to_be_hidden()


def test_before_its_script_is_there_the_page_says_what_it_waits_for(page: Page) -> None:
    """On a slow line the words come with the page, and go once there is something better to say."""
    held = []
    page.route("**/calculator-page.js", lambda route: held.append(route))
    page.goto("/calculators/school-funding/", wait_until="commit")
    expect(page.locator(".calc-status")).to_be_visible()
    expect(page.locator(".calc-status")).to_have_text(re.compile(r"^The boxes work once the calculator .*: \d\.\d MB\."))
    held.pop().continue_()
    page.locator(LIVE).wait_for()
    expect(page.locator(".calc-status")).to_be_hidden()


def test_after_a_failure_it_is_read_out_and_can_be_tried_again(page: Page) -> None:
    """A line that breaks and comes back costs a press of a button, and the numbers typed meanwhile count."""
    page.route("**/python.wasm", lambda route: route.abort())
    page.goto("/calculators/school-funding/")
    page.locator(STATIC).wait_for()
    expect(page.locator("p.visually-hidden[role=status]")).to_contain_text("a part of it could not be fetched")
    page.fill("#in-ehcps", "9")
    page.unroute("**/python.wasm")
    page.click("[data-again]")
    expect(page.locator(".calc-status")).to_be_focused()
    page.locator(LIVE).wait_for()
    expect(page.locator('[data-output="top_up_income"]')).to_have_text("£84,582")
    expect(page.locator("[data-again]")).to_be_hidden()


def test_when_webassembly_is_refused_it_says_so(page: Page) -> None:
    """Some schools' devices switch WebAssembly off."""
    page.add_init_script("delete globalThis.WebAssembly")
    page.goto("/calculators/school-funding/")
    page.locator(STATIC).wait_for()
    expect(page.locator(".calc-status")).to_contain_text("this browser does not run WebAssembly")


@pytest.mark.parametrize("width", [320, 1280])
@pytest.mark.parametrize("model_id", MODULES)
def test_nothing_sticks_out_sideways(page: Page, model_id: str, width: int) -> None:
    """At 320 pixels, too, only the tables' own frames scroll sideways."""
    page.set_viewport_size({"width": width, "height": 800})
    open_live(page, model_id)
    assert page.evaluate("document.documentElement.scrollWidth") <= width
