"""What a page asks and gets: JSON in, JSON out, and never an exception."""

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from calculators import browser
from calculators.registry import MODULES

EVERY_MODEL = pytest.mark.parametrize("model_id", MODULES)


def strict(text):
    """JSON without NaN or infinity, in whole characters."""
    text.encode("utf-8")
    return json.loads(text, parse_constant=lambda name: pytest.fail(f"{name} is not JSON"))


@EVERY_MODEL
def test_an_answer_has_its_shape(model_id):
    """The keys that pages rely on, each output with value, text and working."""
    answer = strict(browser.answer(model_id, '{"inputs": {}}'))
    assert list(answer) == [
        "ok", "model", "title", "version", "prices", "inputs", "inputs_text", "used", "outputs", "headline", "columns",
        "rows", "rows_text", "sentence", "notes", "sensitivity", "reproduction", "rests_on",
    ]
    assert all(list(output) == ["value", "text", "working", "rests_on"] for output in answer["outputs"].values())
    assert answer["sentence"].endswith(".")
    assert "it is most sensitive to “" in answer["sentence"]


@EVERY_MODEL
def test_a_fast_answer_is_the_same_without_the_slow_parts(model_id):
    """A keystroke gets the same numbers."""
    full, fast = (strict(browser.answer(model_id, json.dumps({"fast": fast}))) for fast in (False, True))
    assert set(full) - set(fast) == {"sensitivity", "reproduction", "rests_on"}
    assert full["sentence"].startswith(fast["sentence"])
    assert all(full[key] == fast[key] for key in fast if key != "sentence")


@EVERY_MODEL
def test_a_description_has_what_a_form_needs(model_id):
    """Every input has a label, a help, a default or a blank that may be, its limits and its origin."""
    described = strict(browser.describe(model_id))
    assert described["ok"]
    for each in described["inputs"]:
        assert each["label"] and each["help"].endswith(".") and each["allowed"] and each["origin"]["words"]
        assert each["default"] is not None or each["optional"]
        assert each["origin"]["kind"] in ("report", "official", "handbook", "reader")
        assert each["origin"]["reason"] or each["origin"]["kind"] != "handbook"
    names = {each["name"] for each in described["outputs"]}
    assert described["headline"] in names


def test_the_defaults_of_the_other_phase_are_described():
    """A form can fill in the secondary school's figures without a round trip."""
    described = strict(browser.describe("school-funding"))
    secondary = described["defaults_when"]["phase"]["secondary"]
    assert secondary["income"] == 7_530_000
    assert secondary["ehcps"] == 25.1
    assert "element_1" not in secondary


@EVERY_MODEL
def test_every_preset_runs(model_id):
    """A preset's inputs, as a page gets them, give an answer."""
    for preset in strict(browser.describe(model_id))["presets"]:
        assert strict(browser.answer(model_id, json.dumps({"inputs": preset["inputs"]})))["ok"], preset["id"]


def test_numbers_are_read_exactly():
    """6.8 in a request is 68/10, not the nearest float, so that pennies agree with the command line."""
    answer = strict(browser.answer("school-funding", '{"inputs": {"ehcps": 0.1, "top_up_per_ehcp": 3}}'))
    assert answer["outputs"]["top_up_income"]["value"] == 0.3


@pytest.mark.parametrize("request_json", [
    "{", "[]", "1", "null", '{"inputs": []}', '{"inputs": 1}', "[" * 100_000, '{"inputs": {"income": NaN}}', "\x00",
    "x" * 200_001,
    '{"inputs": {"income": 1e400}}', '{"inputs": {"income": {"a": 1}}}', '{"inputs": {"income": [1]}}',
    '{"inputs": {"no": 1}}',
    '{"inputs": {"income": true}}', '{"inputs": {"income": null}}', '{"inputs": {"phase": 5}}',
])
def test_a_bad_request_is_refused_in_the_same_shape(request_json):
    """A list of problems, each with its five parts and one sentence that says what is allowed or wrong."""
    answer = strict(browser.answer("school-funding", request_json))
    assert answer["ok"] is False
    assert answer["problems"]
    for problem in answer["problems"]:
        assert list(problem) == ["name", "label", "given", "allowed", "message"]
        assert problem["message"]


@pytest.mark.parametrize(("request_json", "part", "shown"), [
    (r'{"inputs": {"ehcps": "5\ud83d"}}', "given", "5?"), (r'{"inputs": {"\udc00": 5}}', "name", "?"),
])
def test_half_a_character_is_shown_as_a_question_mark(request_json, part, shown):
    """Text can be cut within a pair of UTF-16 units; no UTF-8 can say one, and an answer leaves Python in UTF-8."""
    assert strict(browser.answer("school-funding", request_json))["problems"][0][part] == shown


@pytest.mark.parametrize("call", [
    lambda: browser.answer("nope"), lambda: browser.describe("nope"), lambda: browser.sensitivity("nope"),
    lambda: browser.compare("nope", "{}"),
])
def test_an_unknown_model_is_refused(call):
    """By name, with the names there are."""
    assert strict(call())["problems"][0]["message"] == (
        "there is no model “nope”; there are school-funding, team-costing, implementation-cost."
    )


@given(st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3), max_leaves=6,
), st.sampled_from(list(MODULES)), st.data())
@settings(max_examples=300, deadline=None)
def test_nothing_a_page_sends_raises(value, model_id, data):
    """Any JSON at all in any input gives an answer or a list of problems."""
    names = [each["name"] for each in strict(browser.describe(model_id))["inputs"]]
    name = data.draw(st.sampled_from(names))
    answer = strict(browser.answer(model_id, json.dumps({"inputs": {name: value}, "fast": True})))
    assert answer["ok"] or answer["problems"]


def test_sensitivity_on_its_own():
    """The same as in the full answer."""
    full = strict(browser.answer("team-costing"))
    assert strict(browser.sensitivity("team-costing"))["sensitivity"] == full["sensitivity"]


def test_two_runs_side_by_side():
    """The difference is the second less the first; only inputs that differ are listed."""
    found = strict(browser.compare("team-costing", '{"first": {}, "second": {"redeployed": 40}}'))
    net = next(each for each in found["outputs"] if each["name"] == "net_cost")
    assert net["difference"] == 175_608_000
    assert (net["difference_text"], net["percent_text"]) == ("+£175.6 million", "+20%")
    assert [each["name"] for each in found["inputs"]] == ["redeployed"]
    teams = next(each for each in found["outputs"] if each["name"] == "teams")
    assert teams["difference_text"] == "no change"


def test_an_allocation_over_json():
    """Shares in pence and in words, the CSV to download, and the sum that shows they add up."""
    text = (
        "id,name,phase,pupils,low_prior_attainment,deprivation,disability,previous_setting\n"
        "1,A,primary,9,1,0,0,0\n2,B,primary,9,2,0,0,0"
    )
    found = strict(browser.allocate(json.dumps({"csv": text, "pot": "£100", "weights": None})))
    assert [share["pence"] for share in found["shares"]] == [3_333, 6_667]
    assert found["reconciliation"] == "£100.00 to 2 schools + £0.00 held back = £100.00, the whole pot."
    assert found["dropped"] == ["deprivation", "disability", "previous_setting"]
    assert found["csv"].startswith("id,name,phase,pupils,share,share_per_pupil\r\n1,A,primary,9,33.33,3.70\r\n")


@pytest.mark.parametrize("request_json", ["{", "{}", '{"csv": 5, "pot": 1}', '{"csv": "id", "pot": 1, "weights": 3}'])
def test_a_bad_allocation_is_refused(request_json):
    """In the same shape as any other refusal."""
    assert strict(browser.allocate(request_json))["ok"] is False


def test_half_a_character_comes_back_as_text_that_utf_8_can_hold():
    """A box cut off in the middle of an emoji holds half of one; the refusal can still be written."""
    refused = browser.answer("school-funding", json.dumps({"inputs": {"income": "\ud83d"}}))
    assert json.loads(refused.encode("utf-8"))["problems"][0]["given"] == "?"
