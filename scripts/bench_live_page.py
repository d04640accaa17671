"""What a calculator that has started does: a keystroke's answer, 2,000 draws, many schools, and its memory."""

import statistics
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser

from scripts.bench_browser import open_until_live

KEYSTROKES = 60
DRAWS = 2_000
SCHOOLS = 5_000
# A box to type into, and the first of the values typed, each one more than the last.
BOXES = {
    "school-funding": ("ehcps", 1),
    "team-costing": ("primary", 16_000),
    "implementation-cost": ("teams_cost", 700_000_000),
}

_TYPE = """async ([id, first, keystrokes]) => {
  const calculator = document.querySelector('send-calculator');
  const box = document.querySelector(id);
  const times = [];
  for (let n = 0; n < keystrokes; n += 1) {
    const answered = new Promise((done) => calculator.addEventListener('calculator-answer', done, { once: true }));
    const started = performance.now();
    box.value = String(first + n);
    box.dispatchEvent(new Event('input', { bubbles: true }));
    await answered;
    document.body.getBoundingClientRect(); // lays out what changed
    times.push(performance.now() - started);
    await new Promise((done) => setTimeout(done, 50));
  }
  return times;
}"""

_SHARE = """async (count) => {
  const row = (_, n) => `${n},School ${n},primary,${n % 400 + 50},${n % 50},${n % 70},9,1`;
  const rows = Array.from({ length: count }, row);
  const heading = 'id,name,phase,pupils,low_prior_attainment,deprivation,disability,previous_setting';
  const request = JSON.stringify({ pot: 1000000, csv: [heading, ...rows].join('\\n') });
  const started = performance.now();
  const found = await document.querySelector('send-calculator').ask('allocate', request);
  if (found.shares.length !== count) throw new Error('not all schools have a share');
  return performance.now() - started;
}"""

_DRAW = """async (draws) => {
  let steps = 0;
  const started = performance.now();
  const found = await document.querySelector('send-calculator').draw({ draws }, () => { steps += 1; });
  if (found.uncertainty.draws !== draws) throw new Error('not all draws were made');
  if (steps < 10) throw new Error(`it said only ${steps} times how far it was`);
  return performance.now() - started;
}"""


def recompute_milliseconds(browser: Browser, address: str, model: str) -> float:
    """From an input event to its answer drawn, in milliseconds: the median of KEYSTROKES."""
    found: list[float] = _on_live_page(browser, f"{address}/calculators/{model}/", _TYPE, _typing(model))
    return statistics.median(found)


def draws_milliseconds(browser: Browser, address: str, model: str) -> float:
    """For DRAWS draws of a model's uncertain inputs, with the progress told on the way."""
    found: float = _on_live_page(browser, f"{address}/calculators/{model}/", _DRAW, DRAWS)
    return found


def schools_milliseconds(browser: Browser, address: str) -> float:
    """For sharing a pot among SCHOOLS schools."""
    found: float = _on_live_page(browser, f"{address}/calculators/school-funding/", _SHARE, SCHOOLS)
    return found


def memory_megabytes(browser: Browser, address: str, model: str) -> float:
    """Proportional memory of the tab's process after KEYSTROKES answers, in MB, from Linux's own account."""
    context = browser.new_context()
    page = context.new_page()
    open_until_live(page, f"{address}/calculators/{model}/")
    page.evaluate(_TYPE, _typing(model))
    page.wait_for_timeout(1500)
    session = browser.new_browser_cdp_session()
    processes = session.send("SystemInfo.getProcessInfo")["processInfo"]
    sizes = [_proportional_size(process["id"]) for process in processes if process["type"] == "renderer"]
    context.close()
    return max(sizes) / 1024


def _typing(model: str) -> list[object]:
    name, first = BOXES[model]
    return [f"#in-{name}", first, KEYSTROKES]


def _on_live_page(browser: Browser, address: str, script: str, argument: object) -> Any:
    context = browser.new_context()
    page = context.new_page()
    open_until_live(page, address)
    found = page.evaluate(script, argument)
    context.close()
    return found


def _proportional_size(pid: int) -> int:
    for line in Path(f"/proc/{pid}/smaps_rollup").read_text(encoding="ascii").splitlines():
        if line.startswith("Pss:"):
            return int(line.split()[1])
    raise RuntimeError(f"process {pid} has no proportional size")
