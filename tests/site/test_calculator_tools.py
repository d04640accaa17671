"""What a calculator page offers besides the answer: draws, comparison, files, codes, and many schools at once."""

import json
from pathlib import Path

import openpyxl
import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from calculators import browser as model_answers
from calculators.registry import MODULES
from scripts.serving.static_site import serving


def open_live(page: Page, model_id: str, query: str = "") -> None:
    """Open a calculator and wait until it is live and has been given its range."""
    page.goto(f"/calculators/{model_id}/{query}")
    page.locator("send-calculator[data-state=live]").wait_for()
    settled(page)


def settled(page: Page) -> None:
    """Wait until the pause after typing has passed."""
    page.locator("send-calculator[data-state=live]:not([data-pending])").wait_for()


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
        texts[kind] = Path(download.value.path()).read_bytes().decode()
    run = json.loads(texts["json"])
    assert run["outputs"]["top_up_income"]["value"] == 84582
    assert "ehcps=9" in run["link"]
    assert 'output,top_up_income,84582,"£84,582","9 pupils × £9,398 = £84,582"\r\n' in texts["csv"]
    assert f"version,{run['version']}\r\n" in texts["csv"]


READ_CODE = """async (readCode) => {
  const svg = document.querySelector('[data-qr] svg').cloneNode(true);
  for (const side of ['width', 'height']) svg.setAttribute(side, '600');
  const image = new Image();
  image.src = 'data:image/svg+xml,' + encodeURIComponent(new XMLSerializer().serializeToString(svg));
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = 600;
  const pen = canvas.getContext('2d');
  pen.drawImage(image, 0, 0);
  return readCode(pen.getImageData(0, 0, 600, 600).data, 600, 600).data;
}"""


def test_the_qr_code_holds_the_link(page: Page) -> None:
    """Read back out of its picture by another library, the code is the link to this run."""
    open_live(page, "school-funding", "?ehcps=9")
    settled(page)
    page.click("[data-take=qr]")
    drawing = page.locator("[data-qr] svg")
    expect(drawing).to_be_visible()
    library = (Path(__file__).parents[2] / "node_modules/jsqr/dist/jsQR.js").read_text(encoding="utf-8")
    load = f"const module = {{ exports: {{}} }}; const exports = module.exports; {library}"
    found = page.evaluate(f"async () => {{ {load}\n return ({READ_CODE})(module.exports); }}")
    assert found == page.evaluate("document.querySelector('send-calculator').link.href")


def test_two_scenarios_side_by_side(page: Page) -> None:
    """Kept 6.8 plans beside 9: the top-ups differ by 2.2 × £9,398 = £20,675.60."""
    open_live(page, "school-funding")
    settled(page)
    page.click("[data-keep]")
    page.fill("#in-ehcps", "9")
    row = page.locator("[data-comparison] tr", has_text="Top-ups today")
    expect(row).to_contain_text("+£20,676")


def test_two_presets_are_compared_in_one_press(page: Page) -> None:
    """By turnover £3.821 billion, by schedule £2.587 billion (golden link): £1.233 billion less; or any two chosen."""
    open_live(page, "implementation-cost")
    page.get_by_role("button", name="Natural turnover against a move within five years").click()
    expect(page.locator("[data-compared]")).to_have_text(
        "Additional investment over the years: Natural turnover £3.821 billion, A move within five years "
        "£2.587 billion."
    )
    headings = page.locator("[data-comparison] thead th")
    expect(headings).to_have_text(["Number", "Natural turnover", "A move within five years", "Difference"])
    row = page.locator("[data-comparison] tr", has_text="Additional investment over the years")
    expect(row).to_contain_text("−£1.233 billion")
    expect(page.locator("[data-headline]")).to_have_text("£3.821 billion")
    open_live(page, "team-costing")
    page.select_option("[data-choose] [name=first]", "authority")
    page.select_option("[data-choose] [name=second]", "trust")
    page.get_by_role("button", name="Compare these two").press("Enter")
    expect(headings).to_have_text(["Number", "An authority", "A trust", "Difference"])
    page.click("[data-keep]")
    page.fill("#in-salary", "60000")
    expect(headings).to_have_text(["Number", "Kept", "Now", "Difference"])


@pytest.mark.parametrize("model_id", MODULES)
def test_every_working_leads_to_where_its_numbers_come_from(page: Page, model_id: str) -> None:
    """Each output has grounds, each of their links has its place on the page, and they follow the reader's choices."""
    open_live(page, model_id)
    lost = """() => [...document.querySelectorAll('[data-rests]')].flatMap((place) => {
      const links = [...place.querySelectorAll('a')].map((link) => link.getAttribute('href'));
      return links.length ? links.filter((href) => !document.querySelector(href)) : [place.dataset.rests];
    })"""
    assert page.evaluate(lost) == []
    described = json.loads(model_answers.describe(model_id))
    for preset in described["presets"]:
        page.get_by_role("link", name=preset["label"], exact=True).first.click()
        settled(page)
        assert page.evaluate(lost) == [], preset["id"]


def test_the_grounds_follow_the_method(page: Page) -> None:
    """Paid by the pupil, the share no longer rests on the printed one but on the pot and the places."""
    open_live(page, "school-funding")
    grounds = page.locator('[data-rests="cohort_share"]')
    page.locator("#out-cohort_share summary").click()
    expect(grounds).to_contain_text("text above Table 10")
    page.select_option("#in-method", "per_additional_pupil")
    expect(grounds).to_contain_text("£1.5 billion moved into school budgets")
    expect(grounds).not_to_contain_text("text above Table 10")


def test_what_the_report_prints_stands_beside_the_output(page: Page) -> None:
    """£12,568 in Table 10 follows from the other figures, and the calculator gives it for the published case."""
    page.goto("/calculators/school-funding/")
    page.locator("#out-equivalent_top_up_after summary").click()
    printed = page.locator("#out-equivalent_top_up_after .calc-printed").first
    expect(printed).to_contain_text("the report prints £12,568, this calculator gives £12,463 for that case")


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
    """By three factors, nobody having the fourth: £100 × (10/40 + 20/40 + 5/10) ÷ 3 = £41.67, and £58.33 is left."""
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


def test_five_thousand_schools_are_shared_out_and_the_first_200_listed(page: Page) -> None:
    """The reconciliation counts them all; how long it takes is measured by the bench."""
    open_live(page, "school-funding")
    rows = "".join(f"{n},School {n},primary,{n % 400 + 50},{n % 50},{n % 70},{n % 9},{n % 11}\n" for n in range(5000))
    heading = SCHOOLS.splitlines()[0] + "\n"
    page.evaluate("(text) => { document.querySelector('#shares-text').value = text; }", heading + rows)
    page.click(".calc-shares button[type=submit]")
    place = page.locator("[data-reconciliation]")
    expect(place).to_contain_text("to 5,000 schools + £0.00 held back = £1,000,000.00", timeout=15_000)
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


def test_a_visited_calculator_starts_again_without_a_network(browser: Browser, built_site: Path) -> None:
    """After one visit the server goes away; the page opens, comes alive and answers."""
    context = browser.new_context()
    page = context.new_page()
    with serving(built_site) as address:
        page.goto(f"{address}/calculators/school-funding/?ehcps=9")
        page.locator("send-calculator[data-state=live]").wait_for()
        page.evaluate("""async () => {
          const kept = async (name) => (await (await caches.open(name)).keys()).length;
          await navigator.serviceWorker.ready;
          for (;;) {
            const counts = await Promise.all((await caches.keys()).map(kept));
            if (counts.some((count) => count > 15)) return;
            await new Promise((done) => setTimeout(done, 100));
          }
        }""")
        settled(page)
    page.goto(f"{address}/calculators/school-funding/?ehcps=9")
    page.locator("send-calculator[data-state=live]").wait_for()
    page.fill("#in-ehcps", "10")
    expect(page.locator('[data-output="top_up_income"]')).to_have_text("£93,980")
    context.close()


@pytest.mark.parametrize("model_id", MODULES)
def test_the_citation_of_a_run_says_who_modelled_it_and_what_it_is_not_and_ends_with_its_permalink(
    context: BrowserContext, model_id: str
) -> None:
    """It names the version, the answer shown, its prices and the command that repeats the run."""
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    page = context.new_page()
    open_live(page, model_id)
    page.click("[data-take=cite]")
    expect(page.locator("[data-taken]")).to_have_text("The citation is copied.")
    copied = page.evaluate("navigator.clipboard.readText()")
    answer = json.loads(model_answers.answer(model_id, "{}"))
    assert copied.startswith(f"SEND Evidence Handbook, “{answer['title']}”, version {answer['version']}. ")
    assert f"{answer['headline']['text']} ({answer['prices']}). Modelled by the handbook" in copied
    assert "not a forecast." in copied
    assert f"python -m calculators run {model_id}" in copied
    permalink = copied.rpartition(" ")[2]
    assert f"/calculators/{model_id}/" in permalink
    page.goto(permalink)
    page.locator("send-calculator[data-state=live]").wait_for()
    expect(page.locator("[data-headline]")).to_have_text(answer["headline"]["text"])
