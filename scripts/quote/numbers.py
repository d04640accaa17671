"""Numbers as data: no exponent, no needless zeros."""

from __future__ import annotations

from decimal import Decimal


def plain_number(value: Decimal) -> str:
    """A number in digits.

    >>> plain_number(Decimal("1.50E+9"))
    '1500000000'
    """
    text = f"{value:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def json_value(value: Decimal) -> int | float:
    """A number for JSON: whole where it is whole."""
    return int(value) if value == value.to_integral_value() else float(value)
