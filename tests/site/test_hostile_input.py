"""Whatever is typed, pasted, dropped or linked gets the right number or a clear message, and the page goes on."""

from pathlib import Path
from urllib.parse import quote

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from tests.site.test_calculator_tools import SCHOOLS, open_live
from tests.site.test_calculators import LIVE, settled

# Income after is income plus the report's £52,000.
READ = [
    ("£1,700,000", "£1,752,000"), ("1.7m", "£1,752,000"), ("١٬٧٠٠٬٠٠٠", "£1,752,000"), ("£1\u00a0700\u00a0000", "£1,752,000"),
    ("１，７００，０００", "£1,752,000"), ("\u202a£1,700,000\u202c", "£1,752,000"), ("1.7e6", "£1,752,000"),
]
REFUSED = [
    ("1.700.000", "“1.700.000” is not a number; it has more than one point"),
    ("1,7", "“1,7” has a comma that does not mark thousands; write 1,500 or 1.5"),
    ("twenty", "“twenty” is not a number; write it in digits"),
    ("NaN", "“NaN” is not a finite number"), ("-Infinity", "“-Infinity” is not a finite number"),
    ("1e400", "“1e400” is too large or too small to be a number here"),
    ("−5", "“−5” is below what is allowed"), ("=1+1", "“=1+1” is not a number"),
    ("<img src=x onerror=alert(1)>", "“<img src=x onerror=alert(1)>” is not a number"),
    ("9" * 500, "has 500 characters; a number here has at most 60"),
    ("{income}", "“{income}” is not a number"), ("%", "“%” is a percentage, which does not fit here"),
]
AFTER = '[data-output="income_after"]'


def still_answers(page: Page) -> None:
    """The page is alive: it answers the next number."""
    page.fill("#in-income", "2,000,000")
    expect(page.locator("#problem-income")).to_be_hidden()
    expect(page.locator(AFTER)).to_have_text("£2,052,000")
    assert page.get_attribute("send-calculator", "data-state") == "live"


@pytest.fixture(scope="module")
def calculator(browser, site_server: str):
    """One page for everything typed: what one text does to it, the next would show."""
    context = browser.new_context(base_url=site_server, permissions=["clipboard-read", "clipboard-write"])
    context.set_default_timeout(20_000)
    page = context.new_page()
    open_live(page, "school-funding")
    yield page
    context.close()


@pytest.mark.parametrize(("typed", "shown"), READ)
def test_what_people_paste_is_read(calculator: Page, typed: str, shown: str) -> None:
    """Marks, spaces, digits of other scripts and unseen characters."""
    calculator.fill("#in-income", typed)
    expect(calculator.locator("#problem-income")).to_be_hidden()
    expect(calculator.locator(AFTER)).to_have_text(shown)


@pytest.mark.parametrize(("typed", "said"), REFUSED, ids=range(len(REFUSED)))
def test_what_is_no_number_is_refused_in_words(calculator: Page, typed: str, said: str) -> None:
    """Beside the box, as text; the answer stands as it was, and the next number is answered."""
    calculator.evaluate("""(text) => {
      const box = document.querySelector('#in-income');
      box.value = text;
      box.dispatchEvent(new Event('input', { bubbles: true }));
    }""", typed)
    expect(calculator.locator("#problem-income")).to_contain_text(said)
    assert calculator.locator(".calc-form img").count() == 0
    still_answers(calculator)


def test_half_a_character_is_refused_like_any_other_text(calculator: Page) -> None:
    """As when something cuts a text off in the middle of an emoji: it cannot be written as UTF-8."""
    calculator.evaluate("""() => {
      const box = document.querySelector('#in-income');
      box.value = `1${String.fromCharCode(0xd83d)}`;
      box.dispatchEvent(new Event('input', { bubbles: true }));
    }""")
    expect(calculator.locator("#problem-income")).to_contain_text("is not a number")
    still_answers(calculator)


LINKS = [
    "?%ff%fe=%00&&&=&a", "?x=%GG&income=%GG", "?" + "k=1&" * 5_000, "?income=" + "9" * 20_000, "?__proto__=1&constructor=2",
    "?income=NaN&ehcps=1e400", "?income=%00", "?phase=%22%3E%3Cscript%3Ealert(1)%3C/script%3E", "?method=", "?v=" + "x" * 900,
    "?shown=%E2%80%AE&v=%F0%9F&income=2", "?income=" + "1" * 998 + quote("\U0001f600") * 3, "?notional_sen_budget=%20",
    "?share=%2B&share=-&share=(&share=)", "?income=\U0001f600",
]


@pytest.mark.parametrize("query", LINKS, ids=range(len(LINKS)))
def test_a_link_with_any_bytes_opens(page: Page, query: str) -> None:
    """Nothing runs, nothing goes to another host, and once its values are gone the page answers."""
    said = []
    page.on("pageerror", lambda error: said.append(str(error)))
    page.on("dialog", lambda dialog: said.append(dialog.message))
    page.goto(f"/calculators/school-funding/{query}")
    page.locator(LIVE).wait_for()
    settled(page)
    page.click(".calc-form button[type=reset]")
    still_answers(page)
    assert said == []


def test_what_a_link_holds_that_cannot_be_used_is_listed_at_once(page: Page) -> None:
    """In the summary and beside the boxes, folded ones opened; a choice or tick that is none is not quietly changed."""
    page.goto("/calculators/team-costing/?salary=lots&whole_teams=perhaps&roles=a:b:c:d")
    page.locator(LIVE).wait_for()
    lines = page.locator(".calc-form .calc-summary li")
    expect(lines).to_have_count(3)
    expect(lines.nth(0)).to_contain_text("“lots” is not a number; write it in digits")
    expect(lines.nth(1)).to_contain_text("“perhaps” is neither yes nor no")
    expect(page.locator("#problem-roles")).to_be_visible()
    page.fill("#in-salary", "50,000")
    page.check("#in-whole_teams")
    expect(page.locator("#problem-whole_teams")).to_be_hidden()
    page.goto("/calculators/school-funding/?phase=nursery")
    page.locator(LIVE).wait_for()
    expect(page.locator("#problem-phase")).to_contain_text("“nursery” is not one of the choices")
    page.select_option("#in-phase", "secondary")
    expect(page.locator("#problem-phase")).to_be_hidden()


def test_when_python_breaks_over_a_question_the_next_is_answered(page: Page) -> None:
    """A fresh Python takes its place."""
    open_live(page, "school-funding")
    broke = page.evaluate("document.querySelector('send-calculator').ask('no_such_function').catch(() => 'broke')")
    assert broke == "broke"
    still_answers(page)


HEADING = SCHOOLS.splitlines()[0] + "\n"
NOT_TEXT = "is not UTF-8 text. In a spreadsheet choose “CSV UTF-8” when saving."
FILES = {
    "latin-1": (SCHOOLS.replace("Second", "École").encode("latin-1"), NOT_TEXT),
    "UTF-16 without its mark": (SCHOOLS.encode("utf-16-le"), NOT_TEXT),
    "a picture": (b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 40, NOT_TEXT),
    "a workbook": (b"PK\x03\x04" + bytes(range(256)) * 40, NOT_TEXT),
    "zeros": (bytes(5_000), NOT_TEXT),
    "nothing": (b"", "the column id is missing"),
    "50 MB": (b"1,a,primary,1,1,1,1,1\n" * 2_400_000, "has 52.8 MB; at most 20 MB can be read."),
    "a million rows": (HEADING.encode() + b"1,,,,,,,\n" * 1_000_000, "The file has more than 50,000 rows; at most 50,000"),
    "a million columns": (b"," * 1_000_000, "The heading has 1,000,001 columns; at most 1,000 can be read."),
    "one cell of 1 MB": (HEADING.encode() + b'1,"' + b"x" * 1_000_000 + b'"', "field larger than field limit"),
    "numbers of every kind": (
        f"{HEADING}1,A,primary,NaN,1e400,twenty,1.7.0,-1\n".encode(), "column deprivation: “twenty” is not a number",
    ),
}


def share_out(page: Page) -> None:
    """Choose the file that is served as hostile.csv."""
    page.locator("#shares-file").evaluate("""async (box, address) => {
      const bytes = await (await fetch(address)).arrayBuffer();
      const brought = new DataTransfer();
      brought.items.add(new File([bytes], 'schools.csv', { type: 'text/csv' }));
      box.files = brought.files;
      box.dispatchEvent(new Event('change', { bubbles: true }));
    }""", "/hostile.csv")


@pytest.mark.parametrize("name", FILES)
def test_a_file_that_is_no_list_of_schools_is_refused_plainly(page: Page, name: str) -> None:
    """With what is wrong and how to mend it; then a good list is shared out."""
    content, said = FILES[name]
    page.route("**/hostile.csv", lambda route: route.fulfill(body=content, content_type="text/csv"))
    open_live(page, "school-funding")
    share_out(page)
    problems = page.locator("send-school-shares [data-problems]")
    expect(problems).to_contain_text(said, timeout=60_000)
    expect(problems).to_be_focused()
    if name == "50 MB":
        assert page.input_value("#shares-text") == ""
    page.fill("#shares-text", SCHOOLS)
    page.click(".calc-shares button[type=submit]")
    expect(page.locator("[data-reconciliation]")).to_contain_text("the whole pot", timeout=60_000)
    still_answers(page)


def test_fifty_megabytes_pasted_are_refused_before_they_reach_the_box(page: Page) -> None:
    """What is pasted or dropped as text is measured first."""
    open_live(page, "school-funding")
    for kind in ("paste", "drop"):
        kept = page.locator("#shares-text").evaluate("""(box, kind) => {
          const brought = new DataTransfer();
          brought.setData('text/plain', '1,a,primary,1,1,1,1,1\\n'.repeat(2_400_000));
          const given = { bubbles: true, cancelable: true };
          const event = kind === 'paste' ? new ClipboardEvent('paste', { ...given, clipboardData: brought })
            : new DragEvent('drop', { ...given, dataTransfer: brought });
          return box.dispatchEvent(event);
        }""", kind)
        assert kept is False, kind
        expect(page.locator("send-school-shares [data-problems]")).to_contain_text("What was pasted has 52.8 MB")
    assert page.input_value("#shares-text") == ""
    still_answers(page)


def test_cells_that_a_spreadsheet_would_run_come_back_as_text(page: Page) -> None:
    """In the shares of schools and in the file of a run."""
    open_live(page, "team-costing")
    page.evaluate("document.querySelector('send-calculator').use({ roles: [{ name: '=cmd|x', posts: 5, salary: null }] })")
    settled(page)
    with page.expect_download() as download:
        page.click("[data-take=csv]")
    text = Path(download.value.path()).read_text(encoding="utf-8")
    assert "\n'=cmd|x," in text
    open_live(page, "school-funding")
    cells = ("=1+1", "+1", "-1+1", "@SUM(A1)", "\t=1", "＝1")
    rows = "".join(f'"{cell}","{cell}",primary,10,1,1,1,1\n' for cell in cells)
    page.fill("#shares-text", HEADING + rows)
    page.click(".calc-shares button[type=submit]")
    with page.expect_download() as download:
        page.click("[data-download]")
    lines = Path(download.value.path()).read_text(encoding="utf-8").splitlines()[1:]
    assert len(lines) == len(cells)
    assert all(line.startswith("'") for line in lines)
    assert all(line.split(",")[1].startswith("'") for line in lines)


def test_what_is_too_long_for_the_box_is_used_without_being_shown(page: Page) -> None:
    """12,000 schools with one pupil each and one count: £1,200,000 is £100 a school, from a file and pasted."""
    rows = HEADING + "".join(f"{n},A school called number {n:040},primary,1,1,0,0,0\n" for n in range(12_000))
    page.route("**/hostile.csv", lambda route: route.fulfill(body=rows.encode(), content_type="text/csv"))
    open_live(page, "school-funding")
    page.fill("#shares-pot", "1,200,000")
    share_out(page)
    place = page.locator("[data-reconciliation]")
    expect(place).to_contain_text("£1,200,000.00 to 12,000 schools", timeout=60_000)
    expect(page.locator("[data-aside]")).to_contain_text("schools.csv has 1.0 MB: it is used, and too long to be shown")
    assert page.input_value("#shares-text") == ""
    page.locator("#shares-text").evaluate("""(box, rows) => {
      const brought = new DataTransfer();
      brought.setData('text/plain', rows);
      box.dispatchEvent(new ClipboardEvent('paste', { bubbles: true, cancelable: true, clipboardData: brought }));
    }""", rows.replace("11999,", "12000,"))
    expect(page.locator("[data-aside]")).to_contain_text("What was pasted has 1.0 MB")
    page.click(".calc-shares button[type=submit]")
    expect(place).to_contain_text("£1,200,000.00 to 12,000 schools", timeout=60_000)
    page.fill("#shares-text", SCHOOLS)
    expect(page.locator("[data-aside]")).to_be_empty()
    page.click(".calc-shares button[type=submit]")
    expect(place).to_contain_text("£1,200,000.00 to 2 schools", timeout=60_000)


def test_twenty_megabytes_of_schools_do_not_hold_the_page_up(context: BrowserContext) -> None:
    """The largest file that is read: it is refused for its rows, while the calculator answers in between."""
    page = context.new_page()
    body = HEADING.encode() + b"1,a,primary,1,1,1,1,1\n" * 900_000
    page.route("**/hostile.csv", lambda route: route.fulfill(body=body, content_type="text/csv"))
    open_live(page, "school-funding")
    share_out(page)
    problems = page.locator("send-school-shares [data-problems]")
    expect(problems).to_contain_text("The file has more than 50,000 rows", timeout=120_000)
    still_answers(page)
