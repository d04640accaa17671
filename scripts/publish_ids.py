"""Adds every new id to the ledger of published ids: ``python -m scripts.publish_ids``. It never takes one out."""

from __future__ import annotations

import sys
from pathlib import Path

from scripts.read.handbook import read_handbook
from scripts.read.ledger import LEDGER, current_ids, read_ledger
from scripts.read.problems import report


def main() -> int:
    """Runs the command; exit status 1 when a record cannot be read."""
    root = Path.cwd()
    handbook, problems = read_handbook(root)
    if problems:
        print(report(problems), file=sys.stderr)
        return 1
    known = set(read_ledger(root).ids)
    fresh = [name for name in current_ids(handbook) if name not in known]
    (root / LEDGER).write_text("".join(f"{name}\n" for name in sorted(known | set(fresh))), encoding="utf-8")
    print(f"{LEDGER}: {len(fresh)} ids added, {len(known) + len(fresh)} in all")
    return 0


if __name__ == "__main__":
    sys.exit(main())
