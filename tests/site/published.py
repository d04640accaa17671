"""What the ledger of versions says, for tests of pages that name a version or a date."""

from pathlib import Path

from scripts.versions.figure_versions import figure_versions
from scripts.versions.ledger import read_versions

_LEDGER = read_versions(Path(__file__).parents[2])


def version_of(figure: str) -> int:
    """The version in which a figure last changed."""
    return figure_versions(_LEDGER)[figure]


def date_of(record: str) -> str:
    """The date of a record's last version, as 2026-11-23; the record with its kind before a slash."""
    return _LEDGER[record][-1].date


def last_date() -> str:
    """The date on which anything was last published."""
    return max(versions[-1].date for versions in _LEDGER.values())
