"""Backlinks: for each record, everything that quotes it, rests on it, differs from it or has overtaken it."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from calculators.assurance import data_log
from calculators.registry import models
from scripts.derive.recompute import Recomputation, recompute
from scripts.model.debate import Disagreement
from scripts.model.handbook import Handbook
from scripts.model.recommendation import Recommendation
from scripts.model.update import Update

_QUOTED = re.compile(r"\{(?:figure|claim|table|ask):([a-z0-9.-]+)\}")


@dataclass(frozen=True)
class Links:
    """Backlinks by the id of a record; every list is in the order of the records' ids."""

    recomputations: Mapping[str, Recomputation]
    """Every derivation worked out, by its id."""
    derivations_of: Mapping[str, tuple[Recomputation, ...]]
    """Recomputations that print or use a record's figures."""
    disagreements_of: Mapping[str, tuple[Disagreement, ...]]
    updates_of: Mapping[str, tuple[Update, ...]]
    """Updates that overtake a record or one of its figures."""
    asks_resting_on: Mapping[str, tuple[Recommendation, ...]]
    """Recommendations that rest on a claim, said on either page."""
    parts_of: Mapping[str, tuple[Recommendation, ...]]
    """Recommendations that are part of another."""
    topics_quoting: Mapping[str, tuple[str, ...]]
    calculators_using: Mapping[str, tuple[str, ...]]
    """Calculators that a figure of the record feeds."""

    def overtaking(self, figure_id: str) -> tuple[Update, ...]:
        """Updates that overtake one figure, named itself or by its record."""
        record = record_of(figure_id)
        return tuple(
            update for update in self.updates_of.get(record, ()) if {figure_id, record} & set(update.overtakes)
        )


def record_of(name: str) -> str:
    """The record of a figure's id; a record's id is its own."""
    return name.partition(".")[0]


def link(handbook: Handbook) -> Links:
    """Works out every backlink of a checked handbook."""
    recomputations = {each.id: recompute(each, handbook.figures) for each in handbook.derivations.values()}
    return Links(
        recomputations=recomputations,
        derivations_of=_grouped(
            (record_of(name), each)
            for each in recomputations.values()
            for name in dict.fromkeys([each.derivation.printed, *_named_inputs(each)])
        ),
        disagreements_of=_grouped(
            (record_of(side.figure or side.claim or ""), each)
            for each in handbook.disagreements.values() for side in each.sides
        ),
        updates_of=_grouped(
            (record_of(name), each) for each in handbook.updates.values() for name in each.overtakes
        ),
        asks_resting_on=_grouped(
            [(claim, ask) for ask in handbook.recommendations.values() for claim in ask.rests_on]
            + [
                (claim.id, handbook.recommendations[name])
                for claim in handbook.claims.values() for name in claim.supports
                if claim.id not in handbook.recommendations[name].rests_on
            ]
        ),
        parts_of=_grouped((ask.parent, ask) for ask in handbook.recommendations.values() if ask.parent),
        topics_quoting=_grouped(
            (record_of(name), topic.id) for topic in handbook.topics.values() for name in _QUOTED.findall(topic.body)
        ),
        calculators_using=_grouped(
            (record_of(figure), model) for model, figure in figures_of_calculators()
        ),
    )


def figures_of_calculators() -> Iterable[tuple[str, str]]:
    """Pairs of a calculator's id and the id of a figure that feeds it."""
    return [(model.id, figure) for model in models() for fed in data_log(model) for figure in fed["figures"]]


def _named_inputs(each: Recomputation) -> list[str]:
    return [given for given in each.derivation.inputs.values() if isinstance(given, str)]


def _grouped[Key, Value](pairs: Iterable[tuple[Key, Value]]) -> dict[Key, tuple[Value, ...]]:
    found: dict[Key, dict[int, Value]] = defaultdict(dict)
    for key, value in pairs:
        found[key].setdefault(hash(value) if isinstance(value, str) else id(value), value)
    return {key: tuple(values.values()) for key, values in found.items()}
