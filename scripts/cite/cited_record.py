"""What a citation says of a record: who it comes from, which document prints it, and which version it is."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from scripts.model.claim import Claim
from scripts.model.handbook import Handbook
from scripts.model.recommendation import Recommendation
from scripts.model.source import Source
from scripts.model.table import Table
from scripts.versions.ledger import Version

_RESULTS_OF_A_MODEL = ("as modelled", "steady state")


@dataclass(frozen=True, slots=True)
class CitedRecord:
    """What a citation says of a record."""

    address: str
    name: str
    title: str
    source: Source
    paragraph: int
    producer: str
    made_by: str
    """How the producer came by it: "Modelled by", "Estimated by", or nothing where it is only quoted."""
    must_say: str | None
    version: int
    date: str | None

    @property
    def says_who(self) -> str:
        """The original producer, where it is not the document's own author."""
        producer = self.producer.rstrip(".")
        if self.made_by:
            return f"{self.made_by} {producer}. "
        return "" if any(producer in author for author in self.source.authors) else f"{producer}. "

    @property
    def note(self) -> str:
        """The same in one line, for reference managers."""
        must_say = f" Always say: {self.must_say}." if self.must_say else ""
        return f"{self.says_who}Quoted from {self.source.title}, paragraph {self.paragraph}.{must_say}"


def cited_records(handbook: Handbook, published: Mapping[str, list[Version]]) -> Iterator[CitedRecord]:
    """Every record that can be cited."""
    edition = edition_date(published)
    records: list[Claim | Recommendation | Table] = [
        *handbook.claims.values(), *handbook.recommendations.values(), *handbook.tables.values(),
    ]
    for record in records:
        yield cited_record(record, handbook, published, edition)


def edition_date(published: Mapping[str, list[Version]]) -> str | None:
    """When the handbook last changed, as 2026-11-23; None before it is published."""
    return max((each.date for of_record in published.values() for each in of_record), default=None)


def cited_record(
    record: Claim | Recommendation | Table, handbook: Handbook, published: Mapping[str, list[Version]],
    edition: str | None,
) -> CitedRecord:
    """One record as it is cited.

    Args:
        record: a claim, recommendation or table.
        handbook: the records.
        published: the ledger of versions.
        edition: when the handbook last changed, for a table, which has no versions of its own.
    """
    folder = {Claim: "claims", Recommendation: "recommendations", Table: "tables"}[type(record)]
    versions = published.get(f"{folder}/{record.id}", [])
    return CitedRecord(
        address=f"{folder}/{record.id}/",
        name=record.id,
        title=record.title,
        source=handbook.sources[record.source],
        paragraph=record.caption_paragraph if isinstance(record, Table) else record.locator.paragraph,
        producer=_producer(record, handbook),
        made_by="" if isinstance(record, Recommendation) else _made_by(record),
        must_say=record.must_say,
        version=len(versions) or 1,
        date=versions[-1].date if versions else edition,
    )


def _producer(record: Claim | Recommendation | Table, handbook: Handbook) -> str:
    if isinstance(record, Recommendation):
        return handbook.organisations[record.asked_by].name
    return record.attributed_to


def _made_by(record: Claim | Table) -> str:
    """A projection is modelled where its figures are results of a model; others are announced or expected."""
    if isinstance(record, Claim):
        periods = {figure.period for figure in record.figures}
    else:
        periods = {column.period or "" for column in record.columns} | {row.period or "" for row in record.rows}
    if record.kind == "projection" and periods.intersection(_RESULTS_OF_A_MODEL):
        return "Modelled by"
    return "Estimated by" if record.kind == "estimate" else ""
