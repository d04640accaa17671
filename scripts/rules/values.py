"""A figure's value, period and population agree with what is printed."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from calculators.printed import HEDGES
from scripts.figures.periods import is_period, years_named
from scripts.figures.printed_value import agrees, printed_value
from scripts.model.figure import Figure
from scripts.read.problems import Problem
from scripts.rules.evidence import Evidence


def values_agree_with_print(evidence: Evidence) -> Iterator[Problem]:
    """``value`` (and ``value_high``) is the number ``as_printed`` stands for; a date's is its first year."""
    for path, place, figure in _all_figures(evidence):
        if figure.unit == "date" and str(figure.value) in {year[:4] for year in years_named(figure.as_printed)}:
            continue
        printed = printed_value(figure.as_printed)
        line = evidence.line(path, *place, "value")
        if printed is None:
            yield Problem(
                path, line, "value-agrees", f"{figure.as_printed} cannot be read as a number",
                "copy the figure as the index has it",
            )
        elif not agrees(figure.value, figure.value_high, printed):
            wanted = _plain(printed.low) + (f" with value_high {_plain(printed.high)}" if printed.is_range else "")
            yield Problem(
                path, line, "value-agrees",
                f"the value is {figure.value} and {figure.as_printed} is printed (allowed: {wanted})",
                f"write value: {_plain(printed.low)}",
            )


def units_agree_with_print(evidence: Evidence) -> Iterator[Problem]:
    """A figure with a pound sign is in pounds; one with a percent sign is a percentage."""
    for path, place, figure in _all_figures(evidence):
        printed = figure.as_printed
        wanted = "pounds" if "£" in printed else "percent" if "%" in printed or "per cent" in printed else None
        fits = wanted is None or figure.unit == wanted or (wanted == "percent" and figure.unit == "percentage-points")
        if not fits:
            yield Problem(
                path, evidence.line(path, *place, "unit"), "unit-agrees",
                f"the unit is {figure.unit} and {printed} is printed (allowed: {wanted})", f"write unit: {wanted}",
            )


def hedges_are_known(evidence: Evidence) -> Iterator[Problem]:
    """A hedge is a word whose direction the calculators know."""
    for path, place, figure in _all_figures(evidence):
        if figure.hedge and figure.hedge.lower() not in HEDGES:
            yield Problem(
                path, evidence.line(path, *place, "hedge"), "hedge-known",
                f"the hedge is {figure.hedge} (allowed: {', '.join(sorted(HEDGES))})",
                "name the word that loosens the figure, or say it in measures",
            )


def periods_look_like_periods(evidence: Evidence) -> Iterator[Problem]:
    """A period is a date, a year, a span of them, or one of the phrases for none."""
    for path, place, figure in _all_figures(evidence):
        if not is_period(figure.period):
            yield Problem(
                path, evidence.line(path, *place, "period"), "period-shape",
                f"the period is {figure.period} (allowed: 2023/24, 2022-23, 2014/15 to 2023/24, March 2026, "
                "since 2014, not stated, at the time of writing, in force, as proposed, as modelled, steady state)",
                "write the period in one of these shapes, a note in brackets after it",
            )


def populations_say_who(evidence: Evidence) -> Iterator[Problem]:
    """A population says who was counted: at least two words."""
    for path, place, figure in _all_figures(evidence):
        if len(figure.population.split()) < 2:
            yield Problem(
                path, evidence.line(path, *place, "population"), "population",
                f"the population is {figure.population}", "say who or what was counted, and where",
            )


def _all_figures(evidence: Evidence) -> Iterator[tuple[str, tuple[str | int, ...], Figure]]:
    for record, place, figure, _ in evidence.printed_figures():
        yield record.path, ("figures", place), figure
    for update in evidence.handbook.updates.values():
        for place, figure in enumerate(update.figures):
            yield update.path, ("figures", place), figure


def _plain(value: Decimal) -> str:
    return f"{value.normalize():f}"
