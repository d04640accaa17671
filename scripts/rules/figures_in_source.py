"""Every figure stands, to the character, in the paragraph its record names."""

from __future__ import annotations

from collections.abc import Iterator

from scripts.figures.tokens import tokens
from scripts.read.problems import Problem
from scripts.rules.evidence import Evidence


def figures_stand_in_their_paragraph(evidence: Evidence) -> Iterator[Problem]:
    """A figure's ``as_printed`` is one of the figures the index found in its paragraph."""
    for record, place, figure, number in evidence.printed_figures():
        paragraph = evidence.paragraph(record.source, number)
        line = evidence.line(record.path, "figures", place, "as_printed")
        if paragraph is None:
            count = len(evidence.handbook.indexes.get(record.source, ()))
            yield Problem(
                record.path, line, "figure-in-source",
                f"paragraph {number} is not in {record.source} (found {number}; allowed 1 to {count})",
                "give the paragraph of the source index",
            )
        elif figure.as_printed not in paragraph.figures:
            printed = ", ".join(paragraph.figures) or "none"
            yield Problem(
                record.path, line, "figure-in-source",
                f"{figure.as_printed} is not printed in paragraph {number} of {record.source} "
                f"(printed there: {printed})",
                "copy the figure as printed, or name the right paragraph",
            )


def statements_stand_in_their_source(evidence: Evidence) -> Iterator[Problem]:
    """A record's locator names a paragraph of its source."""
    for record in evidence.text_records():
        if evidence.paragraph(record.source, record.locator.paragraph) is None:
            count = len(evidence.handbook.indexes.get(record.source, ()))
            yield Problem(
                record.path, evidence.line(record.path, "locator", "paragraph"), "locator",
                f"paragraph {record.locator.paragraph} is not in {record.source} (allowed 1 to {count})",
                "give the paragraph of the source index",
            )


def cells_stand_in_their_paragraph(evidence: Evidence) -> Iterator[Problem]:
    """Every figure in a table's cell is printed in the paragraph of its row."""
    for table in evidence.handbook.tables.values():
        cells_path = table.path.removesuffix(".yml") + ".csv"
        for cell in table.cells:
            paragraph = evidence.paragraph(table.source, cell.paragraph)
            printed = paragraph.figures if paragraph else ()
            for token in tokens(cell.as_printed):
                if token.text not in printed:
                    yield Problem(
                        cells_path, cell.row + 1, "figure-in-source",
                        f"{token.text} is not printed in paragraph {cell.paragraph} of {table.source} "
                        f"(printed there: {', '.join(printed) or 'none'})",
                        "copy the cell as printed, or mend row_paragraphs",
                    )
