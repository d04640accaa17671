"""What multi-disciplinary teams around settings would cost (Isos report, modelling chapter).

The report gives the size of a team, its pay and how many settings share one, and prints totals, but no
number of settings anywhere. The counts that the declaration has are official statistics from outside the report.

    teams           the sum over the four kinds of setting of settings / settings a team, rounded up if whole
    cost of a team  practitioners * pay averaged over the roles * (1 + on-costs)
    new money       teams * cost of a team * (1 - what redeployment meets)
"""

from math import ceil
from typing import Any

from .declare import Values
from .inputs import Role
from .team_costing_declared import DECLARATION, PHASES

SUPPLY = {"Speech and language therapists": 18_600}  # across the UK in 2023: the only supply the report prints
PRINTED_GROSS_COST = 1_400_000_000


def check(values: Values) -> list[tuple[str, str]]:
    """A staffing table and a number of practitioners that contradict each other."""
    posts = sum(role.posts for role in values["roles"])
    if posts == values["practitioners"]:
        return []
    return [("roles", f"adds up to {float(posts):g} posts a team, but practitioners in a team is "
                      f"{float(values['practitioners']):g}; make the two agree")]


def compute(values: Values) -> Values:
    """All outputs, as a dict by output name; "rows" has one row a role."""
    teams = sum(teams_for(values, phase) for phase in PHASES)
    on_costs = 1 + values["on_costs"] / 100
    cost_per_team = values["practitioners"] * average_pay(values) * on_costs
    gross = teams * cost_per_team
    rows = [role_row(role, values, teams, on_costs) for role in values["roles"]]
    therapists = [row for row in rows if row["supply"] is not None]
    return {
        "teams": teams,
        "cost_per_team": cost_per_team,
        "gross_cost": gross,
        "redeployed_value": gross * values["redeployed"] / 100,
        "net_cost": gross * (1 - values["redeployed"] / 100),
        "people": teams * values["practitioners"],
        "days_per_week_primary": 5 / values["primary_per_team"],
        "days_per_week_secondary": 5 / values["secondary_per_team"],
        "days_per_week_college": 5 / values["college_per_team"],
        "days_per_four_weeks_early_years": 20 / values["early_years_per_team"],
        "therapists_needed": therapists[0]["people"] if therapists else None,
        "therapists_share_of_supply": therapists[0]["people"] * 100 / therapists[0]["supply"] if therapists else None,
        "teams_printed_cost_pays_for": PRINTED_GROSS_COST / cost_per_team if cost_per_team else None,
        "rows": rows,
    }


def teams_for(values: Values, phase: str) -> Any:
    """Teams for one phase: settings over settings a team, rounded up where teams have to be whole."""
    teams = values[phase] / values[f"{phase}_per_team"]
    return ceil(teams) if values["whole_teams"] else teams


def pay(role: Role, salary: Any) -> Any:
    """What one post in this role is paid, £ a year before on-costs."""
    return salary if role.salary is None else role.salary


def average_pay(values: Values) -> Any:
    """Pay of one post, £ a year before on-costs, over the mix of roles; 0 for a team of nobody."""
    posts = sum(role.posts for role in values["roles"])
    return sum(role.posts * pay(role, values["salary"]) for role in values["roles"]) / posts if posts else 0


def role_row(role: Role, values: Values, teams: Any, on_costs: Any) -> dict[str, Any]:
    """People and gross cost of one role over all teams, and the people there are where that is known.

    The roles are taken as a mix, so that a sensitivity run may move the practitioners alone.
    """
    posts = sum(each.posts for each in values["roles"])
    in_team = values["practitioners"] * role.posts / posts if posts else role.posts
    salary = pay(role, values["salary"])
    return {
        "role": role.name, "posts": in_team, "salary": salary, "people": teams * in_team,
        "gross_cost": teams * in_team * salary * on_costs, "supply": SUPPLY.get(role.name),
    }


MODEL = DECLARATION._replace(compute=compute, check=check)
