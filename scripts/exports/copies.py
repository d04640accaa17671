"""``copy.json`` beside each record's page: every form in which the record and its figures are copied.

With them stands the number of the version they are of, where the record has versions: a card may be kept at it.
"""

from __future__ import annotations

import json

from scripts.pages.context import PageContext
from scripts.quote.copy_forms import Forms


def copy_files(context: PageContext) -> dict[str, str | bytes]:
    """The texts by path below the site's root; the permalink in them is ``{link}`` until the page is read."""
    copies: dict[str, dict[str, Forms]] = {}
    for folder, records in (
        ("claims", context.handbook.claims),
        ("recommendations", context.handbook.recommendations),
        ("tables", context.handbook.tables),
    ):
        for record in records.values():
            copies[f"{folder}/{record.id}/"] = {record.id: context.record_copies(record)}
    for published in context.handbook.figures.values():
        page = published.url.partition("#")[0]
        copies.setdefault(page, {})[published.id] = context.figure_copies(published)
    files: dict[str, str | bytes] = {}
    for page, forms in copies.items():
        versions = context.published.get(page.rstrip("/"), ())
        told = {"version": len(versions), "copies": forms} if versions else {"copies": forms}
        files[f"{page}copy.json"] = json.dumps(told, ensure_ascii=False, separators=(",", ":")) + "\n"
    return files
