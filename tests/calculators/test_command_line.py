"""The command line, as people who script use it."""

import io
import json
import subprocess
import sys

import pytest

from calculators.command_line import main
from calculators.registry import MODULES


def run(*arguments):
    """The status, the output and the error output of one command."""
    out, err = io.StringIO(), io.StringIO()
    return main(list(arguments), out, err), out.getvalue(), err.getvalue()


def test_list():
    """One line a model."""
    status, out, err = run("list")
    assert (status, err) == (0, "")
    assert [line.split()[0] for line in out.splitlines()] == list(MODULES)


def test_run_as_json():
    """One object with plain numbers, unrounded, and all inputs with their defaults."""
    status, out, err = run("run", "school-funding", "--set", "phase=primary", "--set", "ehcps=9", "--json")
    found = json.loads(out)
    assert (status, err) == (0, "")
    assert list(found) == ["model", "version", "inputs", "outputs", "rows"]
    assert found["inputs"]["ehcps"] == 9
    assert found["inputs"]["income"] == 1_700_000
    assert found["outputs"]["top_up_income"] == 84_582
    assert found["outputs"]["equivalent_top_up_after"] == pytest.approx((9 * 9_398 + 52_000) / 11.5, rel=1e-15)
    assert found["rows"] == []


def test_lists_are_given_with_commas():
    """A ramp of three years."""
    _, out, _ = run("run", "implementation-cost", "--set", "teams_ramp=0,50,100", "--set", "years=2", "--json")
    found = json.loads(out)
    assert found["inputs"]["teams_ramp"] == [0, 50, 100]
    assert [row["year"] for row in found["rows"]] == [1, 2]


def test_run_in_words():
    """A sentence, every output with its working, the rows as a table, the notes."""
    status, out, _ = run("run", "implementation-cost")
    assert status == 0
    assert out.startswith("Over 5 years the change needs £3.821 billion on top of today's spending")
    assert "  ({state_places}" not in out
    assert "£354.5 million" in out
    assert "Note: On the report's own figures before rounding" in out


def test_bad_values_are_all_listed_with_status_2():
    """Nothing on the output; the exact text on the error output."""
    assert run("run", "team-costing", "--set", "salary=abc", "--set", "on_costs=101", "--set", "salry=3") == (
        2, "",
        "3 problems\n"
        "- There is no input “salry”. Did you mean salary?\n"
        "- Average salary: “abc” is not a number; write it in digits. Allowed: £0 to £500,000.\n"
        "- On-costs: “101” is above what is allowed. Allowed: 0% to 100%.\n",
    )


def test_settings_without_a_value_or_given_twice_are_refused():
    """Neither is guessed."""
    status, out, err = run("run", "team-costing", "--set", "salary", "--set", "primary=1", "--set", "primary=2")
    assert (status, out) == (2, "")
    assert err == (
        "2 problems\n- --set salary: there is no “=” in it. Write --set NAME=VALUE.\n"
        "- --set primary is given more than once. Give it once.\n"
    )


@pytest.mark.parametrize("arguments", [
    [], ["run"], ["run", "nope"], ["allocate", "x.csv"], ["reproduce", "nope"], ["nope"],
])
def test_a_command_that_cannot_be_read_has_status_2(arguments, capsys):
    """As any Unix command."""
    assert run(*arguments)[0] == 2


def test_help_has_status_0(capsys):
    """Asking is not an error."""
    assert run("--help")[0] == 0
    assert "allocate" in capsys.readouterr().out


@pytest.mark.parametrize("model_id", MODULES)
def test_describe(model_id):
    """In words and as JSON, with the same inputs."""
    described = json.loads(run("describe", model_id, "--json")[1])
    words = run("describe", model_id)[1]
    assert described["model"] == model_id
    assert all(each["name"] in words and each["label"] in words for each in described["inputs"])


def test_sensitivity_and_reproduce():
    """In words and as JSON."""
    assert "Average salary: £40,000 gives £702.4 million" in run("sensitivity", "team-costing")[1]
    assert json.loads(run("sensitivity", "team-costing", "--json")[1])["output"] == "net_cost"
    words = run("reproduce", "team-costing")[1]
    assert "does not follow" in words and "£140 million more than printed" in words
    assert list(json.loads(run("reproduce", "--json")[1])) == list(MODULES)


def test_allocate(tmp_path):
    """A CSV in, a CSV of shares out; what was dropped and how it adds up on the error output."""
    file = tmp_path / "schools.csv"
    file.write_text(
        "id,name,phase,pupils,low_prior_attainment,deprivation,disability,previous_setting\n"
        "1,Oak,primary,200,1,3,0,0\n2,Ash,primary,100,3,1,0,0\n", encoding="utf-8",
    )
    status, out, err = run("allocate", str(file), "--pot", "1000", "--weight", "deprivation=40",
                           "--weight", "low_prior_attainment=60", "--reserve", "10")
    assert status == 0
    assert out.splitlines() == [
        "id,name,phase,pupils,share,share_per_pupil", "1,Oak,primary,200,405.00,2.03", "2,Ash,primary,100,495.00,4.95",
        "reserve,Held back for the Local Inclusion Partnership,,,100.00,",
    ]
    assert err == "£900.00 to 2 schools + £100.00 held back = £1,000.00, the whole pot.\n"


def test_allocate_refuses_a_file_that_is_not_there(tmp_path):
    """With the file's name."""
    status, out, err = run("allocate", str(tmp_path / "none.csv"), "--pot", "1")
    assert (status, out) == (2, "")
    assert err.endswith("none.csv: No such file or directory.\n")


def test_as_a_module(checkout):
    """python -m calculators, in a process of its own."""
    done = subprocess.run(
        [sys.executable, "-m", "calculators", "run", "school-funding", "--set", "ehcps=-1"],
        cwd=checkout, capture_output=True, text=True, check=False,
    )
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == (
        "1 problem\n- Pupils with an EHC plan: “-1” is below what is allowed. Allowed: 0 pupils to 1,000 pupils.\n"
    )


def test_an_output_that_is_cut_off_is_no_error(checkout):
    """As when it is piped into head."""
    done = subprocess.run(
        f"{sys.executable} -m calculators describe implementation-cost | head -c 20",
        shell=True, cwd=checkout, capture_output=True, text=True, check=False,
    )
    assert done.stdout == "Phased five-year imp"
    assert done.stderr == ""
