"""axe-core finds nothing on any kind of page: phone and desk, light and dark."""

from pathlib import Path

import pytest
import yaml
from playwright.sync_api import Page

from tests.site.axe_findings import axe_findings

PAGES = yaml.safe_load((Path(__file__).parent / "page-types.yml").read_text(encoding="utf-8"))
PAGES += [
    {"kind": f"calculator {name}", "address": f"/calculators/{name}/"}
    for name in ("school-funding", "team-costing", "implementation-cost")
]


@pytest.mark.parametrize("each", PAGES, ids=lambda each: each["kind"])
def test_axe_finds_nothing(page: Page, axe: str, each: dict[str, str]) -> None:
    page.goto(each["address"])
    page.wait_for_load_state("networkidle")
    if page.locator("send-calculator").count():  # tested once it has worked out its own answer
        page.locator('send-calculator[data-state="live"]').wait_for(timeout=60_000)
    assert not axe_findings(page, axe)
