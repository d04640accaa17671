"""Each kind of page: whole without JavaScript, quiet in the console, no wider than the screen, small enough."""

from pathlib import Path

import pytest
import yaml
from playwright.sync_api import Browser, BrowserContext, Page

PAGES = yaml.safe_load((Path(__file__).parent / "page-types.yml").read_text(encoding="utf-8"))
KINDS = pytest.mark.parametrize("each", PAGES, ids=lambda each: each["kind"])
MOST_BYTES = 150_000


@KINDS
def test_a_page_is_quiet_small_and_fits(context: BrowserContext, site_server: str, each: dict[str, str]) -> None:
    """One visit: nothing in the console, no other host, few bytes, and no wider than the screen at any size of text."""
    page = context.new_page()
    said: list[str] = []
    asked: list[str] = []
    sent: list[float] = []
    page.on("console", lambda message: said.append(message.text) if message.type in ("error", "warning") else None)
    page.on("pageerror", lambda error: said.append(str(error)))
    page.on("request", lambda request: asked.append(request.url))
    page.add_init_script("""addEventListener("securitypolicyviolation", e => console.error(e.violatedDirective))""")
    network = context.new_cdp_session(page)
    network.send("Network.enable")
    network.on("Network.loadingFinished", lambda event: sent.append(event["encodedDataLength"]))
    page.goto(each["address"])
    page.wait_for_load_state("networkidle")
    if each["kind"] == "not found":  # the browser says so of the page itself
        said = [words for words in said if "404" not in words]
    assert not said
    assert not [url for url in asked if not url.startswith((site_server, "data:", "blob:"))]
    assert sum(sent) <= MOST_BYTES, f"{sum(sent):,.0f} bytes"
    assert page.locator("h1").count() == 1
    assert page.title()
    for width, size in ((320, "100%"), (768, "100%"), (1280, "100%"), (640, "200%")):
        page.set_viewport_size({"width": width, "height": 800})
        page.evaluate("size => { document.documentElement.style.fontSize = size }", size)
        over = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
        assert over <= 0, f"{over} px too wide at {width} px with text at {size}"


@KINDS
def test_a_page_can_be_read_without_javascript(browser: Browser, site_server: str, each: dict[str, str]) -> None:
    context = browser.new_context(base_url=site_server, java_script_enabled=False)
    page = context.new_page()
    page.goto(each["address"])
    assert each["says"] in page.locator("main").inner_text()
    menu = page.locator(".site-menu")
    assert menu.get_by_role("link", name="Do the numbers add up?").is_visible()
    context.close()


def test_no_page_runs_a_script_that_is_written_into_it(built_site: Path) -> None:
    policy = (built_site / "_headers").read_text(encoding="utf-8")
    assert "script-src 'self' 'wasm-unsafe-eval';" in policy
    assert "style-src 'self';" in policy
    assert "unsafe-inline" not in policy


def test_the_menu_opens_on_a_phone_without_javascript(browser: Browser, site_server: str) -> None:
    context = browser.new_context(
        base_url=site_server, java_script_enabled=False, viewport={"width": 320, "height": 700}
    )
    page = context.new_page()
    page.goto("/terms/")
    link = page.locator(".site-menu").get_by_role("link", name="Calculators")
    assert not link.is_visible()
    page.get_by_role("button", name="Menu").click()
    assert link.is_visible()
    context.close()


def test_the_choice_of_colours_is_kept(page: Page) -> None:
    page.goto("/terms/")
    page.get_by_role("button", name="Show in dark colours").click()
    page.goto("/about/")
    assert page.evaluate("getComputedStyle(document.documentElement).colorScheme") == "dark"
    assert page.get_by_role("button", name="Show in light colours").is_visible()


def test_from_home_to_the_money_for_schools_and_how_it_is_worked_out(page: Page) -> None:
    page.goto("/")
    page.locator("main").get_by_role("link", name="£1.5 billion").first.click()
    assert page.url.endswith("/claims/mainstream-support-transfer/#f1")
    page.get_by_role("link", name="£2.5 billion a year freed").click()
    derivation = page.locator("#special-placements-money-released-from-falls")
    assert "£2.445 billion" in derivation.inner_text()
    page.goto("/")
    page.locator("main").get_by_role("link", name="School funding").click()
    assert page.url.endswith("/calculators/school-funding/")


def test_a_topic_prints_on_two_sheets(page: Page, built_site: Path) -> None:
    too_long = {}
    for topic in sorted((built_site / "topics").iterdir()):
        if topic.is_dir() and "Key points" in (topic / "index.html").read_text(encoding="utf-8"):
            page.goto(f"/topics/{topic.name}/")
            sheets = page.pdf(format="A4", prefer_css_page_size=True).count(b"/Type /Page\n")
            if sheets > 2:
                too_long[topic.name] = sheets
    assert not too_long
