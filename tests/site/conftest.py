"""Fixtures for tests of the built site in a real Chromium.

``make test`` builds the site first; these tests read ``site/`` as it stands and never build it.
"""

import os
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect, sync_playwright

from scripts.serving.static_site import serving

# Milliseconds to wait for what should happen at once, on a machine that is busy with other things.
PATIENCE = 20_000

# The last three keep Chromium from asking its maker's hosts for things of its own.
CHROMIUM_OPTIONS = [
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


@pytest.fixture(scope="session")
def built_site(checkout: Path) -> Path:
    """The folder of the built site: ``site/``, or the one named by SITE."""
    site = Path(os.environ.get("SITE", checkout / "site"))
    if not (site / "index.html").is_file():
        pytest.fail(f"There is no built site at {site}. Run: make build", pytrace=False)
    return site


@pytest.fixture(scope="session")
def axe(checkout: Path) -> str:
    """The source of axe-core."""
    return (checkout / "node_modules/axe-core/axe.min.js").read_text(encoding="utf-8")


@pytest.fixture(scope="session")
def site_server(built_site: Path) -> Iterator[str]:
    """The address of the built site, served as a static host would: ``http://127.0.0.1:<port>``."""
    with serving(built_site) as address:
        yield address


@pytest.fixture(scope="session")
def chromium_path(checkout: Path) -> str:
    """The Chromium that scripts/setup/browser.sh finds; fails in its words when there is none."""
    command = [checkout / "scripts/setup/browser.sh"]
    search = subprocess.run(command, capture_output=True, text=True, check=False)
    if search.returncode != 0:
        pytest.fail(search.stderr, pytrace=False)
    return search.stdout.strip()


@pytest.fixture(scope="session")
def browser(chromium_path: str) -> Iterator[Browser]:
    """One headless Chromium for all tests."""
    sandbox = ["--no-sandbox"] if os.geteuid() == 0 else []
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(
            executable_path=chromium_path, args=[*sandbox, *CHROMIUM_OPTIONS]
        )
        yield chromium
        chromium.close()


@pytest.fixture
def context(browser: Browser, site_server: str) -> Iterator[BrowserContext]:
    """A fresh profile, 1280 by 800, English of England; ``page.goto`` takes addresses such as ``/find/``."""
    fresh = browser.new_context(
        base_url=site_server,
        locale="en-GB",
        timezone_id="Europe/London",
        viewport={"width": 1280, "height": 800},
    )
    fresh.set_default_timeout(PATIENCE)
    expect.set_options(timeout=PATIENCE)
    yield fresh
    fresh.close()


@pytest.fixture
def page(context: BrowserContext) -> Page:
    """An empty tab in a fresh profile."""
    return context.new_page()
