"""A calculator over a slow line: 1.6 Mbit/s down, 750 kbit/s up, 150 ms from a request to the first byte."""

from typing import NamedTuple

from playwright.sync_api import Browser

from scripts.bench_browser import open_until_live

LINE = {"offline": False, "latency": 150, "downloadThroughput": 1.6e6 / 8, "uploadThroughput": 750e3 / 8}

# When the default answer was painted (Element Timing), and what the status line said.
_WATCH = """
window.bench = { said: [] };
new PerformanceObserver((list, observer) => {
  window.bench.painted = list.getEntries()[0].renderTime;
  observer.disconnect();
}).observe({ type: 'element', buffered: true });
new MutationObserver(() => {
  const headline = document.querySelector('[data-headline]');
  if (headline && !headline.hasAttribute('elementtiming')) headline.setAttribute('elementtiming', 'headline');
  const words = document.querySelector('.calc-status [data-status]')?.textContent;
  if (words && words !== window.bench.said.at(-1)?.words) window.bench.said.push({ words, at: performance.now() });
}).observe(document, { subtree: true, childList: true, characterData: true });
"""

_READ = """() => {
  const { painted, said } = window.bench;
  const entries = [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')];
  const before = entries.filter((entry) => entry.responseEnd <= painted);
  return {
    first_paint: performance.getEntriesByName('first-contentful-paint')[0].startTime,
    painted,
    received: before.reduce((sum, entry) => sum + entry.transferSize, 0),
    said_first: said[0].words,
    said_at: said[0].at,
  };
}"""


class SlowStart(NamedTuple):
    """One cold start over the slow line; milliseconds from navigation.

    painted    when the default answer was painted
    received   bytes that had arrived by then, headers included, of the files that were whole
    said_at    when the status line first said what the page waits for, and said_first its words
    live       the first live answer
    """

    first_paint: float
    painted: float
    received: int
    said_first: str
    said_at: float
    live: float


def slow_start(browser: Browser, address: str) -> SlowStart:
    """Opens a calculator once, with a fresh profile, over the slow line."""
    context = browser.new_context()
    page = context.new_page()
    session = context.new_cdp_session(page)
    session.send("Network.enable")
    session.send("Network.emulateNetworkConditions", LINE)
    page.add_init_script(_WATCH)
    live = open_until_live(page, address)
    found = page.evaluate(_READ)
    context.close()
    return SlowStart(live=live, **found)
