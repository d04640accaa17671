"""A figure: one number a source prints, with everything needed to quote it safely."""

from __future__ import annotations

from decimal import Decimal
from typing import Literal

from pydantic import Field

from scripts.model.shape import Shape, Text
from scripts.model.vocabulary import Kind, Unit


class Figure(Shape):
    """One printed number: what it measures, in which unit, when, of whom, and how it is printed."""

    as_printed: Text = Field(examples=["140%", "£1.5 billion", "nine in 10"])
    """The figure to the character as its paragraph prints it, without the word that hedges it."""
    value: Decimal = Field(examples=["140", "1500000000", "90"])
    """The number it stands for: pounds, or 47 for 47%, 3 for trebled, 4 for 4:1, 50 for half."""
    value_high: Decimal | None = None
    """The upper end, when one printed figure is a range: 4-5% is value 4 and value_high 5."""
    hedge: Text | None = Field(default=None, examples=["around", "over", "nearly", "c."])
    """The word printed with the figure that loosens it."""
    unit: Unit
    """What is counted, from the closed list of units."""
    measures: Text = Field(examples=["rise in the number of EHC plans and statements of SEN"])
    """What the figure is of, so that it can be read without the title."""
    period: Text = Field(examples=["2014/15 to 2023/24", "2022-23", "31 March 2026", "not stated"])
    """The year, date or span it is of."""
    period_as_printed: Text | None = None
    """The period as printed, only where the source slips."""
    population: Text = Field(examples=["children and young people aged 0 to 25, England"])
    """Who or what was counted, and where."""
    paragraph: int | None = Field(default=None, ge=1)
    """The paragraph that prints it, when it is not the locator's."""
    attributed_to: Text | None = None
    """Who the figure comes from, when it is not who the record names."""
    kind: Kind | None = None
    """What sort of evidence the figure is, when it is not what the record is."""
    slip: Text | None = None
    """The source's slip in this figure, and what the figures beside it imply."""
    role: Literal["price"] | None = None
    """``price`` marks the price of a recommendation."""
