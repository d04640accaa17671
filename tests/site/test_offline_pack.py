"""The offline pack, opened from disk in a browser without a network: calculators, exercises and pooling."""

import json
import re
from collections.abc import Iterator
from fractions import Fraction
from pathlib import Path
from urllib.parse import urlsplit

import pytest
import yaml
from playwright.sync_api import Browser, FilePayload, Page, expect

from calculators.exercises import EXERCISES
from calculators.group_codes import write_code
from scripts.quote.dates import date_words
from tests.site.axe_findings import axe_findings
from tests.site.conftest import PATIENCE
from tests.site.qr_pictures import photo

LARGEST = 8_000_000
CALCULATORS = {
    "school-funding": ("£6,366", "additional_pupils"),  # Isos report, Table 9: 1,752,000 ÷ 275.1981 = 6,366.32
    "team-costing": ("£878 million", "salary"),  # 5,853.6 teams × £300,000 × 50% = £878,040,000
    "implementation-cost": ("£3.821 billion", "years"),
}


@pytest.fixture(scope="module")
def pack(built_site: Path) -> Path:
    """The file of the pack."""
    return built_site / "offline" / "send-handbook-calculators.html"


@pytest.fixture
def disk(browser: Browser, pack: Path) -> Iterator[Page]:
    """A tab without a network that fails the test for any request, and for anything the console says of the page."""
    context = browser.new_context(locale="en-GB")
    context.set_offline(True)
    context.set_default_timeout(PATIENCE)
    expect.set_options(timeout=PATIENCE)
    tab = context.new_page()
    said: list[str] = []
    tab.on("console", lambda message: said.append(message.text) if message.type in ("error", "warning") else None)
    tab.on("pageerror", lambda error: said.append(str(error)))
    asked: list[str] = []
    tab.on("request", lambda request: asked.append(request.url))
    yield tab
    assert not said
    own = (pack.as_uri(), "blob:", "data:")  # the file itself, and what it made in memory
    assert not [url for url in asked if not url.startswith(own)]
    context.close()


def test_it_is_small_enough_to_mail(pack: Path) -> None:
    assert pack.stat().st_size <= LARGEST


@pytest.mark.parametrize("model_id", CALCULATORS)
def test_each_calculator_works_from_disk(disk: Page, pack: Path, model_id: str) -> None:
    """It comes alive, gives its published answer, moves with an input and comes back."""
    answer, box = CALCULATORS[model_id]
    disk.goto(f"{pack.as_uri()}#/calculators/{model_id}/")
    disk.locator("send-calculator[data-state=live]:not([data-pending])").wait_for(timeout=60_000)
    expect(disk.locator("[data-headline]")).to_have_text(answer)
    disk.fill(f"#in-{box}", "9")
    expect(disk.locator("[data-headline]")).not_to_have_text(answer)
    expect(disk).to_have_url(re.compile(rf"[?&]{box}=9&"))


def test_a_qr_code_and_a_spreadsheet_need_no_network_either(disk: Page, pack: Path) -> None:
    """What the site fetches when it is wanted is in the pack."""
    disk.goto(f"{pack.as_uri()}#/calculators/school-funding/")
    disk.locator("send-calculator[data-state=live]:not([data-pending])").wait_for(timeout=60_000)
    disk.click("[data-take=qr]")
    expect(disk.locator("[data-qr] svg")).to_be_visible()
    with disk.expect_download() as download:
        disk.click("[data-take=xlsx]")
    assert Path(download.value.path()).read_bytes().startswith(b"PK")


def test_a_group_predicts_then_sees_the_answer_and_gets_its_code(disk: Page, pack: Path) -> None:
    """From the guide through the exercise to the calculator, whose first number is the answer."""
    disk.goto(pack.as_uri())
    disk.get_by_role("link", name="Getting there in stages", exact=True).click()
    disk.locator("send-workshop").wait_for()
    expect(disk.locator("[data-answer]")).to_be_hidden()
    disk.click("button[type=submit]")
    expect(disk.locator("#problem-group")).to_be_visible(timeout=60_000)
    disk.fill("#group", "7")
    disk.fill("#prediction", "1.2bn")
    disk.click("button[type=submit]")
    expect(disk.locator("[data-code]")).to_have_text(write_code("five-years", 7, Fraction(1_200_000_000)))
    expect(disk.locator("[data-sentence]")).to_contain_text("£2.621 billion below")
    expect(disk.locator("[data-qr] svg")).to_be_visible()
    disk.locator("[data-calculator]").click()
    expect(disk.locator("[data-gives]")).to_have_text("£3.821 billion", timeout=60_000)
    disk.select_option("#in-path", "schedule")
    expect(disk.locator("[data-own]")).to_have_text("£2.587 billion")  # as in the ledger of links
    disk.click("[data-make-code]")
    own = write_code("five-years", 7, Fraction(1_200_000_000), Fraction(2_587_000_000))
    expect(disk.locator("[data-code]")).to_have_text(own)
    disk.get_by_role("link", name="Pool the predictions").click()
    disk.fill("#codes", own)
    disk.click("button[type=submit]")
    expect(disk.locator("[data-room]")).to_contain_text("Group 7 tried its own numbers and got £2.587 billion.")


def test_a_hundred_codes_in_one_view(disk: Page, pack: Path) -> None:
    """All are drawn and listed; the one that is wrong is named with what is wrong."""
    codes = [write_code(EXERCISES[2].id, group, Fraction(group * 40_000_000)) for group in range(1, 101)]
    disk.goto(f"{pack.as_uri()}#/workshops/pool/")
    disk.fill("#codes", "\n".join([*codes, "AAA-AAA-AAA"]))
    disk.click("button[type=submit]")
    expect(disk.locator("[data-status]")).to_contain_text("100 codes read.", timeout=60_000)
    expect(disk.locator(".pool-dot")).to_have_count(100)
    expect(disk.locator("[data-room]")).to_contain_text("100 groups predicted from £40 million (group 1) to £4 billion")
    expect(disk.locator("[data-problems] li")).to_have_text(
        "Code 101, “AAA-AAA-AAA”: Its last two characters do not fit the others: one is mistyped. "
        "Compare it with the group's."
    )


def test_a_photo_of_a_code_is_read_without_a_network(disk: Page, pack: Path) -> None:
    """The reader is in the pack."""
    code = write_code("five-years", 7, Fraction(1_200_000_000))
    disk.goto(f"{pack.as_uri()}#/workshops/pool/")
    disk.locator("#photo").set_input_files(FilePayload(name="photo.bmp", mimeType="image/bmp", buffer=photo(code)))
    expect(disk.locator("#codes")).to_have_value(code, timeout=60_000)


def test_codes_survive_a_visit_to_another_view(disk: Page, pack: Path) -> None:
    """Each view loads the file again; the tab remembers."""
    disk.goto(f"{pack.as_uri()}#/workshops/pool/")
    disk.fill("#codes", "3/7: 1bn")
    disk.get_by_role("link", name="Sheets").click()
    disk.get_by_role("heading", name="Workshop sheets").wait_for()
    disk.get_by_role("link", name="Pool the predictions").click()
    expect(disk.locator("[data-room]")).to_contain_text("Group 7 predicted £1 billion.", timeout=60_000)


def test_its_first_view_says_what_it_is_and_the_menu_works_by_keyboard(disk: Page, pack: Path, checkout: Path) -> None:
    """The handbook's version and the day of its records come from the repository, not from a clock."""
    disk.goto(pack.as_uri())
    disk.get_by_role("heading", name="Run a workshop").wait_for()
    citation = yaml.safe_load((checkout / "CITATION.cff").read_text(encoding="utf-8"))
    ledger = (checkout / "data" / "versions.jsonl").read_text(encoding="utf-8").splitlines()
    newest = max(json.loads(line)["date"] for line in ledger)
    says = f"Version {citation['version']}, records as of {date_words(newest)}"
    expect(disk.locator(".pack-state")).to_have_text(says)
    disk.keyboard.press("Tab")
    expect(disk.get_by_role("link", name="Skip to the text")).to_be_focused()
    for _ in range(4):  # the name, the guide, and two exercises
        disk.keyboard.press("Tab")
    disk.keyboard.press("Enter")
    disk.get_by_role("heading", name="Teams for every setting").wait_for()
    expect(disk.get_by_role("link", name="Exercise 2")).to_have_attribute("aria-current", "page")


def test_a_run_of_its_own_is_not_carried_to_the_next_view(disk: Page, pack: Path) -> None:
    """The menu leads to each calculator's published case."""
    disk.goto(f"{pack.as_uri()}?ehcps=9&predict=yes#/calculators/school-funding/")
    disk.locator("[data-when=asked]").wait_for()
    disk.get_by_role("link", name="Team costing").click()
    expect(disk.locator("[data-headline]")).to_have_text("£878 million", timeout=60_000)
    assert urlsplit(disk.url).query == ""


def test_its_colours_can_be_chosen(disk: Page, pack: Path) -> None:
    """And stay chosen in the next view."""
    disk.emulate_media(color_scheme="light")
    disk.goto(pack.as_uri())
    disk.get_by_role("button", name="Show in dark colours").click()
    disk.get_by_role("link", name="Exercise 1").click()
    disk.get_by_role("heading", name="A secondary school").wait_for()
    assert disk.evaluate("getComputedStyle(document.documentElement).colorScheme") == "dark"


def test_sheets_print_from_the_pack(disk: Page, pack: Path) -> None:
    """A sheet an exercise, with the way to it in words."""
    disk.goto(f"{pack.as_uri()}#/workshops/sheets/")
    disk.locator(".workshop-sheet").first.wait_for()
    assert disk.pdf(format="A4", prefer_css_page_size=True).count(b"/Type /Page\n") == len(EXERCISES)
    expect(disk.locator(".workshop-path").first).to_contain_text("workshops/a-secondary-school/")


def test_it_works_from_our_own_server_too(browser: Browser, site_server: str) -> None:
    """No header forbids what its own policy allows, and it asks for nothing but itself."""
    context = browser.new_context()
    context.set_default_timeout(PATIENCE)
    expect.set_options(timeout=PATIENCE)
    tab = context.new_page()
    said: list[str] = []
    asked: list[str] = []
    tab.on("console", lambda message: said.append(message.text) if message.type in ("error", "warning") else None)
    tab.on("pageerror", lambda error: said.append(str(error)))
    tab.on("request", lambda request: asked.append(request.url))
    address = f"{site_server}/offline/send-handbook-calculators.html"
    tab.goto(f"{address}#/calculators/school-funding/")
    tab.locator("send-calculator[data-state=live]:not([data-pending])").wait_for(timeout=60_000)
    tab.fill("#in-ehcps", "9")
    expect(tab.locator('[data-output="top_up_income"]')).to_have_text("£84,582")  # nine plans at £9,398
    tab.goto(f"{address}#/workshops/sheets/")
    tab.locator("send-workshop-link svg").first.wait_for()
    expect(tab.locator(".workshop-path").first).to_have_text(f"{address}#/workshops/a-secondary-school/")
    assert not said
    assert not [url for url in asked if not url.startswith((address, "blob:", "data:"))]
    context.close()


@pytest.mark.parametrize("view", [
    "workshops/", "workshops/five-years/", "workshops/pool/", "workshops/sheets/", "workshops/answers/", "calculators/",
    "calculators/team-costing/",
])
def test_axe_finds_nothing_in_the_pack(disk: Page, pack: Path, axe: str, view: str) -> None:
    disk.goto(f"{pack.as_uri()}#/{view}")
    disk.locator("main h1").wait_for()
    if view == "workshops/pool/":
        disk.fill("#codes", "\n".join(f"3/{group}: {group * 40}m" for group in range(1, 101)))
        disk.click("button[type=submit]")
        disk.locator(".pool-dot").first.wait_for(timeout=60_000)
    if view == "calculators/team-costing/":
        disk.locator("send-calculator[data-state=live]").wait_for(timeout=60_000)
    assert not axe_findings(disk, axe)
