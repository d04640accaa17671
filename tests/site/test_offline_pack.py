"""The offline pack, opened from disk in a browser without a network: calculators, exercises and pooling."""

import re
from collections.abc import Iterator
from fractions import Fraction
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from calculators.exercises import EXERCISES
from calculators.group_codes import write_code

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
def disk(browser: Browser) -> Iterator[Page]:
    """A tab without a network that fails the test for anything the console says against the page."""
    context = browser.new_context(locale="en-GB")
    context.set_offline(True)
    tab = context.new_page()
    said: list[str] = []
    tab.on("console", lambda message: said.append(message.text) if message.type in ("error", "warning") else None)
    tab.on("pageerror", lambda error: said.append(str(error)))
    asked: list[str] = []
    tab.on("request", lambda request: asked.append(request.url))
    yield tab
    assert not said
    assert not [url for url in asked if not url.startswith(("file:", "blob:", "data:"))]
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
    disk.locator("main a", has_text="Getting there in stages").click()
    disk.locator("send-workshop").wait_for()
    expect(disk.locator("[data-answer]")).to_be_hidden()
    disk.click("button[type=submit]")
    expect(disk.locator("#problem-group")).to_be_visible(timeout=60_000)
    disk.fill("#group", "7")
    disk.fill("#prediction", "1.2bn")
    disk.click("button[type=submit]")
    expect(disk.locator("[data-code]")).to_have_text(write_code("five-years", 7, Fraction(1_200_000_000)))
    expect(disk.locator("[data-sentence]")).to_contain_text("£3.821 billion")
    expect(disk.locator("[data-qr] svg")).to_be_visible()
    disk.locator("[data-answer] a").click()
    disk.locator("send-calculator[data-state=live]").wait_for(timeout=60_000)
    expect(disk.locator("[data-headline]")).to_have_text("£3.821 billion")


def test_a_hundred_codes_in_one_view(disk: Page, pack: Path) -> None:
    """All are drawn and listed; the one that is wrong is named with what is wrong."""
    codes = [write_code(EXERCISES[2].id, group, Fraction(group * 40_000_000)) for group in range(1, 101)]
    disk.goto(f"{pack.as_uri()}#/workshops/pool/")
    disk.fill("#codes", "\n".join([*codes, "AAA-AAA-AAA"]))
    disk.click("button[type=submit]")
    expect(disk.locator("[data-status]")).to_contain_text("100 codes read.", timeout=60_000)
    expect(disk.locator(".pool-dot")).to_have_count(100)
    expect(disk.locator("[data-room]")).to_contain_text("100 groups predicted from £40 million to £4 billion")
    expect(disk.locator("[data-problems] li")).to_have_text(
        "Code 101, “AAA-AAA-AAA”: Its last two characters do not fit the others: one is mistyped. "
        "Compare it with the group's."
    )
