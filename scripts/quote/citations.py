"""The reference of each source in Harvard style (Cite Them Right), as every copy carries it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from scripts.cite.items import source_item
from scripts.cite.processor import process
from scripts.model.source import Source


def harvard_references(sources: Iterable[Source]) -> Mapping[str, str]:
    """The reference of each source by its id, as plain text ending in a full stop."""
    items = [source_item(source) for source in sources]
    for item in items:
        item.pop("URL", None)  # the permalink that ends every copy leads to it
    references, _ = process({"harvard": items}, [])
    return {name: f"{reference.text.removesuffix('.')}." for name, reference in references["harvard"].items()}
