"""Workshop codes: every value comes back, every slip of the pen is noticed, and the room is summed up rightly."""

import json
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calculators import browser
from calculators.exercises import EXERCISES, answer_of, exercise_text
from calculators.pooling import ALPHABET, WrongCode, pool, read_code, write_code

IDS = [each.id for each in EXERCISES]
FOUR_FIGURES = st.builds(lambda figures, power: Fraction(figures * 10**power, 100), st.integers(0, 9999),
                         st.integers(0, 12))


@given(st.sampled_from(IDS), st.integers(1, 999), FOUR_FIGURES, st.none() | FOUR_FIGURES, st.booleans())
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
    assert found["exercises"][0]["sentence"] == (
        "5 groups predicted from £1 billion to £5 billion, the middle one £3 billion; "
        "the model gives £3.821 billion, and 1 came within a tenth of it."
    )
    assert [each["group"] for each in found["exercises"][0]["groups"]] == [1, 2, 3, 4, 5]
    assert [(each["place"], each["given"]) for each in found["problems"]] == [(6, "nonsense")]


def test_the_later_code_of_a_group_counts():
    """And it is said."""
    found = pool(write_code("five-years", 1, Fraction(1)) + "," + write_code("five-years", 1, Fraction(2)))
    assert [each["prediction"] for each in found["exercises"][0]["groups"]] == [2]
    assert len(found["replaced"]) == 1


def test_the_answers_are_the_models():
    """7,727,000 ÷ 1,054.2076 = 7,329.68; 5,853.6 teams × £300,000 × 60% = £1,053,648,000."""
    assert [round(float(answer_of(each)), 2) for each in EXERCISES[:2]] == [7329.68, 1_053_648_000]
    assert all("{" not in exercise_text(each)["question"] for each in EXERCISES)


def test_all_that_is_wrong_is_said_at_once():
    """A group of nought and a prediction in words."""
    found = json.loads(browser.group_code('{"exercise": "five-years", "group": "0", "prediction": "lots"}'))
    assert [each["name"] for each in found["problems"]] == ["group", "prediction"]
