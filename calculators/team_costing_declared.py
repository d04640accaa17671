"""The declaration of the team costing: its inputs, outputs, presets and limits."""

from fractions import Fraction
from typing import Any

from .declare import Column, Comparison, Input, Model, Output, Preset, Values, Version, nearby
from .display import money, number_text, plain
from .inputs import Role

PROFESSIONS = (
    "Speech and language therapists", "Mental health practitioners", "Autism specialist teachers",
    "Educational psychologists", "Family support workers", "Youth workers",
)
PHASES = ("early_years", "primary", "secondary", "college")


def even_split(values: Values) -> tuple[Role, ...]:
    """The practitioners of a team shared out evenly over the professions that the report lists."""
    posts = values["practitioners"] / len(PROFESSIONS)
    return tuple(Role(name, posts) for name in PROFESSIONS)


def practitioners_default(values: Values) -> Any:
    """Five, or as many as the reader's own staffing table adds up to."""
    return sum(role.posts for role in values["roles"]) if "roles" in values else 5


def teams_working(values: Values) -> str:
    """The sum of settings over settings a team, phase by phase."""
    parts = " + ".join(f"{{{phase}}} ÷ {{{phase}_per_team}}" for phase in PHASES)
    return parts + (", each rounded up" if values["whole_teams"] else "") + " = {teams}"


def cost_per_team_working(values: Values) -> str:
    """Practitioners times pay, or the sum over a staffing table with pay of its own."""
    if all(role.salary is None for role in values["roles"]):
        return "{practitioners} × {salary} × (1 + {on_costs}) = {cost_per_team}"
    pay = (values["salary"] if role.salary is None else role.salary for role in values["roles"])
    parts = (f"{plain(role.posts, 2)} × {money(each)}" for role, each in zip(values["roles"], pay, strict=True))
    return f"({' + '.join(parts)}) × (1 + {{on_costs}}) = {{cost_per_team}}"


def therapists_working(values: Values) -> str:
    """Teams times the posts of speech and language therapists in one."""
    posts = next(row["posts"] for row in values["rows"] if row["supply"] is not None)
    return f"{{teams}} × {number_text(posts, 'people')} a team = {{therapists_needed}}"


def settings(name: str, label: str, default: Any, origin: str, help_: str, quality: str) -> Input:
    """The declaration of one number of settings."""
    return Input(name, label, "number", "settings", default, origin, help_, low=0, high=100_000, step=1,
                 quality=quality, swing=nearby(name, 10))


def settings_a_team(name: str, label: str, default: Any, origin: str, swing: Any) -> Input:
    """The declaration of one ratio."""
    return Input(name, label, "number", "settings a team", default, origin,
                 "How many settings share one team. Fewer settings a team means more support and more cost.",
                 low=Fraction(1, 2), high=200, step=Fraction(1, 2), swing=swing)


DECLARATION = Model(
    id="team-costing",
    title="Multi-disciplinary team costing",
    question="What would specialist teams around every setting cost, and are there the people?",
    version="1.0.0",
    versions=(Version("1.0.0", "2026-11-23", "First version."),),
    owner="the handbook's maintainers",
    review_by="2027-11-30",
    sunset="2028-11-30",
    compute=dict,
    headline="net_cost",
    sentence=(
        "{teams} at {cost_per_team} each cost {gross_cost} a year; with {redeployed} met by people already "
        "employed, {net_cost} a year is new money."
    ),
    inputs=(
        settings("early_years", "Early years settings", 20_500, "count-early-years",
                 "Group-based childcare providers, private and voluntary. School nurseries and childminders "
                 "are left out.", "medium"),
        settings("primary", "Primary schools", 16_783, "count-primary", "State-funded primary schools.", "high"),
        settings("secondary", "Secondary schools", 3_452, "count-secondary",
                 "State-funded secondary schools.", "medium"),
        settings("college", "Colleges", 228, "count-college",
                 "Further education, sixth-form and specialist colleges.", "high"),
        settings_a_team("early_years_per_team", "Early years settings a team", 20, "ratio-early-years", (15, 25)),
        settings_a_team("primary_per_team", "Primary schools a team", 5, "ratio-primary", (4, 6)),
        settings_a_team("secondary_per_team", "Secondary schools a team", Fraction(5, 2), "ratio-secondary", (2, 3)),
        settings_a_team("college_per_team", "Colleges a team", Fraction(5, 2), "ratio-secondary", (2, 3)),
        Input(
            "practitioners", "Practitioners in a team", "number", "people", practitioners_default,
            "team-practitioners", "People in one team, in full-time posts.", low=0, high=50, step=1,
            default_note="5, or what the staffing table adds up to", swing=(4, 6),
        ),
        Input(
            "salary", "Average salary", "number", "£ a person", 50_000, "team-salary",
            "Pay a year for one full-time post, before on-costs.", low=0, high=500_000, step=500,
            swing=(40_000, 57_500),
        ),
        Input(
            "on_costs", "On-costs", "number", "%", 20, "team-on-costs",
            "Employer's pension and National Insurance, as a share of pay.", low=0, high=100, step=1,
            quality="low", swing=(20, 40),
        ),
        Input(
            "redeployed", "Met by people already employed", "number", "%", 50, "team-redeployed",
            "The share of the cost met by moving existing staff. The rest is new money.", low=0, high=100, step=5,
            quality="low", swing=(40, 50),
        ),
        Input(
            "whole_teams", "Whole teams only", "yes_no", "", False, "team-whole",
            "Rounds the number of teams up, phase by phase.",
        ),
        Input(
            "roles", "Staffing of a team", "roles", "people", even_split, "team-roles",
            "Each role's posts in a team and, if you like, its own salary.", low=0, high=50, step=Fraction(1, 10),
            default_note="the practitioners shared out evenly over the six professions the report names",
            quality="low",
        ),
    ),
    outputs=(
        Output("net_cost", "New money a year", "£ a year", "The cost that existing staff do not meet.",
               "{gross_cost} × (100% − {redeployed}) = {net_cost}"),
        Output("gross_cost", "Full cost a year", "£ a year", "All teams, whoever pays for them today.",
               "{teams} × {cost_per_team} = {gross_cost}"),
        Output("redeployed_value", "Met by people already employed", "£ a year",
               "The part of the full cost that existing staff meet.",
               "{gross_cost} × {redeployed} = {redeployed_value}"),
        Output("teams", "Teams", "teams", "Settings over settings a team, phase by phase.", teams_working,
               uses=("whole_teams",)),
        Output("cost_per_team", "Cost of one team", "£ a team", "Pay and on-costs of one team for a year.",
               cost_per_team_working,
               uses=("practitioners", "salary", "roles")),
        Output("people", "People", "people", "Full-time posts in all teams.", "{teams} × {practitioners} = {people}"),
        Output("days_per_week_primary", "Days a week in a primary school", "days a week",
               "A team works five days a week, shared by its schools.",
               "5 days ÷ {primary_per_team} = {days_per_week_primary}"),
        Output("days_per_week_secondary", "Days a week in a secondary school", "days a week",
               "A team works five days a week, shared by its schools.",
               "5 days ÷ {secondary_per_team} = {days_per_week_secondary}"),
        Output("days_per_week_college", "Days a week in a college", "days a week",
               "A team works five days a week, shared by its colleges.",
               "5 days ÷ {college_per_team} = {days_per_week_college}"),
        Output("days_per_four_weeks_early_years", "Days every four weeks in an early years setting",
               "days every four weeks", "A team works twenty days in four weeks, shared by its settings.",
               "20 days ÷ {early_years_per_team} = {days_per_four_weeks_early_years}"),
        Output("therapists_needed", "Speech and language therapists needed", "people",
               "Posts for speech and language therapists in all teams.",
               therapists_working, "no such role in the staffing table",
               uses=("teams", "practitioners", "roles")),
        Output("therapists_share_of_supply", "Share of all therapists in the UK", "%",
               "The posts against the 18,600 speech and language therapists that the report counts across the UK "
               "in 2023, whoever employs them.",
               "{therapists_needed} ÷ 18,600 = {therapists_share_of_supply}", "no such role in the staffing table",
               held=("therapist-supply",)),
        Output("teams_printed_cost_pays_for", "Teams that the printed £1.4 billion pays for", "teams",
               "The report prints £1.4 billion but no number of settings, so its total cannot be derived from "
               "the report alone. This is the number of teams it stands for.",
               "£1.4 billion ÷ {cost_per_team} = {teams_printed_cost_pays_for}", "a team costs nothing",
               held=("teams-printed-cost",)),
    ),
    columns=(
        Column("role", "Role", "text"), Column("posts", "Posts a team", "people"),
        Column("salary", "Salary", "£ a person"), Column("people", "People", "people"),
        Column("gross_cost", "Full cost a year", "£ a year"), Column("supply", "People there are in the UK", "people"),
    ),
    presets=(
        Preset("national", "England", "The report's ratios with official counts of settings.", {}),
        Preset("additional-60", "60% is additional",
               "The report's sentence on redeployment says half and also 60%; this is the other reading.",
               {"redeployed": 40}),
        Preset("whole-teams", "Whole teams", "Teams rounded up in each phase.", {"whole_teams": True}),
        Preset("schools-only", "Schools alone",
               "The report's ratios for primary and secondary schools only, without early years and colleges.",
               {"early_years": 0, "college": 0}),
        Preset("authority", "An authority",
               "An example of a middling size: about one part in 150 of England. Put in your own counts.",
               {"early_years": 135, "primary": 110, "secondary": 23, "college": 2}),
        Preset("trust", "A trust", "An example: twelve primary and four secondary schools. Put in your own counts.",
               {"early_years": 0, "primary": 12, "secondary": 4, "college": 0}),
        Preset("published-pay", "Pay from published scales",
               "Therapists at the middle of NHS band 6 for 2022/23 (£33,706 to £40,588) and educational "
               "psychologists at the middle of Soulbury scale A from September 2021 (£38,865 to £57,544); the "
               "others at the report's £50,000.",
               {"roles": tuple(
                   Role(name, Fraction(5, 6), {
                       "Speech and language therapists": Fraction(37_147),
                       "Educational psychologists": Fraction(96_409, 2),
                   }.get(name)) for name in PROFESSIONS
               )}),
    ),
    comparisons=(
        Comparison("Half redeployed against 60% additional", "national", "additional-60"),
        Comparison("Parts of teams against whole teams", "national", "whole-teams"),
    ),
    notes=(
        "The report prints £1.4 billion a year for all teams but no number of settings, so that total cannot be "
        "derived from the report alone; at its £300,000 a team it stands for about 4,667 teams.",
    ),
    limits=(
        "It counts full-time posts, not the people needed to fill them part-time, and no cover for absence.",
        "It leaves out management, premises, travel, recruitment and training.",
        "Counts of settings are of different years: primary 2022/23, secondary 2023/24, early years and colleges 2022.",
        "Redeployment is a share of cost, not a count of people who are known to be free.",
    ),
    decisions=(
        ("Posts are shared out evenly over six professions.",
         "The report names them as examples and gives no mix."),
        ("Early years settings are the group-based providers.",
         "The report prices its early years training for group-based settings; counts of every childcare provider "
         "include childminders."),
    ),
)
