"""Recomputes a printed figure from its printed inputs: once as printed, once over what rounding allows."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from fractions import Fraction

from calculators.interval import Interval, greatest, least
from calculators.printed import Printed, read_printed
from calculators.reproduction import CANNOT_BE_DERIVED, Verdict, judge
from scripts.derive.grammar import compute, parse
from scripts.model.derivation import Derivation
from scripts.model.figure import Figure
from scripts.model.handbook import PublishedFigure


@dataclass(frozen=True, slots=True)
class Recomputation:
    """A derivation with the figures it names and its computed verdict."""

    derivation: Derivation
    printed: PublishedFigure
    inputs: Mapping[str, PublishedFigure | str]
    """Each input's figure, or in words what is printed nowhere."""
    verdict: Verdict


class CannotRecompute(ValueError):
    """A formula that divides by nothing, or an input that is no number."""


def recompute(derivation: Derivation, figures: Mapping[str, PublishedFigure]) -> Recomputation:
    """Works a derivation out.

    Args:
        derivation: whose formula parses and whose figures exist.
        figures: every figure by id.

    Raises:
        CannotRecompute: when the formula divides by an input that may be nothing.
    """
    inputs = {
        name: figures[given] if isinstance(given, str) else given.missing for name, given in derivation.inputs.items()
    }
    printed = figures[derivation.printed]
    missing = [words for words in inputs.values() if isinstance(words, str)]
    if missing:
        verdict = Verdict(CANNOT_BE_DERIVED, missing=" and ".join(missing))
        return Recomputation(derivation, printed, inputs, verdict)
    read = {name: as_printed(given.figure) for name, given in inputs.items() if isinstance(given, PublishedFigure)}
    expression = parse(derivation.formula)
    try:
        value = compute(expression, {name: each.value for name, each in read.items()}, Fraction, exactly)
        interval = compute(expression, {name: each.interval for name, each in read.items()}, Interval.of, over_interval)
    except ZeroDivisionError as error:
        raise CannotRecompute(f"{derivation.formula}: an input it divides by may be 0") from error
    return Recomputation(derivation, printed, inputs, judge(as_printed(printed.figure), value, interval))


def as_printed(figure: Figure) -> Printed:
    """The figure as the calculators read it, with its hedge; a cell of a table in millions is scaled up."""
    printed = read_printed(figure.as_printed, figure.hedge or "")
    scale = Fraction(figure.value) / printed.low if printed.low else Fraction(1)
    if scale.denominator != 1 or scale <= 1:
        return printed
    return printed._replace(low=printed.low * scale, high=printed.high * scale, place=printed.place * scale)


def exactly(operator: str, left: Fraction, right: Fraction) -> Fraction:
    """One operation on exact numbers."""
    return _operate(operator, left, right, min, max)


def over_interval(operator: str, left: Interval, right: Interval) -> Interval:
    """One operation on intervals; a change is counted as one division, so that it is no wider than it must be."""
    return _operate(operator, left, right, least, greatest)


def _operate[Value: (Fraction, Interval)](
    operator: str, left: Value, right: Value, smaller: Callable[..., Value], greater: Callable[..., Value]
) -> Value:
    match operator:
        case "+":
            return left + right
        case "-":
            return left - right
        case "*":
            return left * right
        case "/":
            return left / right
        case "min":
            return smaller(left, right)
        case "max":
            return greater(left, right)
        case "change":
            return (right / left - 1) * 100
        case "share":
            return left / right * 100
    raise ValueError(f"{operator} is not in the grammar")
