"""What a version is of: the parts of a record whose change readers must hear of."""

from __future__ import annotations

import hashlib
import json
from typing import Any

from scripts.model.claim import Claim
from scripts.model.figure import Figure
from scripts.model.handbook import Handbook
from scripts.model.recommendation import Recommendation
from scripts.quote.numbers import plain_number

Content = dict[str, Any]
Versioned = Claim | Recommendation


def versioned_records(handbook: Handbook) -> dict[str, Versioned]:
    """Every record that has versions, by its id with its kind before a slash."""
    claims: dict[str, Versioned] = {f"claims/{each.id}": each for each in handbook.claims.values()}
    asks: dict[str, Versioned] = {f"recommendations/{each.id}": each for each in handbook.recommendations.values()}
    return claims | asks


def content_of(record: Versioned) -> Content:
    """What a record says, without what is only wording around it: topics, links and the statement's prose.

    Returns:
        title, kind, who says it, the caveat that must travel, and each figure in full.
    """
    says = record.attributed_to if isinstance(record, Claim) else record.asked_by
    content: Content = {"title": record.title, "source": record.source, "from": says}
    if isinstance(record, Claim):
        content["kind"] = record.kind
    if record.must_say:
        content["must_say"] = record.must_say
    content["figures"] = [_figure(figure) for figure in record.figures]
    return content


def fingerprint(content: Content) -> str:
    """Sixteen letters that stand for a content."""
    text = json.dumps(content, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()[:16]


def _figure(figure: Figure) -> Content:
    shown: Content = {
        "as_printed": figure.as_printed, "value": plain_number(figure.value), "unit": figure.unit,
        "measures": figure.measures, "period": figure.period, "population": figure.population,
    }
    if figure.kind:
        shown["kind"] = figure.kind
    if figure.hedge:
        shown["hedge"] = figure.hedge
    if figure.value_high is not None:
        shown["value_high"] = plain_number(figure.value_high)
    return shown
