"""What every page is made from: the handbook, its links, and the templates with the words they share."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from scripts.cite.cited_record import edition_date
from scripts.link.links import Links
from scripts.model.claim import Claim
from scripts.model.handbook import Handbook, PublishedFigure
from scripts.model.recommendation import Recommendation
from scripts.model.source import Organisation
from scripts.model.table import Table
from scripts.model.vocabulary import DISAGREEMENT_REASON_WORDS, KIND_WORDS, STANCE_WORDS, STATUS_WORDS, TOPICS
from scripts.pages.page import Templates, figure_html, paragraphs_html
from scripts.quote.citations import harvard_references
from scripts.quote.copy_forms import Forms, figure_forms, record_forms
from scripts.quote.dates import date_words
from scripts.quote.recomputed import recomputed_words
from scripts.quote.wording import capitalised, figure_words
from scripts.versions.ledger import Version

TEMPLATES = Path(__file__).parent / "templates"
CALCULATOR_TITLES = {
    "school-funding": "School funding",
    "team-costing": "Team costing",
    "implementation-cost": "Implementation cost",
}
ListedRecord = tuple[str, str, str]
"""A record in a list: its address, its title and a word beside it."""


@dataclass(frozen=True)
class PageContext:
    """The handbook, its links, what was published of it, and the templates."""

    handbook: Handbook
    links: Links
    published: Mapping[str, list[Version]] = field(default_factory=dict)
    """The ledger of versions."""

    @cached_property
    def edition(self) -> str | None:
        """When the handbook last changed, as 2026-11-23; None before it is published."""
        return edition_date(self.published)

    @cached_property
    def templates(self) -> Templates:
        """The templates, which know the words shared by all pages."""
        return Templates(
            TEMPLATES,
            topics=TOPICS, kind_words=KIND_WORDS, stance_words=STANCE_WORDS, status_words=STATUS_WORDS,
            reason_words=DISAGREEMENT_REASON_WORDS, figure_words=figure_words,
            figure_shown=figure_html, capitalised=capitalised, paragraphs=paragraphs_html,
            links=self.links, book=self.handbook,
            recomputed_words=recomputed_words, date_words=date_words,
            figure_copies=self.figure_copies, record_copies=self.record_copies,
        )

    @cached_property
    def references(self) -> Mapping[str, str]:
        """Each source's reference in full, by its id."""
        return harvard_references(self.handbook.sources.values())

    def figure_copies(self, published: PublishedFigure) -> Forms:
        """The forms in which a figure is copied."""
        return figure_forms(published, self.handbook, self.references)

    def record_copies(self, record: Claim | Recommendation | Table) -> Forms:
        """The forms in which a statement, a recommendation or a table is copied."""
        return record_forms(record, self.handbook, self.references)

    @cached_property
    def figures_by_record(self) -> dict[str, list[PublishedFigure]]:
        """Every published figure under its record's id."""
        found: dict[str, list[PublishedFigure]] = {}
        for published in self.handbook.figures.values():
            found.setdefault(published.record, []).append(published)
        return found

    @cached_property
    def heard(self) -> list[Organisation]:
        """Organisations that speak in the five texts: those that ask for something or take a position."""
        speaking = {ask.asked_by for ask in self.handbook.recommendations.values()}
        speaking |= {each.organisation for proposal in self.handbook.proposals.values() for each in proposal.positions}
        return [each for each in self.handbook.organisations.values() if each.id in speaking]

    def heading_of(self, record: Claim | Recommendation) -> str:
        """The heading above a record's paragraph."""
        if record.locator.heading:
            return record.locator.heading
        index = self.handbook.indexes[record.source]
        return index[record.locator.paragraph - 1].heading

    def listed(self, record: Claim | Recommendation) -> ListedRecord:
        """A claim or recommendation as an entry of a list."""
        folder = "claims" if isinstance(record, Claim) else "recommendations"
        return f"{folder}/{record.id}/", record.title, self.handbook.sources[record.source].short_title
