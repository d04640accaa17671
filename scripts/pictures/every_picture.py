"""A picture for every record and topic, and one for all other pages; kept between builds under a hash of its words."""

from __future__ import annotations

import hashlib
import inspect
import json
import multiprocessing
import os
from collections.abc import Iterable, Mapping
from concurrent.futures import ProcessPoolExecutor
from dataclasses import asdict, dataclass
from functools import partial
from pathlib import Path

import PIL

from scripts.model.handbook import Handbook
from scripts.pages.typeface import TYPEFACE
from scripts.pictures import drawing, layout
from scripts.pictures.drawing import drawn
from scripts.pictures.words import (
    PictureWords,
    claim_words,
    handbook_words,
    recommendation_words,
    table_words,
    topic_words,
)
from scripts.quote import shortened

FILE_NAME = "picture.png"
DESCRIPTION = "What five documents say about special educational needs and disabilities in England, figure by figure."
_FEW = 40
"""So many are drawn here; for more it is worth starting other processes."""


@dataclass(frozen=True, slots=True)
class Picture:
    """Where a page's picture is, below the site's root, and its words for those who do not see it."""

    file: str
    alt: str


def picture_words(handbook: Handbook) -> Iterable[PictureWords]:
    """What each picture says; the first is the one for pages without their own."""
    yield handbook_words(DESCRIPTION)
    yield from (claim_words(each, handbook) for each in handbook.claims.values())
    yield from (recommendation_words(each, handbook) for each in handbook.recommendations.values())
    yield from (table_words(each, handbook) for each in handbook.tables.values())
    yield from (topic_words(each) for each in handbook.topics.values())


def pictures_by_page(handbook: Handbook) -> Mapping[str, Picture]:
    """Each page's picture by the page's address; under "" the one for all others."""
    return {words.path: Picture(f"{words.path}{FILE_NAME}", words.alt) for words in picture_words(handbook)}


def picture_files(handbook: Handbook, root: Path, kept: Path) -> dict[str, bytes]:
    """Every picture by its path below the site's root.

    Args:
        handbook: the records.
        root: the project's folder, which has the typeface.
        kept: a folder in which pictures are kept between builds; those no longer wanted are removed from it.
    """
    kept.mkdir(parents=True, exist_ok=True)
    typeface = root / TYPEFACE
    made_by = _fingerprint(typeface)
    wanted = {words: kept / f"{_name(words, made_by)}.png" for words in picture_words(handbook)}
    for stale in {*kept.glob("*.png")} - {*wanted.values()}:
        stale.unlink()
    missing = [words for words, path in wanted.items() if not path.exists()]
    for words, picture in zip(missing, _drawn(missing, typeface), strict=True):
        fresh = wanted[words].with_suffix(".part")
        fresh.write_bytes(picture)
        fresh.replace(wanted[words])
    return {f"{words.path}{FILE_NAME}": path.read_bytes() for words, path in wanted.items()}


def _drawn(missing: list[PictureWords], typeface: Path) -> Iterable[bytes]:
    draw = partial(drawn, typeface=typeface)
    if len(missing) <= _FEW:
        yield from map(draw, missing)
        return
    # Started anew and not forked, since other threads are at work in a build.
    with ProcessPoolExecutor(os.cpu_count(), multiprocessing.get_context("spawn")) as processes:
        yield from processes.map(draw, missing, chunksize=16)


def _name(words: PictureWords, made_by: str) -> str:
    text = made_by + json.dumps(asdict(words), ensure_ascii=False)
    return hashlib.sha256(text.encode()).hexdigest()[:24]


def _fingerprint(typeface: Path) -> str:
    """A hash of everything but its words that a picture depends on."""
    scripts = [inspect.getsource(module).encode() for module in (drawing, layout, shortened)]
    return hashlib.sha256(b"".join([*scripts, typeface.read_bytes(), PIL.__version__.encode()])).hexdigest()
