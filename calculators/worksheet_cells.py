"""Cells of a workbook, as plain data."""

from fractions import Fraction
from typing import Any

from .declare import Column, Input, Output
from .display import json_number

FORMATS = {"£": "pounds", "%": "percent"}


def cell(column: str, row: int, *, value: Any = None, formula: str | None = None, format_: str = "text") -> dict:
    """One cell: a fixed value, or a formula with the value it must have.

    column: a letter. row: from 1. format_: "heading", "text", "number", "pounds", "percent" or "yes_no".
    """
    found = {"cell": f"{column}{row}", "format": format_, "value": value}
    return found if formula is None else found | {"formula": formula}


def headings(*texts: Any) -> list[dict]:
    """The cells of a sheet's first row."""
    return [cell(letter(place), 1, value=text, format_="heading") for place, text in enumerate(texts)]


def letter(place: int) -> str:
    """The letter of a column, from 0; a table here has at most 26."""
    return chr(ord("A") + place)


def exactly(value: Any) -> dict:
    """The content of a cell that holds one input's value exactly: a fraction that is no decimal as a division."""
    if isinstance(value, Fraction) and value != Fraction(f"{float(value):.15g}"):
        return {"value": json_number(value), "formula": f"={value.numerator}/{value.denominator}"}
    return {"value": json_number(value)}


def format_of(declared: Input | Output | Column) -> str:
    """The format of an input's, output's or column's cell."""
    kind = getattr(declared, "kind", "number")
    if kind == "yes_no":
        return "yes_no"
    if kind == "choice" or declared.unit == "text":
        return "text"
    return FORMATS.get(declared.unit[:1], "number")
