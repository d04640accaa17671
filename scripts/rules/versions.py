"""What was published is not changed in silence: a changed record says why, and the ledger of versions only grows."""

from __future__ import annotations

import subprocess
from collections.abc import Iterator

from scripts.read.problems import Problem
from scripts.rules.evidence import Evidence
from scripts.versions.content import content_of, versioned_records
from scripts.versions.ledger import LEDGER, BrokenLedger, read_versions, says_why


def changes_say_why(evidence: Evidence) -> Iterator[Problem]:
    """A record that differs from its last published version has a ``changed`` that says why."""
    try:
        published = read_versions(evidence.root)
    except BrokenLedger as broken:
        yield Problem(LEDGER, broken.line, "version-ledger", str(broken), "put the line back as it was published")
        return
    for name, record in versioned_records(evidence.handbook).items():
        versions = published.get(name)
        if versions and versions[-1].content != content_of(record) and not says_why(record, versions):
            yield Problem(
                record.path, evidence.line(record.path, "title"), "change-says-why",
                f"the record differs from its published version {len(versions)} and does not say why",
                "add changed: with the reason in one plain sentence",
            )


def ledger_only_grows(evidence: Evidence) -> Iterator[Problem]:
    """No line of the ledger that the last commit holds is gone or different."""
    committed = subprocess.run(
        ["git", "show", f"HEAD:./{LEDGER}"], cwd=evidence.root, capture_output=True, text=True, check=False
    )
    if committed.returncode:
        return
    path = evidence.root / LEDGER
    now = path.read_text(encoding="utf-8").splitlines() if path.exists() else []
    for line, text in enumerate(committed.stdout.splitlines(), start=1):
        if line > len(now) or now[line - 1] != text:
            yield Problem(
                LEDGER, line, "version-ledger", "the line differs from what is committed; the ledger only grows",
                "put the line back and add new versions with python -m scripts.publish",
            )
            return
