"""How a form's boxes are grouped: what most readers change first, the rest folded away."""

from typing import Any, NamedTuple


class Group(NamedTuple):
    """Some inputs under one legend. folded: shown only when opened."""

    legend: str
    inputs: list[dict[str, Any]]
    folded: bool = False


_GROUPS: dict[str, tuple[tuple[str, tuple[str, ...], bool], ...]] = {
    "school-funding": (
        ("The school today", ("phase", "income", "pupils", "ehcps", "top_up_per_ehcp"), False),
        ("The change", ("additional_pupils", "method", "share"), False),
        ("How plans are paid for today", ("element_1", "element_2", "notional_sen_budget"), True),
    ),
    "team-costing": (
        ("Settings to support", ("early_years", "primary", "secondary", "college"), False),
        ("Settings each team supports",
         ("early_years_per_team", "primary_per_team", "secondary_per_team", "college_per_team", "whole_teams"), False),
        ("What a team costs", ("practitioners", "salary", "on_costs", "redeployed"), False),
        ("Who is in a team", ("roles",), True),
    ),
    "implementation-cost": (
        ("How the change happens", ("years", "path", "leaving", "growth", "entry_reduction", "schedule"), False),
        ("What the programme costs a year",
         ("teams_cost", "institute_cost", "senif_uplift", "specialist_teachers", "early_years_training",
          "support_per_pupil"), False),
        ("How fast it grows", ("teams_ramp", "early_years_ramp", "institute_ramp"), True),
        ("Specialist places",
         ("state_places", "inmss_places", "state_target", "inmss_target", "state_cost", "inmss_cost"), True),
        ("Inflation and discounting", ("inflation", "discount"), True),
    ),
}


def form_groups(described: dict[str, Any]) -> list[Group]:
    """The inputs of a model in groups; the boxes for what has no price come last, in a group of their own."""
    unpriced = {each["input"] for each in described["unpriced"]}
    left = {each["name"]: each for each in described["inputs"]}
    groups = [
        Group(legend, [left.pop(name) for name in names if name in left], folded)
        for legend, names, folded in _GROUPS.get(described["model"], ())
    ]
    priced = [each for name, each in left.items() if name not in unpriced and name != "transition_cost"]
    extra = [each for name, each in left.items() if name in unpriced or name == "transition_cost"]
    if priced:
        groups.append(Group("More", priced))
    if extra:
        groups.append(Group("What the report leaves unpriced", extra, folded=True))
    return groups
