"""What can be found: every figure, claim, recommendation, table, proposal, document, organisation, term and topic."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from scripts.model.claim import Claim
from scripts.model.handbook import PublishedFigure
from scripts.model.recommendation import Recommendation
from scripts.model.vocabulary import KIND_WORDS, TOPICS
from scripts.pages.context import PageContext
from scripts.quote.number_words import figure_index_words
from scripts.quote.wording import capitalised, figure_words, period_words

_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
TYPES = (
    "Figure", "Claim", "Recommendation", "Table", "Proposal", "Document", "Organisation", "Topic", "Term",
)
"""The kinds of things, in the order in which they are offered."""

MINOR_UNITS = ("date", "age", "years", "months", "weeks", "days", "rank")


@dataclass(frozen=True, slots=True)
class Findable:
    """Something that can be found.

    Attributes:
        url: its address from the site's root.
        title: what the result says first.
        about: the line below it.
        text: what is searched, beside the title.
        facets: what it is filtered by.
        figure: the figure as shown, for a figure.
        id: the figure's id, by which its copies are kept.
        period: when, for a figure.
        place: what ends the line below and is not searched, such as the number of a paragraph.
        more_words: its number, in the spellings it is filed under.
        leant_on: how many derivations, disagreements, updates, topics and calculators lean on its record.
        is_minor: whether it says when, of what age or for how long, beside figures that say how much.
    """

    url: str
    title: str
    about: str
    text: str
    facets: Mapping[str, tuple[str, ...]]
    figure: str = ""
    id: str = ""
    period: str = ""
    place: str = ""
    more_words: tuple[str, ...] = ()
    leant_on: int = 0
    is_minor: bool = False


def findables(context: PageContext) -> Iterator[Findable]:
    """Everything that can be found."""
    handbook = context.handbook
    for published in handbook.figures.values():
        yield _figure(published, context)
    for claim in handbook.claims.values():
        yield _statement(claim, "Claim", claim.attributed_to.rstrip("."), {"Kind": (KIND_WORDS[claim.kind],)}, context)
    for ask in handbook.recommendations.values():
        asker = handbook.organisations[ask.asked_by].name
        yield _statement(ask, "Recommendation", f"Asked by {asker}", {"Organisation": (asker,)}, context)
    for table in handbook.tables.values():
        printed_in = handbook.sources[table.source].short_title
        yield Findable(
            f"tables/{table.id}/", table.title, f"{table.number}, {printed_in}",
            " ".join(column.label for column in table.columns),
            {
                "Type": ("Table",), "Source": (printed_in,), "Topic": _topics(table.topics),
                "Kind": (KIND_WORDS[table.kind],),
            },
        )
    for proposal in handbook.proposals.values():
        heard = tuple(handbook.organisations[each.organisation].name for each in proposal.positions)
        yield Findable(
            f"positions/#{proposal.id}", proposal.title, "Who is for it, against it, or silent", proposal.question,
            {"Type": ("Proposal",), "Topic": _topics(proposal.topics), "Organisation": tuple(dict.fromkeys(heard))},
        )
    for source in handbook.sources.values():
        yield Findable(
            f"sources/{source.id}/", source.title, f"{', '.join(source.authors)}, {source.date}",
            f"{source.short_title} {source.publisher} {source.commissioner}",
            {"Type": ("Document",), "Source": (source.short_title,)},
        )
    for term in handbook.terms.values():
        yield Findable(
            f"terms/#{term.id}", term.term, term.stands_for or "Term", term.means, {"Type": ("Term",)},
        )
    for organisation in context.heard:
        yield Findable(
            f"organisations/#{organisation.id}", organisation.name, "What it says and asks for",
            organisation.interest, {"Type": ("Organisation",), "Organisation": (organisation.name,)},
        )
    for topic_id, title in TOPICS.items():
        topic = handbook.topics.get(topic_id)
        yield Findable(
            f"topics/{topic_id}/", title, "Topic", topic.summary if topic else "",
            {"Type": ("Topic",), "Topic": (title,)},
        )


def _figure(published: PublishedFigure, context: PageContext) -> Findable:
    handbook, figure = context.handbook, published.figure
    source = handbook.sources.get(published.source)
    printed_in = source.short_title if source else "Update"
    record = _record_of(published, context)
    said_by = published.attributed_to.rstrip(".")
    return Findable(
        url=published.url,
        title=capitalised(figure.measures),
        about=f"{capitalised(figure.population)}; {period_words(figure.period)}. {said_by}. In {printed_in}",
        place=f", paragraph {published.paragraph}." if published.paragraph else ".",
        text=record.title,
        facets={
            "Type": ("Figure",),
            "Source": (printed_in,),
            "Topic": _topics(record.topics),
            "Kind": (KIND_WORDS[published.kind],),
            "Unit": (figure.unit.replace("-", " "),),
            "Year": tuple(dict.fromkeys(_YEAR.findall(figure.period))),
            "Organisation": _named_in(published.attributed_to, context),
        },
        figure=figure_words(figure),
        id=published.id,
        period=figure.period,
        more_words=tuple(figure_index_words(figure)),
        leant_on=_leant_on(published.record, context),
        is_minor=figure.unit in MINOR_UNITS,
    )


def _statement(
    record: Claim | Recommendation, kind: str, about: str, facets: Mapping[str, tuple[str, ...]], context: PageContext
) -> Findable:
    folder = "claims" if kind == "Claim" else "recommendations"
    source = context.handbook.sources[record.source].short_title
    return Findable(
        f"{folder}/{record.id}/", record.title, f"{about}. {source}.", record.statement,
        {"Type": (kind,), "Source": (source,), "Topic": _topics(record.topics), **facets},
    )


def _record_of(published: PublishedFigure, context: PageContext):  # type: ignore[no-untyped-def]
    handbook = context.handbook
    kinds = {
        "claim": handbook.claims, "recommendation": handbook.recommendations, "table": handbook.tables,
        "update": handbook.updates,
    }
    return kinds[published.record_kind][published.record]


def _leant_on(record: str, context: PageContext) -> int:
    links = context.links
    leaning: tuple[Mapping[str, tuple[object, ...]], ...] = (
        links.derivations_of, links.disagreements_of, links.updates_of, links.topics_quoting, links.calculators_using,
    )
    return sum(len(each.get(record, ())) for each in leaning)


def _named_in(text: str, context: PageContext) -> tuple[str, ...]:
    return tuple(each.name for each in context.heard if each.name in text)


def _topics(ids: Iterable[str]) -> tuple[str, ...]:
    return tuple(TOPICS[each] for each in ids)
