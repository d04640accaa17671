"""python -m scripts.bench_find [--site SITE] [--times 10]: the search at today's records and at ten times as many.

Both indexes are served by the same server to the same Chromium in one run. The larger one holds every record once more
under other ids, in another order, with other numbers and with rare words of its own, nine times over. For each it says
what a first search sends, piece by piece, with gzip as served, and the time from a keystroke to the first result
painted, when nothing of the index has been fetched but what the page fetches by itself.
"""

from __future__ import annotations

import argparse
import random
import re
import shutil
import statistics
import sys
import tempfile
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from itertools import groupby
from pathlib import Path
from typing import NamedTuple

from playwright.sync_api import Browser, Request

from scripts.bench_browser import chromium
from scripts.find.findable import Findable, findables
from scripts.find.index import index_files
from scripts.find.words import find_words
from scripts.link.links import link
from scripts.pages.context import PageContext
from scripts.read.handbook import read_handbook
from scripts.serving.static_site import serving

ROOT = Path(__file__).resolve().parent.parent
ASKED = (
    "1.4bn", "140%", "tribunal win rate", "cost of independent place", "speech therapist shortage", "EHC plans 2024",
    "safety valve", "NASS", "high needs deficit forecast", "tribual",
)
MOST_BYTES = 300_000
MOST_MILLISECONDS = 100
_NUMBER = re.compile(r"\d[\d,.]*\d")
_RARE = 3

# From the last letter's input event to the frame after the one in which the first result stands.
_TYPE = """async (words) => {
  const box = document.querySelector('#find-q');
  const list = document.querySelector('.find-results');
  let started = 0;
  for (let end = 1; end <= words.length; end += 1) {
    box.value = words.slice(0, end);
    started = performance.now();
    box.dispatchEvent(new Event('input', { bubbles: true }));
    if (end < words.length) await new Promise((done) => setTimeout(done, 120));
  }
  while (list.dataset.for !== words || list.hidden) await new Promise(requestAnimationFrame);
  await new Promise(requestAnimationFrame);
  return performance.now() - started;
}"""


class Search(NamedTuple):
    """One size of the index, searched.

    things      how many can be found
    sent        bytes of the dearest first search, by what they are
    dearest     the question that sent them
    first       milliseconds from the last keystroke to the first result, median over ASKED, each in a fresh profile
    slowest     the same, of the slowest question
    """

    things: int
    sent: Counter[str]
    dearest: str
    first: float
    slowest: float


def more_things(things: Sequence[Findable], times: int) -> Iterator[Findable]:
    """The things, and so many times less one the same under other ids, numbers and rare words.

    The order of the records differs from copy to copy, so that no list of places repeats and gzip gains nothing by it;
    the figures of one record stay together, as they do in the handbook.
    """
    counted = Counter(word for thing in things for word in set(find_words(f"{thing.title} {thing.text}")))
    rare = {word for word, count in counted.items() if count <= _RARE and word.isalpha()}
    records = [list(group) for _, group in groupby(things, lambda thing: thing.url.partition("#")[0])]
    yield from things
    for copy in range(1, times):
        chance = random.Random(copy)
        chance.shuffle(records)
        for record in records:
            yield from (_other(thing, copy, chance, rare) for thing in record)


def _other(thing: Findable, copy: int, chance: random.Random, rare: set[str]) -> Findable:
    digits = {digit: str(chance.randint(1, 9)) for digit in "0123456789"}

    def number(text: str) -> str:
        def changed(found: re.Match[str]) -> str:
            is_year = re.fullmatch(r"(?:19|20)\d\d", found[0])
            return found[0] if is_year else "".join(digits.get(letter, letter) for letter in found[0])

        return _NUMBER.sub(changed, text)

    def words(text: str) -> str:
        def changed(found: re.Match[str]) -> str:
            is_own = found[0].lower() in rare and chance.random() < 0.5  # a language gains words more slowly than texts
            return f"{found[0]}{chr(96 + copy)}" if is_own else found[0]

        return re.sub(r"[A-Za-z]+", changed, number(text))

    address, _, place = thing.url.partition("#")
    return replace(
        thing, url=f"{address.rstrip('/')}-{copy}/" + (f"#{place}" if place else ""), title=words(thing.title),
        about=number(thing.about), text=words(thing.text), figure=number(thing.figure),
        id=thing.id and f"{thing.id}-{copy}", more_words=tuple(number(word) for word in thing.more_words),
    )


def search_bench(site: Path, times: int) -> tuple[Search, Search]:
    """Measures a built site's search, and the same with so many times the records."""
    handbook, problems = read_handbook(ROOT)
    if problems:
        raise RuntimeError(f"{len(problems)} records cannot be read; run make check.")
    things = list(findables(PageContext(handbook, link(handbook))))
    more = list(more_things(things, times))
    with tempfile.TemporaryDirectory() as name, chromium() as browser:
        found = []
        for each in (things, more):
            folder = _page_alone(site, Path(name) / str(len(each)))
            for path, text in index_files(each, handbook.terms.values()).items():
                file = folder / "find" / "index" / path
                file.parent.mkdir(parents=True, exist_ok=True)
                file.write_text(text, encoding="utf-8")
            with serving(folder, encodings=("gzip",)) as address:
                found.append(_search(browser, address, len(each)))
    return found[0], found[1]


def _page_alone(site: Path, folder: Path) -> Path:
    """The search page and what it loads, without its index."""
    shutil.copytree(site / "assets", folder / "assets", ignore=shutil.ignore_patterns("runtime*"))
    (folder / "find").mkdir()
    shutil.copyfile(site / "find" / "index.html", folder / "find" / "index.html")
    return folder


def _search(browser: Browser, address: str, things: int) -> Search:
    sent: dict[str, Counter[str]] = {}
    times: dict[str, float] = {}
    for asked in ASKED:
        context = browser.new_context()
        page = context.new_page()
        finished: list[Request] = []
        page.on("requestfinished", _noting(finished))
        page.goto(f"{address}/find/")
        page.locator(".find-facets select option").first.wait_for(state="attached")
        times[asked] = page.evaluate(_TYPE, asked)
        page.wait_for_load_state("networkidle")
        page.wait_for_timeout(400)
        sizes: Counter[str] = Counter()
        for request in finished:
            sizes[_kind(request.url)] += request.sizes()["responseBodySize"]
        sent[asked] = sizes
        context.close()
    dearest = max(ASKED, key=lambda asked: _of_find(sent[asked]))
    return Search(things, sent[dearest], dearest, statistics.median(times.values()), max(times.values()))


def _noting(finished: list[Request]) -> Callable[[Request], None]:
    def note(request: Request) -> None:
        finished.append(request)

    return note


def _kind(address: str) -> str:
    path = address.partition("/find/index/")[2]
    if path:
        name = path.rpartition("/")[2]
        kinds = {"s": "start", "f": "facets", "w": "lists of words", "n": "lists of numbers", "b": "what is shown"}
        return kinds[name[0]]
    if address.endswith(".js"):
        return "scripts"
    return "page, style and typeface"


def _of_find(sizes: Counter[str]) -> int:
    return sum(sizes.values()) - sizes["page, style and typeface"]


def main() -> int:
    """Runs the command; exit status 1 when the larger index sends more than was promised.

    The time depends on what else the machine does, so that missing it is said and is no failure.
    """
    parser = argparse.ArgumentParser(prog="python -m scripts.bench_find", description=__doc__.split("\n", 1)[0])
    parser.add_argument("--site", type=Path, default=ROOT / "site", help="a built site (site)")
    parser.add_argument("--times", type=int, default=10, help="how many times today's records (10)")
    options = parser.parse_args()
    now, more = search_bench(options.site, options.times)
    print(f"{'First search, gzip':28}{'today':>12}{f'{options.times} times':>12}{'ratio':>8}")
    rows: list[tuple[str, float, float]] = [("things that can be found", now.things, more.things)]
    rows += [(f"  {kind}, bytes", now.sent[kind], more.sent[kind]) for kind in sorted({*now.sent, *more.sent})]
    rows.append(("bytes without the page", _of_find(now.sent), _of_find(more.sent)))
    rows.append(("ms to the first result", now.first, more.first))
    rows.append(("ms, the slowest question", now.slowest, more.slowest))
    for name, before, after in rows:
        print(f"{name:28}{before:12,.0f}{after:12,.0f}{after / before if before else 0:8.2f}")
    print(f"dearest questions: “{now.dearest}” today, “{more.dearest}” then")
    if more.first > MOST_MILLISECONDS:
        print(f"slow: {more.first:.0f} ms to the first result; {MOST_MILLISECONDS} are promised", file=sys.stderr)
    is_large = _of_find(more.sent) > MOST_BYTES
    if is_large:
        print(f"missed: a first search sends more than the {MOST_BYTES:,} bytes promised", file=sys.stderr)
    return 1 if is_large else 0


if __name__ == "__main__":
    sys.exit(main())
