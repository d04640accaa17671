"""Hand-written pages type no figure: they name it, and every name is a record's."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from scripts.figures.tokens import Kind, tokens
from scripts.quote.references import REFERENCE, UnknownReference, target_of
from scripts.read.problems import Problem
from scripts.rules.evidence import Evidence

PROSE_FOLDERS = ("docs/topics", "docs/workshops", "docs/calculators")
_MINUTES = re.compile(r"\b\d+ minutes?\b")
_NOT_PROSE = re.compile(r"`[^`]*`|<[^>]*>|\[[^\]]*\]\([^)]*\)|^\s*\d+\.\s")
"""Code, tags, links and the numbers of a list."""
_COUNTED = frozenset({Kind.MONEY, Kind.PERCENT, Kind.PROPORTION, Kind.RATIO, Kind.RANGE, Kind.NUMBER})


def prose_types_no_figure(evidence: Evidence) -> Iterator[Problem]:
    """No money, percentage, count or ratio is typed in a topic, calculator or workshop page."""
    for path, number, line in _prose_lines(evidence.root):
        plain = _NOT_PROSE.sub("", _MINUTES.sub("", REFERENCE.sub("", line)))
        plain = re.sub(r"\bpost-16\b|\bpost 16\b|\bKey Stage \d\b|\b16 to 19\b", "", plain, flags=re.IGNORECASE)
        for token in tokens(plain):
            if token.kind in _COUNTED and not re.fullmatch(r"(19|20)\d\d", token.text):
                yield Problem(
                    path, number, "typed-figure", f"{token.text} is typed in prose",
                    "name the figure, as in {figure:<claim>.1}",
                )


def prose_names_records(evidence: Evidence) -> Iterator[Problem]:
    """Every reference in a hand-written page names a record."""
    for path, number, line in _prose_lines(evidence.root):
        for kind, name in REFERENCE.findall(line):
            try:
                target_of(kind, name, evidence.handbook)
            except UnknownReference as error:
                if name.partition(".")[0] in evidence.handbook.unread:
                    continue
                yield Problem(path, number, "reference", str(error), "name a record that exists")


def _prose_lines(root: Path) -> Iterator[tuple[str, int, str]]:
    for folder in PROSE_FOLDERS:
        for path in sorted((root / folder).rglob("*.md")):
            for number, line in enumerate(path.read_text(encoding="utf-8").split("\n"), start=1):
                yield path.relative_to(root).as_posix(), number, line
