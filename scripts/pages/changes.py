"""The page of corrections and changes, made from the ledger of versions, which cannot lose an entry."""

from __future__ import annotations

from collections.abc import Mapping

from scripts.exports.feeds import changes
from scripts.model.vocabulary import TOPICS
from scripts.pages.context import PageContext
from scripts.pages.page import Page
from scripts.versions.ledger import Version


def changes_page(context: PageContext, published: Mapping[str, list[Version]]) -> Page:
    """Every correction of a published record, newest first, and where to follow what is new."""
    corrections = [each for each in changes(context.handbook, published) if not each.name.startswith("updates/")]
    retired = sorted(context.handbook.retired.values(), key=lambda each: each.date, reverse=True)
    return Page(
        "about/changes/", "Corrections and changes",
        "Every correction of a published record, every record withdrawn, and how to follow what is new.",
        context.templates.render(
            "changes.html", "about/changes/", corrections=corrections, retired=retired, feeds=TOPICS,
            published=len(published),
        ),
        kind="about",
    )
