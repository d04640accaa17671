"""The log of the second reading: for each figure or record, whether the second reader agreed or mended it."""

from __future__ import annotations

import csv
from collections import Counter
from pathlib import Path


def second_reading(log: Path) -> Counter[str]:
    """How many entries of a log (``figure,verdict,note``) say what: ``agreed`` or ``mended``."""
    with log.open(encoding="utf-8", newline="") as file:
        return Counter(row["verdict"] for row in csv.DictReader(file))
