"""Builds the site: ``python -m scripts.build [--engine mkdocs|zensical]``.

Reads and checks the records, links them, writes the Markdown tree, renders it, adds exports and the calculators'
Python, and swaps the finished site in whole. When anything is wrong the last good site stays as it was.
"""

from __future__ import annotations

import argparse
import sys
import time
from pathlib import Path

from scripts.build_stages import BuildProblem, build_site
from scripts.today import today


def main() -> int:
    """Runs the command; exit status 0, or 1 when the site was not built."""
    parser = argparse.ArgumentParser(prog="python -m scripts.build", description=__doc__.split("\n", 1)[0])
    parser.add_argument("--engine", choices=["mkdocs", "zensical"], default="mkdocs")
    parser.add_argument("--root", type=Path, default=Path.cwd(), help="the project's folder")
    parser.add_argument("--preview", action="store_true", help="render only what changed since the last build")
    parser.add_argument("--verbose", action="store_true", help="say how long each stage took")
    options = parser.parse_args()

    started = time.perf_counter()

    def say(stage: str) -> None:
        if options.verbose:
            print(f"{time.perf_counter() - started:6.1f} s  {stage}", flush=True)

    try:
        site = build_site(options.root, options.engine, say, options.preview, today=today())
    except BuildProblem as problem:
        print(problem, file=sys.stderr)
        return 1
    print(f"{site} is ready.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
