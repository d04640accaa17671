"""Seals of the ledger of versions: after each publication, how many lines there were and their digest.

A seal shows a line taken out, changed or moved where git cannot: in a copy without its history, in a shallow clone,
after history was rewritten, and in the very commit that changes the line. The seals are lines that only grow, too.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

SEALS = "data/versions-seals.txt"
_SEAL = re.compile(r"(\d{4}-(?:0[1-9]|1[0-2])-\d\d) (\d+) ([0-9a-f]{64})")


@dataclass(frozen=True, slots=True)
class Seal:
    """The state of the ledger on a day of publication."""

    date: str
    """As 2026-11-23."""
    lines: int
    """How many lines the ledger had."""
    digest: str
    """The SHA-256 of those lines, each with its line break."""

    def line(self) -> str:
        """The seal as a line of its file."""
        return f"{self.date} {self.lines} {self.digest}"


class BrokenSeal(ValueError):
    """A line of the file of seals that is no seal."""

    def __init__(self, line: int, what: str) -> None:
        super().__init__(what)
        self.line = line


def seal(ledger: Sequence[str], date: str) -> Seal:
    """The seal of a ledger's lines as they are on a day."""
    return Seal(date, len(ledger), _digest(ledger))


def read_seals(root: Path) -> list[Seal]:
    """Reads a project's seals in order; a project that has published nothing has none.

    Raises:
        BrokenSeal: at the first line that is no seal, or seals fewer lines than the one before.
    """
    path = root / SEALS
    found: list[Seal] = []
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines() if path.exists() else [], start=1):
        parts = _SEAL.fullmatch(line)
        if not parts:
            raise BrokenSeal(number, f"the line is no seal (found {line[:40]!r}; allowed: date, lines, SHA-256)")
        if found and int(parts[2]) <= found[-1].lines:
            raise BrokenSeal(number, f"it seals {parts[2]} lines, and the seal before it {found[-1].lines}")
        found.append(Seal(parts[1], int(parts[2]), parts[3]))
    return found


def first_broken(ledger: Sequence[str], seals: Sequence[Seal]) -> tuple[Seal, int] | None:
    """Answers "is each sealed line of the ledger as it was?".

    Returns:
        nothing when it is, else the first seal that does not fit and the first line that may be at fault.
    """
    intact = 0
    for each in seals:
        if len(ledger) < each.lines or _digest(ledger[: each.lines]) != each.digest:
            return each, min(intact, len(ledger)) + 1
        intact = each.lines
    return None


def _digest(lines: Sequence[str]) -> str:
    return hashlib.sha256("".join(f"{line}\n" for line in lines).encode()).hexdigest()
