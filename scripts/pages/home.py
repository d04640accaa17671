"""The home page: what this is, a search, figures worth knowing, the calculators, and where sources disagree."""

from __future__ import annotations

import json

from calculators import browser
from scripts.link.links import record_of
from scripts.model.debate import Disagreement
from scripts.pages.context import CALCULATOR_TITLES, PageContext
from scripts.pages.heads import home_head
from scripts.pages.page import Page


def disagreements_over(figures: tuple[str, ...], context: PageContext) -> list[Disagreement]:
    """Disagreements in which one of these figures or its record has a side, then all others."""
    shown = [each for name in figures for each in context.links.disagreements_of.get(record_of(name), ())]
    return list({each.id: each for each in [*shown, *context.handbook.disagreements.values()]}.values())


def home_page(context: PageContext, worth_knowing: tuple[str, ...]) -> Page:
    """The home page."""
    handbook = context.handbook
    calculators = []
    for name, title in CALCULATOR_TITLES.items():
        answer = json.loads(browser.answer(name, '{"fast": true}'))
        calculators.append({"model": name, "title": title, "sentence": answer["sentence"], **answer["headline"]})
    body = context.templates.render(
        "home.html", "",
        worth_knowing=[handbook.figures[name] for name in worth_knowing],
        calculators=calculators,
        disagreements=disagreements_over(worth_knowing, context)[:6],
        updates=sorted(handbook.updates.values(), key=lambda each: each.date, reverse=True)[:5],
        counts={
            "figures": len(handbook.figures), "claims": len(handbook.claims), "asks": len(handbook.recommendations),
            "tables": len(handbook.tables), "disagreements": len(handbook.disagreements),
            "updates": len(handbook.updates),
        },
    )
    description = (
        "What five documents say about special educational needs and disabilities in England: every figure, who says "
        "it, what contradicts it, and whether it adds up."
    )
    return Page(
        address="",
        title="SEND Evidence Handbook",
        description=description,
        body=body,
        kind="home",
        head=home_head(description),
    )
