"""python -m scripts.bench_calculator_start [--site SITE] [--runs N]: our calculators beside stock Pyodide.

Both are served by the same server to the same Chromium in one run, taking turns: the built site's calculator
page, and a bare page whose module worker runs `loadPyodide` of the same version with the same calculators. Each
time is from navigation to the first correct live answer in the page, in milliseconds. Cold is a fresh profile;
warm is the same profile again, with its HTTP cache. Medians of N runs.
"""

import argparse
import json
import os
import statistics
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from scripts.bench_stock_pyodide import STOCK_PAGE, site_with_stock
from scripts.runtime.pyodide_package import ROOT
from scripts.serving.static_site import serving

PAGE = "/calculators/school-funding/"
DEAREST_PAGE = "/calculators/implementation-cost/"
EXPECTED = "£6,366"  # Table 9 and the £52,000 above Table 10: (1,700,000 + 52,000) ÷ (272.6981 + 2.5)
KEYSTROKES = 60

class Start(NamedTuple):
    """One start: milliseconds to the first live answer, and bytes received, headers left out."""

    milliseconds: float
    received: int


class Comparison(NamedTuple):
    """Medians for one kind of start."""

    name: str
    ours: Start
    stock: Start

    @property
    def ratio(self) -> float:
        """Our time as a share of stock's."""
        return self.ours.milliseconds / self.stock.milliseconds


class Bench(NamedTuple):
    """Everything measured.

    keystroke   milliseconds from an input event to its answer drawn, median of KEYSTROKES
    draws       milliseconds for 2,000 draws of the dearest model's uncertain inputs
    schools     milliseconds to share a pot among 5,000 schools
    memory_mb   proportional memory of the calculator tab's process, after calculating
    """

    starts: list[Comparison]
    brotli_received: int
    keystroke: float
    draws: float
    schools: float
    memory_mb: float


def bench_calculator_start(site: Path, runs: int) -> Bench:
    """Measure. `site` is a built site; it is copied, not touched."""
    with site_with_stock(site) as folder, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium_path(), args=chromium_options())
        with serving(folder, encodings=("gzip",)) as address:
            cold, warm = _starts(browser, address, runs)
        with serving(folder) as address:
            received = _brotli_bytes(browser, address)
            keystroke, schools, memory = _live_page(browser, address)
            draws = _draws(browser, address)
        browser.close()
    return Bench([cold, warm], received, keystroke, draws, schools, memory)


def chromium_path() -> str:
    command = [ROOT / "scripts" / "setup" / "browser.sh"]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout.strip()


def chromium_options() -> list[str]:
    quiet = ["--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync"]
    return [*quiet, "--no-sandbox"] if os.geteuid() == 0 else quiet


def _starts(browser: Browser, address: str, runs: int) -> tuple[Comparison, Comparison]:
    times: dict[tuple[str, str], list[Start]] = {}
    for _ in range(runs):
        for page in (PAGE, STOCK_PAGE):
            context = browser.new_context()
            for kind in ("cold", "warm"):
                times.setdefault((kind, page), []).append(_start(context, address + page))
            context.close()
    return (
        Comparison("cold", _median(times["cold", PAGE]), _median(times["cold", STOCK_PAGE])),
        Comparison("warm", _median(times["warm", PAGE]), _median(times["warm", STOCK_PAGE])),
    )


def _start(context: BrowserContext, address: str) -> Start:
    page = context.new_page()
    sizes: list[int] = []
    page.on("requestfinished", lambda request: sizes.append(request.sizes()["responseBodySize"]))
    _open(page, address)
    page.wait_for_timeout(300)
    milliseconds = page.evaluate("performance.getEntriesByName('calculator-live')[0].startTime")
    shown = page.inner_text("output" if STOCK_PAGE in address else "[data-headline]")
    if shown != EXPECTED:
        raise RuntimeError(f"{address} answered {shown}; {EXPECTED} was expected")
    page.close()
    return Start(milliseconds, sum(sizes))


def _open(page: Page, address: str) -> None:
    page.goto(address, wait_until="commit")
    page.wait_for_function("() => performance.getEntriesByName('calculator-live').length", polling=20, timeout=60_000)


def _median(starts: list[Start]) -> Start:
    return Start(
        statistics.median(start.milliseconds for start in starts),
        round(statistics.median(start.received for start in starts)),
    )


def _brotli_bytes(browser: Browser, address: str) -> int:
    context = browser.new_context()
    start = _start(context, address + PAGE)
    context.close()
    return start.received


_TYPE = """async (keystrokes) => {
  const calculator = document.querySelector('send-calculator');
  const box = document.querySelector('#in-ehcps');
  const times = [];
  for (let n = 0; n < keystrokes; n += 1) {
    const answered = new Promise((done) => calculator.addEventListener('calculator-answer', done, { once: true }));
    const started = performance.now();
    box.value = String(n + 1);
    box.dispatchEvent(new Event('input', { bubbles: true }));
    await answered;
    document.body.getBoundingClientRect(); // lays out what changed
    times.push(performance.now() - started);
    await new Promise((done) => setTimeout(done, 50));
  }
  return times;
}"""


_SHARE = """async () => {
  const row = (_, n) => `${n},School ${n},primary,${n % 400 + 50},${n % 50},${n % 70},9,1`;
  const rows = Array.from({ length: 5000 }, row);
  const heading = 'id,name,phase,pupils,low_prior_attainment,deprivation,disability,previous_setting';
  const request = JSON.stringify({ pot: 1000000, csv: [heading, ...rows].join('\\n') });
  const started = performance.now();
  const found = await document.querySelector('send-calculator').ask('allocate', request);
  if (found.shares.length !== 5000) throw new Error('not all schools have a share');
  return performance.now() - started;
}"""

_DRAW = """async () => {
  const started = performance.now();
  const found = await document.querySelector('send-calculator').draw({ draws: 2000 }, () => {});
  if (found.uncertainty.draws !== 2000) throw new Error('not all draws were made');
  return performance.now() - started;
}"""


def _draws(browser: Browser, address: str) -> float:
    context = browser.new_context()
    page = context.new_page()
    _open(page, address + DEAREST_PAGE)
    milliseconds: float = page.evaluate(_DRAW)
    context.close()
    return milliseconds


def _live_page(browser: Browser, address: str) -> tuple[float, float, float]:
    context = browser.new_context()
    page = context.new_page()
    _open(page, address + PAGE)
    keystroke = statistics.median(page.evaluate(_TYPE, KEYSTROKES))
    page.wait_for_timeout(1500)
    memory = _renderer_memory(browser)
    schools = page.evaluate(_SHARE)
    context.close()
    return keystroke, schools, memory


def _renderer_memory(browser: Browser) -> float:
    """Proportional set size of the largest page process, in MB, from Linux's own account."""
    session = browser.new_browser_cdp_session()
    processes = session.send("SystemInfo.getProcessInfo")["processInfo"]
    sizes = [_proportional_size(process["id"]) for process in processes if process["type"] == "renderer"]
    return max(sizes) / 1024


def _proportional_size(pid: int) -> int:
    for line in Path(f"/proc/{pid}/smaps_rollup").read_text(encoding="ascii").splitlines():
        if line.startswith("Pss:"):
            return int(line.split()[1])
    raise RuntimeError(f"process {pid} has no proportional size")


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m scripts.bench_calculator_start")
    parser.add_argument("--site", type=Path, default=ROOT / "site", help="a built site (default: site)")
    parser.add_argument("--runs", type=int, default=5, help="runs of each kind (default: 5)")
    parser.add_argument("--json", action="store_true", help="print one JSON object instead of a table")
    options = parser.parse_args()
    if not (options.site / PAGE.strip("/") / "index.html").is_file():
        sys.exit(f"There is no built site at {options.site}. Fix: run `make build`.")
    bench = bench_calculator_start(options.site, options.runs)
    if options.json:
        print(json.dumps(bench._asdict()))
        return
    print(f"First live answer, median of {options.runs}, gzip    ours      stock    ratio    ours sent   stock sent")
    for each in bench.starts:
        print(f"  {each.name:34}{each.ours.milliseconds:8.0f} ms{each.stock.milliseconds:8.0f} ms"
              f"{each.ratio:9.2f}{each.ours.received / 1e6:10.2f} MB{each.stock.received / 1e6:10.2f} MB")
    print(f"  sent cold with Brotli {bench.brotli_received / 1e6:.2f} MB")
    print(f"  2,000 draws {bench.draws:.0f} ms; 5,000 schools {bench.schools:.0f} ms")
    print(f"  keystroke to answer {bench.keystroke:.1f} ms; memory of the tab {bench.memory_mb:.0f} MB")


if __name__ == "__main__":
    main()
