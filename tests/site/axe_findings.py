"""What axe-core finds on a page as it stands: phone and desk, light and dark."""

from playwright.sync_api import Page

WIDTHS = (320, 1280)
# Rules that say the same of the same elements at every width and in both colours are run once.
CHANGING = ["color-contrast", "target-size", "scrollable-region-focusable", "link-in-text-block"]
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


def axe_findings(page: Page, axe: str) -> list[str]:
    """Everything that is found, a line each. axe: the source of axe-core."""
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
    return found
