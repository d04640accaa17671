"""CSV that a spreadsheet opens safely: cells that it would run are neutralised."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence

_RUN_BY_SPREADSHEETS = ("=", "+", "@", "\t", "\r")


def csv_text(header: Sequence[str], rows: Iterable[Sequence[object]]) -> str:
    """Rows as CSV text with a header; lines end in a newline."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(header)
    for row in rows:
        writer.writerow([safe_cell(cell) for cell in row])
    return out.getvalue()


def safe_cell(cell: object) -> object:
    """A cell as it is, or with an apostrophe before it when a spreadsheet would run it; numbers stay numbers."""
    if not isinstance(cell, str) or not cell:
        return "" if cell is None else cell
    is_formula = cell.startswith(_RUN_BY_SPREADSHEETS) or (cell[0] == "-" and not _is_number(cell))
    return f"'{cell}" if is_formula else cell


def _is_number(text: str) -> bool:
    return text[1:].replace(",", "").replace(".", "", 1).isdigit()
