"""The small pages of versions and of retired records: plain HTML, so that a thousand of them cost a second."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

from scripts.model.handbook import Handbook
from scripts.pages.page import Templates
from scripts.quote.dates import date_words
from scripts.quote.wording import period_words
from scripts.versions.content import content_of, versioned_records
from scripts.versions.figure_versions import what_changed
from scripts.versions.ledger import Version

TEMPLATES = Path(__file__).parent / "templates"


def version_pages(handbook: Handbook, published: Mapping[str, list[Version]]) -> Iterator[tuple[str, str]]:
    """A page for each published version, at ``<record>/v/<n>/``: what it said then and what it says now.

    Yields:
        the file below the site's root, and its HTML.
    """
    templates = Templates(TEMPLATES, date_words=date_words, period_words=period_words)
    records = versioned_records(handbook)
    for name, versions in published.items():
        record = records.get(name)
        for version in versions:
            address = f"{name}/v/{version.number}/"
            yield f"{address}index.html", templates.render(
                "version.html", address,
                version=version, record=record, record_address=f"{name}/", later=versions[version.number :],
                changes=what_changed(version.content, content_of(record)) if record else [],
                updates=_overtaking(name, handbook),
            )


def retired_pages(handbook: Handbook) -> Iterator[tuple[str, str]]:
    """A page for each retired record at its old address: why it went and what took its place."""
    templates = Templates(TEMPLATES, date_words=date_words)
    for retired in handbook.retired.values():
        if not retired.id.startswith("figures/"):
            address = f"{retired.id}/"
            yield f"{address}index.html", templates.render("retired.html", address, retired=retired)


def _overtaking(name: str, handbook: Handbook) -> list[tuple[str, str]]:
    record = name.partition("/")[2]
    return [
        (update.id, update.title) for update in handbook.updates.values()
        if any(named.partition(".")[0] == record for named in update.overtakes)
    ]
