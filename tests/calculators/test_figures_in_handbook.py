"""The calculators' defaults and checks are the handbook's figures: the same ids, the same numbers."""

from fractions import Fraction

import pytest

from calculators.inputs import defaults
from calculators.origins import ORIGINS, figures_for
from calculators.printed import read_printed
from calculators.published import CHECKS
from calculators.registry import model, models
from calculators.school_funding import POT, PUPILS_MOVED
from calculators.school_funding_declared import PRINTED
from calculators.team_costing import PRINTED_GROSS_COST, SUPPLY
from scripts.read.handbook import read_handbook

SECONDARY = {"phase": "secondary"}
# Defaults that are one figure's own number: (model, changed inputs, input).
DEFAULTS = [
    *(("school-funding", changed, name)
      for changed in ({}, SECONDARY)
      for name in ("income", "ehcps", "top_up_per_ehcp", "share", "element_1", "element_2")),
    *(("team-costing", {}, name)
      for name in ("early_years_per_team", "primary_per_team", "secondary_per_team", "college_per_team",
                   "practitioners", "salary", "on_costs", "redeployed")),
    *(("implementation-cost", {}, name)
      for name in ("years", "teams_cost", "institute_cost", "senif_uplift", "specialist_teachers",
                   "early_years_training", "state_places", "inmss_places", "state_target", "inmss_target",
                   "state_cost", "inmss_cost")),
]


@pytest.fixture(scope="module")
def figures(checkout):
    """Every figure of the handbook by its id."""
    handbook, _ = read_handbook(checkout)
    return handbook.figures


def test_every_origin_names_figures_that_exist(figures):
    """And every origin printed in a source names one."""
    assert [id_ for each in ORIGINS.values() for id_ in (*each.figures, *each.secondary) if id_ not in figures] == []
    assert [key for key, each in ORIGINS.items() if each.kind == "report" and not each.figures] == []


@pytest.mark.parametrize(("model_id", "changed", "name"), DEFAULTS)
def test_a_default_is_its_figure(figures, model_id, changed, name):
    """The number a calculator starts from is the number on the claim's page."""
    declared = next(each for each in model(model_id).inputs if each.name == name)
    values = defaults(model(model_id), changed)
    figure = figures[figures_for(ORIGINS[declared.origin], values)[0]].figure
    assert values[name] == Fraction(figure.value)


@pytest.mark.parametrize(("number", "key"), [
    (SUPPLY["Speech and language therapists"], "therapist-supply"), (PRINTED_GROSS_COST, "teams-printed-cost"),
    (POT, "mainstream-pot"), (PRINTED["primary"]["income_per_pupil"], "school-income-per-pupil"),
])
def test_a_number_in_a_formula_is_its_figure(figures, number, key):
    """What a formula holds itself is a figure of the handbook too."""
    assert number == Fraction(figures[ORIGINS[key].figures[0]].figure.value)


def test_the_pupils_moved_are_the_figures_places(figures):
    """Places today less places as in 2014/15, in both sectors."""
    places = [Fraction(figures[ORIGINS[f"{sector}-{when}"].figures[0]].figure.value)
              for sector in ("state", "inmss") for when in ("places", "target")]
    assert places[0] - places[1] + places[2] - places[3] == PUPILS_MOVED


@pytest.mark.parametrize("check", [
    pytest.param(check, id=f"{found.id}: {check.measures}")
    for found in models() for check in CHECKS[found.id] if check.figure
])
def test_a_check_is_of_its_figure(figures, check):
    """What a page says the report prints is what the record says it prints."""
    figure = figures[check.figure].figure
    printed = read_printed(check.printed)
    assert printed.low == Fraction(figure.value)
    assert check.printed.endswith(figure.as_printed)
