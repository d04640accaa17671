"""Every id that a record names is a record's, and every place it names is in the source."""

from __future__ import annotations

import difflib
from collections.abc import Collection, Iterator

from scripts.model.vocabulary import TOPICS
from scripts.read.problems import Problem
from scripts.rules.evidence import Evidence

CALCULATORS = ("school-funding", "team-costing", "implementation-cost")

Named = tuple[str, tuple[str | int, ...], str, str, Collection[str]]
"""A name in a record: path, place of the field, what it should be, the name, and the known names."""


def names_are_known(evidence: Evidence) -> Iterator[Problem]:
    """Every named source, part, topic, claim, figure, recommendation, proposal and organisation exists."""
    for path, place, what, name, known in _names(evidence):
        if name in known or name.partition(".")[0] in evidence.handbook.unread:
            continue
        near = difflib.get_close_matches(name, list(known), n=1, cutoff=0.8)
        yield Problem(
            path, evidence.line(path, *place), "reference", f"{name} is no known {what}",
            f"write {near[0]}" if near else f"name one that exists, or write the record of this {what}",
        )


def _names(evidence: Evidence) -> Iterator[Named]:
    yield from _names_in_statements(evidence)
    yield from _names_in_debates(evidence)
    yield from _names_in_reckonings(evidence)


def _names_in_statements(evidence: Evidence) -> Iterator[Named]:
    book = evidence.handbook
    for record in evidence.text_records():
        yield record.path, ("source",), "source", record.source, book.sources
        yield from _part(evidence, record.path, record.source, record.part)
        yield from _topics(record.path, record.topics)
    for claim in book.claims.values():
        for n, name in enumerate(claim.supports):
            yield claim.path, ("supports", n), "recommendation", name, book.recommendations
        for n, name in enumerate(claim.related):
            yield claim.path, ("related", n), "claim", name, book.claims
    for ask in book.recommendations.values():
        yield ask.path, ("asked_by",), "organisation", ask.asked_by, book.organisations
        if ask.parent:
            yield ask.path, ("parent",), "recommendation", ask.parent, book.recommendations
        for n, name in enumerate(ask.rests_on):
            yield ask.path, ("rests_on", n), "claim", name, book.claims
        for n, name in enumerate(ask.proposals):
            yield ask.path, ("proposals", n), "proposal", name, book.proposals
    for table in book.tables.values():
        yield table.path, ("source",), "source", table.source, book.sources
        yield from _part(evidence, table.path, table.source, table.part)
        yield from _topics(table.path, table.topics)


def _names_in_debates(evidence: Evidence) -> Iterator[Named]:
    book = evidence.handbook
    for proposal in book.proposals.values():
        yield from _topics(proposal.path, proposal.topics)
        for n, position in enumerate(proposal.positions):
            place = ("positions", n)
            yield proposal.path, (*place, "organisation"), "organisation", position.organisation, book.organisations
            yield proposal.path, (*place, "source"), "source", position.source, book.sources
            known = range(1, len(book.indexes.get(position.source, ())) + 1)
            for number in position.paragraphs:
                if number not in known:
                    name = f"paragraph {number}"
                    yield proposal.path, (*place, "paragraphs"), f"paragraph of {position.source}", name, ()
    for disagreement in book.disagreements.values():
        yield from _topics(disagreement.path, disagreement.topics)
        for n, side in enumerate(disagreement.sides):
            if side.figure:
                yield disagreement.path, ("sides", n, "figure"), "figure", side.figure, book.figures
            if side.claim:
                yield disagreement.path, ("sides", n, "claim"), "claim", side.claim, book.claims


def _names_in_reckonings(evidence: Evidence) -> Iterator[Named]:
    book = evidence.handbook
    for derivation in book.derivations.values():
        yield from _topics(derivation.path, derivation.topics)
        yield derivation.path, ("printed",), "figure", derivation.printed, book.figures
        for name, given in derivation.inputs.items():
            if isinstance(given, str):
                yield derivation.path, ("inputs", name), "figure", given, book.figures
    records = {*book.claims, *book.recommendations, *book.tables, *book.proposals, *book.figures}
    for update in book.updates.values():
        yield from _topics(update.path, update.topics)
        for field, named in (("overtakes", update.overtakes), ("bears_on", update.bears_on)):
            for n, name in enumerate(named):
                yield update.path, (field, n), "record or figure", name, records
    for topic in book.topics.values():
        yield topic.path, ("id",), "topic", topic.id, TOPICS
        for n, name in enumerate(topic.calculators):
            yield topic.path, ("calculators", n), "calculator", name, CALCULATORS


def _part(evidence: Evidence, path: str, source: str, part: str | None) -> Iterator[Named]:
    if part and source in evidence.handbook.sources:
        known = [each.id for each in evidence.handbook.sources[source].parts]
        yield path, ("part",), f"part of {source}", part, known


def _topics(path: str, topics: tuple[str, ...]) -> Iterator[Named]:
    for n, topic in enumerate(topics):
        yield path, ("topics", n), "topic", topic, TOPICS
