"""The CSV of schools, in and out."""

import csv
import io
from decimal import Decimal
from fractions import Fraction
from math import ceil, floor

import pytest

from calculators.allocation import allocate
from calculators.errors import InputProblems
from calculators.schools_file import COLUMNS, decode, harmless, read_schools, reconciliation, write_shares

HEADING = ",".join(COLUMNS)
NOT_TEXT = "The file is not UTF-8 text. In a spreadsheet choose “CSV UTF-8” when saving."


def refusals(*rows, heading=HEADING):
    """The messages about a file with these rows."""
    with pytest.raises(InputProblems) as refused:
        read_schools("\n".join([heading, *rows]))
    return [problem.message for problem in refused.value.problems]


def test_a_file_is_read():
    """Columns in any order, other columns passed over, blank lines too, numbers as people write them."""
    text = (
        "\ufeffPhase,id,name,pupils,region,low prior attainment,deprivation,disability,previous_setting\r\n"
        'Primary,100,"Oak, Ash",210,North,"1,020",30,4,٥\r\n\r\nsecondary,101,Elm,900,,0,0,0,2.5\r\n'
    )
    first, second = read_schools(text)
    assert (first.id, first.name, first.phase, first.pupils) == ("100", "Oak, Ash", "primary", 210)
    assert first.counts == (1020, 30, 4, 5)
    assert second.counts == (0, 0, 0, 2.5)


def test_every_bad_row_and_column_is_named():
    """All at once, with the row as a spreadsheet shows it."""
    assert refusals(
        "1,Oak,primary,210,10,20,5,1",
        "1,Ash,nursery,-3,ten,20,5,",
        ",Elm,secondary,900,1,2,3,4",
        "3,Yew,secondary,900,1,2,3",
        "4,Fir,secondary,NaN,1e400,2%,3,£4",
    ) == [
        "Row 3, column id: “1” is in row 2 already.",
        "Row 3, column phase: “nursery” is not one of primary or secondary.",
        "Row 3, column pupils: “-3” is outside 0 to 1,000,000.",
        "Row 3, column low_prior_attainment: “ten” is not a number; write it in digits.",
        "Row 3, column previous_setting: “” is blank.",
        "Row 4, column id: nothing is given.",
        "Row 5 has 7 cells; the heading has 8.",
        "Row 6, column pupils: “NaN” is not a finite number.",
        "Row 6, column low_prior_attainment: “1e400” is too large or too small to be a number here.",
        "Row 6, column deprivation: “2%” is a percentage, which does not fit here.",
        "Row 6, column previous_setting: “£4” is in pounds, which does not fit here.",
    ]


def test_missing_and_repeated_columns_are_named():
    """The heading is checked before any row."""
    assert refusals("1", heading="id,name,name,phase,pupils,deprivation,disability,previous_setting") == [
        "Row 1: the column name is there twice.",
        "Row 1: the column low_prior_attainment is missing.",
    ]


@pytest.mark.parametrize(("text", "message"), [
    (HEADING, "The file has no row of a school in it."),
    (HEADING + '\n1,"Oak', "Line 2 cannot be read as CSV: unexpected end of data."),
    (HEADING + "\n" + "1,2,3\n" * 50_001, "The file has more than 50,000 rows; at most 50,000 can be read."),
    (HEADING + "\n" + "1\n" * 1_000_000, "The file has more than 50,000 rows; at most 50,000 can be read."),
    ("," * 1_000_000 + "\n1,2", "The heading has 1,000,001 columns; at most 1,000 can be read."),
    (HEADING.encode("utf-16-le").decode(), NOT_TEXT), ("\x89PNG\r\n\x1a\n\x00\x00", NOT_TEXT),
    ("x" * 20_000_001, "The file has 20,000,001 characters; at most 20,000,000 can be read."),
])
def test_a_file_that_is_no_table_is_refused(text, message):
    """Empty, broken and huge files get one message."""
    with pytest.raises(InputProblems) as refused:
        read_schools(text)
    assert [problem.message for problem in refused.value.problems] == [message]


def test_encodings():
    """UTF-8 with or without a mark and UTF-16 with one are read; anything else is refused, not guessed."""
    assert decode("é".encode()) == decode("é".encode("utf-8-sig")) == decode("é".encode("utf-16")) == "é"
    for unread in ("é".encode("latin-1"), b"\xff\xfeabc", "id,é".encode("utf-16-le"), b"PK\x03\x04\x14\x00\x06\x00"):
        with pytest.raises(InputProblems, match="“CSV UTF-8”"):
            decode(unread)


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@SUM(A1)", " =1", "\tx", "\rx", "＝1"])
def test_a_cell_a_spreadsheet_would_run_is_neutralised(text):
    """An apostrophe in front makes it text."""
    assert harmless(text) == "'" + text


@pytest.mark.parametrize("text", ["", "Oak School", "St Mary's", "1=1", "5"])
def test_an_ordinary_cell_is_left_alone(text):
    """Only the start of a cell can make it a formula."""
    assert harmless(text) == text


def test_the_shares_come_out_as_csv():
    """One row a school, the reserve on its own line, nothing that runs."""
    schools = read_schools(f"{HEADING}\n1,=cmd|x,primary,200,1,0,0,0\n2,Ash,primary,0,2,0,0,0\n")
    found = allocate(schools, "1000", reserve=10)
    rows = list(csv.reader(io.StringIO(write_shares(found), newline="")))
    assert rows == [
        ["id", "name", "phase", "pupils", "share", "share_per_pupil"],
        ["1", "'=cmd|x", "primary", "200", "300.00", "1.50"],
        ["2", "Ash", "primary", "0", "600.00", ""],
        ["reserve", "Held back for the Local Inclusion Partnership", "", "", "100.00", ""],
    ]
    assert reconciliation(found) == "£900.00 to 2 schools + £100.00 held back = £1,000.00, the whole pot."


def test_five_thousand_schools_are_shared_out_to_the_penny():
    """Each school gets the penny below or above its exact share, and all of them together the whole pot.

    By hand: the four columns run through 0 to 39, 49, 6 and 10, so they add up to 125 × 780 = 97,500,
    100 × 1,225 = 122,500, 714 × 21 + 1 = 14,995 and 454 × 55 + 15 = 24,985; each factor moves a quarter of the pot.
    """
    lengths, totals = (40, 50, 7, 11), (97_500, 122_500, 14_995, 24_985)
    rows = [",".join([f"{n},School {n},primary,{200 + n % 300}", *(str(n % length) for length in lengths)])
            for n in range(5_000)]
    found = allocate(read_schools("\n".join([HEADING, *rows])), "12345678.91")
    for n, share in enumerate(found.shares):
        shares = (Fraction(n % length, total) for length, total in zip(lengths, totals, strict=True))
        exact = 1_234_567_891 * sum(shares) / 4
        assert floor(exact) <= share <= ceil(exact), n
    assert sum(found.shares) == 1_234_567_891
    assert reconciliation(found) == "£12,345,678.91 to 5,000 schools + £0.00 held back = £12,345,678.91, the whole pot."
    pounds = [row[4] for row in csv.reader(io.StringIO(write_shares(found), newline=""))][1:]
    assert sum(map(Decimal, pounds)) == Decimal("12345678.91")
