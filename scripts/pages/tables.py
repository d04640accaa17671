"""A page for each table: its chart, its cells as printed, and the index of tables."""

from __future__ import annotations

from collections.abc import Iterator

from scripts.model.table import Table
from scripts.model.vocabulary import KIND_WORDS, TOPICS
from scripts.pages.context import CALCULATOR_TITLES, PageContext
from scripts.pages.heads import table_head
from scripts.pages.page import Page
from scripts.pages.table_charts import chart_of
from scripts.quote.wording import always_say


def table_pages(context: PageContext) -> Iterator[Page]:
    """The index at ``tables/`` and the page of every table."""
    yield tables_index(context)
    for table in context.handbook.tables.values():
        yield table_page(table, context)


def table_page(table: Table, context: PageContext) -> Page:
    """One table."""
    handbook, links = context.handbook, context.links
    address = f"tables/{table.id}/"
    source = handbook.sources[table.source]
    rows = [[cell for cell in table.cells if cell.row == row + 1] for row in range(len(table.row_paragraphs))]
    body = context.templates.render(
        "table.html", address,
        table=table, source=source, rows=rows, chart=chart_of(table, handbook),
        measured=[column for column in table.columns if column.type == "figure"],
        recomputations=links.derivations_of.get(table.id, ()),
        disagreements=links.disagreements_of.get(table.id, ()),
        calculators=[
            (f"calculators/{name}/", CALCULATOR_TITLES[name], "") for name in links.calculators_using.get(table.id, ())
        ],
        quoted_in=[(f"topics/{name}/", TOPICS[name], "") for name in links.topics_quoting.get(table.id, ())],
    )
    description = f"{table.number} of {source.short_title}, cell by cell as printed.{always_say(table.must_say)}"
    return Page(
        address=address,
        title=table.title,
        description=description,
        body=body,
        kind="table",
        facets={
            "Source": (source.short_title,),
            "Topic": tuple(TOPICS[topic] for topic in table.topics),
            "Kind": (KIND_WORDS[table.kind],),
        },
        head=table_head(table, description, context),
        source_file=table.path,
        is_wide=True,
    )


def tables_index(context: PageContext) -> Page:
    """Every table, and the register of charts whose data points are not printed."""
    address = "tables/"
    return Page(
        address=address,
        title="Tables and charts",
        description="Every table printed in the five documents, cell by cell, and a register of their charts.",
        body=context.templates.render(
            "tables.html", address, tables=context.handbook.tables.values(), sources=context.handbook.sources.values()
        ),
        kind="index",
    )
