"""A page for each source: who made it, who paid, how it knows, its coverage and its records in reading order."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping

from scripts.model.source import Source
from scripts.model.vocabulary import EXCLUSION_REASONS, KIND_WORDS
from scripts.pages.context import ListedRecord, PageContext
from scripts.pages.heads import source_head
from scripts.pages.page import Page
from scripts.rules.coverage import Coverage


def source_pages(context: PageContext, coverages: Mapping[str, Coverage]) -> Iterator[Page]:
    """The index at ``sources/`` and the page of every source."""
    yield Page(
        address="sources/",
        title="The five documents",
        description="Who wrote each document, who paid, how it knows what it says, and how much of it is here.",
        body=context.templates.render(
            "sources.html", "sources/", sources=context.handbook.sources.values(), coverages=coverages
        ),
        kind="index",
    )
    for source in context.handbook.sources.values():
        yield source_page(source, coverages[source.id], context)


def source_page(source: Source, coverage: Coverage, context: PageContext) -> Page:
    """One document."""
    address = f"sources/{source.id}/"
    reasons = Counter(EXCLUSION_REASONS[row.reason] for row in source.exclusions)
    description = f"{source.short_title}: who paid, how it knows, and every record made from it."
    return Page(
        address=address,
        title=source.title,
        description=description,
        body=context.templates.render(
            "source.html", address,
            source=source, coverage=coverage, excluded=reasons.most_common(),
            address_of_source=with_scheme(source.address), address_shown=without_scheme(source.address),
            reference=context.references[source.id],
            parts_records=in_reading_order(source, context),
        ),
        kind="source",
        facets={"Source": (source.short_title,)},
        head=source_head(source, description),
        source_file=source.path,
    )


def with_scheme(address: str | None) -> str:
    """A source's address as a link follows it; records may leave the scheme out."""
    return f"https://{without_scheme(address)}" if address else ""


def without_scheme(address: str | None) -> str:
    """A source's address as it is shown."""
    return (address or "").removeprefix("https://").removeprefix("http://").rstrip("/")


def in_reading_order(source: Source, context: PageContext) -> list[tuple[str, list[ListedRecord]]]:
    """The source's records under its parts, by paragraph; what stands in no part comes last."""
    handbook = context.handbook
    placed: list[tuple[int, ListedRecord]] = []
    for claim in handbook.claims.values():
        if claim.source == source.id:
            placed.append((claim.locator.paragraph, (f"claims/{claim.id}/", claim.title, KIND_WORDS[claim.kind])))
    for ask in handbook.recommendations.values():
        if ask.source == source.id:
            placed.append((ask.locator.paragraph, (f"recommendations/{ask.id}/", ask.title, "Recommendation")))
    for table in handbook.tables.values():
        if table.source == source.id:
            placed.append((table.caption_paragraph, (f"tables/{table.id}/", table.title, table.number)))
    placed.sort()
    parts = [
        (part.title, [record for number, record in placed if part.first <= number <= part.last])
        for part in source.parts
    ]
    inside = {record for _, records in parts for record in records}
    return [*parts, ("Elsewhere", [record for _, record in placed if record not in inside])]
