"""The ledger of versions: one line of JSON for each version ever published; it only grows.

Each line names the fingerprint of the record's version before it, so that a line changed or lost shows.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from scripts.versions.content import Content, Versioned, content_of, fingerprint

LEDGER = "data/versions.jsonl"
FIRST = "First published"


@dataclass(frozen=True, slots=True)
class Version:
    """One published version of a record."""

    id: str
    """The record's id with its kind before a slash."""
    number: int
    """From 1."""
    date: str
    """When it was published, as 2026-11-23."""
    reason: str
    """Why it differs from the version before."""
    content: Content
    """What it said."""
    before: str
    """The fingerprint of the version before, or nothing for the first."""

    def line(self) -> str:
        """The version as a line of the ledger."""
        fields = {
            "id": self.id, "version": self.number, "date": self.date, "reason": self.reason, "before": self.before,
            "content": self.content,
        }
        return json.dumps(fields, ensure_ascii=False, separators=(",", ":"))


class BrokenLedger(ValueError):
    """A line of the ledger that cannot be what was published."""

    def __init__(self, line: int, what: str) -> None:
        super().__init__(what)
        self.line = line


def read_versions(root: Path) -> dict[str, list[Version]]:
    """Reads the ledger: each record's versions in order.

    Raises:
        BrokenLedger: at the first line that is no version, is out of order, or does not follow from the one before.
    """
    path = root / LEDGER
    found: dict[str, list[Version]] = defaultdict(list)
    if not path.exists():
        return found
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
        version = _read_line(line, number)
        earlier = found[version.id]
        if version.number != len(earlier) + 1:
            raise BrokenLedger(
                number, f"{version.id} has version {version.number} where {len(earlier) + 1} is due"
            )
        if version.before != (fingerprint(earlier[-1].content) if earlier else ""):
            raise BrokenLedger(number, f"version {version.number} of {version.id} does not follow from the one before")
        earlier.append(version)
    return found


def fresh_versions(
    records: Mapping[str, Versioned], published: Mapping[str, list[Version]], date: str
) -> list[Version]:
    """The versions to add: first ones of new records, next ones of changed records.

    Args:
        records: the versioned records as they are now.
        published: the ledger.
        date: when they are published, as 2026-11-23.

    Raises:
        ValueError: when a changed record does not say why.
    """
    fresh, silent = [], []
    for name, record in records.items():
        earlier = published.get(name, [])
        content = content_of(record)
        if earlier and earlier[-1].content == content:
            continue
        if earlier and not says_why(record, earlier):
            silent.append(f"{record.path}: it differs from version {len(earlier)} and no new changed: says why")
            continue
        reason = record.changed if earlier and record.changed else FIRST
        before = fingerprint(earlier[-1].content) if earlier else ""
        fresh.append(Version(name, len(earlier) + 1, date, reason, content, before))
    if silent:
        raise ValueError("\n".join(silent))
    return fresh


def says_why(record: Versioned, earlier: list[Version]) -> bool:
    """Answers "does the record give a reason of its own for its next version?"; the last version's reason is none."""
    return record.changed is not None and record.changed != earlier[-1].reason


def _read_line(line: str, number: int) -> Version:
    try:
        fields = json.loads(line)
        return Version(
            fields["id"], fields["version"], fields["date"], fields["reason"], fields["content"], fields["before"]
        )
    except (json.JSONDecodeError, KeyError, TypeError) as error:
        raise BrokenLedger(number, f"the line is no version ({error})") from error
