"""What a printed figure stands for, as a number or a range: the reading is the calculators' own."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from calculators.printed import NotAFigure, read_printed


@dataclass(frozen=True, slots=True)
class PrintedValue:
    """The number a printed figure stands for; ``low`` and ``high`` differ when it is a range."""

    low: Decimal
    high: Decimal

    @property
    def is_range(self) -> bool:
        """Whether the figure is a range such as 4-5%."""
        return self.low != self.high


def printed_value(as_printed: str) -> PrintedValue | None:
    """Reads a printed figure, or answers None when it is not one."""
    try:
        printed = read_printed(as_printed)
    except NotAFigure:
        return None
    return PrintedValue(_decimal(printed.low), _decimal(printed.high))


def agrees(value: Decimal, value_high: Decimal | None, printed: PrintedValue) -> bool:
    """Answers "is this the value of the printed figure?"; thirds and sevenths may be rounded to a tenth."""
    return _near(value, printed.low) and _near(value_high if value_high is not None else value, printed.high)


def _near(value: Decimal, printed: Decimal) -> bool:
    is_endless = printed != round(printed, 6)
    return abs(value - printed) <= Decimal("0.05") if is_endless else value == printed


def _decimal(number: Fraction) -> Decimal:
    return Decimal(number.numerator) / Decimal(number.denominator)
