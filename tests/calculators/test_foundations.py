"""What a run rests on."""

import calculators
from calculators.foundations import foundations, sentence


def test_a_default_rests_on_its_figure_and_a_given_number_on_the_reader():
    """The secondary school's figures for a secondary school; what does not matter is not counted."""
    found = foundations(calculators.run("school-funding", phase="secondary", ehcps=30))
    assert found["yours"] == ["phase", "ehcps"]
    assert "isos-table-9.r2c2" in found["figures"]
    assert "isos-table-9.r1c2" not in found["figures"]
    assert "isos-table-9.r2c4" in found["figures"]  # through the additional pupils, not the plans
    assert "income-per-school-under-proposals.2" in found["figures"]  # what the published method pays
    assert found["handbook"] == ["method"]


def test_what_a_method_pays_is_counted():
    """By the pupil: the £1.5 billion and the places before and after. One's own share: none of them."""
    by_pupil = foundations(calculators.run("school-funding", method="per_additional_pupil"))["figures"]
    assert {"mainstream-support-transfer.1", "special-placements-2022-23.1"} <= set(by_pupil)
    own = foundations(calculators.run("school-funding", method="share", share=1))
    assert not {"mainstream-support-transfer.1", "income-per-school-under-proposals.1"} & set(own["figures"])
    assert own["yours"] == ["method", "share"]


def test_assumptions_and_statistics_are_named():
    """Four counts of settings from outside; redeployment and ratios from the report."""
    found = foundations(calculators.run("team-costing"))
    assert found["official"] == ["early_years", "primary", "secondary", "college"]
    assert found["handbook"] == ["whole_teams", "roles"]
    assert found["sentence"] == (
        "It rests on 10 figures in the sources, 4 outside statistics and 2 assumptions of the handbook's."
    )


def test_the_sentence_in_the_singular():
    """One of each, and none at all."""
    assert sentence({"figures": 1, "yours": 1}) == "It rests on 1 figure in the sources and 1 number of your own."
    assert sentence({"figures": 0}) == ""
