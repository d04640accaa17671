"""Sharing a pot among many schools."""

from fractions import Fraction
from math import floor

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from calculators.allocation import FACTORS, School, allocate, whole_shares
from calculators.errors import InputProblems

COUNTS = st.tuples(*[st.integers(0, 300)] * len(FACTORS))
WEIGHTS = st.fixed_dictionaries(dict.fromkeys(FACTORS, st.integers(0, 100)))
POTS = st.integers(0, 10**12).map(lambda pence: Fraction(pence, 100))


def schools(*counts):
    """Schools with these counts of the four factors."""
    return [School(str(place), f"School {place}", "primary", 100, each) for place, each in enumerate(counts)]


@given(st.lists(COUNTS, min_size=1, max_size=30), POTS, WEIGHTS, st.integers(0, 10_000))
@settings(max_examples=200, deadline=None)
def test_shares_add_up_to_the_pot_exactly(counts, pot, weights, reserve):
    """To the penny, whatever the counts, weights and reserve; each share within a penny of its exact one."""
    given_schools = schools(*counts)
    usable = any(weights[name] and any(each[place] for each in counts) for place, name in enumerate(FACTORS))
    if not usable:
        with pytest.raises(InputProblems, match="Nothing can be shared out"):
            allocate(given_schools, pot, weights, Fraction(reserve, 100))
        return
    found = allocate(given_schools, pot, weights, Fraction(reserve, 100))
    assert sum(found.shares) + found.reserve == found.pot == pot * 100
    assert found.reserve == floor(pot * 100 * reserve / 10_000)
    assert all(share >= 0 for share in found.shares)
    assert sum(found.weights.values()) == 1
    main = found.pot - found.reserve
    totals = [sum(each[place] for each in counts) for place in range(len(FACTORS))]
    for share, each in zip(found.shares, counts, strict=True):
        exact = sum(
            main * found.weights[name] * each[place] / totals[place]
            for place, name in enumerate(FACTORS) if name in found.weights
        )
        assert abs(share - exact) < 1


def test_the_formula_by_hand():
    """Deprivation 40 and low prior attainment 60: 60 × 1/4 + 40 × 3/4 = 45% to the first, the rest to the second."""
    found = allocate(schools((1, 3, 0, 0), (3, 1, 0, 0)), 1_000, {"deprivation": 40, "low_prior_attainment": 60})
    assert found.shares == (45_000, 55_000)
    assert found.weights == {"low_prior_attainment": Fraction(3, 5), "deprivation": Fraction(2, 5)}


def test_weights_are_equal_unless_given():
    """The handbook's default: a quarter each."""
    found = allocate(schools((1, 0, 0, 0), (0, 1, 1, 2)), 400)
    assert found.shares == (10_000, 30_000)


def test_a_tie_goes_to_the_earlier_row():
    """One penny over three equal schools goes to the first."""
    assert allocate(schools(*[(1, 0, 0, 0)] * 3), "0.01").shares == (1, 0, 0)
    assert allocate(schools(*[(1, 0, 0, 0)] * 3), 1).shares == (34, 33, 33)


def test_the_largest_remainder_gets_the_penny_first():
    """Remainders of 0.2, 0.5 and 0.3 pence: the second school's comes first."""
    assert whole_shares([Fraction(12, 10), Fraction(25, 10), Fraction(13, 10)], 5) == (1, 3, 1)


def test_a_factor_nobody_has_is_dropped():
    """Its weight goes to the others in proportion: 30 and 60 of 100 become a third and two thirds."""
    weights = {"low_prior_attainment": 30, "deprivation": 60, "disability": 10}
    found = allocate(schools((1, 0, 0, 0), (0, 1, 0, 0)), 9, weights)
    assert found.dropped == ("disability",)
    assert found.shares == (300, 600)


def test_the_reserve_is_rounded_down_to_a_penny():
    """One third of a per cent of £10.00 is 3.33 pence."""
    assert allocate(schools((1, 0, 0, 0)), 10, reserve="0.333").reserve == 3


def test_no_factor_with_pupils_is_refused():
    """A weight only for a factor that nobody has leaves nothing to share out by."""
    with pytest.raises(InputProblems) as refused:
        allocate(schools((1, 0, 0, 0)), 100, {"disability": 1})
    assert str(refused.value) == (
        "1 problem\n- Nothing can be shared out: no factor with a weight above 0 has any pupils in any school. "
        "Give a weight to a factor that has."
    )


def test_all_bad_terms_are_listed_at_once():
    """Pot, reserve, weights and factor names together."""
    with pytest.raises(InputProblems) as refused:
        allocate(schools((1, 0, 0, 0)), "-5", {"deprivation": "x", "wealth": 1}, "101")
    assert [problem.message for problem in refused.value.problems] == [
        "Pot: “-5” is outside what is allowed. Allowed: £0 to £100 billion, in whole pence.",
        "Reserve: “101” is outside what is allowed. Allowed: 0% to 100%.",
        "There is no factor “wealth”. There are: low_prior_attainment, deprivation, disability, previous_setting.",
        "Weight of deprivation: “x” is not a number; write it in digits. Allowed: 0 to 1,000,000.",
    ]


def test_parts_of_a_penny_are_refused():
    """A pot is whole pence."""
    with pytest.raises(InputProblems, match="has parts of a penny"):
        allocate(schools((1, 0, 0, 0)), "1.005")
