"""Which version each figure is of: ``ehc-plans-growth.2@3`` is the figure as version 3 of its record gave it."""

from __future__ import annotations

from collections.abc import Mapping

from scripts.versions.content import Content
from scripts.versions.ledger import Version


def figure_versions(published: Mapping[str, list[Version]]) -> dict[str, int]:
    """Each figure's version: the version of its record in which it last changed."""
    found: dict[str, int] = {}
    for name, versions in published.items():
        record = name.partition("/")[2]
        earlier: list[Content] = []
        for version in versions:
            figures = version.content["figures"]
            for place, figure in enumerate(figures):
                if place >= len(earlier) or earlier[place] != figure:
                    found[f"{record}.{place + 1}"] = version.number
            earlier = figures
    return found


def what_changed(then: Content, now: Content) -> list[tuple[str, str, str]]:
    """What differs between two versions: what it is, how it was, how it is; empty text where it was not there."""
    changes = []
    for field, words in (("title", "Title"), ("from", "Who says it"), ("kind", "Kind"), ("must_say", "Always say")):
        if then.get(field) != now.get(field):
            changes.append((words, str(then.get(field) or ""), str(now.get(field) or "")))
    for place in range(max(len(then["figures"]), len(now["figures"]))):
        before = then["figures"][place] if place < len(then["figures"]) else {}
        after = now["figures"][place] if place < len(now["figures"]) else {}
        for field in dict.fromkeys([*before, *after]):
            if before.get(field) != after.get(field):
                words = f"Figure {place + 1}, {field.replace('_', ' ')}"
                changes.append((words, str(before.get(field, "")), str(after.get(field, ""))))
    return changes
