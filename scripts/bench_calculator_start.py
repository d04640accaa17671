"""python -m scripts.bench_calculator_start [--site SITE] [--runs N] [--alone] [--json]: how fast the calculators are.

Side by side in one run, with the same server and the same Chromium, taking turns: the built site's calculator page;
a bare page whose module worker runs stock Pyodide of the same version with the same models; JupyterLite's console;
and marimo's WASM export. Each time is from navigation to the first correct live answer in the page. Cold is a fresh
profile; warm is the same profile again. Then the page over a slow line, and what it does once it is live.

It measures, and ends with 0 whether or not the targets are met.
"""

import argparse
import json
import sys
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import NamedTuple

from playwright.sync_api import Browser

from calculators.registry import models
from scripts.bench_browser import chromium
from scripts.bench_first_answer import Contestant, Start, first_answers
from scripts.bench_jupyterlite import write_jupyterlite
from scripts.bench_live_page import (
    DRAWS,
    SCHOOLS,
    draws_milliseconds,
    memory_megabytes,
    recompute_milliseconds,
    schools_milliseconds,
)
from scripts.bench_marimo import write_marimo
from scripts.bench_pyodide_folder import BenchToolFailed
from scripts.bench_serving import counting
from scripts.bench_slow_line import SlowStart, slow_start
from scripts.bench_stock_pyodide import STOCK_PAGE, site_with_stock
from scripts.bench_targets import Measured, as_objects, table
from scripts.runtime.pyodide_package import ROOT

PAGE = "/calculators/school-funding/"
OURS, STOCK, JUPYTERLITE, MARIMO = "ours", "stock Pyodide", "JupyterLite", "marimo"


class Bench(NamedTuple):
    """Everything measured.

    starts    medians by kind and page
    slow      over the slow line with Brotli, by model
    targets   each promise beside its measurement
    """

    starts: dict[str, dict[str, Start]]
    slow: dict[str, SlowStart]
    targets: list[Measured]


def bench_calculator_start(site: Path, runs: int, alone: bool) -> Bench:
    """Measures. `site` is a built site, which is copied, not touched; `alone` leaves JupyterLite and marimo out."""
    names = [model.id for model in models()]
    with site_with_stock(site) as folder, chromium() as browser:
        with _contestants(folder, alone) as contestants:
            starts = first_answers(browser, contestants, runs)
        with counting(folder) as (address, count):
            ours = Contestant(OURS, address + PAGE, count, "[data-headline]", warm=False)
            brotli = first_answers(browser, [ours], 1)["cold"][OURS]
            slow = {name: slow_start(browser, f"{address}/calculators/{name}/") for name in names}
            live = _live(browser, address, names)
    return Bench(starts, slow, [*_start_targets(starts, brotli), *_slow_targets(slow), *live])


@contextmanager
def _contestants(folder: Path, alone: bool) -> Iterator[list[Contestant]]:
    """The pages to measure, served with gzip while they are."""
    with ExitStack() as stack:
        address, count = stack.enter_context(counting(folder, encodings=("gzip",)))
        contestants = [
            Contestant(OURS, address + PAGE, count, "[data-headline]"),
            Contestant(STOCK, address + STOCK_PAGE, count, "output"),
        ]
        if not alone:
            # Apart from the site, whose security policy is not theirs.
            others = Path(stack.enter_context(tempfile.TemporaryDirectory()))
            for name, write in ((JUPYTERLITE, write_jupyterlite), (MARIMO, write_marimo)):
                path = write(others / name, others / f"{name}-work")
                there, sent = stack.enter_context(counting(others / name, encodings=("gzip",)))
                contestants.append(Contestant(name, there + path, sent, "body", marks=False, warm=False))
        yield contestants


def _start_targets(starts: dict[str, dict[str, Start]], brotli: Start) -> list[Measured]:
    cold, warm = starts["cold"], starts["warm"]
    limits = {STOCK: 0.40, JUPYTERLITE: 0.12, MARIMO: 0.12}
    shares = [
        Measured(f"first answer cold, share of {name}'s time",
                 cold[OURS].milliseconds / cold[name].milliseconds, "", limits[name], 2)
        for name in cold if name != OURS
    ]
    return [
        *shares,
        Measured(f"first answer warm, share of {STOCK}'s time",
                 warm[OURS].milliseconds / warm[STOCK].milliseconds, "", 0.45, 2),
        Measured("sent for a cold page with gzip", cold[OURS].sent / 1e6, "MB", 4.2, 2),
        Measured("sent for a cold page with Brotli", brotli.sent / 1e6, "MB", 3.6, 2),
    ]


def _slow_targets(slow: dict[str, SlowStart]) -> list[Measured]:
    slowest = max(slow.values(), key=lambda start: start.painted)
    return [
        Measured("slow line: default answer painted", slowest.painted / 1000, "s", 1.5, 2),
        Measured("slow line: received by then", slowest.received / 1000, "kB"),
        Measured("slow line: controls say what they wait for", slowest.said_at / 1000, "s", None, 2),
        Measured("slow line: first live answer with Brotli", slowest.live / 1000, "s", None, 1),
    ]


def _live(browser: Browser, address: str, names: list[str]) -> list[Measured]:
    draws = max(draws_milliseconds(browser, address, name) for name in names)
    return [
        *(Measured(f"recompute, median: {name}", recompute_milliseconds(browser, address, name), "ms", 16, 1)
          for name in names),
        Measured(f"{DRAWS:,} draws with progress, dearest model", draws / 1000, "s", 2, 2),
        Measured(f"{SCHOOLS:,} schools", schools_milliseconds(browser, address) / 1000, "s", 1, 2),
        Measured("memory of the tab, dearest model",
                 max(memory_megabytes(browser, address, name) for name in names), "MB"),
    ]


def _print(bench: Bench, runs: int) -> None:
    print(f"First live answer with gzip, median of {runs}")
    for kind, by_name in bench.starts.items():
        for name, start in by_name.items():
            print(f"  {kind:6}{name:16}{start.milliseconds:8,.0f} ms{start.sent / 1e6:8.2f} MB sent")
    print(f"\n{table(bench.targets)}\n")
    words = next(iter(bench.slow.values())).said_first
    print(f"On the slow line the controls first say: {words}")


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m scripts.bench_calculator_start")
    parser.add_argument("--site", type=Path, default=ROOT / "site", help="a built site (default: site)")
    parser.add_argument("--runs", type=int, default=5, help="starts of each page (default: 5)")
    parser.add_argument("--alone", action="store_true", help="leave JupyterLite and marimo out")
    parser.add_argument("--json", action="store_true", help="print one JSON object instead of a table")
    options = parser.parse_args()
    if not (options.site / PAGE.strip("/") / "index.html").is_file():
        sys.exit(f"There is no built site at {options.site}. Fix: run `make build`.")
    try:
        bench = bench_calculator_start(options.site, options.runs, options.alone)
    except BenchToolFailed as failed:
        sys.exit(str(failed))
    if options.json:
        starts = {kind: {name: start._asdict() for name, start in by_name.items()}
                  for kind, by_name in bench.starts.items()}
        slow = {name: start._asdict() for name, start in bench.slow.items()}
        print(json.dumps({"starts": starts, "slow": slow, "targets": as_objects(bench.targets)}))
    else:
        _print(bench, options.runs)


if __name__ == "__main__":
    main()
