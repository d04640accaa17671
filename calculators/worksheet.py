"""One run as a workbook with live formulas, as plain data that any writer of spreadsheets can follow.

Laid out as the Government Analysis Function asks: a cover sheet, then one table a sheet, no merged cells.
Inputs have names like in_salary and results names like out_net_cost, so that a formula can be read. The
formulas are in `worksheet_formulas`; every formula cell also carries the value it must have, where it is known.
"""

from collections.abc import Iterator, Sequence
from typing import Any

from .address import write_address
from .declare import Input, Model
from .display import json_number, value_text
from .errors import InputProblems
from .implementation_cost import HORIZON
from .origins import origin
from .runs import Run
from .worksheet_cells import cell, exactly, format_of, headings, letter
from .worksheet_formulas import BOOKS, Book


def worksheet(run: Run) -> dict:
    """The workbook of one run.

    {"title", "file_name", "names": [{"name", "refers_to": "=Sheet!$B$2"}],
     "sheets": [{"name", "widths": [characters], "cells": [
         {"cell": "B2", "format": "heading", "text", "number", "pounds", "percent" or "yes_no",
          "value": text, number, true, false or null, "formula": "=..." where it is one}]}]}
    """
    book = BOOKS[run.model.id]
    sheets = [_cover(run), _inputs(run, book), _results(run, book), _lists(run), book.table and book.table(run)]
    return {
        "title": run.model.title, "file_name": f"{run.model.id}.xlsx",
        "names": [{"name": name, "refers_to": place} for name, place in _names(run.model)],
        "sheets": [sheet for sheet in sheets if sheet is not None],
    }


def _names(model: Model) -> Iterator[tuple[str, str]]:
    for row, each in enumerate(_single_inputs(model), 2):
        yield f"in_{each.name}", f"=Inputs!$B${row}"
    for row, each in enumerate(_list_inputs(model), 2):
        yield f"list_{each.name}", f"=Lists!$B${row}:${letter(HORIZON)}${row}"
    for row, output in enumerate(model.outputs, 2):
        yield f"out_{output.name}", f"=Results!$B${row}"


def _single_inputs(model: Model) -> list[Input]:
    return [each for each in model.inputs if each.kind not in ("list", "roles")]


def _list_inputs(model: Model) -> list[Input]:
    return [each for each in model.inputs if each.kind == "list"]


def _cover(run: Run) -> dict:
    lines = [
        run.model.title, run.model.question, run.sentence(), f"Prices: {run.model.prices}.",
        f"Model {run.model.id}, version {run.model.version}.", f"The same run as the end of a link: {_link(run)}",
        "Change the values in the other sheets; the results follow by formula.",
        *run.notes, *run.model.notes, *run.model.limits,
    ]
    cells = [cell("A", row, value=line, format_="heading" if row == 1 else "text") for row, line in enumerate(lines, 1)]
    return {"name": "Cover", "widths": [110], "cells": cells}


def _link(run: Run) -> str:
    try:
        return write_address(run)
    except InputProblems:
        return "too long for a link"


def _inputs(run: Run, book: Book) -> dict:
    cells = headings("Input", "Value", "Unit", "Where the usual value comes from")
    followed = book.inputs(run) if book.inputs else {}
    for row, each in enumerate(_single_inputs(run.model), 2):
        content = followed.get(each.name) or exactly(run.inputs[each.name])
        cells += [
            cell("A", row, value=each.label),
            cell("B", row, format_=format_of(each), **content),
            cell("C", row, value=each.unit or " or ".join(value for value, _ in each.choices)),
            cell("D", row, value=origin(each.origin).words),
        ]
    return {"name": "Inputs", "widths": [48, 20, 34, 90], "cells": cells}


def _lists(run: Run) -> dict | None:
    """The inputs that are one number a year; after the last one given, what the model takes for a later year."""
    lists = _list_inputs(run.model)
    if not lists:
        return None
    cells = headings("Input, by year", *range(1, HORIZON + 1))
    for row, each in enumerate(lists, 2):
        cells.append(cell("A", row, value=f"{each.label} ({each.unit})"))
        for year in range(HORIZON):
            content = _in_year(each, run.inputs[each.name], year, row)
            cells.append(cell(letter(1 + year), row, format_=format_of(each), **content))
    return {"name": "Lists", "widths": [60, *[16] * HORIZON], "cells": cells}


def _in_year(declared: Input, series: Sequence[Any], year: int, row: int) -> dict:
    if year < len(series):
        return exactly(series[year])
    if declared.unit == "%":  # a ramp holds its last value; a yearly sum ends with its last
        return {"value": json_number(series[-1]), "formula": f"={letter(year)}{row}"}
    return {"value": 0}


def _results(run: Run, book: Book) -> dict:
    cells = headings("Result", "Value", "Unit", "How it is worked out")
    for row, each in enumerate(run.model.outputs, 2):
        value = run.outputs[each.name]
        absent = each.absent if each.unit == "year" else ""
        cells += [
            cell("A", row, value=each.label),
            cell("B", row, format_=format_of(each), formula=book.outputs[each.name],
                 value=absent if value is None else exactly(value)["value"]),
            cell("C", row, value=each.unit),
            cell("D", row, value=run.working(each) if value is not None else value_text(each, value) or each.absent),
        ]
    return {"name": "Results", "widths": [48, 20, 24, 110], "cells": cells}
