"""The page of everyone heard in the five documents: what each wants, where it stands and what it asks for."""

from __future__ import annotations

from scripts.model.debate import Position, Proposal
from scripts.pages.context import ListedRecord, PageContext
from scripts.pages.page import Page


def organisations_page(context: PageContext) -> Page:
    """Each organisation with its interest, its positions and its recommendations."""
    handbook = context.handbook
    positions: dict[str, list[tuple[Proposal, Position]]] = {}
    for proposal in handbook.proposals.values():
        for position in proposal.positions:
            positions.setdefault(position.organisation, []).append((proposal, position))
    asks: dict[str, list[ListedRecord]] = {}
    for ask in handbook.recommendations.values():
        asks.setdefault(ask.asked_by, []).append(context.listed(ask))
    heard = sorted(context.heard, key=lambda each: each.name.removeprefix("The "))
    return Page(
        "organisations/", "Organisations",
        "Everyone heard in the five documents: what each has at stake, where it stands and what it asks for.",
        context.templates.render("organisations.html", "organisations/", heard=heard, positions=positions, asks=asks),
        kind="organisations",
    )
