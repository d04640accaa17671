"""The ledger of every id ever published, and the list of retired records."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from scripts.model.handbook import Handbook

LEDGER = "data/published-ids.txt"
RETIRED = "data/retired.yml"


@dataclass(frozen=True, slots=True)
class Ledger:
    """The ids ever published, by line."""

    ids: tuple[str, ...]

    def line(self, published_id: str) -> int:
        """The line of an id."""
        return self.ids.index(published_id) + 1


def read_ledger(root: Path) -> Ledger:
    """Reads the ledger; a project without one has published nothing yet."""
    path = root / LEDGER
    return Ledger(tuple(path.read_text(encoding="utf-8").splitlines()) if path.exists() else ())


def current_ids(handbook: Handbook) -> list[str]:
    """Every id the handbook publishes now, with its kind before a slash, sorted."""
    families = {
        "claims": handbook.claims, "tables": handbook.tables, "recommendations": handbook.recommendations,
        "sources": handbook.sources, "topics": handbook.topics, "positions": handbook.proposals,
        "disagreements": handbook.disagreements, "derivations": handbook.derivations, "updates": handbook.updates,
        "terms": handbook.terms, "figures": handbook.figures,
    }
    return sorted(f"{family}/{name}" for family, records in families.items() for name in records)
