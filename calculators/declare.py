"""How a model says what it takes and what it gives.

A model is declared once, here in plain values; the form on the page, the command line, the notebook,
the JSON schema, the assumptions log, the worked formulas and the tests are all made from that.

Numbers are exact: int or fractions.Fraction. Money is in pounds, 2022-23 prices, per year unless the
unit says otherwise. Rates and shares are percentages: 20 means 20%.
"""

from collections.abc import Callable
from fractions import Fraction
from typing import Any, NamedTuple

Values = dict[str, Any]
Number = Fraction | float  # exact, but in the draws of an uncertainty run

# Every unit a number may have, and how its name is written after a number ("" where a sign is enough).
UNITS = {
    "£": "", "£ a year": "", "£ a pupil": "", "£ a plan": "", "£ a place": "", "£ a person": "", "£ a team": "",
    "%": "", "percentage points": "percentage points", "pupils": "pupils", "places": "places", "settings": "settings",
    "settings a team": "settings a team", "people": "people", "people a team": "people a team",
    "teams": "teams", "days a week": "days a week", "days every four weeks": "days every four weeks",
    "years": "years", "year": "", "times": "times", "text": "", "number": "", "": "",
}

KINDS = ("number", "choice", "yes_no", "list", "roles")
QUALITIES = ("high", "medium", "low", "reader's own")


class Input(NamedTuple):
    """One input of a model.

    name, label, help   name in requests and addresses (never reused); words for the reader
    kind                one of KINDS. "list" is numbers with commas, one a year. "roles" is a staffing table
    unit                one of UNITS
    default             a value, or a function of what was given and the defaults declared before this one
    default_note        how a default that is a function is worked out
    low, high           lowest and highest value accepted (of each number in a list), both included
    step                a sensible step for a number box
    choices             pairs (value, label) for kind "choice"
    origin              key in `origins.ORIGINS`: the figure or the reason the default rests on
    optional            may be left blank, which reads as None
    used_when           (name of another input, the value it must have) for this one to matter
    longest             the greatest number of items in a list
    swing               (low, high) for the sensitivity chart, or a function of the values that gives it;
                        None for what the reader knows or chooses
    quality, review_by  for the assumptions log: one of QUALITIES; an ISO date, "" for the model's own
    """

    name: str
    label: str
    kind: str
    unit: str
    default: Any
    origin: str
    help: str
    low: Any = None
    high: Any = None
    step: Any = None
    choices: tuple[tuple[str, str], ...] = ()
    default_note: str = ""
    optional: bool = False
    used_when: tuple[str, str] | None = None
    longest: int = 20
    swing: Any = None
    quality: str = "medium"
    review_by: str = ""


def nearby(name: str, percent: int) -> Callable[[Values], tuple[Any, Any]]:
    """A swing of so many percent either side of the value of the input `name`."""
    return lambda values: (values[name] * (100 - percent) / 100, values[name] * (100 + percent) / 100)


class Output(NamedTuple):
    """One result of a model.

    working   a template that the inputs' and outputs' own texts are put into, such as
              "{ehcps} × {top_up_per_ehcp} = {top_up_income}", or a function of the values that gives one; "rows"
              among the values are the model's own
    absent    what to say when there is no value (None)
    uses      names of inputs and outputs it is worked out from that the working does not show
    held      the origins of numbers that its formula holds itself, or a function of the values that gives them
    """

    name: str
    label: str
    unit: str
    help: str
    working: str | Callable[[Values], str]
    absent: str = ""
    uses: tuple[str, ...] = ()
    held: tuple[str, ...] | Callable[[Values], tuple[str, ...]] = ()


class Column(NamedTuple):
    """One column of a model's rows."""

    name: str
    label: str
    unit: str


class Preset(NamedTuple):
    """A named set of inputs; everything not in `inputs` keeps its default."""

    id: str
    label: str
    help: str
    inputs: Values


class Comparison(NamedTuple):
    """Two presets that are worth setting side by side, by their ids."""

    label: str
    first: str
    second: str


class Unpriced(NamedTuple):
    """Something the report asks for without a price; `input` is the box for the reader's own figure."""

    input: str
    label: str
    origin: str


class Version(NamedTuple):
    """One version of a model.

    version, date, changed   its number, the ISO date it came, and what changed, in one sentence
    replaced                 pairs (name of an input, the default it had until this version): a value, or a
                             function as in `Input.default`
    rule_changed             whether a formula changed, so that the same inputs give other numbers
    """

    version: str
    date: str
    changed: str
    replaced: tuple[tuple[str, Any], ...] = ()
    rule_changed: bool = False


class Model(NamedTuple):
    """One calculator.

    compute     a pure function from the complete values to the outputs; the key "rows", where there is
                one, is a list of dicts. It uses only + - * / and comparison, so that it takes Fractions
                for exact answers and floats for the many draws of an uncertainty run
    check       a function of complete values that gives pairs (input name, what is wrong) for inputs that
                contradict each other
    headline    the output to show first
    uncertain   the output that sensitivity is about, where it is another than the headline
    sentence    a template like an output's working: the result in one plain sentence
    version     changes when the same inputs would give other numbers
    versions    every version there was, the newest last
    aliases     pairs (earlier name of an input, its name today); a name is never used for something else
    review_by   the ISO date by which the model's owner has to look at it again; after `sunset` it must not be used
    """

    id: str
    title: str
    question: str
    version: str
    inputs: tuple[Input, ...]
    outputs: tuple[Output, ...]
    compute: Callable[[Values], Values]
    headline: str
    sentence: str | Callable[[Values], str]
    versions: tuple[Version, ...]
    owner: str
    review_by: str
    sunset: str
    uncertain: str = ""
    presets: tuple[Preset, ...] = ()
    comparisons: tuple[Comparison, ...] = ()
    columns: tuple[Column, ...] = ()
    unpriced: tuple[Unpriced, ...] = ()
    notes: tuple[str, ...] = ()
    limits: tuple[str, ...] = ()
    decisions: tuple[tuple[str, str], ...] = ()
    check: Callable[[Values], list[tuple[str, str]]] | None = None
    aliases: tuple[tuple[str, str], ...] = ()
    prices: str = "2022-23 prices, England"
