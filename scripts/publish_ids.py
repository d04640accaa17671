"""Adds every new id to the ledger of published ids: ``python -m scripts.publish_ids``. It never takes one out."""

from __future__ import annotations

import sys
from pathlib import Path

from scripts.read.handbook import read_handbook
from scripts.read.ledger import LEDGER, current_ids, read_ledger
from scripts.read.problems import report


def publish_ids(root: Path) -> str:
    """Adds a project's new ids to its ledger.

    Returns:
        what was done, in words.

    Raises:
        ValueError: when a record cannot be read; the ledger stays as it was.
    """
    handbook, problems = read_handbook(root)
    if problems:
        raise ValueError(report(problems))
    known = set(read_ledger(root).ids)
    fresh = set(current_ids(handbook)) - known
    (root / LEDGER).write_text("".join(f"{name}\n" for name in sorted(known | fresh)), encoding="utf-8")
    return f"{LEDGER}: {len(fresh)} ids added, {len(known | fresh)} in all"


def main() -> int:
    """Runs the command; exit status 1 when a record cannot be read."""
    try:
        print(publish_ids(Path.cwd()))
    except ValueError as problems:
        print(problems, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
