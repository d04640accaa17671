"""The committed index of a source text: for each paragraph its heading, a hash and the figures as printed.

The index lets every check run where the texts are not. It holds no sentence: a heading is cut to seven words.
"""

from __future__ import annotations

import csv
import hashlib
import io
import re
from dataclasses import dataclass
from pathlib import Path

from scripts.figures.tokens import tokens

COLUMNS = ("paragraph", "heading", "sha256", "figures")
SEPARATOR = " | "
_NOT_AT_START = ("-", "'", "‘", "(", "•", "[", "PHOTO")
_NOT_AT_END = tuple(".,;:'’”\"|)")
_HEADING_WORDS = 7
_HEADING_LONGEST = 14
_MARKUP = re.compile(r"\*\*|^#+\s*|^\|\s*|\s*\|$|\[([^\]]*)\]\([^)]*\)")


@dataclass(frozen=True, slots=True)
class IndexedParagraph:
    """One paragraph of a source: its number from 1, the heading above it, its hash and its printed figures."""

    number: int
    heading: str
    sha256: str
    figures: tuple[str, ...]


def index_paragraphs(paragraphs: list[str]) -> list[IndexedParagraph]:
    """Makes the index of a source from its paragraphs, in order."""
    indexed, heading = [], ""
    for number, paragraph in enumerate(paragraphs, start=1):
        if looks_like_heading(paragraph):
            heading = shortened_heading(paragraph)
        digest = hashlib.sha256(paragraph.encode()).hexdigest()
        figures = tuple(token.text for token in tokens(paragraph))
        indexed.append(IndexedParagraph(number, heading, digest, figures))
    return indexed


def looks_like_heading(paragraph: str) -> bool:
    """Answers "is this paragraph a heading?": marked with #, or short, capitalised and without a full stop."""
    if paragraph.startswith("#"):
        return True
    if "\t" in paragraph or paragraph.startswith(_NOT_AT_START) or paragraph.endswith(_NOT_AT_END):
        return False
    words = _MARKUP.sub("", paragraph).split()
    return bool(words) and len(words) <= _HEADING_LONGEST and words[0][:1].isupper() and len(paragraph) < 110


def shortened_heading(paragraph: str) -> str:
    """The heading without its markup, cut to seven words so that no sentence is kept."""
    words = _MARKUP.sub(lambda found: found[1] or "", paragraph).split()
    return " ".join(words[:_HEADING_WORDS]) + (" ..." if len(words) > _HEADING_WORDS else "")


def index_as_csv(index: list[IndexedParagraph]) -> str:
    """The index as the text of its CSV file."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(COLUMNS)
    for row in index:
        writer.writerow((row.number, row.heading, row.sha256, SEPARATOR.join(row.figures)))
    return out.getvalue()


def read_index(path: Path) -> list[IndexedParagraph]:
    """Reads an index file.

    Raises:
        ValueError: when its columns are not COLUMNS or its paragraphs are not 1, 2, 3, ...
    """
    with path.open(encoding="utf-8", newline="") as file:
        rows = csv.DictReader(file)
        if tuple(rows.fieldnames or ()) != COLUMNS:
            raise ValueError(f"the columns are {rows.fieldnames}; they must be {', '.join(COLUMNS)}")
        index = [
            IndexedParagraph(
                int(row["paragraph"]),
                row["heading"],
                row["sha256"],
                tuple(row["figures"].split(SEPARATOR)) if row["figures"] else (),
            )
            for row in rows
        ]
    for expected, row in enumerate(index, start=1):
        if row.number != expected:
            raise ValueError(f"paragraph {row.number} stands where {expected} is due")
    return index
