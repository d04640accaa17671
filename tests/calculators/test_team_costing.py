"""Facts about the team costing model that the case files do not say."""

from fractions import Fraction

import pytest

import calculators
from calculators.errors import InputProblems


def test_the_five_posts_are_shared_out_evenly_over_six_professions():
    """Without a staffing table each profession the report names has the same part of the team."""
    rows = calculators.run("team-costing").exact_rows
    assert len(rows) == 6
    assert {row["posts"] for row in rows} == {Fraction(5, 6)}


def test_a_staffing_table_sets_the_practitioners():
    """Roles that add up to six make a team of six."""
    run = calculators.run("team-costing", roles="SALT:2, EP:3.5, Youth worker:0.5")
    assert run.inputs["practitioners"] == 6


def test_a_staffing_table_has_to_agree_with_the_practitioners():
    """Given both, the two have to say the same."""
    with pytest.raises(InputProblems) as refused:
        calculators.run("team-costing", roles="SALT:2, EP:3", practitioners=6)
    assert refused.value.problems[0].message == (
        "Staffing of a team: “SALT:2, EP:3” adds up to 5 posts a team, but practitioners in a team is 6; make the two "
        "agree. Allowed: rows name:posts or name:posts:salary with commas between; posts 0 people to 50 people."
    )


@pytest.mark.parametrize("roles", ["SALT", "SALT:1:2:3", ":1", "SALT:1,salt:2", "SALT:1:-5", "SALT:1:600000", []])
def test_a_bad_staffing_table_is_refused(roles):
    """Rows without a name, a number or with a name twice, and an empty table."""
    with pytest.raises(InputProblems) as refused:
        calculators.run("team-costing", roles=roles)
    assert [problem.name for problem in refused.value.problems] == ["roles"]


def test_no_therapists_in_the_table_is_said():
    """Without speech and language therapists there is no need to set against the supply."""
    run = calculators.run("team-costing", roles="EP:5")
    assert run.outputs["therapists_needed"] is None
    assert run.texts()["therapists_needed"] == "no such role in the staffing table"


def test_the_printed_total_is_said_not_to_follow():
    """Every answer says that £1.4 billion cannot be derived and what number of teams it stands for."""
    run = calculators.run("team-costing")
    assert any("cannot be derived from the report alone" in note and "4,667 teams" in note for note in run.model.notes)
