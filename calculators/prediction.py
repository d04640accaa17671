"""A prediction of a result: read from what somebody typed, and put beside the answer."""

from fractions import Fraction
from typing import Any

from .display import number_text
from .errors import InputProblems, NotANumber, Problem
from .number_reading import read_number
from .runs import Run

ALLOWED = "a number such as 1,234, 1.2 million or 0.5bn"
GREATEST = 10**15


def beside(prediction: Fraction, answer: Fraction, unit: str) -> str:
    """One sentence on a prediction beside the answer, both in `unit`."""
    if number_text(prediction, unit) == number_text(answer, unit):
        return "You predicted what the model gives."
    way = "below" if prediction < answer else "above"
    return f"Your prediction is {number_text(abs(answer - prediction), unit)} {way} what the model gives."


def predicted(run: Run, typed: Any) -> dict[str, Any]:
    """A prediction of a run's headline beside what the run gives.

    typed   what somebody wrote
    Returns {"label", "prediction_text", "answer_text", "sentence"}. Raises InputProblems.
    """
    problems: list[Problem] = []
    headline = next(each for each in run.model.outputs if each.name == run.model.headline)
    value = typed_number("prediction", "Prediction", typed, headline.unit, ALLOWED, problems)
    if problems or value is None:
        raise InputProblems(problems)
    answer = run.outputs[headline.name]
    if answer is None:
        answer_text, sentence = headline.absent, f"The model gives no number here: {headline.absent}."
    else:
        answer_text, sentence = number_text(answer, headline.unit), beside(value, Fraction(answer), headline.unit)
    return {
        "label": headline.label, "prediction_text": number_text(value, headline.unit), "answer_text": answer_text,
        "sentence": sentence,
    }


def typed_number(
    name: str, label: str, typed: Any, unit: str, allowed: str, problems: list[Problem],
) -> Fraction | None:
    """The number somebody wrote, None when it cannot be used: then a `Problem` is added to `problems`."""
    given = str("" if typed is None else typed).strip()
    try:
        value = read_number(given, unit)
    except NotANumber as why:
        problems.append(number_problem(name, label, given, allowed, str(why) if given else ""))
        return None
    if abs(value) < GREATEST:
        return value
    problems.append(number_problem(name, label, given, allowed, "is too large"))
    return None


def number_problem(name: str, label: str, given: str, allowed: str, why: str) -> Problem:
    """What is wrong with a number, in words; without a reason, that nothing is written."""
    found = f"{label}: “{given[:60]}” {why}." if why else f"{label}: nothing is written here."
    return Problem(name, label, given[:60], allowed, f"{found} Write {allowed}.")
