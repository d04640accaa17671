"""Workshop codes: every value comes back, every slip of the pen is noticed, and the room is summed up rightly."""

import json
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from calculators import browser
from calculators.exercises import EXERCISES, answer_of, exercise_of, exercise_text, run_of
from calculators.group_codes import ALPHABET, WrongCode, read_code, write_code
from calculators.pooling import pool

IDS = [each.id for each in EXERCISES]
FOUR_FIGURES = st.builds(lambda figures, power: Fraction(figures * 10**power, 100), st.integers(0, 9999),
                         st.integers(0, 12))


@given(st.sampled_from(IDS), st.integers(1, 999), FOUR_FIGURES, st.none() | FOUR_FIGURES, st.booleans())
@settings(deadline=None)
def test_what_goes_into_a_code_comes_back(which, group, prediction, result, is_negative):
    """Exactly, for any value of four figures, in small letters and with spaces too."""
    value = -prediction if is_negative else prediction
    code = write_code(which, group, value, result)
    found = read_code(code.lower().replace("-", " "))
    assert (found.exercise.id, found.group, found.prediction, found.result) == (which, group, value, result)


def test_a_value_is_rounded_to_four_figures():
    """7,329.68 is kept as 7,330."""
    assert read_code(write_code("a-secondary-school", 1, Fraction("7329.68"))).prediction == 7330


@pytest.mark.parametrize("result", [None, Fraction(5)])
def test_one_wrong_character_is_always_noticed(result):
    """Every other character in every place, and every swap of neighbours that differ."""
    plain = write_code("five-years", 42, Fraction(1_200_000_000), result).replace("-", "")
    slips = {plain[:at] + other + plain[at + 1:] for at in range(len(plain)) for other in ALPHABET} - {plain}
    slips |= {plain[:at] + plain[at + 1] + plain[at] + plain[at + 2:] for at in range(len(plain) - 3)} - {plain}
    for slip in slips:
        with pytest.raises(WrongCode):
            read_code(slip)


@pytest.mark.parametrize(("text", "says"), [
    ("ABC-DEF-GH", "has 8 characters"), ("ABC-DEF-GH?", "“?” is never in a code"), ("000-000-000", "do not fit"),
    ("", "has 0 characters"),
])
def test_a_wrong_code_says_what_is_wrong(text, says):
    """Length, letters and check each have their own words."""
    with pytest.raises(WrongCode, match=says.replace("?", r"\?")):
        read_code(text)


def test_the_room_is_summed_up():
    """Of 1 to 5 billion the middle is 3, and the answer of 3.82 has 4 within a tenth of it."""
    codes = [write_code("five-years", group, Fraction(group * 10**9)) for group in (5, 3, 1, 2, 4)]
    found = pool("\n".join([*codes, "nonsense"]))
    room = found["exercises"][0]
    assert room["sentence"] == (
        "5 groups predicted from £1 billion (group 1) to £5 billion (group 5). The middle of the room is £3 billion."
    )
    assert room["nearest"] == "The model gives £3.821 billion. 1 group came within a tenth of it."
    assert [each["group"] for each in room["groups"]] == [1, 2, 3, 4, 5]
    assert room["own_sentence"] == "" and room["own_picture"] is None
    assert [(each["place"], each["given"]) for each in found["problems"]] == [(6, "nonsense")]


def test_the_later_code_of_a_group_counts():
    """And it is said."""
    found = pool(write_code("five-years", 1, Fraction(1)) + "," + write_code("five-years", 1, Fraction(2)))
    assert [each["prediction_text"] for each in found["exercises"][0]["groups"]] == ["£2"]
    assert found["replaced"] == ["Group 1 sent two codes for “Getting there in stages”; the later one counts."]


def test_results_with_numbers_of_their_own_are_summed_up_apart():
    """Half of 1 and 2 billion is 1.5; who sent none is not counted."""
    codes = [write_code("five-years", group, Fraction(10**9), own and Fraction(own * 10**9))
             for group, own in ((1, 2), (2, 1), (3, None))]
    room = pool(",".join(codes))["exercises"][0]
    assert room["own_sentence"] == (
        "2 groups tried their own numbers and got from £1 billion (group 2) to £2 billion (group 1). "
        "The middle of the room is £1.5 billion."
    )
    assert [each["group"] for each in room["own_picture"]["points"]] == [2, 1]


def test_the_exercise_of_the_last_code_comes_first():
    """It is what the room is talking about."""
    codes = [write_code(which, 1, Fraction(5)) for which in ("five-years", "a-secondary-school", "teams-for-england")]
    assert [each["id"] for each in pool("\n".join(codes))["exercises"]] == [
        "teams-for-england", "a-secondary-school", "five-years",
    ]


def test_the_scale_has_round_marks_and_leaves_wild_guesses_out():
    """Four times the answer of 3.82 billion is 15.3: 50 billion lies beyond, and 1 to 4 takes steps of a half."""
    codes = [write_code("five-years", group, Fraction(value * 10**9)) for group, value in ((1, 1), (2, 3), (3, 50))]
    picture = pool("\n".join(codes))["exercises"][0]["picture"]
    assert [each["text"] for each in picture["marks"]] == [
        "£1 billion", "£1.5 billion", "£2 billion", "£2.5 billion", "£3 billion", "£3.5 billion", "£4 billion",
    ]
    assert (picture["low"], picture["high"]) == (1e9, 4e9)
    assert picture["points"][-1] == {"group": 3, "value": 5e10, "text": "£50 billion"}


@given(st.lists(FOUR_FIGURES, min_size=1, max_size=20), st.sampled_from(IDS))
@settings(deadline=None)
def test_any_room_has_a_scale_with_its_answer_and_middle_on_it(predictions, which):
    """At most seven steps, whatever is predicted."""
    codes = [write_code(which, group, value) for group, value in enumerate(predictions, start=1)]
    picture = pool("\n".join(codes))["exercises"][0]["picture"]
    assert 2 <= len(picture["marks"]) <= 8
    for mark in ("answer", "middle"):
        assert picture["low"] <= picture[mark]["value"] <= picture["high"]


def test_the_answers_are_the_models():
    """7,727,000 ÷ 1,054.2076 = 7,329.68; 5,853.6 teams × £300,000 × 60% = £1,053,648,000."""
    assert [round(float(answer_of(each)), 2) for each in EXERCISES[:2]] == [7329.68, 1_053_648_000]
    assert all("{" not in exercise_text(each)["question"] for each in EXERCISES)


def test_all_that_is_wrong_is_said_at_once():
    """A group of nought and a prediction in words."""
    found = json.loads(browser.group_code('{"exercise": "five-years", "group": "0", "prediction": "lots"}'))
    assert [each["name"] for each in found["problems"]] == ["group", "prediction"]


def test_a_code_takes_the_groups_own_result_from_its_numbers():
    """5,853.6 teams × £300,000 × 70% = £1,229,256,000, kept as 1,229 million; the exercise's own 40% is no result."""
    def code_for(**inputs):
        request = {"exercise": "teams-for-england", "group": "7", "prediction": "1bn", "inputs": inputs}
        return json.loads(browser.group_code(json.dumps(request)))

    found = code_for(redeployed="30")
    assert read_code(found["code"]).result == 1_229_000_000
    assert found["result_text"] == "£1.229 billion"
    assert read_code(code_for(redeployed="40%")["code"]).result is None
    assert read_code(code_for()["code"]).result == 878_000_000  # half of £1,756,080,000
    assert [each["name"] for each in code_for(redeployed="lots")["problems"]] == ["redeployed"]


def test_each_exercise_asks_for_the_headline_of_a_calculator_of_its_own():
    """The calculator hides its headline until it is predicted."""
    assert [run_of(each).model.headline for each in EXERCISES] == [each.output for each in EXERCISES]
    assert all(exercise_of(each.model_id) is each for each in EXERCISES)


def test_a_prediction_stands_beside_the_answer():
    """£878,040,000 is £121,960,000 below a thousand million; 6,366 is Table 9's answer as printed."""
    found = json.loads(browser.predict("team-costing", '{"prediction": "1bn"}'))
    assert found["sentence"] == "Your prediction is £122 million above what the model gives."
    nearly = json.loads(browser.predict("school-funding", '{"prediction": "6,366"}'))
    assert nearly["sentence"] == "You predicted what the model gives."


def test_a_prediction_may_be_written_by_hand():
    """For groups with a sheet of paper alone; its commas are of the number, and it counts like a code."""
    code = write_code("five-years", 8, Fraction(10**9))
    found = pool(f"3/7: £1,200,000,000\n{code}\n3/7=2bn\n3/9: x\n9/1: 5\n3/0: 5")
    assert [(each["group"], each["prediction_text"]) for each in found["exercises"][0]["groups"]] == [
        (8, "£1 billion"), (7, "£2 billion"),
    ]
    assert [each["message"] for each in found["problems"]] == [
        "The prediction “x” is not a number; write it in digits. Write a number such as 1,234, 1.2 million or 0.5bn.",
        "There is no exercise 9; there are 1 to 3.",
        "The group has to be 1 to 999, and the prediction less than a million billion.",
    ]
