"""What a cohort-based funding model would do to one school (Isos report, Tables 9 and 10).

Today a school gets basic funding for each pupil (element 1), finds up to £6,000 for each pupil with a plan
from its own budget (element 2), and gets a top-up for each plan (element 3). In the cohort-based model the
top-ups go into the core budget, more pupils with higher needs are taught in the school, and the school gets
a share of the money moved out of specialist placements.
"""

from fractions import Fraction
from typing import Any

from .declare import Values
from .school_funding_declared import DECLARATION, PRINTED

POT = 1_500_000_000
PUPILS_MOVED = (145_850 - 97_000) + (33_967 - 13_000)
PAID_PER_ADDITIONAL_PUPIL = Fraction(POT, PUPILS_MOVED)  # £21,484.74; the report rounds it to £21,500


def compute(values: Values) -> Values:
    """All outputs for one school, as a dict by output name; None where there is nothing to divide by."""
    income, pupils, ehcps = values["income"], values["pupils"], values["ehcps"]
    additional, top_up = values["additional_pupils"], values["top_up_per_ehcp"]
    share = cohort_share(values)
    element_2_call = ehcps * values["element_2"]
    top_up_income = ehcps * top_up
    notional = values["notional_sen_budget"]
    higher_needs = ehcps + additional
    return {
        "top_up_income": top_up_income,
        "expected_contribution": ehcps * (values["element_1"] + values["element_2"]),
        "element_2_call": element_2_call,
        "notional_shortfall": None if notional is None else max(0, element_2_call - notional),
        "cohort_share": share,
        "income_after": income + share,
        "pupils_after": pupils + additional,
        "income_per_pupil_before": per(income, pupils),
        "income_per_pupil_after": per(income + share, pupils + additional),
        "higher_needs_pupils_after": higher_needs,
        "equivalent_top_up_before": top_up,
        "equivalent_top_up_after": per(top_up_income + share, higher_needs),
        "income_per_additional_pupil": per(share, additional),
    }


def cohort_share(values: Values) -> Any:
    """The school's share of the money moved out of specialist placements, £ a year, by method."""
    if values["method"] == "published":
        return PRINTED[values["phase"]]["share"]
    if values["method"] == "per_additional_pupil":
        return PAID_PER_ADDITIONAL_PUPIL * values["additional_pupils"]
    return values["share"]


def per(amount: Any, count: Any) -> Any:
    """amount / count, or None where count is 0."""
    return amount / count if count else None


MODEL = DECLARATION._replace(compute=compute)
