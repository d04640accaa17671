"""Each record as plain data, with what its page shows: the same object stands in the lists and beside its page."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from scripts.derive.recompute import Recomputation
from scripts.model.claim import Claim
from scripts.model.debate import Disagreement, Proposal
from scripts.model.handbook import PublishedFigure
from scripts.model.recommendation import Recommendation
from scripts.model.source import Source
from scripts.model.table import Table
from scripts.model.update import Update
from scripts.pages.context import PageContext
from scripts.quote.numbers import json_value
from scripts.quote.recomputed import recomputed_words
from scripts.quote.wording import figure_words, sentence
from scripts.rules.coverage import Coverage

Data = dict[str, Any]


def claim_data(claim: Claim, context: PageContext) -> Data:
    """A claim."""
    links = context.links
    return {
        "id": claim.id,
        "url": f"/claims/{claim.id}/",
        "paragraph": claim.locator.paragraph,
        "heading": context.heading_of(claim),
        **_fields(claim, "id", "locator", "figures", "path"),
        "note": claim.locator.note,
        "figures": figures_data(claim.id, context),
        "recommendations": [ask.id for ask in links.asks_resting_on.get(claim.id, ())],
        **_checks(claim.id, context),
    }


def recommendation_data(ask: Recommendation, context: PageContext) -> Data:
    """A recommendation."""
    return {
        "id": ask.id,
        "url": f"/recommendations/{ask.id}/",
        "paragraph": ask.locator.paragraph,
        "heading": context.heading_of(ask),
        **_fields(ask, "id", "locator", "figures", "path"),
        "asked_by_name": context.handbook.organisations[ask.asked_by].name,
        "figures": figures_data(ask.id, context),
        **_checks(ask.id, context),
    }


def table_data(table: Table, context: PageContext) -> Data:
    """A table with its cells."""
    return {
        "id": table.id,
        "url": f"/tables/{table.id}/",
        "paragraph": table.caption_paragraph,
        **_fields(table, "id", "path", "cells"),
        "cells": [_fields(cell) for cell in table.cells],
        "figures": figures_data(table.id, context),
        **_checks(table.id, context),
    }


def proposal_data(proposal: Proposal, context: PageContext) -> Data:
    """A proposal with every stance, silence included."""
    said = {position.organisation for position in proposal.positions}
    return {
        **_fields(proposal, "path"),
        "url": f"/positions/#{proposal.id}",
        "source": sorted({position.source for position in proposal.positions}),
        "paragraph": [
            {"source": position.source, "paragraph": number}
            for position in proposal.positions for number in position.paragraphs
        ],
        "silent": [each.id for each in context.heard if each.id not in said],
    }


def disagreement_data(disagreement: Disagreement, context: PageContext) -> Data:
    """A disagreement with each side's figure as printed and its place."""
    handbook = context.handbook
    sides = []
    for side in disagreement.sides:
        if side.figure:
            published = handbook.figures[side.figure]
            place = {"source": published.source, "paragraph": published.paragraph}
            shown = figure_words(published.figure)
        else:
            claim = handbook.claims[side.claim or ""]
            place = {"source": claim.source, "paragraph": claim.locator.paragraph}
            shown = claim.title
        sides.append({**_fields(side), "shown": shown, **place})
    return {
        **_fields(disagreement, "path", "sides"),
        "url": f"/disagreements/#{disagreement.id}",
        "source": sorted({str(side["source"]) for side in sides}),
        "paragraph": [{"source": side["source"], "paragraph": side["paragraph"]} for side in sides],
        "sides": sides,
    }


def derivation_data(recomputation: Recomputation) -> Data:
    """A derivation with what was computed."""
    derivation, verdict, printed = recomputation.derivation, recomputation.verdict, recomputation.printed
    words = recomputed_words(recomputation)
    return {
        "id": derivation.id,
        "title": derivation.title,
        "url": f"/derivations/#{derivation.id}",
        "source": printed.source,
        "paragraph": printed.paragraph,
        "formula": derivation.formula,
        "inputs": {
            name: {"missing": given} if isinstance(given, str)
            else {"figure": given.id, "as_printed": figure_words(given.figure), "value": json_value(given.figure.value)}
            for name, given in recomputation.inputs.items()
        },
        "printed": {
            "figure": printed.id, "as_printed": figure_words(printed.figure), "value": json_value(printed.figure.value),
        },
        "computed": None if verdict.value is None else float(verdict.value),
        "computed_text": words.computed,
        "interval": None if verdict.interval is None else [float(verdict.interval.low), float(verdict.interval.high)],
        "interval_text": words.interval,
        "gap": None if verdict.gap is None else float(verdict.gap),
        "gap_text": words.gap,
        "missing": verdict.missing,
        "verdict": verdict.verdict,
        "note": derivation.note,
        "topics": list(derivation.topics),
    }


def update_data(update: Update, context: PageContext) -> Data:
    """An update with its figures."""
    return {
        **_fields(update, "path", "figures"),
        "url": f"/updates/#{update.id}",
        "figures": figures_data(update.id, context),
    }


def source_data(source: Source, coverage: Coverage) -> Data:
    """A source with its coverage; its exclusions are in ``exclusions.csv``."""
    return {
        **_fields(source, "path", "exclusions"),
        "url": f"/sources/{source.id}/",
        "coverage": {
            "printed": coverage.printed, "in_records": coverage.in_records, "excluded": coverage.excluded,
            "left": len(coverage.left), "share_percent": coverage.share_percent,
        },
    }


def figures_data(record: str, context: PageContext) -> list[Data]:
    """The figures of a record, each with the sentence that quotes it."""
    return [figure_data(published, context) for published in context.figures_by_record.get(record, [])]


def figure_data(published: PublishedFigure, context: PageContext) -> Data:
    """One figure."""
    return {
        "id": published.id,
        "url": f"/{published.url}",
        "paragraph": published.paragraph,
        **_fields(published.figure, "paragraph", "attributed_to", "kind"),
        "attributed_to": published.attributed_to,
        "kind": published.kind,
        "words": figure_words(published.figure),
        "sentence": sentence(published, context.handbook),
        "must_say": published.must_say,
        "overtaken_by": [update.id for update in context.links.overtaking(published.id)],
    }


def _checks(record: str, context: PageContext) -> Data:
    links = context.links
    return {
        "derivations": [
            {"id": each.derivation.id, "verdict": each.verdict.verdict} for each in links.derivations_of.get(record, ())
        ],
        "disagreements": [each.id for each in links.disagreements_of.get(record, ())],
        "overtaken_by": [each.id for each in links.updates_of.get(record, ())],
    }


def _fields(shape: Any, *leave_out: str) -> Data:
    return {name: _plain(value) for name, value in shape.model_dump().items() if name not in leave_out}


def _plain(value: Any) -> Any:
    if isinstance(value, Decimal):
        return json_value(value)
    if isinstance(value, dict):
        return {name: _plain(each) for name, each in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(each) for each in value]
    return value
