"""The calculator pages in a real Chromium: live numbers, addresses, problems, and what happens without Python."""

import json
from decimal import Decimal
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import openpyxl
import pytest
import yaml
from playwright.sync_api import BrowserContext, Page, expect

from calculators import browser as model_answers
from calculators.registry import MODULES

CASES = Path(__file__).parents[1] / "cases"
LIVE = "() => document.querySelector('send-calculator').dataset.state === 'live'"
STATIC = "() => document.querySelector('send-calculator').dataset.state === 'static'"

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
    page.wait_for_function(LIVE)


def settled(page: Page) -> None:
    """Wait until the pause after typing has passed and the address is written."""
    page.wait_for_timeout(900)


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
              ...[...document.querySelectorAll(boxes)].map((box) => box.value)];
    }"""
    blocked = context.new_page()
    blocked.route("**/python-worker.js", lambda route: route.abort())
    blocked.goto(f"/calculators/{model_id}/")
    blocked.wait_for_function(STATIC)
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
    second.wait_for_function(LIVE)
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
    expect(note).to_contain_text("it showed £6,400 with version 0.9.0")
    expect(note).to_contain_text("is £6,366")


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
    page.wait_for_function(STATIC)
    expect(page.locator(".calc-status")).to_contain_text("The calculator cannot run here")
    expect(page.locator("[data-headline]")).to_have_text("£6,366")
    page.fill("#in-ehcps", "9")
    expect(page.locator('[data-output="top_up_income"]')).to_have_text("£63,906")


def test_when_webassembly_is_refused_it_says_so(page: Page) -> None:
    """Some schools' devices switch WebAssembly off."""
    page.add_init_script("delete globalThis.WebAssembly")
    page.goto("/calculators/school-funding/")
    page.wait_for_function(STATIC)
    expect(page.locator(".calc-status")).to_contain_text("this browser does not run WebAssembly")


@pytest.mark.parametrize("width", [320, 1280])
@pytest.mark.parametrize("model_id", MODULES)
def test_nothing_sticks_out_sideways(page: Page, model_id: str, width: int) -> None:
    """At 320 pixels, too, only the tables' own frames scroll sideways."""
    page.set_viewport_size({"width": width, "height": 800})
    open_live(page, model_id)
    assert page.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize("model_id", MODULES)
def test_two_thousand_draws_say_how_far_they_are_and_equal_this_pythons(page: Page, model_id: str) -> None:
    """The sentence is that of CPython with the same seed, and the bar has moved on the way."""
    open_live(page, model_id)
    page.evaluate("""() => {
      window.steps = new Set();
      const bar = document.querySelector('send-spread progress');
      new MutationObserver(() => window.steps.add(bar.value)).observe(bar, { attributes: true });
    }""")
    page.click("[data-draw]")
    expect(page.locator("send-spread [data-result]")).to_be_visible()
    here = json.loads(model_answers.uncertainty(model_id, "{}"))["uncertainty"]["sentence"]
    expect(page.locator("[data-spread-sentence]")).to_have_text(f"2,000 draws. {here}")
    assert page.evaluate("window.steps.size") > 10


def test_a_long_run_can_be_cancelled_and_the_page_goes_on(page: Page) -> None:
    """After cancelling, the next keystroke is answered by a fresh Python."""
    open_live(page, "implementation-cost", "?years=20")
    page.click("[data-draw]")
    page.click("send-spread [data-cancel]")
    expect(page.locator("[data-spread-sentence]")).to_have_text("It was cancelled.")
    page.fill("#in-years", "5")
    expect(page.locator("[data-headline]")).to_have_text("£3.821 billion")


def test_the_spreadsheet_has_formulas_and_the_same_numbers(page: Page, tmp_path: Path) -> None:
    """Every cell of the description is in the file, as a formula where it is one and with its value."""
    open_live(page, "team-costing", "?salary=45000")
    settled(page)
    with page.expect_download() as download:
        page.click("[data-take=xlsx]")
    file = tmp_path / download.value.suggested_filename
    download.value.save_as(file)
    described = json.loads(model_answers.worksheet("team-costing", '{"inputs": {"salary": 45000}}'))
    formulas, values = openpyxl.load_workbook(file), openpyxl.load_workbook(file, data_only=True)
    assert formulas.sheetnames == [sheet["name"] for sheet in described["sheets"]]
    assert set(formulas.defined_names) == {each["name"] for each in described["names"]}
    for sheet in described["sheets"]:
        for cell in sheet["cells"]:
            shown = formulas[sheet["name"]][cell["cell"]].value
            assert shown == cell.get("formula", cell["value"]), (sheet["name"], cell["cell"])
            if cell["value"] not in (None, ""):
                assert values[sheet["name"]][cell["cell"]].value == cell["value"], (sheet["name"], cell["cell"])


def test_csv_and_json_hold_the_run(page: Page, tmp_path: Path) -> None:
    """Both name the version; the JSON is the answer with its link, the CSV has a line for each output."""
    open_live(page, "school-funding", "?ehcps=9")
    settled(page)
    texts = {}
    for kind in ("csv", "json"):
        with page.expect_download() as download:
            page.click(f"[data-take={kind}]")
        texts[kind] = Path(download.value.path()).read_text(encoding="utf-8")
    run = json.loads(texts["json"])
    assert run["outputs"]["top_up_income"]["value"] == 84582
    assert "ehcps=9" in run["link"]
    assert 'output,top_up_income,84582,"£84,582","9 pupils × £9,398 = £84,582"\r\n' in texts["csv"]
    assert f"version,{run['version']}\r\n" in texts["csv"]


def test_the_qr_code_holds_the_link(page: Page) -> None:
    """Read back out of its picture by another library, the code is the link to this run."""
    open_live(page, "school-funding", "?ehcps=9")
    settled(page)
    page.click("[data-take=qr]")
    drawing = page.locator("[data-qr] svg")
    expect(drawing).to_be_visible()
    reader = (Path(__file__).parents[2] / "node_modules/jsqr/dist/jsQR.js").read_text(encoding="utf-8")
    found = page.evaluate(
        """async (reader) => {
          const module = { exports: {} };
          new Function('module', 'exports', reader)(module, module.exports);
          const svg = document.querySelector('[data-qr] svg').outerHTML.replace('<svg', '<svg xmlns="http://www.w3.org/2000/svg" width="600" height="600"');
          const image = new Image();
          image.src = 'data:image/svg+xml,' + encodeURIComponent(svg);
          await image.decode();
          const canvas = document.createElement('canvas');
          canvas.width = canvas.height = 600;
          const pen = canvas.getContext('2d');
          pen.drawImage(image, 0, 0);
          return module.exports(pen.getImageData(0, 0, 600, 600).data, 600, 600).data;
        }""",
        reader,
    )
    assert found == page.evaluate("document.querySelector('send-calculator').link")


def test_two_scenarios_side_by_side(page: Page) -> None:
    """Kept 6.8 plans beside 9: the top-ups differ by 2.2 × £9,398 = £20,675.60."""
    open_live(page, "school-funding")
    settled(page)
    page.click("[data-keep]")
    page.fill("#in-ehcps", "9")
    row = page.locator("[data-comparison] tr", has_text="Top-ups today")
    expect(row).to_contain_text("+£20,676")


def test_the_tornado_follows(page: Page) -> None:
    """With no additional pupils and the share given, nothing about them is left to be sensitive to."""
    open_live(page, "team-costing")
    before = page.inner_text("send-tornado tbody")
    page.fill("#in-salary", "100000")
    settled(page)
    after = page.inner_text("send-tornado tbody")
    assert before != after
    here = json.loads(model_answers.sensitivity("team-costing", '{"inputs": {"salary": 100000}}'))["sensitivity"]
    for bar in here["bars"]:
        assert f"{bar['low_input_text']} gives {bar['at_low_text']}" in after


SCHOOLS = """id,name,phase,pupils,low_prior_attainment,deprivation,disability,previous_setting
1,"=HYPERLINK(""x"")",primary,200,10,20,0,5
2,Second,secondary,800,30,20,0,5
"""


def test_many_schools_share_a_pot_to_the_penny(page: Page) -> None:
    """Of £100 by three factors (nobody has the fourth): £33.33 x (10/40 + 20/40 + 5/10) = £41.67, the rest £58.33."""
    open_live(page, "school-funding")
    page.fill("#shares-pot", "100")
    page.fill("#shares-text", SCHOOLS)
    page.click(".calc-shares button[type=submit]")
    expect(page.locator("send-school-shares [data-reconciliation]")).to_contain_text("= £100.00, the whole pot")
    assert "£41.67" in page.inner_text("send-school-shares tbody tr:nth-child(1)")
    assert "£58.33" in page.inner_text("send-school-shares tbody tr:nth-child(2)")
    with page.expect_download() as download:
        page.click("[data-download]")
    assert "\"'=HYPERLINK(\"\"x\"\")\"" in Path(download.value.path()).read_text(encoding="utf-8")


def test_bad_rows_are_listed_by_row_and_column(page: Page) -> None:
    """Nothing is shared out until they are mended."""
    open_live(page, "school-funding")
    page.fill("#shares-text", SCHOOLS.replace("200,10", "many,-1"))
    page.click(".calc-shares button[type=submit]")
    problems = page.locator("send-school-shares [data-problems]")
    expect(problems).to_contain_text("Row 2, column pupils: “many” is not a number")
    expect(problems).to_contain_text("Row 2, column low_prior_attainment: “-1”")
    expect(page.locator("send-school-shares [data-result]")).to_be_hidden()


def test_five_thousand_schools_take_under_a_second(page: Page) -> None:
    """Pasted, read, shared, reconciled and drawn; the first 200 are listed."""
    open_live(page, "school-funding")
    rows = "".join(f"{n},School {n},primary,{n % 400 + 50},{n % 50},{n % 70},{n % 9},{n % 11}\n" for n in range(5000))
    page.fill("#shares-text", SCHOOLS.splitlines()[0] + "\n" + rows)
    milliseconds = page.evaluate("""async () => {
      const place = document.querySelector('[data-reconciliation]');
      const shared = new Promise((done) => new MutationObserver(() => {
        if (place.textContent.includes('whole pot')) done();
      }).observe(place, { childList: true }));
      const started = performance.now();
      document.querySelector('.calc-shares').requestSubmit();
      await shared;
      return performance.now() - started;
    }""")
    assert milliseconds < 3000  # a busy machine; 0.8 s on an idle one
    expect(page.locator("send-school-shares tbody tr")).to_have_count(200)


def test_a_file_in_another_encoding_is_refused_plainly(page: Page) -> None:
    """Windows-1252 is not guessed at; UTF-16 with its mark is read."""
    open_live(page, "school-funding")
    wrong = SCHOOLS.replace("Second", "École").encode("cp1252")
    page.set_input_files("#shares-file", {"name": "schools.csv", "mimeType": "text/csv", "buffer": wrong})
    expect(page.locator("send-school-shares [data-problems]")).to_contain_text("schools.csv is not UTF-8 text")
    right = SCHOOLS.replace("Second", "École").encode("utf-16")
    page.set_input_files("#shares-file", {"name": "schools.csv", "mimeType": "text/csv", "buffer": right})
    expect(page.locator("send-school-shares tbody tr:nth-child(2)")).to_contain_text("École")
