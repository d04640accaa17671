"""The Chromium that everything in one run of the bench is measured in."""

import os
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager

from playwright.sync_api import Browser, Page, sync_playwright

from scripts.runtime.pyodide_package import ROOT

LIVE_MARK = "calculator-live"  # set by the page when Python's first answer is shown
PATIENCE = 180_000


@contextmanager
def chromium() -> Iterator[Browser]:
    """One headless Chromium, the one that the tests use."""
    quiet = ["--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync"]
    options = [*quiet, "--no-sandbox"] if os.geteuid() == 0 else quiet
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=_chromium_path(), args=options)
        yield browser
        browser.close()


def open_until_live(page: Page, address: str) -> float:
    """Opens an address and gives the milliseconds from navigation to the first live answer."""
    page.goto(address, wait_until="commit")
    marks = f"performance.getEntriesByName('{LIVE_MARK}')"
    page.wait_for_function(f"() => {marks}.length", polling=20, timeout=PATIENCE)
    milliseconds: float = page.evaluate(f"{marks}[0].startTime")
    return milliseconds


def _chromium_path() -> str:
    command = [ROOT / "scripts" / "setup" / "browser.sh"]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout.strip()
