"""What the columns of each CSV hold: one description, from which Data Package and CSVW metadata are made."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from scripts.model.table import Table


@dataclass(frozen=True, slots=True)
class ColumnMeaning:
    """A column of a published CSV."""

    name: str
    type: str
    """``string``, ``integer`` or ``number``."""
    description: str


FIGURES = (
    ColumnMeaning("id", "string", "Permanent id of the figure"),
    ColumnMeaning("record", "string", "Record that holds it"),
    ColumnMeaning("record_kind", "string", "claim, recommendation, table or update"),
    ColumnMeaning("source", "string", "Document that prints it; empty for an update"),
    ColumnMeaning("paragraph", "integer", "Paragraph of the document, counted from 1; empty for an update"),
    ColumnMeaning("as_printed", "string", "The figure to the character"),
    ColumnMeaning("value", "number", "The number: money in pounds, 47 for 47%"),
    ColumnMeaning("unit", "string", "What is counted"),
    ColumnMeaning("measures", "string", "What the figure is of"),
    ColumnMeaning("period", "string", "When it is of"),
    ColumnMeaning("population", "string", "Who or what was counted"),
    ColumnMeaning("attributed_to", "string", "Who it comes from"),
    ColumnMeaning("kind", "string", "What sort of evidence it is"),
    ColumnMeaning("url", "string", "Address from the site's root"),
    ColumnMeaning("hedge", "string", "The word printed with it that loosens it"),
    ColumnMeaning("value_high", "number", "Upper end where the figure is a range"),
    ColumnMeaning("must_say", "string", "The caveat that no copy may lose"),
)
EXCLUSIONS = (
    ColumnMeaning("source", "string", "Document that prints the figure"),
    ColumnMeaning("paragraph", "integer", "Paragraph of the document, counted from 1"),
    ColumnMeaning("token", "string", "The figure to the character"),
    ColumnMeaning("reason", "string", "Why it is in no record"),
)


def columns_of(table: Table) -> tuple[ColumnMeaning, ...]:
    """The columns of a printed table's CSV: cells are text, as printed."""
    return tuple(
        ColumnMeaning(
            column.name, "string",
            "; ".join(part for part in (column.label, column.measures, column.population, column.period) if part),
        )
        for column in table.columns
    )


def table_schema(columns: tuple[ColumnMeaning, ...]) -> dict[str, Any]:
    """Columns as a Table Schema of a Data Package."""
    return {
        "fields": [{"name": each.name, "type": each.type, "description": each.description} for each in columns],
        "missingValues": [""],
    }


def csvw_metadata(file_name: str, title: str, columns: tuple[ColumnMeaning, ...]) -> dict[str, Any]:
    """CSVW metadata to stand beside a CSV as ``<name>.csv-metadata.json``."""
    return {
        "@context": ["http://www.w3.org/ns/csvw", {"@language": "en"}],
        "url": file_name,
        "dc:title": title,
        "dc:license": "https://creativecommons.org/licenses/by/4.0/",
        "tableSchema": {
            "columns": [
                {
                    "name": each.name, "titles": each.name, "datatype": each.type, "null": "",
                    "dc:description": each.description,
                }
                for each in columns
            ]
        },
    }
