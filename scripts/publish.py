"""Publishes what is new: ``python -m scripts.publish [--date 2026-11-23]``.

Adds new ids to the ledger of ids and new versions to the ledger of versions, and seals the latter. Nothing is ever
taken out.
"""

from __future__ import annotations

import argparse
import datetime
import sys
from pathlib import Path

from scripts.read.handbook import read_handbook
from scripts.read.ledger import LEDGER as IDS
from scripts.read.ledger import current_ids, read_ledger
from scripts.read.problems import report
from scripts.versions.content import versioned_records
from scripts.versions.ledger import LEDGER as VERSIONS
from scripts.versions.ledger import fresh_versions, read_versions
from scripts.versions.seals import SEALS, first_broken, read_seals, seal


def publish(root: Path, date: str) -> str:
    """Adds a project's new ids and versions to its ledgers.

    Args:
        root: the project's folder.
        date: the day of publication, as 2026-11-23.

    Returns:
        what was done, in words.

    Raises:
        ValueError: when a record cannot be read or a changed one does not say why; the ledgers stay as they were.
    """
    handbook, problems = read_handbook(root)
    if problems:
        raise ValueError(report(problems))
    seals = read_seals(root)
    ledger_text = (root / VERSIONS).read_text(encoding="utf-8") if (root / VERSIONS).exists() else ""
    if first_broken(ledger_text.splitlines(), seals):
        raise ValueError(f"{VERSIONS} is not what was sealed in {SEALS}; run make check, which says where it differs.")
    known = set(read_ledger(root).ids)
    fresh_ids = set(current_ids(handbook)) - known
    versions = fresh_versions(versioned_records(handbook), read_versions(root), date)
    (root / IDS).write_text("".join(f"{name}\n" for name in sorted(known | fresh_ids)), encoding="utf-8")
    with (root / VERSIONS).open("a", encoding="utf-8") as ledger:
        ledger.writelines(f"{version.line()}\n" for version in versions)
    lines = (root / VERSIONS).read_text(encoding="utf-8").splitlines()
    if not seals or seals[-1].lines < len(lines):
        with (root / SEALS).open("a", encoding="utf-8") as file:
            file.write(f"{seal(lines, date).line()}\n")
    return f"{len(fresh_ids)} ids and {len(versions)} versions published"


def main() -> int:
    """Runs the command; exit status 1 when nothing was published because something is wrong."""
    parser = argparse.ArgumentParser(prog="python -m scripts.publish", description=__doc__.split("\n", 1)[0])
    today = datetime.datetime.now(tz=datetime.UTC).date().isoformat()
    parser.add_argument("--date", default=today, help="the day of publication (today)")
    try:
        print(publish(Path.cwd(), parser.parse_args().date))
    except ValueError as problems:
        print(problems, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
