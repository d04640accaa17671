"""What a rule may look at: the handbook, the lines of its files, and the source texts where they are at hand."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path

from calculators.declare import Model
from scripts.figures.source_index import IndexedParagraph
from scripts.figures.source_texts import read_paragraphs
from scripts.model.claim import Claim
from scripts.model.figure import Figure
from scripts.model.handbook import Handbook
from scripts.model.recommendation import Recommendation
from scripts.model.table import Table
from scripts.read.handbook import located_lines
from scripts.read.yaml_text import LocatedYaml


@dataclass(frozen=True)
class Evidence:
    """What the rules are given.

    Attributes:
        root: the project's folder, for the lines of its files.
        handbook: every record.
        today: the ISO date the models' dates are held against.
        texts: the folder of source texts, or None.
        models: the calculators.
    """

    root: Path
    handbook: Handbook
    today: str
    texts: Path | None = None
    models: tuple[Model, ...] = ()

    def line(self, path: str, *place: str | int) -> int:
        """The line of a field of a record's file, for a problem."""
        return _lines(self.root, path).line(place)

    def paragraph(self, source: str, number: int) -> IndexedParagraph | None:
        """A paragraph of a source's index, or None where there is none."""
        index = self.handbook.indexes.get(source, ())
        return index[number - 1] if 1 <= number <= len(index) else None

    @cached_property
    def source_paragraphs(self) -> dict[str, list[str]]:
        """The paragraphs of every source text, or nothing where the texts are not at hand."""
        if self.texts is None:
            return {}
        return {source: read_paragraphs(self.texts, source) for source in self.handbook.indexes}

    def text_records(self) -> Iterator[Claim | Recommendation]:
        """Every record that is a statement of a source: claims and recommendations."""
        yield from self.handbook.claims.values()
        yield from self.handbook.recommendations.values()

    def printed_figures(self) -> Iterator[tuple[Claim | Recommendation, int, Figure, int]]:
        """Every figure of a statement: its record, its place from 0, the figure and its paragraph."""
        for record in self.text_records():
            for place, figure in enumerate(record.figures):
                yield record, place, figure, figure.paragraph or record.locator.paragraph

    def tables_of(self, source: str) -> Iterator[Table]:
        """The tables printed in a source."""
        return (table for table in self.handbook.tables.values() if table.source == source)


@cache
def _lines(root: Path, path: str) -> LocatedYaml:
    return located_lines(root, path)

