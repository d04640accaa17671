"""Formulas are parsed to a closed grammar: sums come out right and nothing else gets in."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scripts.derive.grammar import FormulaError, compute, names_in, parse
from scripts.derive.recompute import exactly


def worked_out(formula, **inputs):
    values = {name: Fraction(value) for name, value in inputs.items()}
    return compute(parse(formula), values, Fraction, exactly)


@pytest.mark.parametrize(
    ("formula", "result"),
    [
        ("1 + 2 * 3", 7),
        ("(1 + 2) * 3", 9),
        ("8 - 3 - 2", 3),
        ("24 / 4 / 2", 3),
        ("-2 * -3", 6),
        ("2.5 * 4", 10),
        ("min(3, 5) + max(3, 5)", 8),
        ("change(200, 480)", 140),
        ("share(1, 4)", 25),
    ],
)
def test_formulas_give_what_a_hand_calculation_gives(formula, result):
    assert worked_out(formula) == result


def test_placements_in_the_modelling_chapter_come_to_5_63_billion():
    # 145,850 x 24,951 = 3,639,103,350 and 33,967 x 58,486 = 1,986,593,962, by hand.
    total = worked_out("a * b + c * d", a=145850, b=24951, c=33967, d=58486)
    assert total == 5_625_697_312


@pytest.mark.parametrize(
    "formula",
    ["", "1 +", "a b", "__import__('os')", "a.b", "a[0]", "1 if a else 2", "lambda: 1", "a ** 2", "pow(a, 2)", "min(a)",
     "(1", "1)", "f'{a}'", "a; b", "A + 1", "1e400", "a // b", "(" * 60 + "1" + ")" * 60],
)
def test_anything_outside_the_grammar_is_refused(formula):
    with pytest.raises(FormulaError):
        parse(formula)


@given(st.text(max_size=60))
def test_any_text_at_all_is_parsed_or_refused_and_never_run(text):
    try:
        names_in(parse(text))
    except FormulaError as error:
        assert str(error)
