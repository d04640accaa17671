"""Records that a change adds, alters or removes, and the pages on which readers will see it."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from pydantic import BaseModel

from scripts.link.links import Links
from scripts.model.handbook import Handbook

_ADDRESSES = {
    "claims": "claims/{}/", "recommendations": "recommendations/{}/", "tables": "tables/{}/", "topics": "topics/{}/",
    "sources": "sources/{}/", "proposals": "positions/#{}", "disagreements": "disagreements/#{}",
    "derivations": "derivations/#{}", "updates": "updates/#{}", "terms": "terms/#{}", "organisations": "organisations/",
}
_LEFT_OUT = ("id", "path", "figures", "cells")  # figures and cells are shown one by one elsewhere


class RecordChange(NamedTuple):
    """One record before and after.

    Attributes:
        id: its kind and id: ``claims/ehc-plans-growth``.
        what: new, changed or gone.
        path: the file it is in, or was.
        fields: what differs beside its figures: name, before, after.
        address: its page, from the site's root.
    """

    id: str
    what: str
    path: str
    fields: tuple[tuple[str, str, str], ...]
    address: str


def record_changes(before: Handbook, after: Handbook) -> Iterator[RecordChange]:
    """Every record that differs between two states of the project, kind by kind."""
    for kind, address in _ADDRESSES.items():
        earlier: Mapping[str, BaseModel] = getattr(before, kind)
        later: Mapping[str, BaseModel] = getattr(after, kind)
        for name in sorted(earlier.keys() | later.keys()):
            then, now = earlier.get(name), later.get(name)
            facts_then, facts_now = _facts(then), _facts(now)
            if facts_then == facts_now:
                continue
            what = "new" if then is None else "gone" if now is None else "changed"
            known: Any = now or then
            yield RecordChange(
                f"{kind}/{name}", what, getattr(known, "path", ""),
                tuple(_fields(facts_then, facts_now)) if what == "changed" else (), address.format(name),
            )


def pages_touched(changed: set[str], links: Links) -> list[str]:
    """Addresses of pages beside their own on which changed records show.

    Args:
        changed: ids of records, without their kinds.
        links: the backlinks after the change.
    """
    found: dict[str, None] = {}
    for record in sorted(changed):
        found |= dict.fromkeys(f"topics/{topic}/" for topic in links.topics_quoting.get(record, ()))
        found |= dict.fromkeys(f"calculators/{model}/" for model in links.calculators_using.get(record, ()))
        found |= dict.fromkeys(f"recommendations/{ask.id}/" for ask in links.asks_resting_on.get(record, ()))
        found |= dict.fromkeys(f"disagreements/#{each.id}" for each in links.disagreements_of.get(record, ()))
        found |= dict.fromkeys(f"derivations/#{each.derivation.id}" for each in links.derivations_of.get(record, ()))
    return list(found)


def verdict_changes(before: Links, after: Links) -> list[tuple[str, str, str]]:
    """Derivations whose verdict is another: id, before, after; nothing where there was or is none."""
    names = sorted(before.recomputations.keys() | after.recomputations.keys())
    pairs = [(name, _verdict(before, name), _verdict(after, name)) for name in names]
    return [each for each in pairs if each[1] != each[2]]


def _verdict(links: Links, name: str) -> str:
    found = links.recomputations.get(name)
    return found.verdict.verdict if found else ""


def _facts(record: BaseModel | None) -> dict[str, Any]:
    return {} if record is None else record.model_dump(mode="json", exclude={"path"})


def _fields(then: Mapping[str, Any], now: Mapping[str, Any]) -> Iterator[tuple[str, str, str]]:
    for name in dict.fromkeys([*then, *now]):
        if name not in _LEFT_OUT and then.get(name) != now.get(name):
            yield name.replace("_", " "), _text(then.get(name)), _text(now.get(name))


def _text(value: Any) -> str:
    if value is None:
        return ""
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
