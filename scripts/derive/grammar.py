"""The closed grammar of formulas: names, numbers, + - * /, brackets and four functions. Nothing is ever evaluated.

    sum     = product (("+" | "-") product)*
    product = unary (("*" | "/") unary)*
    unary   = "-" unary | atom
    atom    = number | name | function "(" sum "," sum ")" | "(" sum ")"
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import Protocol, TypeVar

_PIECE = re.compile(r"\s*(?:(?P<number>\d+(?:\.\d+)?)|(?P<name>[a-z][a-z0-9_]*)|(?P<sign>[-+*/(),]))")
_DEEPEST = 40


class FormulaError(ValueError):
    """A formula that the grammar does not hold; says where and what is allowed."""


class Arithmetic(Protocol):
    """What a value must be able to do: exact numbers and intervals both can."""

    def __add__(self, other: Arithmetic) -> Arithmetic: ...
    def __sub__(self, other: Arithmetic) -> Arithmetic: ...
    def __mul__(self, other: Arithmetic) -> Arithmetic: ...
    def __truediv__(self, other: Arithmetic) -> Arithmetic: ...


@dataclass(frozen=True, slots=True)
class Number:
    """A number written in the formula."""

    value: Fraction


@dataclass(frozen=True, slots=True)
class Name:
    """An input, by its name."""

    name: str


@dataclass(frozen=True, slots=True)
class Operation:
    """An operator or function and what it works on."""

    operator: str
    left: Expression
    right: Expression


Expression = Number | Name | Operation
Value = TypeVar("Value")

FUNCTIONS = ("min", "max", "change", "share")


def parse(formula: str) -> Expression:
    """Parses a formula.

    Raises:
        FormulaError: when the grammar does not hold it.

    >>> parse("change(before, after)")
    Operation(operator='change', left=Name(name='before'), right=Name(name='after'))
    """
    reader = _Reader(formula)
    expression = reader.sum(0)
    reader.end()
    return expression


def names_in(expression: Expression) -> frozenset[str]:
    """The names of the inputs a formula uses."""
    if isinstance(expression, Name):
        return frozenset({expression.name})
    if isinstance(expression, Operation):
        return names_in(expression.left) | names_in(expression.right)
    return frozenset()


def compute[Value](
    expression: Expression,
    inputs: Mapping[str, Value],
    number: Callable[[Fraction], Value],
    operate: Callable[[str, Value, Value], Value],
) -> Value:
    """Works a formula out over any kind of value.

    Args:
        expression: a parsed formula.
        inputs: the value of each name.
        number: makes a value of a written number.
        operate: works out ``+ - * /`` or a function of two values.
    """
    if isinstance(expression, Number):
        return number(expression.value)
    if isinstance(expression, Name):
        return inputs[expression.name]
    left = compute(expression.left, inputs, number, operate)
    right = compute(expression.right, inputs, number, operate)
    return operate(expression.operator, left, right)


class _Reader:
    """Reads a formula from left to right, one piece at a time."""

    def __init__(self, formula: str) -> None:
        self.formula = formula
        self.position = 0

    def sum(self, depth: int) -> Expression:
        if depth > _DEEPEST:
            raise FormulaError(f"the formula has more than {_DEEPEST} brackets inside one another")
        left = self.product(depth)
        while sign := self.take("+", "-"):
            left = Operation(sign, left, self.product(depth))
        return left

    def product(self, depth: int) -> Expression:
        left = self.unary(depth)
        while sign := self.take("*", "/"):
            left = Operation(sign, left, self.unary(depth))
        return left

    def unary(self, depth: int) -> Expression:
        if self.take("-"):
            return Operation("-", Number(Fraction(0)), self.unary(depth + 1))
        return self.atom(depth)

    def atom(self, depth: int) -> Expression:
        found = _PIECE.match(self.formula, self.position)
        if found is None:
            raise self.stop("a number, a name or an opening bracket")
        if found["number"]:
            self.position = found.end()
            return Number(Fraction(found["number"]))
        if found["name"]:
            self.position = found.end()
            return self.function(found["name"], depth) if self.take("(") else Name(found["name"])
        if self.take("("):
            inside = self.sum(depth + 1)
            self.need(")")
            return inside
        raise self.stop("a number, a name or an opening bracket")

    def function(self, name: str, depth: int) -> Expression:
        if name not in FUNCTIONS:
            raise FormulaError(f"{name} is not a function (allowed: {', '.join(FUNCTIONS)})")
        left = self.sum(depth + 1)
        self.need(",")
        right = self.sum(depth + 1)
        self.need(")")
        return Operation(name, left, right)

    def take(self, *signs: str) -> str | None:
        found = _PIECE.match(self.formula, self.position)
        if found and found["sign"] in signs:
            self.position = found.end()
            return found["sign"]
        return None

    def need(self, sign: str) -> None:
        if not self.take(sign):
            raise self.stop(sign)

    def end(self) -> None:
        if self.formula[self.position :].strip():
            raise self.stop("an operator or the end")

    def stop(self, allowed: str) -> FormulaError:
        rest = self.formula[self.position : self.position + 20].strip() or "the end"
        return FormulaError(f"at character {self.position + 1} of the formula stands {rest!r} (allowed: {allowed})")
