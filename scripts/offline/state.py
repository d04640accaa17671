"""Which handbook a pack was made from, in words a reader can quote: nothing is read from a clock."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import yaml

from scripts.quote.dates import date_words
from scripts.versions.ledger import Version


def state_of(root: Path, published: Mapping[str, list[Version]]) -> str:
    """The handbook's version and the day its records were last changed.

    Args:
        root: the project's folder, with CITATION.cff.
        published: the ledger of versions.
    """
    version = yaml.safe_load((root / "CITATION.cff").read_text(encoding="utf-8"))["version"]
    dates = [each.date for versions in published.values() for each in versions]
    return f"Version {version}, records as of {date_words(max(dates))}" if dates else f"Version {version}"
