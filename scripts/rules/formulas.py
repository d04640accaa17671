"""Formulas are in the closed grammar and use exactly the inputs their derivation names."""

from __future__ import annotations

from collections.abc import Iterator

from calculators.printed import NotAFigure
from scripts.derive.grammar import FormulaError, names_in, parse
from scripts.derive.recompute import CannotRecompute, recompute
from scripts.model.derivation import Derivation
from scripts.read.problems import Problem
from scripts.rules.evidence import Evidence


def formulas_parse(evidence: Evidence) -> Iterator[Problem]:
    """Every derivation's formula parses, and its names and inputs are the same."""
    for derivation in evidence.handbook.derivations.values():
        line = evidence.line(derivation.path, "formula")
        try:
            names = names_in(parse(derivation.formula))
        except FormulaError as error:
            yield Problem(derivation.path, line, "formula", str(error), "write it with names, numbers and + - * / ( )")
            continue
        unknown = sorted(names - set(derivation.inputs))
        unused = sorted(set(derivation.inputs) - names)
        if not unknown and not unused:
            yield from _cannot_be_worked_out(derivation, evidence)
        if unknown:
            yield Problem(
                derivation.path, line, "formula", f"the formula uses {', '.join(unknown)}, which no input is named",
                "name an input so, or mend the formula",
            )
        if unused:
            yield Problem(
                derivation.path, line, "formula", f"the inputs {', '.join(unused)} are not in the formula",
                "use them or take them out",
            )


def _cannot_be_worked_out(derivation: Derivation, evidence: Evidence) -> Iterator[Problem]:
    figures = evidence.handbook.figures
    named = [derivation.printed, *(given for given in derivation.inputs.values() if isinstance(given, str))]
    if not all(name in figures for name in named):
        return
    try:
        recompute(derivation, figures)
    except (CannotRecompute, NotAFigure) as error:
        yield Problem(
            derivation.path, evidence.line(derivation.path, "formula"), "formula",
            f"the formula cannot be worked out ({error})", "use inputs that are numbers and never divide by 0",
        )
