"""What the page that checks a draft needs to know of each figure, in one file small enough to fetch whole.

A draft's sentence and a figure are compared by the stems of their words: the first six letters of each word that
says something. ``docs/assets/js/draft-figures.js`` makes the stems of a draft by the same rule.
"""

from __future__ import annotations

import json
import math
import re
from collections import Counter
from typing import Any

from scripts.figures.periods import years_named
from scripts.model.handbook import Handbook, PublishedFigure
from scripts.pages.context import PageContext
from scripts.quote.number_words import figure_index_words
from scripts.quote.wording import figure_words, sentence

STEM = 6
_WORD = re.compile(r"[a-z][a-z'’-]+")
_EMPTY = frozenset(
    (
        "the a an and or of in on for to from with by at as is are was were be been has have had that this these those "
        "it its their who which what where when than then not no more most less between over under about around per "
        "january february march april may june july august september october november december "
        "each every share number numbers total average year years since printed figure england english million "
        "billion thousand bn cent percent percentage pounds"
    ).split()
)
SAME = {
    "rise": "rise", "rises": "rise", "rose": "rise", "risen": "rise", "rising": "rise", "grew": "rise", "grow": "rise",
    "grown": "rise", "growth": "rise", "increase": "rise", "increased": "rise", "increases": "rise", "up": "rise",
    "fall": "fall", "falls": "fall", "fell": "fall", "fallen": "fall", "cut": "fall", "cuts": "fall",
    "reduction": "fall", "reduced": "fall", "decrease": "fall", "decline": "fall", "declined": "fall",
    "councils": "counci", "council": "counci", "authorities": "counci", "authority": "counci", "las": "counci",
    "cost": "cost", "costs": "cost", "price": "cost", "spend": "spend", "spent": "spend", "spending": "spend",
    "expenditure": "spend", "ehcp": "plans", "ehcps": "plans", "plan": "plans", "plans": "plans",
    "child": "childr", "pupil": "pupils", "school": "school", "schools": "school", "place": "places",
    "placement": "places", "placements": "places", "appeal": "appeal", "hearings": "appeal", "hearing": "appeal",
}
"""Words that say the same, each with the stem they share."""


_NOT_BODIES = ("participant group", "local area partnership")


def draft_figures(context: PageContext) -> str:
    """Every figure a draft may quote: amounts, shares and counts, with what must be said of them."""
    known = [_known(published, context) for published in context.handbook.figures.values() if _is_quotable(published)]
    counted = Counter(stem for each in known for stem in {*each["stems"], *each["of"]})
    weights = {stem: round(math.log(1 + len(known) / count), 2) for stem, count in sorted(counted.items())}
    told = {
        "figures": known, "weights": weights, "same": SAME, "empty": sorted(_EMPTY),
        "bodies": _bodies(context.handbook),
    }
    return json.dumps(told, ensure_ascii=False, separators=(",", ":"))


def stems(text: str) -> list[str]:
    """The stems of a text, each once, in order.

    >>> stems("The cumulative high needs deficits of councils")
    ['cumula', 'high', 'needs', 'defici', 'counci']
    """
    words = (word.replace("’", "'").strip("'-") for word in _WORD.findall(text.lower()))
    return list(dict.fromkeys(SAME.get(word, word[:STEM]) for word in words if word not in _EMPTY and len(word) > 1))


def _is_quotable(published: PublishedFigure) -> bool:
    return published.figure.unit not in ("date", "age", "rank")


def _known(published: PublishedFigure, context: PageContext) -> dict[str, Any]:
    figure = published.figure
    record = _title(published, context)
    newer = context.links.overtaking(published.id)
    known: dict[str, Any] = {
        "id": published.id,
        "url": published.url,
        "words": figure_words(figure),
        "value": float(figure.value),
        "keys": figure_index_words(figure),
        "stems": stems(figure.measures),
        "of": stems(figure.population),
        "about": stems(record),
        "years": sorted(years_named(figure.period)),
        "period": figure.period,
        "measures": figure.measures,
        "population": figure.population,
        "right": sentence(published, context.handbook),
    }
    if figure.unit == "percentage-points":
        known["points"] = True
    from_whom = _from(published, context.handbook)
    if from_whom:
        known["from"] = from_whom
    if published.must_say:
        known["must"] = published.must_say
        known["mustStems"] = stems(published.must_say)
    if newer:
        known["newer"] = {"title": newer[-1].title, "url": f"updates/#{newer[-1].id}"}
    return known


def _title(published: PublishedFigure, context: PageContext) -> str:
    handbook = context.handbook
    if published.record_kind == "claim":
        return handbook.claims[published.record].title
    if published.record_kind == "recommendation":
        return handbook.recommendations[published.record].title
    if published.record_kind == "update":
        return handbook.updates[published.record].title
    return handbook.tables[published.record].title


def _bodies(handbook: Handbook) -> dict[str, str]:
    """Whose each name is: "National Audit Office (NAO)" goes by both."""
    names = {}
    for organisation in handbook.organisations.values():
        if organisation.kind not in _NOT_BODIES:
            for name in re.split(r"\s*[()]", organisation.name.removeprefix("The ")):
                if name:
                    names[name] = organisation.id
    return names


def _from(published: PublishedFigure, handbook: Handbook) -> list[str]:
    """The bodies whose figure it may be said to be; none where who counted it is not known for sure."""
    told = published.attributed_to.replace("’", "'")
    source = handbook.sources.get(published.source)
    if source:
        told += f"; {', '.join(source.authors)}; {source.publisher}; {source.commissioner}; {source.short_title}"
    if re.search(r"\bnot? (?:named?|known|source)|names no|unnamed", published.attributed_to):
        return []
    found = {body for name, body in _bodies(handbook).items() if re.search(rf"(?<!\w){re.escape(name)}(?!\w)", told)}
    if published.kind == "official-statistic":
        found |= {each.id for each in handbook.organisations.values() if each.kind in ("government", "inspectorate")}
    return sorted(found)
