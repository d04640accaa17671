"""A page for each claim."""

from __future__ import annotations

from collections.abc import Iterator

from scripts.derive.recompute import Recomputation
from scripts.model.claim import Claim
from scripts.model.vocabulary import KIND_WORDS, TOPICS
from scripts.pages.context import CALCULATOR_TITLES, PageContext
from scripts.pages.heads import claim_head
from scripts.pages.page import Page
from scripts.quote.wording import always_say, figure_words


def claim_pages(context: PageContext) -> Iterator[Page]:
    """The page of every claim, at ``claims/<id>/``."""
    for claim in context.handbook.claims.values():
        yield claim_page(claim, context)


def checks_of_related(claim: Claim, context: PageContext) -> list[Recomputation]:
    """Recomputations of figures that related claims print, where the claim has no part in them itself."""
    own = {each.derivation.id for each in context.links.derivations_of.get(claim.id, ())}
    found = {
        each.derivation.id: each
        for related in claim.related for each in context.links.derivations_of.get(related, ())
        if each.printed.record == related and each.derivation.id not in own
    }
    return list(found.values())


def claim_page(claim: Claim, context: PageContext) -> Page:
    """One claim: its statement, figures, source, caveats, checks and everything that leans on it."""
    handbook, links = context.handbook, context.links
    address = f"claims/{claim.id}/"
    source = handbook.sources[claim.source]
    figures = context.figures_by_record.get(claim.id, [])
    body = context.templates.render(
        "claim.html", address,
        claim=claim,
        source=source,
        heading=context.heading_of(claim),
        figures=figures,
        updates=links.updates_of.get(claim.id, ()),
        recomputations=links.derivations_of.get(claim.id, ()),
        related_recomputations=checks_of_related(claim, context),
        disagreements=links.disagreements_of.get(claim.id, ()),
        asks=[context.listed(ask) for ask in links.asks_resting_on.get(claim.id, ())],
        calculators=[
            (f"calculators/{name}/", CALCULATOR_TITLES[name], "") for name in links.calculators_using.get(claim.id, ())
        ],
        related=[context.listed(handbook.claims[name]) for name in claim.related],
        quoted_in=[(f"topics/{name}/", TOPICS[name], "") for name in links.topics_quoting.get(claim.id, ())],
    )
    printed = ", ".join(figure_words(published.figure) for published in figures[:4])
    description = f"{KIND_WORDS[claim.kind]} in {source.short_title}{': ' + printed if printed else ''}."
    description += always_say(claim.must_say)
    return Page(
        address=address,
        title=claim.title,
        description=description,
        body=body,
        kind="claim",
        facets={
            "Source": (source.short_title,),
            "Topic": tuple(TOPICS[topic] for topic in claim.topics),
            "Kind": (KIND_WORDS[claim.kind],),
        },
        head=claim_head(claim, description, context),
        source_file=claim.path,
    )
