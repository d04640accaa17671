"""Formulas are in the closed grammar and use exactly the inputs their derivation names."""

from __future__ import annotations

from collections.abc import Iterator

from scripts.derive.grammar import FormulaError, names_in, parse
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
