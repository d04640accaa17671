"""The CSV of schools that comes in, and the CSV of shares that goes out.

Nothing is computed until every row is right; all that is wrong is listed by row and column, the first row
of schools being row 2 as a spreadsheet shows it.
"""

import csv
import io
from collections.abc import Iterator
from fractions import Fraction
from itertools import islice
from typing import Any

from .allocation import FACTORS, Allocation, School
from .declare import Number
from .display import json_number, pounds_and_pence, round_half_up
from .errors import InputProblems, NotANumber, Problem
from .number_reading import read_number

WORDS = ("id", "name", "phase")
COLUMNS = (*WORDS, "pupils", *FACTORS)
PHASES = ("primary", "secondary")
GREATEST_COUNT = 1_000_000
MOST_ROWS = 50_000
MOST_COLUMNS = 1_000
MOST_CHARACTERS = 20_000_000
MOST_PROBLEMS = 1_000
LONGEST_TEXT = 300


def decode(content: bytes) -> str:
    """The text of a file's bytes: UTF-8, with or without a byte order mark, or UTF-16 with one.

    Raises InputProblems for anything else, since guessing would spoil the names of schools.
    """
    marks = {b"\xff\xfe": "utf-16", b"\xfe\xff": "utf-16"}
    encoding = marks.get(bytes(content[:2]), "utf-8-sig")
    try:
        return _without_nul(content.decode(encoding))
    except UnicodeDecodeError as why:
        raise _not_text(f"byte {why.start + 1:,}") from None


def _without_nul(text: str) -> str:
    """The text itself: UTF-16 without its mark, and most files that are no text, have a character of nought in them."""
    place = text.find("\0")
    if place >= 0:
        raise _not_text(f"character {place + 1:,}")
    return text


def _not_text(place: str) -> InputProblems:
    return _one("file", "File", place, "a CSV file saved as UTF-8",
                "The file is not UTF-8 text. In a spreadsheet choose “CSV UTF-8” when saving.")


def read_schools(text: str) -> list[School]:
    """The schools in a CSV with the columns of COLUMNS, in any order; other columns are passed over.

    Returns a list of `School`. Raises InputProblems with every bad row and column.
    """
    if len(text) > MOST_CHARACTERS:
        raise _one("file", "File", f"{len(text):,} characters", f"at most {MOST_CHARACTERS:,} characters",
                   f"The file has {len(text):,} characters; at most {MOST_CHARACTERS:,} can be read.")
    rows = csv.reader(io.StringIO(_without_nul(text).removeprefix("\ufeff"), newline=""), strict=True)
    try:
        heading = next(rows, [])
        if len(heading) > MOST_COLUMNS:
            raise _one("file", "File", f"{len(heading):,} columns", f"at most {MOST_COLUMNS:,} columns",
                       f"The heading has {len(heading):,} columns; at most {MOST_COLUMNS:,} can be read.")
        header = [name.strip().lower().replace(" ", "_") for name in heading]
        places = _places(header)
        filled = ((number, row) for number, row in enumerate(rows, 2) if any(cell.strip() for cell in row))
        numbered = list(islice(filled, MOST_ROWS + 1))
    except csv.Error as why:
        raise _one("file", "File", f"line {rows.line_num:,}", "rows of cells with commas between",
                   f"Line {rows.line_num:,} cannot be read as CSV: {why}.") from None
    if not numbered:
        raise _one("file", "File", "no rows", "a row for each school", "The file has no row of a school in it.")
    if len(numbered) > MOST_ROWS:
        raise _one("file", "File", f"more than {MOST_ROWS:,} rows", f"at most {MOST_ROWS:,} rows",
                   f"The file has more than {MOST_ROWS:,} rows; at most {MOST_ROWS:,} can be read.")
    return _read_rows(numbered, header, places)


def _places(header: list[str]) -> dict[str, int]:
    problems = [
        _problem(1, name, "", "each column once", f"Row 1: the column {name} is {what}.")
        for name in COLUMNS
        for what in (["missing"] if name not in header else ["there twice"] if header.count(name) > 1 else [])
    ]
    if problems:
        raise InputProblems(problems)
    return {name: header.index(name) for name in COLUMNS}


def _read_rows(numbered: list[tuple[int, list[str]]], header: list[str], places: dict[str, int]) -> list[School]:
    problems: list[Problem] = []
    schools: list[School] = []
    first_rows: dict[str, int] = {}
    for number, row in numbered:
        if len(row) != len(header):
            problems.append(_problem(number, "all", f"{len(row)} cells", f"{len(header)} cells",
                                     f"Row {number} has {len(row)} cells; the heading has {len(header)}."))
            continue
        cells = {name: row[place].strip() for name, place in places.items()}
        problems += _word_problems(number, cells, first_rows)
        counts = {name: _count(number, name, cells[name], problems) for name in ("pupils", *FACTORS)}
        schools.append(School(cells["id"], cells["name"], cells["phase"].lower(), counts["pupils"],
                              tuple(counts[name] for name in FACTORS)))
        if len(problems) >= MOST_PROBLEMS:
            problems.append(_problem(number, "all", "", "",
                                     f"There may be more; the first {MOST_PROBLEMS:,} are listed."))
            break
    if problems:
        raise InputProblems(problems)
    return schools


def _word_problems(number: int, cells: dict[str, str], first_rows: dict[str, int]) -> Iterator[Problem]:
    key = cells["id"]
    if not key:
        yield _problem(number, "id", "", "an id of its own for each school",
                       f"Row {number}, column id: nothing is given.")
    elif key in first_rows:
        yield _problem(number, "id", key, "an id of its own for each school",
                       f"Row {number}, column id: “{key[:60]}” is in row {first_rows[key]} already.")
    first_rows.setdefault(key, number)
    if cells["phase"].lower() not in PHASES:
        yield _problem(number, "phase", cells["phase"], " or ".join(PHASES),
                       f"Row {number}, column phase: “{cells['phase'][:60]}” is not one of {' or '.join(PHASES)}.")
    for name in WORDS:
        if len(cells[name]) > LONGEST_TEXT:
            yield _problem(number, name, cells[name][:60], f"at most {LONGEST_TEXT} characters",
                           f"Row {number}, column {name}: {len(cells[name]):,} characters; at most {LONGEST_TEXT}.")


def _count(number: int, name: str, text: str, problems: list[Problem]) -> Number:
    try:
        if text.isascii() and text.isdigit() and len(text) < 7:  # nearly every cell; reads 5,000 schools in time
            return int(text)
        value = read_number(text)
        if not 0 <= value <= GREATEST_COUNT:
            raise NotANumber(f"is outside 0 to {GREATEST_COUNT:,}")
        return value
    except NotANumber as why:
        problems.append(_problem(number, name, text[:60], f"a number, 0 to {GREATEST_COUNT:,}",
                                 f"Row {number}, column {name}: “{text[:60]}” {why}."))
        return Fraction(0)


def write_shares(allocation: Allocation) -> str:
    """The shares as CSV text: id, name, phase, pupils, share in pounds and pence; the reserve on its own line."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(["id", "name", "phase", "pupils", "share", "share_per_pupil"])
    for school, share in zip(allocation.schools, allocation.shares, strict=True):
        per_pupil = plain_pounds(int(round_half_up(share / Fraction(school.pupils)))) if school.pupils else ""
        writer.writerow([harmless(school.id), harmless(school.name), school.phase, _count_text(school.pupils),
                         plain_pounds(share), per_pupil])
    if allocation.reserve:
        writer.writerow(["reserve", "Held back for the Local Inclusion Partnership", "", "",
                         plain_pounds(allocation.reserve), ""])
    return out.getvalue()


def harmless(text: str) -> str:
    """A cell that no spreadsheet runs: what begins like a formula gets an apostrophe before it.

    >>> harmless("=1+1")
    "'=1+1"
    """
    risky = text.lstrip()[:1] in _FORMULA_STARTS or text[:1] in ("\t", "\r", "\n")
    return "'" + text if risky and text else text


_FORMULA_STARTS = ("=", "+", "-", "@", "＝", "＋", "－", "＠")


def plain_pounds(pence: int) -> str:
    """Pence as a bare number of pounds, for a spreadsheet: 123456 -> "1234.56"."""
    return f"{pence // 100}.{pence % 100:02d}"


def reconciliation(allocation: Allocation) -> str:
    """How shares and reserve add up to the pot, in words."""
    shared = sum(allocation.shares)
    count = len(allocation.schools)
    schools = "1 school" if count == 1 else f"{count:,} schools"
    return (
        f"{pounds_and_pence(shared)} to {schools} + {pounds_and_pence(allocation.reserve)} held back = "
        f"{pounds_and_pence(shared + allocation.reserve)}, the whole pot."
    )


def allocation_answer(found: Allocation) -> dict:
    """The shares of an `allocation.Allocation`, with their texts, their sum and the CSV to download."""
    return {
        "pot": found.pot, "reserve": found.reserve,
        "pot_text": pounds_and_pence(found.pot), "reserve_text": pounds_and_pence(found.reserve),
        "shares": [
            {"id": school.id, "name": school.name, "phase": school.phase, "pupils": json_number(school.pupils),
             "pence": share, "text": pounds_and_pence(share)}
            for school, share in zip(found.schools, found.shares, strict=True)
        ],
        "weights": {name: json_number(weight * 100) for name, weight in found.weights.items()},
        "dropped": list(found.dropped), "reconciliation": reconciliation(found), "csv": write_shares(found),
    }


def _count_text(count: Any) -> str:
    number = Fraction(count)
    return str(number.numerator) if number.denominator == 1 else str(float(number))


def _problem(row: int, column: str, given: str, allowed: str, message: str) -> Problem:
    return Problem(f"row {row}, column {column}", f"Row {row}, {column}", given[:60], allowed, message)


def _one(name: str, label: str, given: str, allowed: str, message: str) -> InputProblems:
    return InputProblems([Problem(name, label, given, allowed, message)])
