"""A printed table as Markdown and as HTML, cell by cell as printed."""

from __future__ import annotations

from html import escape

from scripts.model.table import Table
from scripts.quote.markdown_text import as_markdown_text


def table_rows(table: Table) -> list[list[str]]:
    """The cells as printed, row by row."""
    width = len(table.columns)
    cells = [cell.as_printed for cell in table.cells]
    return [cells[start : start + width] for start in range(0, len(cells), width)]


def markdown_table(table: Table) -> str:
    """The table in Markdown, numbers to the right."""
    head = [as_markdown_text(column.label) for column in table.columns]
    rule = ["---:" if column.type == "figure" else "---" for column in table.columns]
    body = [[as_markdown_text(cell) for cell in row] for row in table_rows(table)]
    return "\n".join(f"| {' | '.join(row)} |" for row in [head, rule, *body])


def html_table(table: Table) -> str:
    """The table in HTML, each row with its heading."""
    head = "".join(f'<th scope="col">{escape(column.label, quote=False)}</th>' for column in table.columns)
    body = "".join(
        f'<tr><th scope="row">{escape(row[0], quote=False)}</th>'
        + "".join(f"<td>{escape(cell, quote=False)}</td>" for cell in row[1:])
        + "</tr>"
        for row in table_rows(table)
    )
    return f"<table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>"
