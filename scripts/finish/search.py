"""The search index: a record for each figure, claim, recommendation, table, proposal, term, organisation and topic."""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from html import escape
from pathlib import Path
from tempfile import TemporaryDirectory

from scripts.model.claim import Claim
from scripts.model.handbook import PublishedFigure
from scripts.model.recommendation import Recommendation
from scripts.model.vocabulary import KIND_WORDS, TOPICS
from scripts.pages.context import PageContext
from scripts.quote.number_words import figure_index_words, index_words
from scripts.quote.wording import capitalised, figure_words

_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_UNUSED = ("pagefind-ui", "pagefind-modular-ui", "pagefind-component-ui", "pagefind-highlight", "wasm.unknown")
"""Pagefind's ready-made interfaces: the handbook has its own."""


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
        more_words: words it is filed under that nobody sees.
    """

    url: str
    title: str
    about: str
    text: str
    facets: Mapping[str, tuple[str, ...]]
    figure: str = ""
    id: str = ""
    more_words: tuple[str, ...] = ()


def write_search_index(context: PageContext, folder: Path) -> int:
    """Writes the index and Pagefind's own module into a folder, such as ``site/pagefind``.

    Pagefind reads small pages made for it in a folder of their own. (Its Python service answers ten times a second,
    which would take five minutes.)

    Returns:
        how many things can be found.
    """
    things = list(findables(context))
    with TemporaryDirectory() as pages:
        for number, thing in enumerate(things):
            Path(pages, f"{number}.html").write_text(_page(thing), encoding="utf-8")
        subprocess.run(
            [sys.executable, "-m", "pagefind", "--site", pages, "--output-path", str(folder), "--quiet"], check=True
        )
    for path in folder.iterdir():
        if path.is_file() and path.name.startswith(_UNUSED):
            path.unlink()
    return len(things)


def _page(thing: Findable) -> str:
    seen = f"{thing.figure} {thing.title} {thing.about} {thing.text}"
    words = dict.fromkeys([*thing.more_words, *index_words(seen)])
    meta = {"title": thing.title, "about": thing.about, "href": thing.url}
    if thing.figure:
        meta |= {"figure": thing.figure, "id": thing.id}
    tags = [f'<meta data-pagefind-meta="{name}[content]" content="{escape(value)}">' for name, value in meta.items()]
    tags += [
        f'<meta data-pagefind-filter="{name}[content]" content="{escape(value)}">'
        for name, values in thing.facets.items() for value in values
    ]
    return (
        f'<!doctype html><html lang="en"><head>{"".join(tags)}</head><body><main data-pagefind-body>'
        f'<p data-pagefind-weight="4">{escape(thing.figure)} {escape(thing.title)} {" ".join(thing.more_words)}</p>'
        f'<p>{escape(thing.about)} {escape(thing.text)} {" ".join(words)}</p></main></body></html>'
    )


def findables(context: PageContext) -> Iterator[Findable]:
    """Everything that can be found."""
    handbook = context.handbook
    for published in handbook.figures.values():
        yield _figure(published, context)
    for claim in handbook.claims.values():
        yield _statement(claim, "Claim", claim.attributed_to, {"Kind": (KIND_WORDS[claim.kind],)}, context)
    for ask in handbook.recommendations.values():
        asker = handbook.organisations[ask.asked_by].name
        yield _statement(ask, "Recommendation", f"Asked by {asker}", {"Organisation": (asker,)}, context)
    for table in handbook.tables.values():
        source = handbook.sources[table.source].short_title
        yield Findable(
            f"tables/{table.id}/", table.title, f"{table.number}, {source}",
            " ".join(column.label for column in table.columns),
            {
                "Type": ("Table",), "Source": (source,), "Topic": _topics(table.topics),
                "Kind": (KIND_WORDS[table.kind],),
            },
        )
    for proposal in handbook.proposals.values():
        heard = tuple(handbook.organisations[each.organisation].name for each in proposal.positions)
        yield Findable(
            f"positions/#{proposal.id}", proposal.title, "Who is for it, against it, or silent", proposal.question,
            {"Type": ("Proposal",), "Topic": _topics(proposal.topics), "Organisation": tuple(dict.fromkeys(heard))},
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
    return Findable(
        url=published.url,
        title=capitalised(figure.measures),
        about=f"{capitalised(figure.population)}; {figure.period}. {printed_in}"
        + (f", paragraph {published.paragraph}." if published.paragraph else "."),
        text=f"{published.attributed_to} {record.title}",
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
        more_words=tuple(figure_index_words(figure)),
    )


def _statement(
    record: Claim | Recommendation, kind: str, about: str, facets: Mapping[str, tuple[str, ...]], context: PageContext
) -> Findable:
    folder = "claims" if kind == "Claim" else "recommendations"
    source = context.handbook.sources[record.source].short_title
    return Findable(
        f"{folder}/{record.id}/", record.title, f"{kind}. {about}. {source}.", record.statement,
        {"Type": (kind,), "Source": (source,), "Topic": _topics(record.topics), **facets},
    )


def _record_of(published: PublishedFigure, context: PageContext):  # type: ignore[no-untyped-def]
    handbook = context.handbook
    kinds = {
        "claim": handbook.claims, "recommendation": handbook.recommendations, "table": handbook.tables,
        "update": handbook.updates,
    }
    return kinds[published.record_kind][published.record]


def _named_in(text: str, context: PageContext) -> tuple[str, ...]:
    return tuple(each.name for each in context.heard if each.name in text)


def _topics(ids: Iterable[str]) -> tuple[str, ...]:
    return tuple(TOPICS[each] for each in ids)
