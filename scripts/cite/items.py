"""The works cited as CSL-JSON: the five documents, and a page of the handbook."""

from __future__ import annotations

import re
from typing import Any

from scripts.model.source import Source

HANDBOOK = "SEND Evidence Handbook"
TITLE, LINK = "Xthetitlex", "https://xthelinkx.invalid/"
"""What stands for a page's title and address while the processor works; they are put in afterwards."""
_YEAR = re.compile(r"(?:(?:\d{1,2} )?[A-Z][a-z]+ )?(\d{4})\b")
_UNKNOWN = ("not known", "not printed", "not stated")


def source_item(source: Source) -> dict[str, Any]:
    """A document: only what it is known to say of itself."""
    item: dict[str, Any] = {"id": source.id, "type": "report", "title": source.title}
    authors = [author.partition(";")[0] for author in source.authors if not is_unknown(author)]
    if authors:
        item["author"] = [_author(author) for author in authors]
    if not is_unknown(source.publisher) and source.publisher not in authors:
        item["publisher"] = source.publisher
    year = _YEAR.match(source.date)
    if year:
        item["issued"] = {"date-parts": [[int(year[1])]]}
    if source.address and source.address_is_certain:
        item["URL"] = source.address if source.address.startswith("http") else f"https://{source.address}"
    return item


def page_item(name: str, title: str, address: str, version: int, date: str | None) -> dict[str, Any]:
    """A page of the handbook, as a reference manager keeps it; :func:`page_in_style` makes it fit a style.

    Args:
        name: the item's id.
        title: the page's title.
        address: its address in full.
        version: the version of the record.
        date: when that version was published, as 2026-11-23; None before it is.
    """
    item: dict[str, Any] = {
        "id": name, "type": "webpage", "title": title, "container-title": HANDBOOK,
        "author": [{"literal": HANDBOOK}], "version": str(version), "URL": address,
    }
    if date:
        item["issued"] = {"date-parts": [[int(part) for part in date.split("-")]]}
    return item


def page_in_style(page: dict[str, Any], style: str) -> dict[str, Any]:
    """A page as a style's guide has a page whose author is the site itself: the name stands once, not twice.

    OSCOLA and Vancouver then begin with the title and the site; the others with the author. Only Chicago has a place
    for the version; elsewhere it stands in brackets behind the title.
    """
    left_out = "author" if style in ("oscola", "vancouver") else "container-title"
    made = {name: value for name, value in page.items() if name != left_out}
    if style != "chicago":
        made["title"] = f"{page['title']} (version {page['version']})"
    return made


def is_unknown(text: str) -> bool:
    """Answers "does the record say that this is not known?"."""
    return text.lower().startswith(_UNKNOWN)


def _author(author: str) -> dict[str, str]:
    name, mark, _ = author.partition(",")
    if not mark:
        return {"literal": name}
    given, _, family = name.rpartition(" ")
    return {"family": family, "given": given}
