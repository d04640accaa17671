"""What each working rests on: nothing that moves an output is left out, and every number in it leads somewhere."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import calculators
from calculators.inputs import is_used
from calculators.registry import MODULES, model, models
from calculators.rests_on import held_origins, rests_on
from calculators.runs import Run
from tests.calculators.drawing import some_inputs


def grounds_of(run, name):
    """The names of every input that an output rests on, through the outputs in its working."""
    outputs = {each.name: each for each in run.model.outputs}
    found, left = set(), [name]
    while left:
        for ground in rests_on(run, outputs[left.pop()]):
            if ground.kind == "input":
                found.add(ground.name)
            elif ground.kind == "output" and ground.name not in found:
                left.append(ground.name)
    return found


@pytest.mark.parametrize("model_id", MODULES)
@given(data=st.data())
@settings(max_examples=60, deadline=None)
def test_an_input_that_moves_an_output_is_among_its_grounds(model_id, data):
    """Move one input of a run; each output that moves with it has to name it, directly or through another output."""
    found = model(model_id)
    run = Run(found, data.draw(some_inputs(found)))
    other = Run(found, data.draw(some_inputs(found)))
    for each in found.inputs:
        values = run.inputs | {each.name: other.inputs[each.name]}
        if found.check and found.check(values):
            continue
        results = found.compute(values)
        for output in found.outputs:
            before, after = run.outputs[output.name], results[output.name]
            if before is not None and before != after:
                assert each.name in grounds_of(run, output.name), output.name


@pytest.mark.parametrize("found", models(), ids=lambda found: found.id)
def test_grounds_are_names_of_the_form_that_matter(found):
    """Each links to something on the page; an input that another choice rules out is left out."""
    for preset in found.presets:
        run = Run(found, preset.inputs)
        used = {each.name for each in found.inputs if is_used(each, run.inputs)}
        for output in found.outputs:
            grounds = rests_on(run, output)
            assert grounds, output.name
            assert {each.name for each in grounds if each.kind == "input"} <= used
            assert {each.name for each in grounds if each.kind == "held"} <= set(held_origins(found))
            assert output.name not in {each.name for each in grounds}


def test_a_held_number_follows_the_method():
    """Paid by the pupil, the share rests on the pot and the places; as published, on the printed share."""
    def names(method):
        run = calculators.run("school-funding", method=method)
        share = next(each for each in run.model.outputs if each.name == "cohort_share")
        return [each.name for each in rests_on(run, share)]

    assert names("published") == ["phase", "method", "school-share"]
    assert names("share") == ["phase", "method", "share"]
    assert names("per_additional_pupil") == [
        "phase", "additional_pupils", "method",
        "mainstream-pot", "state-places", "state-target", "inmss-places", "inmss-target",
    ]


def working(run, name):
    """The working of one output."""
    return run.working(next(each for each in run.model.outputs if each.name == name))


def test_sums_over_years_show_each_year():
    """£331.7m, £673.3m, £1,000m, then 3,490.85 pupils moved, £75.0m for them and £122.3m released: £952.7m; £863.0m."""
    run = calculators.run("implementation-cost")
    assert working(run, "additional_investment") == (
        "£331.7 million + £673.3 million + £1 billion + £952.7 million + £863 million = £3.821 billion"
    )
    assert working(run, "peak_year_cost") == (
        "the greatest of £331.7 million, £673.3 million, £1 billion, £952.7 million, £863 million = £1 billion"
    )
    assert working(run, "present_value").startswith(
        "£331.7 million + £673.3 million ÷ (1 + 3.5%) + £1 billion ÷ (1 + 3.5%)² + "
    )


def test_a_team_of_different_pay_shows_each_role():
    """Three at £40,000 and two at the common £50,000: (3 × 40,000 + 2 × 50,000) × 1.2 = £264,000."""
    run = calculators.run("team-costing", roles=[("Speech and language therapists", 3, 40_000), ("Youth workers", 2)])
    assert working(run, "cost_per_team") == "(3 × £40,000 + 2 × £50,000) × (1 + 20%) = £264,000"
    assert working(run, "therapists_needed") == "5,853.6 teams × 3 people a team = 17,560.8 people"


@pytest.mark.parametrize("found", models(), ids=lambda found: found.id)
def test_a_working_ends_in_its_result(found):
    """And no placeholder is left in it."""
    for preset in found.presets:
        run = Run(found, preset.inputs)
        texts = run.texts()
        for output in found.outputs:
            said = run.working(output)
            assert not re.search(r"[{}]", said)
            assert texts[output.name] in said


@pytest.mark.parametrize("found", models(), ids=lambda found: found.id)
def test_comparisons_are_of_presets(found):
    """Two different ones that there are."""
    ids = [preset.id for preset in found.presets]
    assert found.comparisons
    assert all(each.first in ids and each.second in ids and each.first != each.second for each in found.comparisons)
