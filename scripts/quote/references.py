"""References in hand-written text: {figure:id}, {claim:id}, {ask:id}, {table:id}, {term:id}, {calculator:id} ...

Prose never types a figure; it names one, and the page shows it as printed, linked to its record.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from markupsafe import Markup

from scripts.model.handbook import Handbook
from scripts.quote.addresses import relative
from scripts.quote.wording import figure_words

_KINDS = "figure|claim|ask|table|proposal|disagreement|derivation|update|source|term|calculator"
REFERENCE = re.compile(rf"\{{({_KINDS}):([^}}\s]+)\}}")


class UnknownReference(ValueError):
    """A reference to a record that does not exist."""


def with_references(text: str, handbook: Handbook, address: str) -> str:
    """Puts links in place of references.

    Args:
        text: Markdown with references.
        handbook: the records.
        address: the page the text stands on.

    Raises:
        UnknownReference: when a reference names no record.
    """
    return REFERENCE.sub(lambda found: str(_link(found[1], found[2], handbook, address)), text)


def _link(kind: str, name: str, handbook: Handbook, address: str) -> Markup:
    way, text = target_of(kind, name, handbook)
    classes = ' class="figure-inline"' if kind == "figure" else ""
    return Markup('<a href="{}"' + classes + ">{}</a>").format(relative(address, way), text)


def target_of(kind: str, name: str, handbook: Handbook) -> tuple[str, str]:
    """The address and the words of what a reference names."""
    finders: dict[str, Callable[[], tuple[str, str]]] = {
        "figure": lambda: (handbook.figures[name].url, figure_words(handbook.figures[name].figure)),
        "claim": lambda: (f"claims/{name}/", handbook.claims[name].title),
        "ask": lambda: (f"recommendations/{name}/", handbook.recommendations[name].title),
        "table": lambda: (f"tables/{name}/", handbook.tables[name].title),
        "proposal": lambda: (f"positions/#{name}", handbook.proposals[name].title),
        "disagreement": lambda: (f"disagreements/#{name}", handbook.disagreements[name].title),
        "derivation": lambda: (f"derivations/#{name}", handbook.derivations[name].title),
        "update": lambda: (f"updates/#{name}", handbook.updates[name].title),
        "source": lambda: (f"sources/{name}/", handbook.sources[name].short_title),
        "term": lambda: (f"terms/#{name}", handbook.terms[name].term),
        "calculator": lambda: (f"calculators/{name}/", _CALCULATORS[name]),
    }
    try:
        return finders[kind]()
    except KeyError as error:
        raise UnknownReference(f"{{{kind}:{name}}} names no {kind}") from error


_CALCULATORS = {
    "school-funding": "the school funding calculator",
    "team-costing": "the team costing calculator",
    "implementation-cost": "the implementation cost calculator",
}
