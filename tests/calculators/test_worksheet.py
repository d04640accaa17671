"""Workbooks with live formulas: laid out as they should be, and giving the model's own numbers when computed."""

import json

import formulas
import pytest
import xlsxwriter

import calculators
from calculators import browser
from calculators.registry import MODULES
from calculators.worksheet import worksheet

RUNS = {
    "a primary school": ("school-funding", {}),
    "a secondary school paid by the pupil": (
        "school-funding", {"phase": "secondary", "method": "per_additional_pupil", "notional_sen_budget": 100_000},
    ),
    "a school with nobody to divide by": ("school-funding", {"ehcps": 0, "additional_pupils": 0}),
    "a school's own share": ("school-funding", {"method": "share", "share": 81_234, "pupils": 210}),
    "teams in England": ("team-costing", {}),
    "whole teams with pay of their own": (
        "team-costing",
        {"whole_teams": True, "on_costs": "23.68", "roles": "Speech and language therapists:2,EP:1.5:61234.56"},
    ),
    "teams without therapists": ("team-costing", {"roles": "EP:5"}),
    "natural turnover": ("implementation-cost", {}),
    "the schedule, with inflation": ("implementation-cost", {"path": "schedule", "years": 7, "inflation": "2.5"}),
    "breaking even": (
        "implementation-cost",
        {"teams_cost": 0, "growth": "1.5", "transition_buildings": "50m;20m", "years": 12, "teams_ramp": "10,20"},
    ),
}
PENNY = 0.005


def workbook_of(described, path):
    """Write a workbook with its formulas and without the values they must have."""
    workbook = xlsxwriter.Workbook(path)
    pages = {sheet["name"]: workbook.add_worksheet(sheet["name"]) for sheet in described["sheets"]}
    for name in described["names"]:
        workbook.define_name(name["name"], name["refers_to"])
    for sheet in described["sheets"]:
        for each in sheet["cells"]:
            if "formula" in each:
                pages[sheet["name"]].write_formula(each["cell"], each["formula"], None, 0)
            elif isinstance(each["value"], str):
                pages[sheet["name"]].write_string(each["cell"], each["value"])
            elif each["value"] is not None:
                pages[sheet["name"]].write(each["cell"], each["value"])
    workbook.close()


def computed(path):
    """Every cell of a workbook as a formula engine works it out, by sheet and place."""
    solution = formulas.ExcelModel().loads(str(path)).finish().calculate()
    cells = {}
    for name, found in solution.items():
        _, _, place = str(name).rpartition("]")
        sheet, _, cell = place.partition("'!")
        if cell and ":" not in cell:
            cells[sheet.lower(), cell] = found.value[0, 0]
    return cells


@pytest.mark.parametrize("run_name", RUNS)
def test_a_workbook_gives_the_same_pennies(run_name, tmp_path):
    """Computed by a formula engine from the inputs alone, every cell is what the model says."""
    model_id, inputs = RUNS[run_name]
    described = worksheet(calculators.run(model_id, **inputs))
    workbook_of(described, tmp_path / "run.xlsx")
    cells = computed(tmp_path / "run.xlsx")
    compared = 0
    for sheet in described["sheets"]:
        for each in sheet["cells"]:
            if "formula" not in each or each["value"] is None:
                continue
            found, expected, place = cells[sheet["name"].lower(), each["cell"]], each["value"], (sheet["name"], each)
            if isinstance(expected, str):
                assert found == expected, place
            else:
                assert abs(float(found) - expected) < PENNY, place
            compared += 1
    assert compared >= len(calculators.run(model_id).model.outputs)


@pytest.mark.parametrize("model_id", MODULES)
def test_a_workbook_is_laid_out(model_id):
    """A cover first, one table a sheet, every output with a formula, every name with a place that has a cell."""
    run = calculators.run(model_id)
    described = worksheet(run)
    sheets = {sheet["name"]: {each["cell"]: each for each in sheet["cells"]} for sheet in described["sheets"]}
    assert next(iter(sheets)) == "Cover"
    assert described["file_name"] == f"{model_id}.xlsx"
    for name in described["names"]:
        sheet, _, place = name["refers_to"].removeprefix("=").replace("$", "").partition("!")
        assert place.partition(":")[0] in sheets[sheet]
    results = [each for each in sheets["Results"].values() if each["cell"].startswith("B") and each["cell"] != "B1"]
    assert len(results) == len(run.model.outputs)
    assert all(each["formula"].startswith("=") for each in results)
    for sheet in described["sheets"]:
        places = [each["cell"] for each in sheet["cells"]]
        assert len(set(places)) == len(places)


def test_text_a_reader_typed_is_never_a_formula():
    """A role called =1+1 stays a text."""
    described = worksheet(calculators.run("team-costing", roles=[("=1+1", 5)]))
    roles = next(sheet for sheet in described["sheets"] if sheet["name"] == "Roles")
    cell = next(each for each in roles["cells"] if each["cell"] == "A2")
    assert cell == {"cell": "A2", "format": "text", "value": "=1+1"}


def test_over_json():
    """As the page gets it, and refused in the usual shape."""
    assert json.loads(browser.worksheet("school-funding"))["sheets"][0]["name"] == "Cover"
    assert json.loads(browser.worksheet("school-funding", '{"inputs": {"ehcps": -1}}'))["ok"] is False
