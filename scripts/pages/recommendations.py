"""A page for each recommendation, and the index of them all."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from scripts.model.debate import Position, Proposal
from scripts.model.recommendation import Recommendation
from scripts.model.vocabulary import TOPICS
from scripts.pages.context import PageContext
from scripts.pages.heads import recommendation_head
from scripts.pages.page import Page
from scripts.quote.wording import always_say, in_mid_sentence


def recommendation_pages(context: PageContext) -> Iterator[Page]:
    """The index at ``recommendations/`` and the page of every recommendation."""
    yield recommendations_index(context)
    for ask in context.handbook.recommendations.values():
        yield recommendation_page(ask, context)


def recommendation_page(ask: Recommendation, context: PageContext) -> Page:
    """One ask: by whom, of whom, when, at what price, on what evidence, and who stands where."""
    handbook, links = context.handbook, context.links
    address = f"recommendations/{ask.id}/"
    source = handbook.sources[ask.source]
    published = context.figures_by_record.get(ask.id, [])
    supporting = [handbook.claims[name] for name in ask.rests_on]
    supporting += [claim for claim in handbook.claims.values() if ask.id in claim.supports and claim not in supporting]
    body = context.templates.render(
        "recommendation.html", address,
        ask=ask,
        source=source,
        organisation=handbook.organisations[ask.asked_by],
        heading=context.heading_of(ask),
        parent=context.listed(handbook.recommendations[ask.parent]) if ask.parent else None,
        prices=[each for each in published if each.figure.role == "price"],
        figures=[each for each in published if each.figure.role != "price"],
        evidence=[context.listed(claim) for claim in supporting],
        made_of=[context.listed(part) for part in links.parts_of.get(ask.id, ())],
        stances=[stances(handbook.proposals[name], context) for name in ask.proposals],
        recomputations=links.derivations_of.get(ask.id, ()),
        disagreements=links.disagreements_of.get(ask.id, ()),
    )
    asker = in_mid_sentence(handbook.organisations[ask.asked_by].name)
    description = f"Asked by {asker} in {source.short_title}.{always_say(ask.must_say)}"
    return Page(
        address=address,
        title=ask.title,
        description=description,
        body=body,
        kind="recommendation",
        facets={
            "Source": (source.short_title,),
            "Topic": tuple(TOPICS[topic] for topic in ask.topics),
            "Organisation": (handbook.organisations[ask.asked_by].name,),
        },
        head=recommendation_head(ask, description, context),
        source_file=ask.path,
    )


def stances(proposal: Proposal, context: PageContext) -> tuple[Proposal, tuple[Position, ...], list[str]]:
    """A proposal, what organisations say of it, and the names of those who say nothing."""
    said = {position.organisation for position in proposal.positions}
    silent = [each.name for each in context.heard if each.id not in said]
    return proposal, proposal.positions, silent


def recommendations_index(context: PageContext) -> Page:
    """Every recommendation under its source, parts below the one they belong to."""
    address = "recommendations/"
    by_source = {
        source: [ask for ask in context.handbook.recommendations.values() if ask.source == source.id and not ask.parent]
        for source in context.handbook.sources.values()
    }
    count = len(context.handbook.recommendations)
    return Page(
        address=address,
        title="What is asked for",
        description=f"All {count} recommendations of the five documents, each with who asks and of whom.",
        body=context.templates.render(
            "recommendations.html", address, by_source=by_source, parts_of=context.links.parts_of,
            counts=Counter(ask.source for ask in context.handbook.recommendations.values()),
        ),
        kind="index",
    )
