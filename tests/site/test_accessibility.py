"""axe-core finds nothing on any kind of page: phone and desk, light and dark."""

import json
from pathlib import Path

import pytest
import yaml
from playwright.sync_api import Page

PAGES = yaml.safe_load((Path(__file__).parent / "page-types.yml").read_text(encoding="utf-8"))
PAGES += [
    {"kind": f"calculator {name}", "address": f"/calculators/{name}/"}
    for name in ("school-funding", "team-costing", "implementation-cost")
]
WIDTHS = (320, 1280)
# Rules that say the same of the same elements at every width and in both colours are run once.
CHANGING = ["color-contrast", "target-size", "scrollable-region-focusable", "link-in-text-block"]
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


@pytest.fixture(scope="session")
def axe(checkout: Path) -> str:
    """The source of axe-core."""
    return (checkout / "node_modules/axe-core/axe.min.js").read_text(encoding="utf-8")


@pytest.mark.parametrize("each", PAGES, ids=lambda each: each["kind"])
def test_axe_finds_nothing(page: Page, axe: str, each: dict[str, str]) -> None:
    page.goto(each["address"])
    page.wait_for_load_state("networkidle")
    if page.locator("send-calculator").count():  # tested once it has worked out its own answer
        page.locator('send-calculator[data-state="live"]').wait_for(timeout=60_000)
    page.evaluate(axe)
    found = []
    for number, (width, colours) in enumerate((width, colours) for width in WIDTHS for colours in ("light", "dark")):
        page.set_viewport_size({"width": width, "height": 800})
        page.emulate_media(color_scheme=colours)  # type: ignore[arg-type]
        rules = {"type": "tag", "values": TAGS} if number == 0 else {"type": "rule", "values": CHANGING}
        answer = page.evaluate(
            "options => axe.run(document, options)", {"runOnly": rules, "resultTypes": ["violations"]}
        )
        found += [
            f"{width} {colours}: {broken['id']}: {node['target']} {node['html'][:120]}"
            for broken in answer["violations"] for node in broken["nodes"][:5]
        ]
    assert not found, json.dumps(found, indent=1, ensure_ascii=False)
