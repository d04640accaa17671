"""Many draws at once."""

import json

import pytest

import calculators
from calculators import browser
from calculators.registry import MODULES
from calculators.sensitivity import spread
from calculators.uncertainty import BINS, Cancelled, bins, draws, quantile, uncertainty

EVERY_MODEL = pytest.mark.parametrize("model_id", MODULES)


@EVERY_MODEL
def test_the_same_seed_gives_the_same_draws(model_id):
    """To the last digit; another seed gives others."""
    run = calculators.run(model_id)
    first = draws(run.model, run.inputs, 50)
    assert first == draws(run.model, run.inputs, 50)
    assert first != draws(run.model, run.inputs, 50, seed=2)


@EVERY_MODEL
def test_draws_stay_between_low_and_high(model_id):
    """No draw goes beyond the low and high answers of the sensitivity run."""
    run = calculators.run(model_id)
    found = spread(run.model, run.inputs)
    answers = draws(run.model, run.inputs, 400)
    assert len(answers) == 400
    assert float(found.low) <= min(answers) < float(found.central) < max(answers) <= float(found.high)


def test_a_triangle_by_hand():
    """With one input drawn, a quarter of the way through a symmetric triangle lies at low + width × √(1/8)."""
    from calculators.uncertainty import _draw

    assert _draw(0.125, 0.0, 1.0, 2.0) == pytest.approx(0.5)
    assert _draw(0.5, 0.0, 1.0, 2.0) == 1.0
    assert _draw(0.875, 0.0, 1.0, 2.0) == pytest.approx(1.5)
    assert _draw(0.3, 5.0, 5.0, 5.0) == 5.0
    assert _draw(0.125, (0.0,), (1.0, 4.0), (2.0, 8.0)) == pytest.approx((0.5, 2.0))


def test_progress_is_told_and_stops_a_run():
    """After every batch, and at the end; false stops it."""
    run = calculators.run("team-costing")
    told = []
    draws(run.model, run.inputs, 250, progress=lambda done, count: told.append((done, count)))
    assert told == [(100, 250), (200, 250), (250, 250)]
    with pytest.raises(Cancelled, match="stopped after 100 of 250"):
        draws(run.model, run.inputs, 250, progress=lambda done, count: False)


def test_nothing_uncertain_has_no_spread():
    """A school with nobody to divide by has no answer to draw."""
    assert uncertainty(calculators.run("school-funding", ehcps=0, additional_pupils=0)) is None


def test_quantiles_and_bins_by_hand():
    """Of 1 to 100 the fifth percentile is 5; 24 equal slices hold all of them."""
    ordered = list(range(1, 101))
    assert [quantile(ordered, percent) for percent in (5, 50, 95, 100)] == [5, 50, 95, 100]
    found = bins(ordered)
    assert len(found) == BINS
    assert sum(each["count"] for each in found) == 100
    assert (found[0]["low"], found[-1]["high"]) == (1, 100)
    assert bins([7, 7]) == [{"low": 7, "high": 7, "count": 2}]


def test_over_json():
    """With as many draws as asked; a bad number of draws is refused; a stopped run says so."""
    found = json.loads(browser.uncertainty("team-costing", '{"draws": 200, "seed": 7}'))
    assert found["uncertainty"]["draws"] == 200
    assert found["uncertainty"]["seed"] == 7
    assert found["uncertainty"]["sentence"].startswith("In nine of ten draws, new money a year lies between £")
    refused = json.loads(browser.uncertainty("team-costing", '{"draws": 1e9}'))
    assert refused["problems"][0]["message"] == "draws: “1e9” cannot be used. Allowed: a whole number, 1 to 20,000."
    stopped = json.loads(browser.uncertainty("team-costing", "{}", lambda done, count: False))
    assert stopped == {"ok": True, "uncertainty": None, "cancelled": True}
