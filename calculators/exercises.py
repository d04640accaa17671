"""The exercises of the workshop: a question for each calculator that a group answers before it sees the answer.

An exercise is a run of a model and one of its outputs, so its answer is never typed. The number of an exercise is
in every code that is given out, so a number is for ever: a new exercise takes a new one.
"""

from fractions import Fraction
from typing import Any, NamedTuple

from .declare import Output
from .display import value_text
from .registry import model as find_model
from .runs import Run


class Exercise(NamedTuple):
    """One exercise.

    number      1 to 7, in its codes
    id          in its address
    model_id    the calculator
    inputs      what differs from the published case
    output      the name of the output to predict
    title       a few words
    question    what the group predicts; names of inputs and outputs in braces stand for this run's own texts
    afterwards  what to talk about once the answer is there
    """

    number: int
    id: str
    model_id: str
    inputs: dict[str, Any]
    output: str
    title: str
    question: str
    afterwards: tuple[str, ...]


EXERCISES = (
    Exercise(
        1, "a-secondary-school", "school-funding", {"phase": "secondary"}, "income_per_pupil_after",
        "A secondary school",
        "A secondary school of the report's average size has {income_per_pupil_before} for each pupil today, and "
        "{top_up_income} a year of that comes as top-ups for {ehcps} with EHC plans. Its share of the money under a "
        "cohort-based model is {cohort_share}, and {additional_pupils} with higher needs join it. "
        "What is its income for each pupil afterwards?",
        (
            "Who would feel the change in this school, and in which year?",
            "Put in your own school. Which number did you have to guess?",
            "Which pupil would be better off, and which worse, for the same income per pupil?",
        ),
    ),
    Exercise(
        2, "teams-for-england", "team-costing", {"redeployed": 40}, "net_cost",
        "Teams for every setting",
        "A team of {practitioners} costs {cost_per_team} a year, and England would need {teams}. "
        "Take it that {redeployed} of the cost is met by people who are employed already. "
        "How much new money do the teams need in a year?",
        (
            "Where in your area would these people come from?",
            "Change the size of a team by one. Did the answer move more or less than you thought?",
            "Which of these people could be trained in time?",
        ),
    ),
    Exercise(
        3, "five-years", "implementation-cost", {}, "additional_investment",
        "Getting there in stages",
        "Over {years} the teams grow to {teams_cost} a year, inclusion funding in early years to {senif_uplift} "
        "a year, and places in special schools free up as pupils leave. Put the years together: "
        "how much has to be spent on top of today's spending?",
        (
            "What would have to be true for the money to come back sooner?",
            "Let places free up on a schedule. What does it ask of pupils who hold a place now?",
            "Put a price on one thing that is asked for without one. How did you choose it?",
        ),
    ),
)


def exercise(wanted: str | int) -> Exercise:
    """The exercise with this id or number. Raises KeyError with the ids there are."""
    for each in EXERCISES:
        if wanted in (each.id, each.number):
            return each
    raise KeyError(f"there is no exercise “{wanted}”; there are {', '.join(each.id for each in EXERCISES)}")


def run_of(each: Exercise) -> Run:
    """The run whose output is to be predicted."""
    return Run(find_model(each.model_id), each.inputs)


def output_of(each: Exercise) -> Output:
    """The declaration of the output that is to be predicted."""
    return next(output for output in find_model(each.model_id).outputs if output.name == each.output)


def answer_of(each: Exercise) -> Fraction:
    """The exact answer, in the unit of the output."""
    return Fraction(run_of(each).outputs[each.output])


def exercise_text(each: Exercise) -> dict[str, str]:
    """{"question", "answer", "working"} of an exercise, with the run's own numbers in them."""
    run, output = run_of(each), output_of(each)
    return {
        "question": run.fill(each.question),
        "answer": value_text(output, run.outputs[each.output]),
        "working": run.working(output),
    }
