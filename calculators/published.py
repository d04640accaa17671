"""What the Isos report prints for each model, and how it should follow from what it prints elsewhere.

Paragraphs are counted in the source text `isos-2024`. Every derived figure of the modelling chapter is
here; what the report sets as an assumption (£50,000, 20%, £1.5 billion moved) is an input, not a check.
"""

from fractions import Fraction
from typing import Any

from .reproduction import Check

_STATE, _INMSS = ("state special schools today", "145,850"), ("independent special schools today", "33,967")
_STATE_TARGET, _INMSS_TARGET = ("state target", "around 97,000"), ("independent target", "around 13,000")
_STATE_COST, _INMSS_COST = ("cost of a state place", "£24,951"), ("cost of an independent place", "£58,486")
_PLACES = (_STATE, _STATE_TARGET, _INMSS, _INMSS_TARGET)

_SECONDARY = {"phase": "secondary"}


def _pupils_moved(state: Any, state_target: Any, inmss: Any, inmss_target: Any) -> Any:
    return (state - state_target) + (inmss - inmss_target)


def _income_per_pupil_after(income: Any, share: Any, per_pupil: Any, higher_needs_after: Any, ehcps: Any) -> Any:
    return (income + share) / (income / per_pupil + (higher_needs_after - ehcps))


def _top_up_after(ehcps: Any, top_up: Any, share: Any, higher_needs_after: Any) -> Any:
    return (ehcps * top_up + share) / higher_needs_after


def _phase_checks(phase: str, changed: dict, figures: dict, ids: dict[str, str]) -> tuple[Check, ...]:
    """The checks that run alike for primary and secondary schools."""
    income, per_pupil = ("income", figures["income"]), ("income per pupil", figures["per_pupil"])
    ehcps, top_up = ("pupils with a plan", figures["ehcps"]), ("top-up", figures["top_up"])
    after, share = ("pupils with higher needs after", figures["after"]), ("share", figures["share"])
    return (
        Check(
            f"Pupils with a plan in the average {phase} school, in words", figures["ehcps_words"], "pupils", 1544,
            (ehcps,), lambda count: count, "{0}",
            figure=ids["ehcps_words"],
        ),
        Check(
            f"Income per pupil today, {phase}", figures["per_pupil"], "£ a pupil", 1544,
            missing=(f"the number of pupils in the average {phase} school",), ours=(changed, "income_per_pupil_before"),
            figure=ids["per_pupil"],
        ),
        Check(
            f"More each year for the average {phase} school, from the £1.5 billion", figures["share"], "£ a year", 1549,
            missing=("the number of schools", "how the money is split between primary and secondary"),
            ours=(changed, "cohort_share"),
            figure=ids["share"],
        ),
        Check(
            f"More each year for the average {phase} school, from the sum for each additional pupil",
            figures["share"], "£ a year", 1549, (("income for each additional pupil", "around £21,500"), after, ehcps),
            lambda each, with_needs, plans: each * (with_needs - plans), "{0} × ({1} − {2})",
            ours=(changed | {"method": "per_additional_pupil"}, "cohort_share"),
            figure=ids["share"],
        ),
        Check(
            f"Additional pupils in the average {phase} school, in words", figures["additional"], "pupils", 1549,
            (after, ehcps), lambda with_needs, plans: with_needs - plans, "{0} − {1}",
            figure=ids["additional"],
        ),
        Check(
            f"Pupils with higher needs after, {phase}", figures["after"], "pupils", figures["row"],
            (ehcps, ("additional pupils", figures["additional"])), lambda plans, more: plans + more, "{0} + {1}",
            ours=(changed, "higher_needs_pupils_after"),
            figure=ids["after"],
        ),
        Check(
            f"Average income after, {phase}", figures["income_after"], "£ a year", figures["row"],
            (income, share), lambda before, more: before + more, "{0} + {1}", ours=(changed, "income_after"),
            figure=ids["income_after"],
        ),
        Check(
            f"Income per pupil after, {phase}", figures["per_pupil_after"], "£ a pupil", figures["row"],
            (income, share, per_pupil, after, ehcps), _income_per_pupil_after,
            "({0} + {1}) ÷ ({0} ÷ {2} + {3} − {4})", ours=(changed, "income_per_pupil_after"),
            figure=ids["per_pupil_after"],
        ),
        Check(
            f"Equivalent top-up after, {phase}", figures["top_up_after"], "£ a pupil", figures["row"],
            (ehcps, top_up, share, after), _top_up_after, "({0} × {1} + {2}) ÷ {3}",
            ours=(changed, "equivalent_top_up_after"),
            figure=ids["top_up_after"],
        ),
        Check(
            f"Top-up today in round figures, {phase}", figures["top_up_words"], "£ a pupil", 1550,
            (top_up,), lambda paid: paid, "{0}", ours=(changed, "equivalent_top_up_before"),
            figure=ids["top_up_words"],
        ),
        Check(
            f"Equivalent top-up after in round figures, {phase}", figures["top_up_after_words"], "£ a pupil", 1550,
            (("Table 10", figures["top_up_after"]),), lambda paid: paid, "{0}",
            ours=(changed, "equivalent_top_up_after"),
            figure=ids["top_up_after_words"],
        ),
    )


SCHOOL_FUNDING = (
    *_phase_checks("primary", {}, {
        "income": "£1.70 million", "per_pupil": "£6,234", "ehcps": "6.8", "ehcps_words": "seven", "top_up": "£9,398",
        "after": "9.3", "share": "£52,000", "additional": "two to three", "row": 1555, "income_after": "£1.75 million",
        "per_pupil_after": "£6,369", "top_up_after": "£12,568", "top_up_words": "about £9,000",
        "top_up_after_words": "about £12,500",
    }, {
        "ehcps_words": "pupils-with-plans-per-school-2022-23.1", "per_pupil": "mainstream-school-income-2022-23.1",
        "share": "income-per-school-under-proposals.1",
        "additional": "higher-needs-pupils-per-school-under-proposals.1", "after": "isos-table-10.r1c4",
        "income_after": "isos-table-10.r1c2", "per_pupil_after": "isos-table-10.r1c3",
        "top_up_after": "isos-table-10.r1c5",
        "top_up_words": "equivalent-top-up-under-proposals.1",
        "top_up_after_words": "equivalent-top-up-under-proposals.2",
    }),
    *_phase_checks("secondary", _SECONDARY, {
        "income": "£7.53 million", "per_pupil": "£7,205", "ehcps": "25.1", "ehcps_words": "25", "top_up": "£6,462",
        "after": "34.2", "share": "£197,000", "additional": "around nine", "row": 1556, "income_after": "£7.72 million",
        "per_pupil_after": "£7,329", "top_up_after": "£10,473", "top_up_words": "about £6,000",
        "top_up_after_words": "£10,500",
    }, {
        "ehcps_words": "pupils-with-plans-per-school-2022-23.2", "per_pupil": "mainstream-school-income-2022-23.2",
        "share": "income-per-school-under-proposals.2",
        "additional": "higher-needs-pupils-per-school-under-proposals.2", "after": "isos-table-10.r2c4",
        "income_after": "isos-table-10.r2c2", "per_pupil_after": "isos-table-10.r2c3",
        "top_up_after": "isos-table-10.r2c5",
        "top_up_words": "equivalent-top-up-under-proposals.3",
        "top_up_after_words": "equivalent-top-up-under-proposals.4",
    }),
    Check(
        "Income for each additional pupil", "around £21,500", "£ a pupil", 1551,
        (("moved into school budgets", "£1.5 billion"), *_PLACES),
        lambda pot, *places: pot / _pupils_moved(*places), "{0} ÷ (({1} − {2}) + ({3} − {4}))",
        ours=({"method": "per_additional_pupil"}, "income_per_additional_pupil"),
        figure="income-per-additional-child.1",
    ),
)

TEAM_COSTING = (
    Check(
        "Cost of one team", "£300,000", "£ a team", 1562,
        (("practitioners", "five"), ("salary", "£50,000"), ("on-costs", "20%")),
        lambda people, pay, on_costs: people * pay * (1 + on_costs / 100), "{0} × {1} × (1 + {2})",
        ours=({}, "cost_per_team"),
        figure="team-cost-assumptions.4",
    ),
    Check(
        "Days every four weeks in an early years setting", "one", "days every four weeks", 1562,
        (("working days in four weeks", 20), ("settings a team", "20")), lambda days, shared: days / shared,
        "{0} ÷ {1}", ours=({}, "days_per_four_weeks_early_years"),
    ),
    Check(
        "Days a week in a primary school", "one", "days a week", 1562,
        (("working days in a week", 5), ("schools a team", "five")), lambda days, shared: days / shared,
        "{0} ÷ {1}", ours=({}, "days_per_week_primary"),
    ),
    Check(
        "Days a week in a secondary school or college", "two", "days a week", 1562,
        (("working days in a week", 5), ("schools and colleges a team", "two and a half")),
        lambda days, shared: days / shared, "{0} ÷ {1}", ours=({}, "days_per_week_secondary"),
        figure="team-ratios.5",
    ),
    Check(
        "Cost of all teams", "around £1.4 billion", "£ a year", 1562,
        missing=("the numbers of early years settings, primary schools, secondary schools and colleges",),
        ours=({}, "gross_cost"),
        figure="team-total-cost.1",
    ),
    Check(
        "New money for teams, from half being met by redeployment", "around £700 million", "£ a year", 1564,
        (("cost of all teams", "around £1.4 billion"), ("redeployed", "around half")),
        lambda cost, redeployed: cost * (1 - redeployed / 100), "{0} × (1 − {1})", ours=({}, "net_cost"),
        figure="team-net-cost.3",
    ),
    Check(
        "New money for teams, from 60% being additional", "around £700 million", "£ a year", 1564,
        (("cost of all teams", "around £1.4 billion"), ("additional", "60%")),
        lambda cost, additional: cost * additional / 100, "{0} × {1}", ours=({"redeployed": 40}, "net_cost"),
        figure="team-net-cost.3",
    ),
)


def _released(state: Any, state_target: Any, state_cost: Any, inmss: Any, inmss_target: Any, inmss_cost: Any) -> Any:
    return (state - state_target) * state_cost + (inmss - inmss_target) * inmss_cost


def _cut(before: Any, after: Any) -> Any:
    return 100 * (1 - after / before)


IMPLEMENTATION_COST = (
    Check(
        "Spent on special school placements", "around £5.6 billion", "£ a year", 1541,
        (_STATE, _STATE_COST, _INMSS, _INMSS_COST),
        lambda state, state_cost, inmss, inmss_cost: state * state_cost + inmss * inmss_cost,
        "{0} × {1} + {2} × {3}",
        figure="special-placements-spend-2022-23.1",
    ),
    Check(
        "Cut in state special school places", "34%", "%", 1542, (_STATE, _STATE_TARGET), _cut, "1 − {1} ÷ {0}",
        figure="special-placements-at-2014-15-level.3",
    ),
    Check(
        "Cut in independent special school places", "62%", "%", 1542, (_INMSS, _INMSS_TARGET), _cut, "1 − {1} ÷ {0}",
        figure="special-placements-at-2014-15-level.4",
    ),
    Check(
        "Freed up by fewer placements", "around £2.5 billion", "£ a year", 1542,
        (_STATE, _STATE_TARGET, _STATE_COST, _INMSS, _INMSS_TARGET, _INMSS_COST), _released,
        "({0} − {1}) × {2} + ({3} − {4}) × {5}", ours=({}, "steady_state_released"),
        figure="special-placements-money-released.1",
    ),
    Check(
        "Pupils who would be taught in mainstream schools instead", "70,000", "pupils", 1549,
        _PLACES, _pupils_moved, "({0} − {1}) + ({2} − {3})", ours=({}, "full_move_pupils"),
        figure="pupils-moved-to-mainstream.1",
    ),
    Check(
        "Left for the rest of the programme", "around £1 billion", "£ a year", 1558,
        (("freed up", "£2.5 billion"), ("to mainstream schools", "£1.5 billion")),
        lambda freed, mainstream: freed - mainstream, "{0} − {1}", ours=({}, "steady_state_programme"),
        figure="reform-programme-remaining-billion.3",
    ),
    Check(
        "Left for the rest of the programme, from what the placements free up before rounding",
        "around £1 billion", "£ a year", 1558,
        (_STATE, _STATE_TARGET, _STATE_COST, _INMSS, _INMSS_TARGET, _INMSS_COST,
         ("to mainstream schools", "£1.5 billion")),
        lambda *given: _released(*given[:6]) - given[6], "({0} − {1}) × {2} + ({3} − {4}) × {5} − {6}",
        figure="reform-programme-remaining-billion.3",
    ),
    Check(
        "Left for early years", "around £290 million", "£ a year", 1565,
        (("left for the programme", "around £1 billion"), ("teams", "around £700 million"),
         ("institute", "£10 million")),
        lambda left, teams, institute: left - teams - institute, "{0} − {1} − {2}",
        figure="early-years-investment.1",
    ),
    Check(
        "Inclusion funding in early years, grown since 2019/20", "closer to £70 million", "£ a year", 1566,
        missing=("the rate at which spending has grown since 2019/20",),
        figure="senif-doubling.1",
    ),
    Check(
        "Left after doubling inclusion funding", "£220 million", "£ a year", 1567,
        (("left for early years", "around £290 million"), ("inclusion funding", "£70 million")),
        lambda left, uplift: left - uplift, "{0} − {1}",
        figure="early-years-specialist-teachers.1",
    ),
    Check(
        "The same, from its two parts", "£220 million", "£ a year", 1567,
        (("specialist teachers", "around £150 million"), ("training", "around £70 million")),
        lambda teachers, training: teachers + training, "{0} + {1}",
        figure="early-years-specialist-teachers.1",
    ),
    Check(
        "Specialist teachers in children's centres", "around £150 million", "£ a year", 1567,
        missing=("the number of children's centres", "what one specialist teacher costs"),
        figure="early-years-specialist-teachers.2",
    ),
    Check(
        "Training in early years", "around £70 million", "£ a year", 1567,
        missing=("the number of group-based early years settings",),
        figure="early-years-specialist-teachers.4",
    ),
    Check(
        "Everything priced, against what is freed up", "around £2.5 billion", "£ a year", 1542,
        (("mainstream schools", "£1.5 billion"), ("teams", "around £700 million"), ("institute", "£10 million"),
         ("inclusion funding", "£70 million"), ("specialist teachers", "around £150 million"),
         ("training", "around £70 million")),
        lambda *sums: sum(sums, Fraction(0)), "{0} + {1} + {2} + {3} + {4} + {5}",
        figure="special-placements-money-released.1",
    ),
)

CHECKS = {
    "school-funding": SCHOOL_FUNDING,
    "team-costing": TEAM_COSTING,
    "implementation-cost": IMPLEMENTATION_COST,
}
