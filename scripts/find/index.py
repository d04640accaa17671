"""The search index, in pieces small enough that a first search fetches little of it.

``start.json`` holds every word and says which piece holds its list; the page fetches the pieces of what is asked, and
the blocks in which the things it shows stand. All but ``start.json`` is in a folder named for its content, so that a
page never mixes two builds.

An index made by Pagefind, which this took the place of, sends 690 kB before its first result at ten times today's
records: its list of pages and its facets grow with them and are fetched whole.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from itertools import groupby
from typing import Any

from scripts.find.findable import TYPES, Findable
from scripts.find.postings import Filed, Postings, filed
from scripts.find.same_words import SAME_WORDS
from scripts.model.source import Term
from scripts.quote.numbers import json_value

BLOCK = 8
"""So many things stand in one block."""
PIECE = 2_500
"""So many places a piece holds, unless one word alone has more."""
FACETS = ("Source", "Topic", "Kind", "Unit", "Year", "Organisation")


def index_files(things: Iterable[Findable], terms: Iterable[Term]) -> dict[str, str]:
    """The index of things, as files by their path below its folder.

    Args:
        things: what can be found; of equally good answers the earlier stands first.
        terms: the abbreviations and what they stand for.
    """
    ordered = sorted(things, key=lambda thing: TYPES.index(thing.facets["Type"][0]))
    made = filed(ordered, terms)
    words = sorted(made.words)
    word_pieces = list(_pieces(words, lambda word: len(made.words[word])))
    values = sorted(made.numbers)
    number_pieces = list(_pieces(values, lambda value: sum(map(len, made.numbers[value].values()))))

    pieces: dict[str, Any] = {
        **{f"w{place}": [_levels(made.words[word]) for word in piece] for place, piece in enumerate(word_pieces)},
        **{f"n{place}": [_number(value, made) for value in piece] for place, piece in enumerate(number_pieces)},
        **{f"b{start // BLOCK}": [_shown(thing) for thing in ordered[start : start + BLOCK]]
           for start in range(0, len(ordered), BLOCK)},
        "facets": {facet: _facet(facet, ordered) for facet in FACETS},
    }
    texts = {name: _json(content) for name, content in pieces.items()}
    start = {
        "block": BLOCK,
        "types": [[name, len(list(group))] for name, group in groupby(ordered, lambda thing: thing.facets["Type"][0])],
        "words": " ".join(words),
        "wordPieces": [words.index(piece[0]) for piece in word_pieces],
        "numberPieces": [json_value(piece[0]) for piece in number_pieces],
        "same": SAME_WORDS,
    }
    folder = hashlib.sha256("".join(texts.values()).encode()).hexdigest()[:10]
    return {"start.json": _json({"folder": folder, **start})} | {
        f"{folder}/{name}.json": text for name, text in texts.items()
    }


def _pieces[T](keys: Sequence[T], size: Any) -> Iterator[list[T]]:
    piece: list[T] = []
    held = 0
    for key in keys:
        more = size(key)
        if piece and held + more > PIECE:
            yield piece
            piece, held = [], 0
        piece.append(key)
        held += more
    if piece:
        yield piece


def _levels(postings: Postings) -> list[list[int]]:
    """A list for each level: the level, the first place, and how far each further one is from the one before."""
    by_level: dict[int, list[int]] = {}
    for place in sorted(postings):
        by_level.setdefault(postings[place], []).append(place)
    return [
        [level, places[0], *(after - before for before, after in zip(places, places[1:], strict=False))]
        for level, places in sorted(by_level.items())
    ]


def _number(value: Decimal, made: Filed) -> list[Any]:
    kinds = made.numbers[value]
    return [json_value(value), *(_levels(kinds.get(kind, {})) for kind in ("gbp", "pct", "num"))]


def _shown(thing: Findable) -> list[str]:
    shown = [thing.url, thing.title, thing.about + thing.place]
    return [*shown, thing.figure, thing.id] if thing.figure else shown


def _facet(facet: str, things: Sequence[Findable]) -> dict[str, Any]:
    """A facet's values, the sets of them that occur, and for each run of things with one set: which, and how many."""
    held = [thing.facets.get(facet, ()) for thing in things]
    values = sorted({value for each in held for value in each})
    sets = list(dict.fromkeys(held))
    runs = [[sets.index(each), len(list(run))] for each, run in groupby(held)]
    return {
        "values": values,
        "sets": [[values.index(value) for value in each] for each in sets],
        "runs": [number for run in runs for number in run],
    }


def _json(content: Any) -> str:
    return json.dumps(content, ensure_ascii=False, separators=(",", ":"))
