"""The assumptions log and the declarations it is made from."""

import pytest

import calculators
from calculators.assurance import assumptions, assurance, data_log, impact, standing, verdicts
from calculators.declare import KINDS, QUALITIES, UNITS
from calculators.origins import ORIGINS
from calculators.published import CHECKS
from calculators.registry import model, models
from calculators.rests_on import held_origins


def test_the_log_has_every_input_of_every_model():
    """What, value, range, quality, impact, source, owner and review date."""
    log = calculators.assumptions()
    assert {(entry["model"], entry["name"]) for entry in log} == {
        (found.id, each.name) for found in models() for each in found.inputs
    }
    for entry in log:
        assert entry["statement"].endswith(".")
        assert entry["value_text"] and entry["source"] and entry["owner"] and entry["review_by"]
        assert entry["reason"] or entry["source_kind"] != "handbook"
        assert entry["address"] or "on gov.uk" in entry["source"] or entry["source_kind"] != "official"
        assert " " not in entry["address"]


def test_what_moves_the_result_most_comes_first():
    """Pay of £40,000 to £57,500 moves the new money by 35% of it; one practitioner each way by 40%."""
    entries = assurance(model("team-costing"))["assumptions"]
    assert [(entry["name"], entry["impact_percent"], entry["impact"]) for entry in entries[:2]] == [
        ("practitioners", 40, "high"), ("salary", 35, "high"),
    ]


@pytest.mark.parametrize(("percent", "word"), [(None, "none"), (0, "none"), (1, "low"), (2, "medium"), (10, "high")])
def test_impact_in_a_word(percent, word):
    """By the width of the bar."""
    assert impact(percent) == word


@pytest.mark.parametrize(("today", "word"), [
    ("2027-11-30", "current"), ("2027-12-01", "review due"), ("2028-11-30", "review due"),
    ("2028-12-01", "past its sunset"),
])
def test_a_model_first_warns_and_then_ends(today, word):
    """The day is passed in; both dates are the last of their kind."""
    assert standing("2027-11-30", "2028-11-30", today) == word


@pytest.mark.parametrize("found", models(), ids=lambda found: found.id)
def test_the_statement_says_what_the_declaration_says(found):
    """Version, owner, dates, decisions and limits; a verdict for every figure that is checked."""
    said = assurance(found)
    assert (said["version"], said["owner"]) == (found.version, found.owner)
    assert (said["review_by"], said["sunset"]) == (found.review_by, found.sunset)
    assert [each["decision"] for each in said["decisions"]] == [decision for decision, _ in found.decisions]
    assert said["limits"] == list(found.limits)
    assert sum(said["verdicts"].values()) == len(CHECKS[found.id])


def test_the_verdicts_are_counted():
    """Of the team costing's seven figures the report's £1.4 billion cannot be derived, and 60% of it is not £700m."""
    assert verdicts(model("team-costing")) == {
        "exact": 5, "within rounding": 0, "does not follow": 1, "cannot be derived": 1,
    }


def test_the_data_log_says_what_feeds_a_model():
    """Figures of inputs with both phases, and the numbers that formulas hold whatever is chosen."""
    log = data_log(model("school-funding"))
    income = next(fed for fed in log if fed["feeds"] == ["School income"])
    assert income["figures"] == ["isos-table-9.r1c2", "isos-table-9.r2c2"]
    share = next(fed for fed in log if "income-per-school-under-proposals.1" in fed["figures"])
    assert share["feeds"] == ["The school's share", "the formulas themselves"]
    assert any(fed["figures"] == ["mainstream-support-transfer.1"] for fed in log)
    assert all(fed["figures"] or fed["source_kind"] == "official" for fed in log)


def test_an_input_is_looked_at_with_its_model_unless_it_says_otherwise():
    """Its own date counts where it has one."""
    found = model("team-costing")
    sooner = found._replace(inputs=tuple(
        each._replace(review_by="2027-01-31") if each.name == "salary" else each for each in found.inputs
    ))
    dates = {entry["name"]: entry["review_by"] for entry in assumptions(sooner)}
    assert (dates["salary"], dates["on_costs"]) == ("2027-01-31", found.review_by)


@pytest.mark.parametrize("found", models(), ids=lambda found: found.id)
def test_declarations_keep_to_their_closed_lists(found):
    """Kinds, units, qualities and origins; names said once; defaults inside their ranges; limits and decisions said."""
    names = [each.name for each in (*found.inputs, *found.outputs)]
    assert len(set(names)) == len(names)
    for each in found.inputs:
        assert each.kind in KINDS and each.unit in UNITS and each.quality in QUALITIES and each.origin in ORIGINS
        assert each.kind not in ("number", "list", "roles") or each.low < each.high
    assert all(each.unit in UNITS for each in (*found.outputs, *found.columns))
    assert found.limits and found.decisions and found.presets
    assert found.review_by < found.sunset


def test_no_origin_is_left_over():
    """Every origin is some input's, or a figure a model holds."""
    used = {each.origin for found in models() for each in found.inputs}
    used |= {each.origin for found in models() for each in found.unpriced}
    used |= {key for found in models() for key in held_origins(found)}
    assert set(ORIGINS) == used
