"""Verdicts follow from the printed figures; expected numbers are hand calculations."""

from decimal import Decimal

import pytest

from scripts.derive.recompute import CannotRecompute, recompute
from scripts.model.derivation import Derivation
from scripts.model.figure import Figure
from scripts.model.handbook import PublishedFigure


def figure(as_printed, value, hedge=None, unit="pounds"):
    return Figure(
        as_printed=as_printed, value=Decimal(value), hedge=hedge, unit=unit, measures="money", period="2022-23",
        population="councils in England",
    )


def published(name, *args, **more):
    record = name.partition(".")[0]
    return PublishedFigure(name, record, "claim", "s", 1, figure(*args, **more), "S", "estimate", None, "")


def judged(printed, formula, **inputs):
    figures = {"out-come.1": published("out-come.1", *printed[:2], **(printed[2] if len(printed) > 2 else {}))}
    named = {}
    for number, (name, given) in enumerate(inputs.items(), start=1):
        if isinstance(given, dict):
            named[name] = given
            continue
        figures[f"in-put.{number}"] = published(f"in-put.{number}", *given)
        named[name] = f"in-put.{number}"
    derivation = Derivation(
        id="a-sum", title="A sum", printed="out-come.1", inputs=named, formula=formula, topics=("outcomes",)
    )
    return recompute(derivation, figures).verdict


def test_a_sum_that_comes_out_at_the_printed_precision_is_exact():
    verdict = judged(("£5.6 billion", "5600000000"), "a * b", a=("145,850", "145850"), b=("£38,571", "38571"))
    assert verdict.value == 145850 * 38571
    assert verdict.verdict == "exact"


def test_around_2_5_billion_allows_what_its_rounded_inputs_give():
    verdict = judged(
        ("£2.5 billion", "2500000000", {"hedge": "around"}),
        "(a - b) * c + (d - e) * f",
        a=("145,850", "145850"), b=("97,000", "97000", "around"), c=("£24,951", "24951"),
        d=("33,967", "33967"), e=("13,000", "13000", "around"), f=("£58,486", "58486"),
    )
    assert verdict.value == 48850 * 24951 + 20967 * 58486 == 2_445_132_312
    assert verdict.verdict == "within rounding"


def test_a_sum_far_off_does_not_follow_and_the_gap_is_given():
    verdict = judged(("£700 million", "700000000"), "a * 60 / 100", a=("£1.4 billion", "1400000000"))
    assert verdict.verdict == "does not follow"
    assert verdict.gap == 140_000_000


def test_small_counts_are_exact_but_counts_in_millions_of_pounds_are_not():
    """10 and 11 answers are 21, by no rounding; £5 million in a table stands for half a million either way."""
    verdict = judged(("21", "21", {"unit": "authorities"}), "a + b", a=("10", "10", None, "authorities"),
                     b=("11", "11", None, "authorities"))
    assert (verdict.interval.low, verdict.interval.high) == (21, 21)
    scaled = judged(("£5 million", "5000000"), "a", a=("5", "5000000"))
    assert (scaled.interval.low, scaled.interval.high) == (4_500_000, 5_500_000)


def test_an_input_printed_nowhere_is_named():
    verdict = judged(
        ("£1.4 billion", "1400000000"), "a * b", a=("£300,000", "300000"), b={"missing": "the number of teams"}
    )
    assert verdict.verdict == "cannot be derived"
    assert verdict.missing == "the number of teams"


def test_dividing_by_an_input_that_may_be_nothing_is_refused():
    with pytest.raises(CannotRecompute):
        judged(("£1", "1"), "a / b", a=("£1", "1"), b=("0", "0"))


def test_a_cell_of_a_table_in_millions_counts_in_pounds():
    verdict = judged(("£318 million", "318000000"), "0 - a", a=("-318", "-318000000"))
    assert verdict.value == 318_000_000
    assert verdict.verdict == "exact"
