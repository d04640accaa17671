"""The clock, for commands only: everything else is told the day."""

from __future__ import annotations

import datetime


def today() -> str:
    """Today's ISO date by this machine's clock."""
    return datetime.date.today().isoformat()
