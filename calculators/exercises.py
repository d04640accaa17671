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
        "A secondary school of average size has {income_per_pupil_before} a year for each of its pupils. "
        "{top_up_income} of its income is top-up money, which the council adds for the {ehcps} (on average) who have "
        "an education, health and care (EHC) plan. The Isos report proposes that the school keeps that money in its "
        "ordinary budget, gets {cohort_share} more a year out of what special school places cost today, and takes in "
        "{additional_pupils} with higher needs. How much does the school then have for each pupil?",
        (
            "Who in this school would notice the change, and how soon?",
            "Put in a school you know. Which number did you have to guess?",
            "Two schools with the same income for each pupil: what could still make one of them much harder pressed?",
        ),
    ),
    Exercise(
        2, "teams-for-england", "team-costing", {"redeployed": 40}, "net_cost",
        "Teams for every setting",
        "A team of {practitioners}, among them therapists, specialist teachers and youth workers, would visit "
        "nurseries, schools and colleges. It costs {cost_per_team} a year. To reach every setting, England would need "
        "{teams}. Suppose that {redeployed} of the cost is for people who are already employed. "
        "How much new money do the teams need in a year?",
        (
            "Where in your area would these people come from?",
            "Change the number of people in a team by one. Did the answer move more or less than you thought?",
            "How many of these people would have to be trained first, and how long does that take?",
        ),
    ),
    Exercise(
        3, "five-years", "implementation-cost", {}, "additional_investment",
        "Getting there in stages",
        "Suppose that the changes the Isos report asks for come in over {years}. Support teams grow until they cost "
        "{teams_cost} a year, and specialist teachers until they cost {specialist_teachers}. Mainstream schools are "
        "paid for the pupils they take in. Nobody loses a place in a special school, so money for places is released "
        "only as pupils leave. "
        "Add up all {years}. How much has to be spent on top of what is spent today?",
        (
            "What would have to be true for the money to come back sooner?",
            "In the calculator, let places free up on a schedule. What does it ask of pupils who hold a place now?",
            "The report asks for some things without saying what they cost. Put a price on one. How did you choose it?",
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


def exercise_of(model_id: str) -> Exercise | None:
    """The exercise with a calculator, if there is one."""
    return next((each for each in EXERCISES if each.model_id == model_id), None)


def exercise_text(each: Exercise) -> dict[str, str]:
    """{"question", "answer", "working"} of an exercise, with the run's own numbers in them."""
    run, output = run_of(each), output_of(each)
    return {
        "question": run.fill(each.question),
        "answer": value_text(output, run.outputs[each.output]),
        "working": run.working(output),
    }
