"""What has to hold of every model for any input it accepts."""

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from calculators import browser
from calculators.errors import InputProblems
from calculators.inputs import read_inputs
from calculators.registry import MODULES, model, models
from calculators.requests import to_json
from calculators.runs import Run
from calculators.sensitivity import spread
from tests.calculators.drawing import allowed_value, some_inputs

EVERY_MODEL = pytest.mark.parametrize("model_id", MODULES)
NUMBERS = [
    pytest.param(found, each, id=f"{found.id}-{each.name}")
    for found in models() for each in found.inputs if each.low is not None
]


@EVERY_MODEL
@given(data=st.data())
@settings(max_examples=60, deadline=None)
def test_low_is_at_most_central_is_at_most_high(model_id, data):
    """The low, central and high answers are in order whatever the inputs."""
    found = model(model_id)
    values = read_inputs(found, data.draw(some_inputs(found)))
    result = spread(found, values)
    if result is not None:
        assert result.low <= result.central <= result.high
        for bar in result.bars:
            assert result.low <= min(bar.at_low, bar.at_high)
            assert max(bar.at_low, bar.at_high) <= result.high


@EVERY_MODEL
@given(data=st.data())
@settings(max_examples=40, deadline=None)
def test_every_accepted_request_is_answered(model_id, data):
    """Whatever is accepted gives an answer that is plain JSON, with a text and a working for every output."""
    found = model(model_id)
    run = Run(found, data.draw(some_inputs(found)))
    answer = json.loads(to_json(browser.answer_for(run)))
    for output in answer["outputs"].values():
        assert output["text"]
        assert output["working"]


@pytest.mark.parametrize(("found", "declared"), NUMBERS)
def test_a_value_outside_its_range_is_refused(found, declared):
    """Just below the low end and just above the high end are refused, by name; the ends are not."""
    for outside in (declared.low - 1, declared.high + 1):
        given_value = {"roles": f"A:{outside}"}.get(declared.kind, str(outside))
        with pytest.raises(InputProblems) as refused:
            read_inputs(found, {declared.name: given_value})
        assert [problem.name for problem in refused.value.problems] == [declared.name]
        assert declared.label in refused.value.problems[0].message


NONSENSE = ["", "abc", "NaN", "Infinity", "-Infinity", "1e400", "1e-400", "1,5", "--1", "£", "%"]


@pytest.mark.parametrize("nonsense", NONSENSE)
@pytest.mark.parametrize(("found", "declared"), NUMBERS)
def test_nonsense_is_refused(found, declared, nonsense):
    """What is no number is refused with the input's name, unless it is a blank that may be blank."""
    if declared.optional and not nonsense:
        assert read_inputs(found, {declared.name: nonsense})[declared.name] is None
        return
    if declared.kind == "list" and nonsense == "1,5":
        assert read_inputs(found, {declared.name: nonsense})[declared.name] == (1, 5)
        return
    given_value = f"A:{nonsense}" if declared.kind == "roles" else nonsense
    with pytest.raises(InputProblems) as refused:
        read_inputs(found, {declared.name: given_value})
    assert declared.name in [problem.name for problem in refused.value.problems]


@EVERY_MODEL
def test_all_problems_are_listed_at_once(model_id):
    """A request in which everything is wrong lists everything."""
    found = model(model_id)
    with pytest.raises(InputProblems) as refused:
        read_inputs(found, {each.name: "nonsense" for each in found.inputs})
    assert [problem.name for problem in refused.value.problems] == [each.name for each in found.inputs]


@given(data=st.data())
@settings(max_examples=60, deadline=None)
def test_more_practitioners_never_cost_less(data):
    """Adding people to every team lowers no cost."""
    found = model("team-costing")
    inputs = data.draw(some_inputs(found, leave_out=("practitioners", "roles")))
    declared = next(each for each in found.inputs if each.name == "practitioners")
    fewer, more = sorted([data.draw(allowed_value(declared)), data.draw(allowed_value(declared))])
    first, second = (Run(found, inputs | {"practitioners": number}).outputs for number in (fewer, more))
    for name in ("cost_per_team", "gross_cost", "redeployed_value", "net_cost", "people"):
        assert first[name] <= second[name]


@given(data=st.data())
@settings(max_examples=60, deadline=None)
def test_whole_teams_are_never_fewer(data):
    """Rounding teams up takes none away, and adds less than one a phase."""
    found = model("team-costing")
    inputs = data.draw(some_inputs(found, leave_out=("whole_teams",)))
    parts, whole = (Run(found, inputs | {"whole_teams": rounded}).outputs["teams"] for rounded in (False, True))
    assert parts <= whole < parts + 4


@given(data=st.data())
@settings(max_examples=60, deadline=None)
def test_a_team_is_paid_for_once(data):
    """What redeployment meets and what is new add up to the full cost; the roles add up to it too."""
    run = Run(model("team-costing"), data.draw(some_inputs(model("team-costing"))))
    assert run.outputs["redeployed_value"] + run.outputs["net_cost"] == run.outputs["gross_cost"]
    assert sum(row["gross_cost"] for row in run.exact_rows) == run.outputs["gross_cost"]
    assert sum(row["people"] for row in run.exact_rows) == run.outputs["people"]


@given(data=st.data())
@settings(max_examples=60, deadline=None)
def test_zero_in_gives_zero_out(data):
    """No plans bring no top-ups; no settings need no teams; no costs and no places cost nothing."""
    school = data.draw(some_inputs(model("school-funding"))) | {"ehcps": 0}
    outputs = Run(model("school-funding"), school).outputs
    assert outputs["top_up_income"] == outputs["expected_contribution"] == outputs["element_2_call"] == 0
    settings_counts = dict.fromkeys(("early_years", "primary", "secondary", "college"), 0)
    teams = Run(model("team-costing"), data.draw(some_inputs(model("team-costing"))) | settings_counts).outputs
    assert teams["teams"] == teams["gross_cost"] == teams["net_cost"] == teams["people"] == 0
    implementation = model("implementation-cost")
    nothing = {each.name: 0 for each in implementation.inputs if each.unit in ("£ a year", "places")}
    outputs = Run(implementation, data.draw(some_inputs(implementation)) | nothing).outputs
    assert outputs["additional_investment"] == outputs["present_value"] == outputs["steady_state_net"] == 0


@given(data=st.data())
@settings(max_examples=60, deadline=None)
def test_the_years_add_up(data):
    """The last cumulative sum is the sum of the net costs, the peak one of them, and no place is below 0."""
    found = model("implementation-cost")
    run = Run(found, data.draw(some_inputs(found)))
    assert run.exact_rows[-1]["cumulative"] == sum(row["net"] for row in run.exact_rows)
    assert run.outputs["peak_year_cost"] == max(row["net"] for row in run.exact_rows)
    assert len(run.exact_rows) == run.inputs["years"]
    assert all(row["state_places"] >= 0 and row["inmss_places"] >= 0 for row in run.exact_rows)
    assert all(row["pupils_moved"] >= 0 for row in run.exact_rows)


@given(data=st.data())
@settings(max_examples=60, deadline=None)
def test_income_follows_the_share(data):
    """A school's income afterwards is its income and its share, whatever the method."""
    run = Run(model("school-funding"), data.draw(some_inputs(model("school-funding"))))
    assert run.outputs["income_after"] - run.inputs["income"] == run.outputs["cohort_share"]
    if run.outputs["income_per_additional_pupil"] is not None:
        product = run.outputs["income_per_additional_pupil"] * run.inputs["additional_pupils"]
        assert product == run.outputs["cohort_share"]
