"""Every page of the site, and the tree of Markdown the engine renders."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

from scripts.pages.assurance import assurance_page
from scripts.pages.changes import changes_page
from scripts.pages.claims import claim_pages
from scripts.pages.context import PageContext
from scripts.pages.debates import derivations_page, disagreements_page, positions_page
from scripts.pages.home import home_page
from scripts.pages.organisations import organisations_page
from scripts.pages.page import Page
from scripts.pages.recommendations import recommendation_pages
from scripts.pages.reference_lists import terms_page, updates_page
from scripts.pages.sources import source_pages
from scripts.pages.tables import table_pages
from scripts.pages.topics import topic_pages
from scripts.rules.coverage import Coverage
from scripts.versions.ledger import Version


def every_page(
    context: PageContext,
    coverages: Mapping[str, Coverage],
    worth_knowing: tuple[str, ...],
    published: Mapping[str, list[Version]],
    today: str,
) -> Iterator[Page]:
    """Every page made from the records; hand-written pages come beside them."""
    yield home_page(context, worth_knowing)
    yield from claim_pages(context)
    yield from table_pages(context)
    yield from recommendation_pages(context)
    yield from source_pages(context, coverages)
    yield from topic_pages(context)
    yield positions_page(context)
    yield organisations_page(context)
    yield disagreements_page(context)
    yield derivations_page(context)
    yield updates_page(context)
    yield terms_page(context)
    yield changes_page(context, published)
    yield assurance_page(context, today)


def write_tree(files: Mapping[str, str | bytes], folder: Path) -> int:
    """Makes a folder hold exactly these files, writing only those whose content changed.

    Args:
        files: content by path below the folder.
        folder: the tree; made where it does not exist.

    Returns:
        how many files were written.
    """
    folder.mkdir(parents=True, exist_ok=True)
    for path in sorted(folder.rglob("*"), reverse=True):
        if path.is_file() and path.relative_to(folder).as_posix() not in files:
            path.unlink()
        elif path.is_dir() and not any(path.iterdir()):
            path.rmdir()
    written = 0
    for name, content in files.items():
        path = folder / name
        fresh = content.encode() if isinstance(content, str) else content
        if path.exists() and path.read_bytes() == fresh:
            continue
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(fresh)
        written += 1
    return written
