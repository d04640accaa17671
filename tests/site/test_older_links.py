"""Links made under an earlier version, opened in the page of a newer one.

The site holds the model of today, so its Python is given a wheel in which the team costing has moved on: average pay
is £60,000 instead of £50,000. Twelve primary and four secondary schools share 12 ÷ 5 + 4 ÷ 2.5 = 4 teams; half of
4 × 5 × £50,000 × 1.2 is £600,000, and with the newer pay £720,000.
"""

from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from scripts.runtime.wheel import package_sources, write_wheel
from tests.site.test_calculators import LIVE, settled

LINK = "?college=0&early_years=0&primary=12&secondary=4&shown=%C2%A3600%2C000&v=1.0.0"
NEWER = b"""
from .declare import Version
DECLARATION = DECLARATION._replace(
    version="1.1.0",
    versions=(*DECLARATION.versions,
              Version("1.1.0", "2027-01-05", "Pay follows the new scale.", replaced=(("salary", 50_000),))),
    inputs=tuple(each._replace(default=60_000) if each.name == "salary" else each for each in DECLARATION.inputs),
)
"""


@pytest.fixture(scope="module")
def newer_wheel(checkout: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The calculators with a team costing of version 1.1.0."""
    sources = package_sources(checkout / "calculators")
    sources["calculators/team_costing_declared.py"] += NEWER
    return write_wheel(sources, "calculators", "1.1.0", tmp_path_factory.mktemp("newer"))


@pytest.fixture
def newer(context: BrowserContext, newer_wheel: Path) -> Page:
    """A tab whose Python gets the newer wheel."""
    context.route("**/calculators-*.whl", lambda route: route.fulfill(path=newer_wheel))
    return context.new_page()


def test_an_older_link_says_then_now_and_what_moved_it(newer: Page) -> None:
    """The default it left out, what that did to the answer, and one press to put it back and again forth."""
    newer.goto(f"/calculators/team-costing/{LINK}")
    newer.locator(LIVE).wait_for()
    note = newer.locator('[data-note="then-now"]')
    expect(note.locator("p").first).to_have_text(
        "The link says that it showed “£600,000” with version 1.0.0 of this calculator. With the usual values of that "
        "time it gives £600,000 today. Now it gives £720,000."
    )
    expect(note.locator("li")).to_have_text(
        ["The usual value of “Average salary” went from £50,000 to £60,000; effect on the answer: +£120,000."]
    )
    expect(newer.locator("[data-headline]")).to_have_text("£720,000")
    note.get_by_role("button", name="Use the usual values of that time").press("Enter")
    expect(newer.locator("[data-headline]")).to_have_text("£600,000")
    expect(newer.locator("#in-salary")).to_have_value("50000")
    settled(newer)
    assert "salary=50000" in newer.url
    assert "v=1.1.0" in newer.url
    note.get_by_role("button", name="Use today’s usual values").press("Enter")
    expect(newer.locator("[data-headline]")).to_have_text("£720,000")
    settled(newer)
    assert "salary" not in newer.url


def test_a_link_of_the_same_version_says_nothing(newer: Page) -> None:
    """Nothing has moved."""
    newer.goto("/calculators/team-costing/?college=0&early_years=0&primary=12&secondary=4&shown=%C2%A3720%2C000&v=1.1.0")
    newer.locator(LIVE).wait_for()
    settled(newer)
    expect(newer.locator('[data-note="then-now"]')).to_be_hidden()


def test_the_usual_case_can_be_shared_too(newer: Page) -> None:
    """The link of an untouched page holds the version and the answer, so that it can say later what has moved."""
    newer.goto("/calculators/team-costing/")
    newer.locator(LIVE).wait_for()
    settled(newer)
    assert newer.evaluate("document.querySelector('send-calculator').link.href").endswith("&v=1.1.0")


def test_an_altered_link_is_not_believed(page: Page) -> None:
    """An answer that its version never gave is shown as the link's own words, as text and cut short."""
    page.goto("/calculators/team-costing/?primary=12&shown=%3Cb%3E1%3C%2Fb%3E" + "x" * 200 + "&v=1.0.0")
    page.locator(LIVE).wait_for()
    note = page.locator('[data-note="then-now"]')
    expect(note).to_contain_text("The link says that it showed “<b>1</b>xxx")
    expect(note).to_contain_text("the link may have been altered or cut short on its way")
    assert len(note.inner_text()) < 600
    assert note.locator("b, button").count() == 0
