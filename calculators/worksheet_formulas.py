"""The models' formulas in the language of spreadsheets.

`in_x` is the cell of the input x, `out_x` of the output x, `list_x` the row of the yearly input x. An output
that has no value is an empty text there, or says so in words. The tests compute every workbook and compare it
with the model to the penny.
"""

from collections.abc import Callable
from typing import NamedTuple

from .implementation_cost import HORIZON, project
from .implementation_cost_declared import TRANSITION_BOXES
from .runs import Run
from .school_funding import POT, PUPILS_MOVED
from .school_funding_declared import PRINTED
from .team_costing import PRINTED_GROSS_COST, SUPPLY, pay
from .worksheet_cells import cell, exactly, format_of, headings, letter


class Book(NamedTuple):
    """What is special about one model's workbook.

    outputs   a formula for every output
    inputs    formulas of input cells that follow from another sheet
    table     a function of the run that gives the sheet of its rows, or None
    """

    outputs: dict[str, str]
    inputs: Callable | None = None
    table: Callable | None = None


def per(amount: str, count: str) -> str:
    """A division that leaves the cell empty where there is nothing to divide by."""
    return f'=IF({count}=0,"",({amount})/({count}))'


SCHOOL_FUNDING = Book({
    "top_up_income": "=in_ehcps*in_top_up_per_ehcp",
    "expected_contribution": "=in_ehcps*(in_element_1+in_element_2)",
    "element_2_call": "=in_ehcps*in_element_2",
    "notional_shortfall": '=IF(in_notional_sen_budget="","",MAX(0,out_element_2_call-in_notional_sen_budget))',
    "cohort_share": (
        f'=IF(in_method="published",IF(in_phase="primary",{PRINTED["primary"]["share"]},{PRINTED["secondary"]["share"]}),'
        f'IF(in_method="per_additional_pupil",{POT}*in_additional_pupils/{PUPILS_MOVED},in_share))'
    ),
    "income_after": "=in_income+out_cohort_share",
    "pupils_after": "=in_pupils+in_additional_pupils",
    "income_per_pupil_before": per("in_income", "in_pupils"),
    "income_per_pupil_after": per("out_income_after", "out_pupils_after"),
    "higher_needs_pupils_after": "=in_ehcps+in_additional_pupils",
    "equivalent_top_up_before": "=in_top_up_per_ehcp",
    "equivalent_top_up_after": per("out_top_up_income+out_cohort_share", "out_higher_needs_pupils_after"),
    "income_per_additional_pupil": per("out_cohort_share", "in_additional_pupils"),
})

THERAPISTS, THERAPISTS_THERE_ARE = next(iter(SUPPLY.items()))
LAST_ROLE = 21  # the table of roles has room for twenty


def _teams() -> str:
    """Settings over settings a team, phase by phase; the inner rounding keeps a whole number of teams whole."""
    parts = [f"in_{phase}/in_{phase}_per_team" for phase in ("early_years", "primary", "secondary", "college")]
    whole = "+".join(f"ROUNDUP(ROUND({part},9),0)" for part in parts)
    return f"=IF(in_whole_teams,{whole},{'+'.join(parts)})"


def _practitioners(run: Run) -> dict[str, dict]:
    return {"practitioners": {"value": exactly(run.inputs["practitioners"])["value"],
                              "formula": f"=SUM(Roles!$B$2:$B${LAST_ROLE})"}}


def _roles(run: Run) -> dict:
    """One row a role, with room for more; its own salary or the common one."""
    cells = headings(
        "Role", "Posts a team", "Its own salary", "Salary", "People", "Full cost a year", "There are in the UK",
    )
    columns = {column.name: format_of(column) for column in run.model.columns}
    for row, (role, found) in enumerate(zip(run.inputs["roles"], run.exact_rows, strict=True), 2):
        cells += [
            cell("A", row, value=role.name),
            cell("B", row, format_="number", **exactly(role.posts)),
            cell("C", row, format_="pounds", **exactly(role.salary)),
            cell("D", row, format_="pounds", formula=f'=IF(C{row}="",in_salary,C{row})',
                 **exactly(pay(role, run.inputs["salary"]))),
            *(cell(column, row, format_=columns[name], formula=formula, value=exactly(found[name])["value"])
              for column, name, formula in (
                  ("E", "people", f"=out_teams*B{row}"),
                  ("F", "gross_cost", f"=E{row}*D{row}*(1+in_on_costs/100)"))),
            cell("G", row, format_="number", value=found["supply"]),
        ]
    return {"name": "Roles", "widths": [40, 14, 16, 14, 14, 20, 20], "cells": cells}


TEAM_COSTING = Book({
    "teams": _teams(),
    "cost_per_team": f"=SUMPRODUCT(Roles!$B$2:$B${LAST_ROLE},Roles!$D$2:$D${LAST_ROLE})*(1+in_on_costs/100)",
    "gross_cost": "=out_teams*out_cost_per_team",
    "redeployed_value": "=out_gross_cost*in_redeployed/100",
    "net_cost": "=out_gross_cost*(1-in_redeployed/100)",
    "people": "=out_teams*in_practitioners",
    "days_per_week_primary": "=5/in_primary_per_team",
    "days_per_week_secondary": "=5/in_secondary_per_team",
    "days_per_week_college": "=5/in_college_per_team",
    "days_per_four_weeks_early_years": "=20/in_early_years_per_team",
    "therapists_needed": (
        f'=IF(COUNTIF(Roles!$A$2:$A${LAST_ROLE},"{THERAPISTS}")=0,"",'
        f'SUMIF(Roles!$A$2:$A${LAST_ROLE},"{THERAPISTS}",Roles!$E$2:$E${LAST_ROLE}))'
    ),
    "therapists_share_of_supply": (
        f'=IF(out_therapists_needed="","",out_therapists_needed*100/{THERAPISTS_THERE_ARE})'
    ),
    "teams_printed_cost_pays_for": per(str(PRINTED_GROSS_COST), "out_cost_per_team"),
}, inputs=_practitioners, table=_roles)

LAST_YEAR = HORIZON + 1  # the row of the twentieth year


def _places(sector: str, before_without: str, before_with: str, entrants: str, row: int) -> tuple[str, str]:
    """The formulas of the places without and with reform, for one sector and year."""
    today, target = f"in_{sector}_places", f"in_{sector}_target"
    turnover = "in_leaving/100"
    cut = f"IF({today}=0,0,1-{target}/{today})"
    without = f'=IF(in_path="schedule",{today},{before_without}*(1-{turnover})+{entrants}{row})'
    with_reform = (
        f'=IF(in_path="schedule",{today}-INDEX(list_schedule,1,A{row})/100*({today}-{target}),'
        f"{before_with}*(1-{turnover})+{entrants}{row}*(1-INDEX(list_entry_reduction,1,A{row})/100*{cut}))"
    )
    return without, with_reform


def _year(row: int) -> dict[str, str]:
    """The formulas of one year's row by column; the model's own columns come first."""
    first = row == 2
    state = _places("state", "in_state_places" if first else f"J{row - 1}",
                    "in_state_places" if first else f"B{row - 1}", "L", row)
    inmss = _places("inmss", "in_inmss_places" if first else f"K{row - 1}",
                    "in_inmss_places" if first else f"C{row - 1}", "M", row)
    transition = "+".join(f"INDEX(list_{name},1,A{row})" for name in TRANSITION_BOXES)
    real = f"(G{row}+F{row}-E{row})"
    return {
        "B": state[1], "C": inmss[1], "D": f"=(J{row}-B{row})+(K{row}-C{row})",
        "E": f"=(J{row}-B{row})*in_state_cost+(K{row}-C{row})*in_inmss_cost",
        "F": f"=D{row}*in_support_per_pupil",
        "G": (
            f"=(in_teams_cost*INDEX(list_teams_ramp,1,A{row})+in_institute_cost*INDEX(list_institute_ramp,1,A{row})"
            f"+(in_senif_uplift+in_specialist_teachers+in_early_years_training)*INDEX(list_early_years_ramp,1,A{row}))/100"
            f"+{transition}"
        ),
        "H": f"={real}*(1+in_inflation/100)^(A{row}-1)",
        "I": f"=H{row}" if first else f"=I{row - 1}+H{row}",
        "J": state[0], "K": inmss[0],
        "L": f"=in_leaving/100*in_state_places*(1+in_growth/100)^A{row}",
        "M": f"=in_leaving/100*in_inmss_places*(1+in_growth/100)^A{row}",
        "N": f"={real}/(1+in_discount/100)^(A{row}-1)",
        "O": f'=IF(ROUND(H{row},6)<=0,A{row},"")',
        "P": f'=IF(A{row}<=in_years,H{row},"")',
        "Q": f'=IF(A{row}<=in_years,N{row},"")',
    }


def _years(run: Run) -> dict:
    """Twenty years, of which the results count as many as the input says; steps on the way are at the right."""
    shown = run.model.columns
    cells = headings(
        *(column.label for column in shown), "State places without reform", "Independent places without reform",
        "State entrants", "Independent entrants", "Net cost discounted", "Year if it breaks even",
        "Net cost in the years counted", "Discounted in the years counted",
    )
    for row, (found, discounted) in enumerate(project(run.inputs), 2):
        cells.append(cell("A", row, value=found["year"], format_="number"))
        known = {letter(place): exactly(found[column.name])["value"] for place, column in enumerate(shown)}
        known["N"] = exactly(discounted)["value"]
        formats = {letter(place): format_of(column) for place, column in enumerate(shown)} | {"N": "pounds"}
        cells += [
            cell(column, row, value=known.get(column), formula=formula, format_=formats.get(column, "number"))
            for column, formula in _year(row).items()
        ]
    return {"name": "Years", "widths": [8, *[20] * 16], "cells": cells}


def _all_years(column: str) -> str:
    """The cells of one column of the sheet of years."""
    return f"Years!${column}$2:${column}${LAST_YEAR}"


IMPLEMENTATION_COST = Book({
    "additional_investment": f"=INDEX({_all_years('I')},in_years)",
    "peak_year_cost": f"=MAX({_all_years('P')})",
    "present_value": f"=SUM({_all_years('Q')})",
    "break_even_year": (
        f'=IF(COUNT({_all_years("O")})=0,"no year within 20 years",MIN({_all_years("O")}))'
    ),
    "full_move_pupils": "=(in_state_places-in_state_target)+(in_inmss_places-in_inmss_target)",
    "steady_state_programme": (
        "=in_teams_cost+in_institute_cost+in_senif_uplift+in_specialist_teachers+in_early_years_training"
    ),
    "steady_state_mainstream": "=out_full_move_pupils*in_support_per_pupil",
    "steady_state_released": (
        "=(in_state_places-in_state_target)*in_state_cost+(in_inmss_places-in_inmss_target)*in_inmss_cost"
    ),
    "steady_state_net": "=out_steady_state_programme+out_steady_state_mainstream-out_steady_state_released",
}, table=_years)

BOOKS = {
    "school-funding": SCHOOL_FUNDING,
    "team-costing": TEAM_COSTING,
    "implementation-cost": IMPLEMENTATION_COST,
}
