"""Ids are for ever: what was published is still there, or is retired in the open."""

from __future__ import annotations

from collections.abc import Iterator

from scripts.read.committed import committed_lines
from scripts.read.ledger import LEDGER, RETIRED, current_ids, read_ledger
from scripts.read.problems import Problem
from scripts.rules.evidence import Evidence


def published_ids_are_kept(evidence: Evidence) -> Iterator[Problem]:
    """Every id in the ledger is a record's or is retired."""
    ledger = read_ledger(evidence.root)
    kept = {*current_ids(evidence.handbook), *evidence.handbook.retired}
    for line, name in enumerate(ledger.ids, start=1):
        record = name.partition("/")[2].partition(".")[0]
        if name not in kept and record not in evidence.handbook.unread:
            yield Problem(
                LEDGER, line, "ids-kept", f"{name} was published and is no longer there",
                f"bring the record back, or retire it in {RETIRED} with what replaced it",
            )


def ids_only_grow(evidence: Evidence) -> Iterator[Problem]:
    """No id that the last commit's ledger holds was taken out of it."""
    now = set(read_ledger(evidence.root).ids)
    for name in committed_lines(evidence.root, LEDGER) or []:
        if name not in now:
            yield Problem(
                LEDGER, 1, "ids-kept", f"{name} is in the committed ledger and was taken out",
                "put the line back; an id is for ever",
            )
