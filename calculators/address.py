"""A run as the query of a link, and back.

    ?ehcps=9&phase=secondary&shown=£7,322&v=1.0.0        (percent-encoded)
    ?redeployed=40&predict=teams-for-england&v=1.0.0     the same, with the answer hidden until it is predicted

Named keys, sorted, defaults left out; then what the page is to ask first; then `shown`, the headline the sender saw
(not where it is still to be predicted), and `v`, the model's version, by which `then_and_now` knows the defaults that
were left out.
Under 1,800 characters, since some mail programs cut longer ones. What comes in is only ever text: keys that
name no input are listed, never used, and values are read by `inputs.read_inputs` like anything typed.
"""

from collections.abc import Mapping
from fractions import Fraction
from types import MappingProxyType
from typing import Any, NamedTuple
from urllib.parse import parse_qsl, quote_plus

from .declare import Input, Model
from .display import value_text
from .errors import InputProblems, Problem
from .inputs import read_inputs
from .runs import Run

LONGEST = 1_800
LONGEST_VALUE = 1_000
LONGEST_ASK = 60
MOST_KEYS = 100
SHOWN, VERSION = "shown", "v"
# What a page asks before it shows the answer: `predict` is "yes" or the id of a workshop exercise; `prediction` what
# was predicted, as typed; `group` the number of the group in a workshop.
ASKS = ("predict", "prediction", "group")

NOTHING_ASKED: Mapping[str, str] = MappingProxyType({})


class Opened(NamedTuple):
    """A link as it was read.

    inputs    what the reader gave, by the names of today, as text
    unknown   keys that name no input of this model, cut short
    version   of the model that showed the answer, or ""
    shown     the headline it showed, or ""
    asks      what the page is to ask first: any of `ASKS`, as text
    """

    inputs: dict[str, str]
    unknown: tuple[str, ...]
    version: str
    shown: str
    asks: dict[str, str]


def write_address(run: Run, asks: Mapping[str, str] = NOTHING_ASKED) -> str:
    """The query for a run, with its question mark.

    asks   what the page is to ask first, any of `ASKS`
    Raises InputProblems when it would be too long.
    """
    given = {
        each.name: input_text(each, run.inputs[each.name])
        for each in run.model.inputs if each.name in run.given and run.inputs[each.name] != _default(run, each)
    }
    asked = [(name, asks[name]) for name in ASKS if asks.get(name)]
    shown = [] if asks.get("predict") and not asks.get("prediction") else [(SHOWN, headline_text(run))]
    pairs = [*sorted(given.items()), *asked, *shown, (VERSION, run.model.version)]
    query = "?" + "&".join(f"{quote_plus(name)}={quote_plus(text)}" for name, text in pairs)
    if len(query) > LONGEST:
        allowed = f"at most {LONGEST:,} characters"
        raise InputProblems([Problem("address", "Link", f"{len(query):,} characters", allowed,
                                     f"The link would have {len(query):,} characters; {allowed} are sure to arrive.")])
    return query


def read_address(model: Model, query: str) -> Opened:
    """What a link says, whatever bytes are in it. Returns an `Opened`; raises nothing.

    Of a key given twice the last counts, as in the page.
    """
    aliases, names = dict(model.aliases), {each.name for each in model.inputs}
    inputs, unknown, version, shown, asks = {}, [], "", "", {}
    for key, text in _pairs(query):
        name = aliases.get(key, key)
        if name in names:
            inputs[name] = text[:LONGEST_VALUE]
        elif key == VERSION:
            version = text[:20]
        elif key == SHOWN:
            shown = text[:80]
        elif key in ASKS:
            asks[key] = text[:LONGEST_ASK]
        else:
            unknown.append(key[:40])
    return Opened(inputs, tuple(unknown), version, shown, asks)


def _pairs(query: str) -> list[tuple[str, str]]:
    try:
        return parse_qsl(str(query).removeprefix("?")[: 10 * LONGEST], keep_blank_values=True, errors="replace",
                         max_num_fields=MOST_KEYS)
    except ValueError:
        return [(f"more than {MOST_KEYS} keys", "")]


def input_text(declared: Input, value: Any) -> str:
    """One input's value as it is typed on the command line and written in a link; reads back as the same value."""
    if value is None:
        return ""
    if declared.kind == "yes_no":
        return "yes" if value else "no"
    if declared.kind == "list":
        return (";" if declared.unit.startswith("£") else ",").join(map(number_as_typed, value))
    if declared.kind == "roles":
        return ";".join(
            ":".join([role.name, *(number_as_typed(part) for part in role[1:] if part is not None)]) for role in value
        )
    return number_as_typed(value) if declared.kind == "number" else value


def number_as_typed(value: Fraction) -> str:
    """An exact number in plain digits: as a decimal where it is one, else to the nearest float."""
    if value.denominator == 1:
        return str(value.numerator)
    text = f"{float(value):.15g}"
    return text if Fraction(text) == value else repr(float(value))


def _default(run: Run, declared: Input) -> Any:
    others = {name: value for name, value in run.given.items() if name != declared.name}
    return read_inputs(run.model, others)[declared.name]


def headline_text(run: Run) -> str:
    """The headline of a run as a reader sees it."""
    headline = next(each for each in run.model.outputs if each.name == run.model.headline)
    return value_text(headline, run.outputs[headline.name]) or headline.absent
