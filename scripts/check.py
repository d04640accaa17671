"""Checks the records: ``python -m scripts.check [--texts DIR] [--source ID --from N --to N]``.

Every problem is shown at once, one a line. Exit status 0 when there is none, 1 when there is any. A warning is shown
too and leaves the status as it is.
"""

from __future__ import annotations

import argparse
import re
import sys
from collections.abc import Iterable
from pathlib import Path

from calculators.declare import Model
from calculators.registry import models as registered
from scripts.read.handbook import read_handbook
from scripts.read.problems import Problem, report
from scripts.rules.coverage import Coverage, coverage_of
from scripts.rules.every_rule import EVERY_RULE, EVERY_WARNING
from scripts.rules.evidence import Evidence
from scripts.today import today


def check(
    root: Path, texts: Path | None = None, *, today: str, models: Iterable[Model] | None = None
) -> tuple[Evidence, list[Problem]]:
    """Reads every record below a folder and applies every rule; none where a source index cannot be read.

    Args:
        root: the project's folder.
        texts: the folder of source texts, or None.
        today: the ISO date the models' review and sunset dates are held against.
        models: the calculators; the handbook's own when left out.

    Returns:
        the evidence, and every problem found, in no order.
    """
    handbook, problems = read_handbook(root)
    evidence = Evidence(root, handbook, today, texts, tuple(registered() if models is None else models))
    has_every_index = not any(name.endswith(".index") for name in handbook.unread)
    for rule in EVERY_RULE if has_every_index else ():
        problems.extend(rule(evidence))
    return evidence, problems


def warnings(evidence: Evidence) -> list[Problem]:
    """What is not wrong yet and will be, sorted."""
    return sorted(problem for rule in EVERY_WARNING for problem in rule(evidence))


def main() -> int:
    """Runs the command."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("--texts", type=Path, help="the folder of the five texts")
    parser.add_argument("--source", help="show only the problems of records of this source")
    parser.add_argument("--from", dest="first", type=int, default=1, help="with --source: from this paragraph")
    parser.add_argument("--to", dest="last", type=int, default=10**6, help="with --source: to this paragraph")
    parser.add_argument("--root", type=Path, default=Path(), help="the project's folder")
    options = parser.parse_args()
    if options.texts is not None and not options.texts.is_dir():
        parser.error(f"{options.texts} is not a folder")
    evidence, problems = check(options.root, options.texts, today=today())
    if options.source:
        problems = [problem for problem in problems if _concerns(evidence, problem, options)]
    print(report(problems))
    for warning in warnings(evidence):
        print(f"Warning: {warning}")
    if options.texts is None:
        print("The source texts are not at hand (--texts DIR): wording, hedges and indexes were not compared.")
    for source in evidence.handbook.sources:
        print(_coverage_line(coverage_of(evidence, source)))
    return 1 if problems else 0


def _concerns(evidence: Evidence, problem: Problem, options: argparse.Namespace) -> bool:
    if problem.path == f"data/sources/{options.source}.index.csv":
        return options.first <= problem.line - 1 <= options.last
    if problem.path == f"data/sources/{options.source}.exclusions.csv":
        text = (options.root / problem.path).read_text(encoding="utf-8").split("\n")[problem.line - 1]
        number = re.match(r"\d+", text)
        return not number or options.first <= int(number[0]) <= options.last
    places = [
        (record.source, record.locator.paragraph)
        for record in evidence.text_records() if record.path == problem.path
    ] + [
        (table.source, table.caption_paragraph)
        for table in evidence.handbook.tables.values() if problem.path.startswith(table.path.removesuffix(".yml"))
    ]
    return not places or any(
        source == options.source and options.first <= number <= options.last for source, number in places
    )


def _coverage_line(coverage: Coverage) -> str:
    return (
        f"{coverage.source}: {coverage.share_percent:.1f}% covered "
        f"({coverage.printed} figures printed, {coverage.in_records} in records, {coverage.excluded} excluded, "
        f"{len(coverage.left)} left)"
    )


if __name__ == "__main__":
    sys.exit(main())
