"""Facts about the phased implementation cost that the case files do not say."""

import pytest

import calculators
from calculators.errors import InputProblems


def test_the_break_even_year_is_looked_for_beyond_the_years_shown():
    """Three years are shown, and the year in which the change pays for itself is still found."""
    run = calculators.run("implementation-cost", years=3, teams_cost=0)
    assert len(run.rows) == 3
    assert run.outputs["break_even_year"] == 8


def test_never_breaking_even_is_said_in_words():
    """The report's own figures never pay for themselves, and the answer says so."""
    run = calculators.run("implementation-cost")
    assert run.texts()["break_even_year"] == "no year within 20 years"
    assert "does not break even within 20 years" in run.sentence()
    assert "costs £54.9 million a year more than it frees" in run.sentence()


def test_the_steady_state_is_shown_to_be_short():
    """The working of the steady state has both sides of the sum in it."""
    run = calculators.run("implementation-cost")
    steady = next(each for each in run.model.outputs if each.name == "steady_state_net")
    assert run.working(steady) == (
        "£1 billion + £1.5 billion − £2.445 billion = £54.9 million: it costs £54.9 million a year more than it frees"
    )


def test_a_target_above_todays_places_is_refused():
    """Both sectors are checked, and both are listed."""
    with pytest.raises(InputProblems) as refused:
        calculators.run("implementation-cost", state_target=150_000, inmss_target=40_000)
    assert [problem.name for problem in refused.value.problems] == ["state_target", "inmss_target"]


def test_inputs_of_the_other_path_do_not_count():
    """On the schedule nothing depends on turnover, and a note says so."""
    run = calculators.run("implementation-cost", path="schedule", leaving=50)
    assert run.outputs == calculators.run("implementation-cost", path="schedule").outputs
    assert [note.partition(" was ")[0] for note in run.notes] == ["Places that turn over in a year"]


def test_a_comma_that_may_mark_thousands_is_refused_in_a_list_of_money():
    """£2,000 could be one sum or two years, so it is not guessed."""
    with pytest.raises(InputProblems) as refused:
        calculators.run("implementation-cost", transition_cost="£2,000")
    assert "put semicolons between the years" in str(refused.value)
    run = calculators.run("implementation-cost", transition_cost="£2,000;£3,000")
    assert run.inputs["transition_cost"] == (2_000, 3_000)


def test_every_unpriced_item_has_a_box():
    """What the report leaves unpriced can be filled in, one box an item."""
    run = calculators.run("implementation-cost")
    names = {each.name for each in run.model.inputs}
    assert len(run.model.unpriced) == 7
    assert all(each.input in names for each in run.model.unpriced)
    for each in run.model.unpriced:
        filled = calculators.run("implementation-cost", **{each.input: "7;5"})
        assert filled.outputs["additional_investment"] - run.outputs["additional_investment"] == 12


def test_rows_are_plain_numbers():
    """A notebook can hand the rows to pandas as they are."""
    rows = calculators.run("implementation-cost").rows
    assert all(type(value) in (int, float) for row in rows for value in row.values())
    assert [row["year"] for row in rows] == [1, 2, 3, 4, 5]
