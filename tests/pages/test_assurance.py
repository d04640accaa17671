"""The assurance page and the note about dates."""

from dataclasses import replace

import pytest

from calculators.registry import MODULES, model
from scripts.pages.assurance import assurance_data, assurance_page, statement
from scripts.pages.model_checks import model_checks
from scripts.pages.model_dates import model_dates_html
from tests.small_handbook import TODAY, small_context


@pytest.mark.parametrize(("today", "shown"), [
    ("2027-11-30", []), ("2027-12-01", ["review due"]), ("2028-12-01", ["past its sunset"]),
])
def test_the_note_of_the_day_is_shown(today: str, shown: list[str]) -> None:
    html = model_dates_html("2027-11-30", "2028-11-30", today)
    standings = [line.split('"')[3] for line in html.splitlines() if line.startswith("<p") and " hidden>" not in line]
    assert standings == shown
    assert "This calculator must not be used. It was not to be used after 30 November 2028" in html
    assert "was to be looked at again by 30 November 2027" in html


@pytest.mark.parametrize("model_id", MODULES)
def test_every_model_has_every_part(model_id: str) -> None:
    page = assurance_page(small_context(), TODAY).markdown()
    assert f'<h2 id="{model_id}">' in page
    for part in ("checks", "limits", "decisions", "versions", "data", "assumptions"):
        assert f'<h3 id="{model_id}-{part}">' in page
    for each in model(model_id).inputs:
        assert f'<tr id="{model_id}-{each.name}">' in page


def test_checks_are_counted_from_the_checks() -> None:
    """Of the team costing: seven figures by the report's verdicts, and the cases its file lists."""
    found = {check.what: check.result for check in model_checks(model("team-costing"))}
    assert found["Does the report follow from itself?"] == (
        "7 figures: 5 exact, 1 does not follow, 1 cannot be derived."
    )
    assert found["Worked cases"].startswith("10 cases with ")
    assert found["Older links"] == "1 version and 2 links are kept."


def test_what_has_been_overtaken_is_counted_by_figure() -> None:
    """An update of the ratio for secondary schools, which feeds two inputs, overtakes one figure of one source."""
    context = small_context()
    update = next(iter(context.handbook.updates.values())).model_copy(update={"overtakes": ("team-ratios.3",)})
    newer = replace(context, links=replace(context.links, updates_of={"team-ratios": (update,)}))
    said = statement(model("team-costing"), newer)
    assert said["overtaken"] == 1
    assert [fed["feeds"] for fed in said["data"] if fed["overtaken_by"]] == [
        ["Secondary schools a team", "Colleges a team"],
    ]
    page = assurance_page(newer, TODAY).markdown()
    assert "1 of its figures has been overtaken" in page
    assert f"updates/#{update.id}" in page
    data = next(each for each in assurance_data(newer) if each["model"] == "team-costing")
    assert [fed["overtaken_by"] for fed in data["data"] if fed["overtaken_by"]] == [[update.id]]


def test_the_data_is_plain() -> None:
    """One object a calculator, with updates by their id."""
    found = assurance_data(small_context())
    assert [each["model"] for each in found] == list(MODULES)
    assert all(isinstance(name, str) for each in found for fed in each["data"] for name in fed["overtaken_by"])
    assert all(check["result"] for each in found for check in each["checks"])
