"""What the phased change would cost year by year (Isos report, implementation and modelling chapters).

The report says what happens in year one, years one to three and years three to five, and what the steady
state costs and frees, but prints no money year by year. This model joins the two. Every joining assumption
is an input of its own, marked as the handbook's.

The formulas, for year t from 1, with x the share of places that turn over in a year, g the growth in
entrants, and the ramps and reductions as shares:

    entrants_t       = x * S0 * (1 + g)^t
    without reform   B_t = B_(t-1) * (1 - x) + entrants_t                                      B_0 = S0
    with reform      S_t = S_(t-1) * (1 - x) + entrants_t * (1 - r_entry_t * (1 - target / S0))  S_0 = S0
    pupils moved     (B - S) of state places and of INMSS places together
    programme        teams * r_teams + institute * r_institute + early years * r_early_years + transition

On the path "schedule" B stays at S0 and S_t = S0 - schedule_t * (S0 - target).
"""

from collections.abc import Iterator, Sequence
from typing import Any

from .declare import Values
from .implementation_cost_declared import DECLARATION, TRANSITION_BOXES

HORIZON = 20  # years looked through for a break-even year


def compute(values: Values) -> Values:
    """All outputs, as a dict by output name; "rows" has one row for each of the chosen years."""
    years = int(values["years"])
    rows, present_value = [], 0
    break_even_year = None
    for row, discounted in project(values):
        if row["year"] <= years:
            rows.append(row)
            present_value += discounted
        if break_even_year is None and row["net"] <= 0:
            break_even_year = row["year"]
        if row["year"] >= years and break_even_year is not None:
            break
    steady = steady_state(values)
    return steady | {
        "additional_investment": rows[-1]["cumulative"],
        "peak_year_cost": max(row["net"] for row in rows),
        "present_value": present_value,
        "break_even_year": break_even_year,
        "rows": rows,
    }


def project(values: Values) -> Iterator[tuple[dict[str, Any], Any]]:
    """Pairs (row, discounted net without inflation), year by year up to the horizon."""
    state, inmss = sector(values, "state"), sector(values, "inmss")
    price_rise, discount = 1 + values["inflation"] / 100, 1 + values["discount"] / 100
    prices, discounting, cumulative = 1, 1, 0
    for year in range(1, HORIZON + 1):
        state_without, state_with = next(state)
        inmss_without, inmss_with = next(inmss)
        state_moved, inmss_moved = state_without - state_with, inmss_without - inmss_with
        pupils_moved = state_moved + inmss_moved
        released = state_moved * values["state_cost"] + inmss_moved * values["inmss_cost"]
        mainstream = pupils_moved * values["support_per_pupil"]
        programme = programme_in(values, year)
        real = programme + mainstream - released
        net = real * prices
        cumulative += net
        yield {
            "year": year, "state_places": state_with, "inmss_places": inmss_with, "pupils_moved": pupils_moved,
            "released": released, "mainstream": mainstream, "programme": programme, "net": net,
            "cumulative": cumulative,
        }, real / discounting
        prices *= price_rise
        discounting *= discount


def sector(values: Values, name: str) -> Iterator[tuple[Any, Any]]:
    """Endless pairs (places without reform, places with reform) at the end of each year."""
    today, target = values[f"{name}_places"], values[f"{name}_target"]
    if values["path"] == "schedule":
        year = 0
        while True:
            year += 1
            yield today, today - in_year(values["schedule"], year) / 100 * (today - target)
    turnover = values["leaving"] / 100
    growth = 1 + values["growth"] / 100
    cut = 1 - target / today if today else 0
    entrants = turnover * today
    without = with_reform = today
    year = 0
    while True:
        year += 1
        entrants *= growth
        without = without * (1 - turnover) + entrants
        reduction = in_year(values["entry_reduction"], year) / 100 * cut
        with_reform = with_reform * (1 - turnover) + entrants * (1 - reduction)
        yield without, with_reform


def programme_in(values: Values, year: int) -> Any:
    """What teams, institute, early years and the transition cost in one year, £ in today's prices."""
    early_years = values["senif_uplift"] + values["specialist_teachers"] + values["early_years_training"]
    steady = (
        values["teams_cost"] * in_year(values["teams_ramp"], year)
        + values["institute_cost"] * in_year(values["institute_ramp"], year)
        + early_years * in_year(values["early_years_ramp"], year)
    ) / 100
    return steady + sum(once_in_year(values[name], year) for name in TRANSITION_BOXES)


def steady_state(values: Values) -> Values:
    """The yearly sums once the whole move has happened, £ in today's prices."""
    state = values["state_places"] - values["state_target"]
    inmss = values["inmss_places"] - values["inmss_target"]
    programme = (
        values["teams_cost"] + values["institute_cost"] + values["senif_uplift"]
        + values["specialist_teachers"] + values["early_years_training"]
    )
    mainstream = (state + inmss) * values["support_per_pupil"]
    released = state * values["state_cost"] + inmss * values["inmss_cost"]
    return {
        "full_move_pupils": state + inmss,
        "steady_state_programme": programme,
        "steady_state_mainstream": mainstream,
        "steady_state_released": released,
        "steady_state_net": programme + mainstream - released,
    }


def in_year(series: Sequence[Any], year: int) -> Any:
    """The value for one year, from 1; the last value holds after."""
    return series[min(year, len(series)) - 1]


def once_in_year(series: Sequence[Any], year: int) -> Any:
    """The value for one year, from 1; nothing after the last."""
    return series[year - 1] if year <= len(series) else 0


def check(values: Values) -> list[tuple[str, str]]:
    """Targets above the places there are today."""
    return [
        (f"{name}_target", "is more than the places there are today; give a smaller target")
        for name in ("state", "inmss") if values[f"{name}_target"] > values[f"{name}_places"]
    ]


MODEL = DECLARATION._replace(compute=compute, check=check)
