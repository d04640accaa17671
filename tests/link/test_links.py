"""Backlinks lead from a record to everything that leans on it."""

from tests.small_handbook import small_context

LINKS = small_context().links


def test_a_claim_knows_the_recommendations_that_rest_on_it():
    assert [ask.id for ask in LINKS.asks_resting_on["plans-growth"]] == ["example-ask"]


def test_a_claim_knows_the_derivations_and_disagreements_of_its_figures():
    assert [each.derivation.id for each in LINKS.derivations_of["places-cost"]] == ["places-sum"]
    assert [each.id for each in LINKS.disagreements_of["plans-growth"]] == ["two-counts"]
    assert [each.id for each in LINKS.disagreements_of["example-table"]] == ["two-counts"]


def test_only_the_figure_an_update_names_is_overtaken():
    assert [each.id for each in LINKS.overtaking("plans-growth.3")] == ["newer-count"]
    assert LINKS.overtaking("plans-growth.1") == ()


def test_a_claim_knows_the_topic_that_quotes_it():
    assert LINKS.topics_quoting["plans-growth"] == ("ehc-plans-and-demand",)


def test_a_derivation_is_worked_out_when_the_handbook_is_linked():
    verdict = LINKS.recomputations["places-sum"].verdict
    assert verdict.value == 24_951 * 100
    assert verdict.verdict == "exact"
