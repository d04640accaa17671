"""The time from navigation to the first correct answer in the page, for several pages side by side."""

import json
import statistics
from collections.abc import Sequence
from typing import NamedTuple

from playwright.sync_api import Browser, BrowserContext

from scripts.bench_browser import LIVE_MARK, open_until_live
from scripts.bench_serving import Count

EXPECTED = "£6,366"  # Table 9 and the £52,000 above Table 10: (1,700,000 + 52,000) ÷ (272.6981 + 2.5)

# For pages of others, which set no mark: the first text in the page that holds the answer.
_WATCH = f"""new MutationObserver((changes, observer) => {{
  const fresh = changes.flatMap(({{ target, addedNodes }}) => [target.nodeType === 3 ? target : null, ...addedNodes]);
  if (!fresh.some((node) => node?.textContent.includes({json.dumps(EXPECTED)}))) return;
  observer.disconnect();
  performance.mark('{LIVE_MARK}');
}}).observe(document, {{ subtree: true, childList: true, characterData: true }});"""


class Contestant(NamedTuple):
    """A page that works out the same sum.

    served   counts the bytes its server sends
    shown    what holds the answer, as a CSS selector
    marks    whether it says itself when its first live answer is shown
    warm     whether it is opened a second time with the same profile
    """

    name: str
    address: str
    served: Count
    shown: str
    marks: bool = True
    warm: bool = True


class Start(NamedTuple):
    """One start: milliseconds to the first live answer, and bytes sent until a moment after, headers left out."""

    milliseconds: float
    sent: int


def first_answers(
    browser: Browser, contestants: Sequence[Contestant], runs: int
) -> dict[str, dict[str, Start]]:
    """Medians of so many starts by kind ("cold", "warm") and name; the pages take turns.

    Cold is a fresh profile; warm is the same profile again, with what it kept.
    Raises RuntimeError when a page shows another answer than EXPECTED.
    """
    found: dict[str, dict[str, list[Start]]] = {"cold": {}, "warm": {}}
    for _ in range(runs):
        for each in contestants:
            context = browser.new_context()
            for kind in ("cold", "warm") if each.warm else ("cold",):
                found[kind].setdefault(each.name, []).append(_start(context, each))
            context.close()
    return {
        kind: {name: _median(starts) for name, starts in by_name.items()} for kind, by_name in found.items()
    }


def _start(context: BrowserContext, contestant: Contestant) -> Start:
    page = context.new_page()
    before = contestant.served.sent
    if not contestant.marks:
        page.add_init_script(_WATCH)
    milliseconds = open_until_live(page, contestant.address)
    page.wait_for_timeout(300)
    shown = page.inner_text(contestant.shown)
    if EXPECTED not in shown:
        raise RuntimeError(f"{contestant.address} shows {shown[:200]!r}; {EXPECTED} was expected")
    page.close()
    return Start(milliseconds, contestant.served.sent - before)


def _median(starts: list[Start]) -> Start:
    return Start(
        statistics.median(start.milliseconds for start in starts),
        round(statistics.median(start.sent for start in starts)),
    )
