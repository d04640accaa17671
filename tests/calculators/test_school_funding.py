"""Facts about the school funding model that the case files do not say."""

from fractions import Fraction

import pytest

import calculators
from calculators.errors import InputProblems
from calculators.school_funding import PAID_PER_ADDITIONAL_PUPIL


def test_pupils_follow_the_income():
    """Left alone, pupils are the income over the report's income per pupil of the phase."""
    assert calculators.run("school-funding", income=2_000_000).inputs["pupils"] == Fraction(2_000_000, 6_234)
    secondary = calculators.run("school-funding", income=2_000_000, phase="secondary")
    assert secondary.inputs["pupils"] == Fraction(2_000_000, 7_205)


def test_the_sum_for_each_additional_pupil_is_not_rounded():
    """£1.5 billion over 69,817 pupils; the report's £21,500 is this, rounded."""
    assert PAID_PER_ADDITIONAL_PUPIL * 69_817 == 1_500_000_000


def test_the_published_share_does_not_scale():
    """“Published” pays the printed share whatever the school's size."""
    run = calculators.run("school-funding", income=100_000, pupils=15, additional_pupils=1)
    assert run.outputs["cohort_share"] == 52_000


def test_a_share_that_does_not_count_is_said_not_to_count():
    """A share given while the method is “published” changes nothing and is named in a note."""
    run = calculators.run("school-funding", share=60_000)
    assert run.outputs["cohort_share"] == 52_000
    assert run.notes == [
        "The school's share was given but not used: it only counts when “How the school's share is found” is "
        "“My own figure”."
    ]


def test_an_unknown_phase_is_refused_alone():
    """The defaults that follow the phase are not listed as problems of their own."""
    with pytest.raises(InputProblems) as refused:
        calculators.run("school-funding", phase="nursery")
    assert str(refused.value) == (
        "1 problem\n- Phase: “nursery” is not one of the choices. Allowed: primary or secondary."
    )


def test_the_working_has_the_readers_numbers():
    """An output's working shows the very numbers that were put in."""
    run = calculators.run("school-funding")
    workings = {each.name: run.working(each) for each in run.model.outputs}
    assert workings["top_up_income"] == "6.8 pupils × £9,398 = £63,906"
    assert workings["equivalent_top_up_after"] == "(£63,906 + £52,000) ÷ 9.3 pupils = £12,463"
    assert workings["notional_shortfall"] == "Not worked out: the notional SEN budget was not given."
