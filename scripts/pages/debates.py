"""The pages where sources take sides: positions, disagreements, and whether the numbers add up."""

from __future__ import annotations

from calculators.reproduction import CANNOT_BE_DERIVED, DOES_NOT_FOLLOW, EXACT, WITHIN_ROUNDING
from scripts.model.debate import Position, Proposal
from scripts.model.vocabulary import DISAGREEMENT_REASON_WORDS
from scripts.pages.context import ListedRecord, PageContext
from scripts.pages.page import Page

VERDICTS = {
    DOES_NOT_FOLLOW: "The printed figure and what its inputs give cannot both be right, even allowing for rounding.",
    WITHIN_ROUNDING: "Not the same number, but rounding of the inputs and of the result can explain it.",
    EXACT: "The inputs give the printed figure at the precision in which it is printed.",
    CANNOT_BE_DERIVED: "Something it depends on is printed nowhere in the five documents.",
}


def positions_page(context: PageContext) -> Page:
    """Proposals down, organisations across, each stance with its place in the source."""
    proposals = list(context.handbook.proposals.values())

    def stance_of(proposal: Proposal, organisation: str) -> Position | None:
        return next((each for each in proposal.positions if each.organisation == organisation), None)

    def silent_on(proposal: Proposal) -> list[str]:
        return [each.name for each in context.heard if stance_of(proposal, each.id) is None]

    def asks_of(proposal: Proposal) -> list[ListedRecord]:
        asks = context.handbook.recommendations.values()
        return [context.listed(ask) for ask in asks if proposal.id in ask.proposals]

    body = context.templates.render(
        "positions.html", "positions/",
        proposals=proposals, heard=context.heard, stance_of=stance_of, silent_on=silent_on, asks_of=asks_of,
    )
    return Page(
        "positions/", "Who is for what", "Each proposal, each organisation, its stance and where it says so.", body,
        kind="positions", is_wide=True,
    )


def disagreements_page(context: PageContext) -> Page:
    """Every set of figures or statements that differ, and why."""
    handbook = context.handbook
    counted = [
        (words, [each for each in handbook.disagreements.values() if each.reason == reason])
        for reason, words in DISAGREEMENT_REASON_WORDS.items()
    ]
    body = context.templates.render("disagreements.html", "disagreements/", groups=counted)
    return Page(
        "disagreements/", "Where the sources differ",
        "Figures and statements that differ for what looks like the same thing, with the reason where it can be shown.",
        body, kind="disagreements",
    )


def derivations_page(context: PageContext) -> Page:
    """Every derived figure recomputed, by verdict."""
    recomputations = context.links.recomputations.values()
    groups = [
        (verdict, meaning, [each for each in recomputations if each.verdict.verdict == verdict])
        for verdict, meaning in VERDICTS.items()
    ]
    body = context.templates.render("derivations.html", "derivations/", groups=groups)
    return Page(
        "derivations/", "Do the numbers add up?",
        "Every printed figure that other printed figures should give, recomputed, with the interval rounding allows.",
        body, kind="derivations",
    )
