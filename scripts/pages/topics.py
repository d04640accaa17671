"""The topics: each hand-written briefing with its references filled in, and everything filed under it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from scripts.model.handbook import PublishedFigure
from scripts.model.topic import Topic
from scripts.model.vocabulary import DISAGREEMENT_REASON_WORDS, KIND_WORDS, TOPICS
from scripts.pages.context import CALCULATOR_TITLES, ListedRecord, PageContext
from scripts.pages.heads import topic_head
from scripts.pages.page import Page
from scripts.quote.references import with_references

_HEADING = re.compile(r"^## ", re.MULTILINE)
_COLUMNS = '<div class="topic-parts" markdown="block">\n<div markdown="block">\n\n{text}\n\n</div>\n{figures}\n</div>'
_FIGURE = re.compile(r"\{figure:([^}\s]+)\}")


def topic_pages(context: PageContext) -> Iterator[Page]:
    """The index at ``topics/`` and a page for each of the sixteen topics."""
    yield topics_index(context)
    for topic_id in TOPICS:
        yield topic_page(topic_id, context)


def topic_page(topic_id: str, context: PageContext) -> Page:
    """One topic: its briefing where one is written, and every record filed under it."""
    handbook = context.handbook
    address = f"topics/{topic_id}/"
    topic = handbook.topics.get(topic_id)
    updates = sorted(
        (each for each in handbook.updates.values() if topic_id in each.topics), key=lambda each: each.date
    )
    everything = everything_on(topic_id, context)
    if topic is None:
        body = context.templates.render("topic_unwritten.html", address, everything=everything, updates=updates)
        summary = f"Every record on {TOPICS[topic_id].lower()}."
    else:
        end = context.templates.render(
            "topic.html", address,
            topic=topic, updates=updates, everything=everything, calculator_titles=CALCULATOR_TITLES,
        )
        figures = context.templates.render("topic_figures.html", address, figures=key_figures(topic, context))
        body = _COLUMNS.format(text=f"{with_references(topic.body, handbook, address)}\n\n{end}", figures=figures)
        summary = topic.summary
    return Page(
        address=address,
        title=topic.title if topic else TOPICS[topic_id],
        description=summary,
        body=body,
        kind="topic",
        facets={"Topic": (TOPICS[topic_id],)},
        head=topic_head(topic, context) if topic else None,
        source_file=topic.path if topic else None,
    )


def key_figures(topic: Topic, context: PageContext) -> list[PublishedFigure]:
    """The figures quoted in a briefing's first section, its key points, in their order."""
    first_section = _HEADING.split(topic.body, maxsplit=2)[:2]
    return [context.handbook.figures[name] for name in dict.fromkeys(_FIGURE.findall("".join(first_section)))]


def topics_index(context: PageContext) -> Page:
    """The sixteen topics with what each answers."""
    summaries = {
        topic_id: context.handbook.topics[topic_id].summary if topic_id in context.handbook.topics else ""
        for topic_id in TOPICS
    }
    handbook = context.handbook
    counts = {
        topic_id: {
            "claims": sum(topic_id in each.topics for each in handbook.claims.values()),
            "asks": sum(topic_id in each.topics for each in handbook.recommendations.values()),
        }
        for topic_id in TOPICS
    }
    return Page(
        address="topics/",
        title="Topics",
        description="Sixteen briefings: key points, evidence, where sources disagree, what is asked, questions to put.",
        body=context.templates.render("topics.html", "topics/", summaries=summaries, counts=counts),
        kind="index",
    )


def everything_on(topic_id: str, context: PageContext) -> list[tuple[str, list[ListedRecord]]]:
    """Every record filed under a topic, by kind of record."""
    handbook = context.handbook
    return [
        (
            "Claims",
            [
                (f"claims/{each.id}/", each.title,
                 f"{KIND_WORDS[each.kind]}, {handbook.sources[each.source].short_title}")
                for each in handbook.claims.values() if topic_id in each.topics
            ],
        ),
        ("Tables", [(f"tables/{each.id}/", each.title, each.number) for each in handbook.tables.values()
                    if topic_id in each.topics]),
        ("What is asked for", [context.listed(each) for each in handbook.recommendations.values()
                               if topic_id in each.topics]),
        ("Who is for what", [(f"positions/#{each.id}", each.title, "") for each in handbook.proposals.values()
                             if topic_id in each.topics]),
        ("Where sources differ", [(f"disagreements/#{each.id}", each.title, DISAGREEMENT_REASON_WORDS[each.reason])
                                  for each in handbook.disagreements.values() if topic_id in each.topics]),
        ("Do the numbers add up?", [
            (f"derivations/#{each.derivation.id}", each.derivation.title, each.verdict.verdict)
            for each in context.links.recomputations.values() if topic_id in each.derivation.topics
        ]),
    ]
