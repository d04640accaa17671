"""QR codes into the pool: by the camera and by photos, with jsQR where the browser has no reader of its own."""

import re
from fractions import Fraction
from pathlib import Path

import pytest
from playwright.sync_api import Browser, FilePayload, Page, expect

from calculators.group_codes import write_code
from scripts.pages.workshops import workshop_pages
from scripts.runtime import Runtime
from tests.site.conftest import CHROMIUM_OPTIONS, PATIENCE
from tests.site.qr_pictures import film, photo

CODES = [write_code("five-years", group, Fraction(group * 10**9)) for group in (1, 2, 3)]
OWN_READER = """globalThis.BarcodeDetector = class {
  static async getSupportedFormats() { return ['qr_code']; }
  async detect() { return [{ rawValue: '%s' }]; }
};"""


def choose(page: Page, content: bytes, name: str = "photo.bmp", kind: str = "image/bmp") -> None:
    """Give the pool a photo from the device."""
    page.locator("#photo").set_input_files(FilePayload(name=name, mimeType=kind, buffer=content))


def test_a_photo_of_three_codes_brings_all_three(page: Page) -> None:
    """Side by side, which jsQR alone does not see. It is fetched for them, and not before; one seen again adds nothing."""
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto("/workshops/pool/")
    page.wait_for_load_state("networkidle")
    assert not [url for url in asked if "vendor" in url]
    choose(page, photo(*CODES))
    expect(page.locator("[data-status]")).to_have_text("3 codes read.", timeout=60_000)
    assert sorted(page.input_value("#codes").split()) == sorted(CODES)
    assert [url for url in asked if url.endswith("/assets/vendor/jsqr.js")]
    choose(page, photo(CODES[1]), "again.bmp")
    expect(page.locator("[data-status]")).to_have_text("That code is there already. 3 codes read.")


def test_a_photo_can_be_dropped_on_the_page(page: Page) -> None:
    """Anywhere on the pool."""
    page.goto("/workshops/pool/")
    page.locator("send-pool form").wait_for()
    page.evaluate("""(bytes) => {
      const carried = new DataTransfer();
      carried.items.add(new File([new Uint8Array(bytes)], 'dropped.bmp', { type: 'image/bmp' }));
      document.querySelector('[data-room]').dispatchEvent(new DragEvent('drop', { dataTransfer: carried, bubbles: true, cancelable: true }));
    }""", list(photo(CODES[0])))
    expect(page.locator("#codes")).to_have_value(CODES[0], timeout=60_000)


@pytest.mark.parametrize(("content", "kind", "says"), [
    (photo("https://example.org/"), "image/bmp", "That picture holds something else: “https://example.org/”."),
    (b"not a picture", "image/png", "No code was found in photo.bmp."),
])
def test_a_photo_without_a_groups_code_is_answered(page: Page, content: bytes, kind: str, says: str) -> None:
    """And nothing is added."""
    page.goto("/workshops/pool/")
    choose(page, content, kind=kind)
    expect(page.locator("[data-status]")).to_contain_text(says)
    expect(page.locator("#codes")).to_have_value("")


def test_the_browsers_own_reader_is_used_where_there_is_one(page: Page) -> None:
    """Then jsQR is not fetched."""
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.add_init_script(OWN_READER % CODES[2])
    page.goto("/workshops/pool/")
    choose(page, photo("anything"))
    expect(page.locator("#codes")).to_have_value(CODES[2])
    assert not [url for url in asked if "jsqr" in url]


def test_the_camera_reads_a_code_that_is_held_up(
    browser: Browser, chromium_path: str, site_server: str, tmp_path: Path,
) -> None:
    """Chromium is given a film of a code in place of a camera; stopping takes the picture away."""
    seen = tmp_path / "camera.y4m"
    seen.write_bytes(film(CODES[0]))
    camera = ["--use-fake-ui-for-media-stream", "--use-fake-device-for-media-stream",
              f"--use-file-for-fake-video-capture={seen}"]
    other = browser.browser_type.launch(
        executable_path=chromium_path, args=["--no-sandbox", *CHROMIUM_OPTIONS, *camera],
    )
    page = other.new_context(base_url=site_server, permissions=["camera"]).new_page()
    page.set_default_timeout(PATIENCE)
    page.goto("/workshops/pool/")
    page.click("[data-scan] summary")
    page.click("[data-camera-button]")
    expect(page.locator("#codes")).to_have_value(CODES[0], timeout=60_000)
    page.click("[data-camera-button]")
    expect(page.locator("video")).to_have_count(0)
    other.close()


def test_without_a_camera_it_says_so(page: Page) -> None:
    """This Chromium has none, and the codes can still be typed."""
    page.goto("/workshops/pool/")
    page.click("[data-scan] summary")
    page.click("[data-camera-button]")
    expect(page.locator("[data-status]")).to_contain_text("There is no camera, or it was not allowed.")


def test_the_code_an_exercise_shows_can_be_read(page: Page) -> None:
    """A picture of a group's screen brings its code into the pool."""
    page.goto("/workshops/five-years/")
    page.fill("#group", "1")
    page.fill("#prediction", "1bn")
    page.click("send-workshop button[type=submit]")
    page.locator("[data-qr] svg").wait_for(timeout=60_000)
    screen = page.locator("[data-qr]").screenshot()
    page.goto("/workshops/pool/")
    choose(page, screen, "screen.png", "image/png")
    expect(page.locator("#codes")).to_have_value(CODES[0], timeout=60_000)


def test_codes_on_the_sheets_lead_to_the_exercise_and_to_a_calculator_that_asks_first(page: Page) -> None:
    """Drawn in the page where the site's address is not known, at the build where it is; read off the screen."""
    page.goto("/workshops/sheets/")
    page.locator("send-workshop-link svg").first.wait_for()
    root = page.url.removesuffix("workshops/sheets/")
    drawn = [each.screenshot() for each in page.locator("send-workshop-link svg").all()[2:4]]
    sheets = workshop_pages(Runtime("", {}, []), "https://example.org/handbook/")["workshops/sheets/index.md"]
    page.goto("about:blank")  # where no policy forbids the width
    for svg in re.findall(r"<svg.*?</svg>", sheets, re.DOTALL)[2:4]:
        page.set_content(f'<div style="width:300px">{svg}</div>')
        drawn.append(page.locator("div").screenshot())
    page.goto("/workshops/pool/")
    for place, picture in enumerate(drawn):
        address = ("workshops/teams-for-england/", "calculators/team-costing/?redeployed=40&predict=tea")[place % 2]
        choose(page, picture, f"{place}.png", "image/png")
        begins = (root if place < 2 else "https://example.org/handbook/") + address
        expect(page.locator("[data-status]")).to_contain_text(f"“{begins[:60]}", timeout=60_000)
