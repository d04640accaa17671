"""How numbers are written for readers, after the GOV.UK style guide. Rounding happens here and nowhere else.

Halves round away from zero, as people expect of money: 0.5 becomes 1.
"""

from fractions import Fraction
from typing import Any

from .declare import UNITS, Column, Input, Output

Exact = Fraction | int
MINUS = "\u2212"
MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)


def round_half_up(value: Exact, places: int = 0) -> Fraction:
    """The number nearest to `value` with `places` decimals, halves away from zero, as a Fraction."""
    size = _scaled(value, 10**places)
    return Fraction(-size if value < 0 else size, 10**places)


def _scaled(value: Exact, scale: int) -> int:
    """The size of `value` in parts of 1/scale, to the nearest whole one; whole-number sums, since pages wait for it."""
    top, bottom = abs(value.numerator) * scale, value.denominator
    return (2 * top + bottom) // (2 * bottom)


def plain(value: Exact, places: int, keep_zeros: bool = False) -> str:
    """`value` with commas and at most `places` decimals: 5853.6 -> "5,853.6"."""
    scaled = _scaled(value, 10**places)
    whole, decimals = divmod(scaled, 10**places)
    text = f"{whole:,}"
    if places and (decimals or keep_zeros):
        digits = f"{decimals:0{places}d}"
        text += "." + (digits if keep_zeros else digits.rstrip("0"))
    return (MINUS if value < 0 and scaled else "") + text


def money(value: Exact) -> str:
    """Pounds: "£63,906", from £10 million "£331.7 million", from £1 billion "£1.756 billion"."""
    size = abs(Fraction(value))
    sign = MINUS if value < 0 and round_half_up(value) else ""
    if size >= 999_950_000:
        return f"{sign}£{plain(size / 10**9, 3)} billion"
    if size >= 9_999_999.5:
        return f"{sign}£{plain(size / 10**6, 1)} million"
    return f"{sign}£{plain(size, 0)}"


def pounds_and_pence(pence: int) -> str:
    """A whole number of pence as "£1,234.56"."""
    pounds, odd = divmod(abs(pence), 100)
    return f"{MINUS if pence < 0 else ''}£{pounds:,}.{odd:02d}"


def number_text(value: Exact, unit: str) -> str:
    """`value` in `unit` as a reader should see it: (6.8, "pupils") -> "6.8 pupils"."""
    if unit.startswith("£"):
        return money(value)
    if unit == "%":
        return plain(value, 2) + "%"
    if unit == "year":
        return f"year {plain(value, 0)}"
    text = plain(value, 1 if abs(Fraction(value)) >= 100 else 2)
    name = UNITS[unit]
    if not name:
        return text
    return f"{text} {singular(name) if text == '1' else name}"


def difference_text(difference: Exact, unit: str) -> str:
    """A difference of two values in `unit`: of percentages in percentage points, of years the number of years."""
    return number_text(difference, {"%": "percentage points", "year": "years"}.get(unit, unit))


def singular(name: str) -> str:
    """The name of one of a unit: "settings a team" -> "setting a team"."""
    if name == "percentage points":
        return "percentage point"
    first, _, rest = name.partition(" ")
    first = {"people": "person"}.get(first, first.removesuffix("s"))
    return f"{first} {rest}".strip()


def unit_words(unit: str) -> str:
    """What a number in a unit is counted in, as it is read out: "£ a year" is in "pounds"."""
    return "pounds" if unit.startswith("£") else "per cent" if unit == "%" else UNITS[unit]


def years_text(start: int) -> str:
    """A financial or academic year: 2022 -> "2022 to 2023"."""
    return f"{start} to {start + 1}"


def date_words(date: str) -> str:
    """A year and month, with or without the day, in words.

    >>> date_words("2025-06-20")
    '20 June 2025'
    >>> date_words("2025-06")
    'June 2025'
    """
    year, month, *day = date.split("-")
    return " ".join([*(str(int(number)) for number in day), MONTHS[int(month) - 1], year])


def value_text(declared: Input | Output | Column, value: Any) -> str:
    """The text of one input's or output's value, whatever its kind; "" for a blank."""
    if value is None or isinstance(value, str) and declared.unit == "text":
        return value or ""
    kind = getattr(declared, "kind", "number")
    if isinstance(declared, Input) and kind == "choice":
        return dict(declared.choices)[value]
    if kind == "yes_no":
        return "yes" if value else "no"
    if kind == "list":
        return ", ".join(number_text(item, declared.unit) for item in value)
    if kind == "roles":
        return ", ".join(f"{role.name} {plain(role.posts, 2)}" for role in value)
    return number_text(value, declared.unit)


def json_number(value: Any) -> Any:
    """The plain JSON number nearest to an exact one: an int where it is whole, else a float."""
    if isinstance(value, Fraction):
        return value.numerator if value.denominator == 1 else float(value)
    return value


def plain_value(value: Any) -> Any:
    """An exact value as plain JSON: numbers, texts, lists and, for roles, rows as objects."""
    if isinstance(value, tuple):
        if hasattr(value, "_asdict"):
            return {name: plain_value(part) for name, part in value._asdict().items()}
        return [plain_value(item) for item in value]
    return json_number(value)
