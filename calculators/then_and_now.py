"""What an older link showed, what it gives now, and which input or rule moved the answer.

A link leaves defaults out, so its numbers follow today's defaults. Each `declare.Version` keeps the defaults it
replaced; with those of every later version put back, the link's own defaults stand again, under today's rules:

    shown  --(rules)-->  with the earlier defaults  --(defaults, one after another)-->  now

The steps of the defaults add up to the way between the last two. What is left is put down to the rules.
"""

from typing import Any, NamedTuple

from .address import Opened, headline_text, input_text, read_address
from .compare import signed_difference
from .declare import Input, Model, Output, Version
from .display import date_words, value_text
from .inputs import is_used, names_of_today
from .runs import Run


class Moved(NamedTuple):
    """One default that changed after a link was made, and what that did to the headline.

    before, after   the runs with the earlier and with today's default of this input
    """

    declared: Input
    before: Run
    after: Run


def open_address(model: Model, query: str) -> dict:
    """Run what a link says, then and now. Returns plain data; raises InputProblems for values that cannot be used.

    {"inputs", "unknown", "version", "shown": as in `address.Opened`,
     "now": today's headline,
     "with_earlier_defaults": the headline with the link's own defaults under today's rules,
     "changed": whether the link is worth a word: it showed another headline, or a default of it has changed,
     "moved": [{"name", "label", "earlier_text", "today_text", "difference_text"}], the changed defaults that
              matter here, each with how far it moved the headline,
     "rule": what else moved the answer, in a sentence, or "",
     "earlier_inputs": {name: text}, the link's inputs with the earlier defaults written out,
     "sentences": all of it in words}
    """
    opened = read_address(model, query)
    now = Run(model, opened.inputs)
    moved = moved_defaults(model, opened)
    earlier = moved[0].before if moved else now
    rule = _rule_sentence(opened, earlier, later_versions(model, opened.version))
    return {
        "inputs": opened.inputs, "unknown": list(opened.unknown), "version": opened.version, "shown": opened.shown,
        "now": headline_text(now), "with_earlier_defaults": headline_text(earlier),
        "changed": bool(moved or opened.shown and opened.shown != headline_text(now)),
        "moved": [_moved_texts(each) for each in moved], "rule": rule,
        "earlier_inputs": opened.inputs | _written_out(moved, earlier),
        "sentences": _sentences(opened, now, moved, earlier, rule),
    }


def later_versions(model: Model, version: str) -> tuple[Version, ...]:
    """The versions that came after `version`, oldest first.

    None for "", which says nothing of when; all for a version the model never had.
    """
    if not version:
        return ()
    numbers = [each.version for each in model.versions]
    return model.versions[numbers.index(version) + 1 if version in numbers else 0:]


def earlier_defaults(model: Model, version: str) -> dict[str, Any]:
    """The defaults that `version` had and today's version has not: values or functions by the names of today."""
    found: dict[str, Any] = {}
    for later in later_versions(model, version):
        found = names_of_today(model, dict(later.replaced)) | found
    return found


def with_defaults_of(model: Model, version: str) -> Model:
    """The model with the defaults that `version` had, under today's rules."""
    return _with_defaults(model, earlier_defaults(model, version))


def moved_defaults(model: Model, opened: Opened) -> list[Moved]:
    """The defaults a link left out that have changed since, in the order of the form.

    Today's defaults are put in one after another, so that each run differs from the one before by one default.
    """
    left_out = earlier_defaults(model, opened.version)
    left_out = {name: default for name, default in left_out.items() if name not in opened.inputs}
    before = Run(_with_defaults(model, left_out), opened.inputs)
    moved = []
    for declared in model.inputs:
        if declared.name not in left_out:
            continue
        del left_out[declared.name]
        after = Run(_with_defaults(model, left_out), opened.inputs)
        used = is_used(declared, before.inputs) or is_used(declared, after.inputs)
        if used and before.inputs[declared.name] != after.inputs[declared.name]:
            moved.append(Moved(declared, before, after))
        before = after
    return moved


def _with_defaults(model: Model, defaults: dict[str, Any]) -> Model:
    return model._replace(inputs=tuple(
        each._replace(default=defaults[each.name]) if each.name in defaults else each for each in model.inputs
    ))


def _headline(model: Model) -> Output:
    return next(each for each in model.outputs if each.name == model.headline)


def _written_out(moved: list[Moved], earlier: Run) -> dict[str, str]:
    return {each.declared.name: input_text(each.declared, earlier.inputs[each.declared.name]) for each in moved}


def _moved_texts(moved: Moved) -> dict[str, str]:
    name, headline = moved.declared.name, _headline(moved.before.model)
    first, second = (run.outputs[headline.name] for run in (moved.before, moved.after))
    known = first is not None and second is not None
    return {
        "name": name, "label": moved.declared.label,
        "earlier_text": value_text(moved.declared, moved.before.inputs[name]) or "blank",
        "today_text": value_text(moved.declared, moved.after.inputs[name]) or "blank",
        "difference_text": signed_difference(second - first, headline.unit) if known
        else f"from “{headline_text(moved.before)}” to “{headline_text(moved.after)}”",
    }


def _rule_sentence(opened: Opened, earlier: Run, later: tuple[Version, ...]) -> str:
    """What moved the answer beside the defaults: the change from what was shown to the earlier defaults' answer."""
    there = headline_text(earlier)
    if not opened.shown or opened.shown == there:
        return ""
    way = f"from {opened.shown} to {there}"
    rules = [each for each in later if each.rule_changed]
    if rules:
        said = " ".join(f"Version {each.version} ({date_words(each.date)}): {each.changed}" for each in rules)
        return f"A change of rule moved it {way}. {said}"
    return (f"No change of this calculator explains the step {way}: the link may have been altered or cut short "
            "on its way.")


def _sentences(opened: Opened, now: Run, moved: list[Moved], earlier: Run, rule: str) -> list[str]:
    version = f" with version {opened.version} of this calculator" if opened.version else ""
    then = f"The link says that it showed “{opened.shown}”{version}." if opened.shown else f"It was made{version}."
    if moved:
        then += f" With the usual values of that time it gives {headline_text(earlier)} today."
    return [
        f"{then} Now it gives {headline_text(now)}.",
        *(f"The usual value of “{each['label']}” went from {each['earlier_text']} to {each['today_text']}; effect on "
          f"the answer: {each['difference_text']}." for each in map(_moved_texts, moved)),
        *filter(None, [rule]),
    ]
