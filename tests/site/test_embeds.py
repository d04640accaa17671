"""Cards that other sites frame, in a real browser."""

import json
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from scripts.serving.static_site import serving
from tests.site.published import version_of

FIGURE = "mainstream-support-transfer.1"
MUST_SAY = "an assumption of the model, not a costing"


def test_a_records_page_names_the_oembed_file_of_its_first_figure(page: Page) -> None:
    page.goto("/claims/mainstream-support-transfer/")
    link = page.locator('link[type="application/json+oembed"]').evaluate("each => each.href")
    found = json.loads(page.request.get(link).text())
    assert found["version"] == "1.0"
    assert found["title"] == (
        "£1.5 billion: money a year assumed to move from special school placements into mainstream school budgets"
    )


def test_the_code_offered_beside_a_figure_frames_its_card_on_another_site(
    page: Page, site_server: str, tmp_path: Path
) -> None:
    page.goto("/claims/mainstream-support-transfer/")
    page.locator("#f1 summary").click()
    page.locator("#f1 .copy-embed").first.wait_for()
    code, kept = page.locator("#f1 .copy-embed pre").all_inner_texts()
    assert f'src="{site_server}/embed/{FIGURE}/v/{version_of(FIGURE)}/"' in kept
    assert f'src="{site_server}/embed/{FIGURE}/"' in code

    (tmp_path / "index.html").write_text(f"<!doctype html><title>Another site</title>{code}", encoding="utf-8")
    with serving(tmp_path) as another_site:
        page.goto(another_site)
        card = page.frame_locator("iframe")
        expect(card.locator("h1")).to_contain_text("£1.5 billion")
        expect(card.locator("body")).to_contain_text(MUST_SAY)


@pytest.mark.parametrize(
    "address", ["/", "/claims/mainstream-support-transfer/", "/calculators/school-funding/", "/find/"]
)
def test_a_page_of_the_handbook_is_not_shown_in_another_sites_frame(
    page: Page, site_server: str, tmp_path: Path, address: str
) -> None:
    (tmp_path / "index.html").write_text(
        f'<!doctype html><title>Another site</title><iframe src="{site_server}{address}"></iframe>', encoding="utf-8"
    )
    with serving(tmp_path) as another_site:
        page.goto(another_site)
        # What stands there is the browser's own word that it was refused.
        assert page.frames[1].url == "chrome-error://chromewebdata/"


def test_the_card_of_a_table_shows_its_chart_and_has_its_cells_on_another_site(
    page: Page, site_server: str, tmp_path: Path
) -> None:
    page.goto("/tables/isos-table-3/")
    page.locator("send-copy[data-id=isos-table-3] summary").click()
    page.locator("send-copy[data-id=isos-table-3] .copy-embed").wait_for()
    code = page.locator("send-copy[data-id=isos-table-3] .copy-embed pre").inner_text()
    (tmp_path / "index.html").write_text(f"<!doctype html><title>Another site</title>{code}", encoding="utf-8")
    with serving(tmp_path) as another_site:
        page.goto(another_site)
        card = page.frame_locator("iframe")
        expect(card.locator("svg[role=img]")).to_be_visible()
        expect(card.locator("body")).to_contain_text("in £ million")
        card.locator("summary").click()
        expect(card.get_by_role("cell", name="-6,265")).to_be_visible()


def test_a_frozen_card_says_which_version_it_is(page: Page) -> None:
    page.goto(f"/embed/{FIGURE}/v/1/")
    expect(page.locator("main")).to_contain_text("Version 1,")
    page.get_by_role("link", name="Source and caveats").click()
    expect(page.locator("h1")).to_be_visible()
    assert page.url.endswith("/claims/mainstream-support-transfer/v/1/")


@pytest.mark.parametrize("card", [FIGURE, f"{FIGURE}/v/1", "isos-table-3", "isos-table-7"])
def test_axe_finds_nothing_on_a_card(page: Page, checkout: Path, card: str) -> None:
    page.goto(f"/embed/{card}/")
    # A card runs no script of its own or anybody's: axe is put in past its policy.
    axe = (checkout / "node_modules/axe-core/axe.min.js").read_text(encoding="utf-8")
    page.evaluate(axe)
    for width, colours in ((300, "light"), (320, "dark"), (600, "light"), (600, "dark")):
        page.set_viewport_size({"width": width, "height": 280})
        page.emulate_media(color_scheme=colours)  # type: ignore[arg-type]
        assert page.evaluate("axe.run().then(found => found.violations.map(each => each.id))") == []
        assert page.evaluate("document.documentElement.scrollWidth") <= width
