"""A calculator nobody has looked at in time says so on the day of reading, however long ago the page was built."""

from datetime import date, timedelta

import pytest
from playwright.sync_api import Page, expect

from calculators.registry import MODULES, model


def at(page: Page, iso_date: str, days_later: int = 0) -> None:
    """Set the reader's clock to noon of a day."""
    day = date.fromisoformat(iso_date) + timedelta(days=days_later)
    page.clock.set_fixed_time(f"{day.isoformat()}T12:00:00")


@pytest.mark.parametrize("model_id", MODULES)
def test_readers_are_warned_and_then_told_not_to_use_it(page: Page, model_id: str) -> None:
    """On the review date and the sunset themselves nothing changes; the day after each it does."""
    found = model(model_id)
    due = page.locator("[data-standing='review due']")
    over = page.locator("[data-standing='past its sunset']")
    for day, later, shown in ((found.review_by, 0, None), (found.review_by, 1, due), (found.sunset, 0, due),
                              (found.sunset, 1, over)):
        at(page, day, later)
        page.goto(f"/calculators/{model_id}/")
        page.locator("send-model-dates:defined").wait_for(state="attached")
        for note in (due, over):
            expect(note).to_be_visible() if note is shown else expect(note).to_be_hidden()
    expect(over).to_contain_text("This calculator must not be used.")


def test_the_assurance_page_says_so_too(page: Page) -> None:
    """Each model's section has its own note."""
    at(page, max(model(model_id).sunset for model_id in MODULES), 1)
    page.goto("/about/assumptions/")
    expect(page.locator("[data-standing='past its sunset']:visible")).to_have_count(len(MODULES))


@pytest.mark.parametrize("model_id", MODULES)
def test_each_calculator_leads_to_its_assurance(page: Page, model_id: str) -> None:
    """And from there back to the figures it is checked against."""
    page.goto(f"/calculators/{model_id}/")
    page.get_by_role("link", name="How far it can be trusted").click()
    expect(page.locator(f"#{model_id}")).to_be_in_viewport()
    report = page.locator(f"section[aria-labelledby='{model_id}'] a[href$='#report-heading']")
    report.click()
    expect(page.locator("#report-heading")).to_be_in_viewport()
