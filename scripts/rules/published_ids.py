"""Ids are for ever: what was published is still there or is retired in the open; what is there is in the ledger."""

from __future__ import annotations

from collections.abc import Iterator

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


def ids_are_in_the_ledger(evidence: Evidence) -> Iterator[Problem]:
    """Every id the handbook publishes is in the ledger; the ledger is sorted and holds each once."""
    ledger = read_ledger(evidence.root)
    known = set(ledger.ids)
    missing = [name for name in current_ids(evidence.handbook) if name not in known]
    if missing and not evidence.handbook.unread:
        shown = ", ".join(missing[:3]) + (", ..." if len(missing) > 3 else "")
        yield Problem(
            LEDGER, len(ledger.ids) + 1, "ids-in-ledger", f"{len(missing)} ids are not in the ledger ({shown})",
            "run python -m scripts.publish_ids",
        )
    if list(ledger.ids) != sorted(known):
        yield Problem(
            LEDGER, 1, "ids-in-ledger", "the ledger is not sorted or holds an id twice",
            "run python -m scripts.publish_ids",
        )
