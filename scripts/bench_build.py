"""python -m scripts.bench_build [--sizes 100,1000,10000]: build time against the number of records.

Each size is a project of its own: the small project of the tests with one claim, three figures in it, repeated under
other ids. Time is of the whole build from nothing but the calculators' prepared Python, and of its stages.
"""

from __future__ import annotations

import argparse
import shutil
import sys
import tempfile
import time
from pathlib import Path
from typing import NamedTuple

from scripts.build_stages import build_site
from scripts.today import today

CHECKOUT = Path(__file__).resolve().parent.parent
SIZES = (100, 1_000, 10_000)
_GOOD = CHECKOUT / "tests" / "rules" / "good"
_CLAIM = "docs/claims/ehc-plans-and-demand/plans-growth.md"


class BuildTime(NamedTuple):
    """The seconds one build took, and how many of them were the engine's."""

    records: int
    seconds: float
    engine_seconds: float


def synthetic_project(folder: Path, claims: int) -> None:
    """Makes a project with so many claims beside those of the tests' small one."""
    shutil.copytree(_GOOD, folder)
    for name in ("docs/theme", "docs/assets", "mkdocs.yml"):
        source = CHECKOUT / name
        copy = shutil.copytree if source.is_dir() else shutil.copy
        copy(source, folder / name)
    (folder / "node_modules").symlink_to(CHECKOUT / "node_modules", target_is_directory=True)  # the typeface
    (folder / "docs" / "worth-knowing.yml").write_text("- plans-growth.1\n", encoding="utf-8")
    for name in ("find", "data", "about", "notebooks", "workshops", "briefing", "check-a-draft"):
        (folder / "docs" / name).mkdir(exist_ok=True)
        (folder / "docs" / name / "index.md").write_text(f"---\ntitle: {name}\n---\n\n# {name}\n", encoding="utf-8")
    claim = (folder / _CLAIM).read_text(encoding="utf-8")
    for number in range(claims):
        text = claim.replace("id: plans-growth", f"id: plans-growth-{number}")
        (folder / _CLAIM).with_name(f"plans-growth-{number}.md").write_text(text, encoding="utf-8")


def build_time(claims: int) -> BuildTime:
    """Builds a synthetic project once and times it."""
    with tempfile.TemporaryDirectory() as temporary:
        root = Path(temporary) / "project"
        synthetic_project(root, claims)
        stages: dict[str, float] = {}

        def note(stage: str) -> None:
            stages[stage] = time.perf_counter()

        started = time.perf_counter()
        build_site(root, "mkdocs", note, today=today())
        ended = time.perf_counter()
        names = list(stages)
        rendered = next(place for place, name in enumerate(names) if name.startswith("rendered"))
        return BuildTime(claims, ended - started, stages[names[rendered]] - stages[names[rendered - 1]])


def main() -> int:
    """Runs the command."""
    parser = argparse.ArgumentParser(prog="python -m scripts.bench_build", description=__doc__.split("\n", 1)[0])
    parser.add_argument("--sizes", default=",".join(map(str, SIZES)), help="numbers of claims")
    sizes = [int(size) for size in parser.parse_args().sizes.split(",")]
    times = [build_time(size) for size in sizes]
    print(f"{'claims':>8}{'seconds':>10}{'of which engine':>18}{'ms a claim':>12}{'ms a claim / first':>20}")
    first = times[0].seconds / times[0].records
    for each in times:
        a_claim = each.seconds / each.records
        print(
            f"{each.records:8,}{each.seconds:10.1f}{each.engine_seconds:18.1f}{1000 * a_claim:12.1f}"
            f"{a_claim / first:20.2f}"
        )
    return 0


if __name__ == "__main__":
    sys.exit(main())
