"""Which version a record and each of its figures is of, as its JSON file says it; and what is left of a retired one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from scripts.model.retired import Retired
from scripts.versions.figure_versions import figure_versions
from scripts.versions.ledger import Version

FIRST = 1
"""The version of what has not been published before."""


def with_versions(
    folder: str, items: Iterable[dict[str, Any]], published: Mapping[str, list[Version]]
) -> Iterator[dict[str, Any]]:
    """The records as data, each and each of its figures with its ``version``.

    Args:
        folder: where their pages stand: ``claims``, ``recommendations`` or ``tables``.
        items: the records as data.
        published: the ledger of versions.
    """
    of_figures = figure_versions(published)
    for item in items:
        yield {
            **item,
            "version": len(published.get(f"{folder}/{item['id']}", ())) or FIRST,
            "figures": [{**each, "version": of_figures.get(each["id"], FIRST)} for each in item["figures"]],
        }


def retired_data(retired: Retired) -> dict[str, Any]:
    """What the JSON file of a retired record says: that it is withdrawn, why, since when, and what took its place."""
    return {
        "id": retired.id.partition("/")[2], "status": "withdrawn", "reason": retired.reason, "date": retired.date,
        "replaced_by": retired.replaced_by,
    }
