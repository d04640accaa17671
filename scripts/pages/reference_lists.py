"""Pages that are lists: what has happened since, and the terms."""

from __future__ import annotations

from scripts.link.links import record_of
from scripts.pages.context import PageContext
from scripts.pages.heads import terms_head
from scripts.pages.page import Page
from scripts.quote.wording import figure_words


def updates_page(context: PageContext) -> Page:
    """What has happened since, newest first, with what each overtakes."""
    handbook = context.handbook

    def overtaken(name: str) -> tuple[str, str]:
        if name in handbook.figures:
            published = handbook.figures[name]
            return published.url, f"{figure_words(published.figure)} {published.figure.measures}"
        record = record_of(name)
        if record in handbook.claims:
            return f"claims/{record}/", handbook.claims[record].title
        if record in handbook.recommendations:
            return f"recommendations/{record}/", handbook.recommendations[record].title
        if record in handbook.proposals:
            return f"positions/#{record}", handbook.proposals[record].title
        return f"tables/{record}/", handbook.tables[record].title

    body = context.templates.render(
        "updates.html", "updates/",
        updates=sorted(handbook.updates.values(), key=lambda each: each.date, reverse=True),
        figures=context.figures_by_record, overtaken=overtaken,
    )
    return Page(
        "updates/", "What has happened since", "Newer counts, reports, decisions and Bills, with what each overtakes.",
        body, kind="updates",
    )


def terms_page(context: PageContext) -> Page:
    """Every abbreviation and term of art, one plain sentence each."""
    terms = sorted(context.handbook.terms.values(), key=lambda each: each.term.lower())
    return Page(
        "terms/", "Terms", "Every abbreviation and term of art, in plain English.",
        context.templates.render("terms.html", "terms/", terms=terms), kind="terms", head=terms_head(terms),
    )
