"""The declaration of the school funding model: its inputs, outputs, presets and limits."""

from collections.abc import Callable
from fractions import Fraction
from typing import Any

from .declare import Comparison, Input, Model, Output, Preset, Values, Version, nearby

PRINTED = {
    "primary": {
        "income": 1_700_000, "income_per_pupil": 6_234, "ehcps": Fraction(68, 10), "top_up_per_ehcp": 9_398,
        "additional_pupils": Fraction(25, 10), "share": 52_000,
    },
    "secondary": {
        "income": 7_530_000, "income_per_pupil": 7_205, "ehcps": Fraction(251, 10), "top_up_per_ehcp": 6_462,
        "additional_pupils": Fraction(91, 10), "share": 197_000,
    },
}


def printed(name: str) -> Callable[[Values], Any]:
    """A default: what the report prints for the average school of the chosen phase."""
    return lambda values: PRINTED[values["phase"]][name]


def pupils_at_printed_income(values: Values) -> Any:
    """How many pupils the school's income would pay for at the report's income per pupil."""
    return values["income"] / PRINTED[values["phase"]]["income_per_pupil"]


def share_working(values: Values) -> str:
    """How the share was found, by method."""
    if values["method"] == "published":
        return f"the report's share for the average {values['phase']} school = {{cohort_share}}"
    if values["method"] == "per_additional_pupil":
        return "£1,500,000,000 ÷ 69,817 pupils moved = £21,484.74; × {additional_pupils} = {cohort_share}"
    return "your own figure = {cohort_share}"


def held_by_method(values: Values) -> tuple[str, ...]:
    """The origins of what the chosen method pays, where that is not an input."""
    if values["method"] == "published":
        return ("school-share",)
    paid_by_the_pupil = ("mainstream-pot", "state-places", "state-target", "inmss-places", "inmss-target")
    return paid_by_the_pupil if values["method"] == "per_additional_pupil" else ()


def additional_pupils_swing(values: Values) -> tuple[int, int]:
    """Primary: the report's "two to three"; secondary: one either side of its "around nine"."""
    return (2, 3) if values["phase"] == "primary" else (8, 10)


SUMMARY = (
    "With {additional_pupils} with higher needs added and {cohort_share} more a year, income per pupil goes from "
    "{income_per_pupil_before} to {income_per_pupil_after}, and the money above basic funding for each pupil with "
    "higher needs from {equivalent_top_up_before} to {equivalent_top_up_after}."
)

DECLARATION = Model(
    id="school-funding",
    title="School funding under a cohort-based model",
    question="What would moving top-ups into core budgets do to our school?",
    version="1.0.0",
    versions=(Version("1.0.0", "2026-11-23", "First version."),),
    owner="the handbook's maintainers",
    review_by="2027-11-30",
    sunset="2028-11-30",
    compute=dict,
    headline="income_per_pupil_after",
    uncertain="equivalent_top_up_after",
    sentence=SUMMARY,
    inputs=(
        Input(
            "phase", "Phase", "choice", "", "primary", "school-phase",
            "Chooses the report's average school whose figures fill the other boxes.",
            choices=(("primary", "Primary school"), ("secondary", "Secondary school")), quality="reader's own",
        ),
        Input(
            "income", "School income", "number", "£ a year", printed("income"), "school-income",
            "All income in a year: core funding, special needs funding, pupil premium and everything else.",
            low=0, high=50_000_000, step=10_000, default_note="the average school of the phase",
        ),
        Input(
            "pupils", "Pupils", "number", "pupils", pupils_at_printed_income, "school-income-per-pupil",
            "Pupils on roll. Left alone, it is the number that brings the report's income per pupil.",
            low=0, high=10_000, step=1, default_note="income ÷ £6,234 in primary, ÷ £7,205 in secondary",
        ),
        Input(
            "ehcps", "Pupils with an EHC plan", "number", "pupils", printed("ehcps"), "school-ehcps",
            "Pupils on roll today who have an education, health and care plan.",
            low=0, high=1_000, step=1, default_note="the average school of the phase",
        ),
        Input(
            "top_up_per_ehcp", "Top-up for each plan", "number", "£ a plan", printed("top_up_per_ehcp"),
            "school-top-up", "What the authority pays the school a year for each plan, above the first £10,000.",
            low=0, high=100_000, step=100, default_note="the average school of the phase",
            swing=nearby("top_up_per_ehcp", 25),
        ),
        Input(
            "additional_pupils", "Additional pupils with higher needs", "number", "pupils",
            printed("additional_pupils"), "school-additional-pupils",
            "Pupils who would have been in a special school and would be taught here instead.",
            low=0, high=500, step=Fraction(1, 10), default_note="Table 10 less Table 9 for the phase",
            swing=additional_pupils_swing,
        ),
        Input(
            "method", "How the school's share is found", "choice", "", "published", "school-method",
            "The report prints a share for the average school only; for another school choose a rule.",
            choices=(
                ("published", "The report's share for the average school"),
                ("per_additional_pupil", "A sum for each additional pupil"),
                ("share", "My own figure"),
            ),
        ),
        Input(
            "share", "The school's share", "number", "£ a year", printed("share"), "school-share",
            "Your own figure for what the school would get. Only used when you choose “My own figure”.",
            low=0, high=10_000_000, step=1_000, default_note="the average school of the phase",
            used_when=("method", "share"),
            swing=nearby("share", 25),
        ),
        Input(
            "element_1", "Element 1", "number", "£ a pupil", 4_000, "element-1",
            "Basic funding the school already has for each pupil.", low=0, high=20_000, step=100, quality="high",
        ),
        Input(
            "element_2", "Element 2", "number", "£ a pupil", 6_000, "element-2",
            "What the school is expected to find for each plan before any top-up.",
            low=0, high=20_000, step=100, quality="high",
        ),
        Input(
            "notional_sen_budget", "Notional SEN budget", "number", "£ a year", None, "notional-sen-budget",
            "The part of the school's budget meant for special needs, if you know it. It may be left blank.",
            low=0, high=10_000_000, step=1_000, optional=True, quality="reader's own",
        ),
    ),
    outputs=(
        Output(
            "income_per_pupil_after", "Income per pupil afterwards", "£ a pupil",
            "All income over all pupils, once the share and the additional pupils have come.",
            "{income_after} ÷ {pupils_after} = {income_per_pupil_after}", "no pupils to divide by",
        ),
        Output(
            "income_per_pupil_before", "Income per pupil today", "£ a pupil", "All income over all pupils today.",
            "{income} ÷ {pupils} = {income_per_pupil_before}", "no pupils to divide by",
        ),
        Output(
            "cohort_share", "The school's share", "£ a year",
            "What the school would get of the money moved out of specialist placements.", share_working,
            uses=("method", "phase", "share"), held=held_by_method,
        ),
        Output(
            "equivalent_top_up_after", "Money for each pupil with higher needs afterwards", "£ a pupil",
            "Today's top-ups and the share together, over all pupils with higher needs.",
            "({top_up_income} + {cohort_share}) ÷ {higher_needs_pupils_after} = {equivalent_top_up_after}",
            "no pupils with higher needs to divide by",
        ),
        Output(
            "equivalent_top_up_before", "Top-up for each plan today", "£ a pupil",
            "What the authority pays for each plan today.", "as given = {equivalent_top_up_before}",
            uses=("top_up_per_ehcp",),
        ),
        Output(
            "income_per_additional_pupil", "Income for each additional pupil", "£ a pupil",
            "The share over the additional pupils.",
            "{cohort_share} ÷ {additional_pupils} = {income_per_additional_pupil}", "no additional pupils to divide by",
        ),
        Output(
            "income_after", "Income afterwards", "£ a year", "Income today and the share together.",
            "{income} + {cohort_share} = {income_after}",
        ),
        Output(
            "pupils_after", "Pupils afterwards", "pupils", "Pupils today and the additional pupils together.",
            "{pupils} + {additional_pupils} = {pupils_after}",
        ),
        Output(
            "higher_needs_pupils_after", "Pupils with higher needs afterwards", "pupils",
            "Pupils with a plan today and the additional pupils together.",
            "{ehcps} + {additional_pupils} = {higher_needs_pupils_after}",
        ),
        Output(
            "top_up_income", "Top-ups today", "£ a year", "What all plans together bring the school today.",
            "{ehcps} × {top_up_per_ehcp} = {top_up_income}",
        ),
        Output(
            "expected_contribution", "What the school must find first", "£ a year",
            "Elements 1 and 2 for every pupil with a plan: what comes before any top-up.",
            "{ehcps} × ({element_1} + {element_2}) = {expected_contribution}",
        ),
        Output(
            "element_2_call", "Call on the school's own budget", "£ a year",
            "Element 2 for every pupil with a plan.", "{ehcps} × {element_2} = {element_2_call}",
        ),
        Output(
            "notional_shortfall", "Shortfall of the notional SEN budget", "£ a year",
            "By how much the call goes beyond the notional SEN budget; £0 where the budget covers it.",
            "{element_2_call} − {notional_sen_budget}, not below £0 = {notional_shortfall}",
            "the notional SEN budget was not given",
        ),
    ),
    presets=(
        Preset("primary", "A primary school, as published", "The report's average primary school, as published.", {}),
        Preset("secondary", "A secondary school, as published", "The report's average secondary school, as published.",
               {"phase": "secondary"}),
        Preset("primary-per-pupil", "A primary school paid by the pupil",
               "The average primary school with a sum for each additional pupil.",
               {"method": "per_additional_pupil"}),
    ),
    comparisons=(
        Comparison("A primary against a secondary school", "primary", "secondary"),
        Comparison("The report's share against a sum for each additional pupil", "primary", "primary-per-pupil"),
    ),
    limits=(
        "It says nothing about what the additional pupils cost the school: it follows income only.",
        "The report's averages hide the spread between schools; a small school can be far from them.",
        "Money is in 2022-23 prices. Nothing is said of how the change would be phased in.",
        "The first £10,000 for each plan is assumed to be in the school's income already, before and after.",
    ),
    decisions=(
        ("Pupils default to income over the report's income per pupil.",
         "Table 9 prints income and income per pupil but no number of pupils."),
        ("“published” always pays the printed share, whatever the size of the school.",
         "The report prints no rule for other schools, so none is put in its mouth."),
    ),
)
