"""Reads every record of the project into one Handbook, with every problem on the way."""

from __future__ import annotations

import csv
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, TypeVar

from scripts.figures.source_index import IndexedParagraph, read_index
from scripts.model.claim import Claim
from scripts.model.debate import Disagreement, Proposal
from scripts.model.derivation import Derivation
from scripts.model.handbook import Handbook
from scripts.model.recommendation import Recommendation
from scripts.model.retired import Retired
from scripts.model.shape import Record
from scripts.model.source import Organisation, PrintedChart, Source, Term
from scripts.model.table import Cell, Table
from scripts.model.topic import Topic
from scripts.model.update import Update
from scripts.read.front_matter import read_front_matter
from scripts.read.located import as_record, at_place
from scripts.read.problems import Problem
from scripts.read.second_reading import second_reading
from scripts.read.yaml_text import LocatedYaml, read_yaml

RecordType = TypeVar("RecordType", bound=Record)


def read_handbook(root: Path) -> tuple[Handbook, list[Problem]]:
    """Reads all records below a project's folder.

    Args:
        root: the folder that holds ``data`` and ``docs``.

    Returns:
        the records that could be read, and every problem; a record with a problem is left out.
    """
    reading = _Reading(root)
    handbook = Handbook(
        sources=reading.sources(),
        indexes=reading.indexes(),
        claims=reading.markdown(Claim, "docs/claims/*/*.md", "statement"),
        tables=reading.tables(),
        recommendations=reading.markdown(Recommendation, "docs/recommendations/*.md", "statement"),
        proposals=reading.yaml(Proposal, "data/positions/*.yml"),
        disagreements=reading.yaml(Disagreement, "data/disagreements/*.yml"),
        derivations=reading.yaml(Derivation, "data/derivations/*.yml"),
        updates=reading.yaml(Update, "data/updates/*.yml"),
        topics=reading.markdown(Topic, "docs/topics/*.md", "body"),
        organisations=reading.listed(Organisation, "data/organisations.yml"),
        terms=reading.listed(Term, "data/terms.yml"),
        retired=reading.listed(Retired, "data/retired.yml"),
        second_readings={
            path.stem: second_reading(path) for path in sorted(root.glob("data/checks/*.csv"))
        },
        unread=frozenset(reading.unread),
    )
    return handbook, reading.problems


class _Reading:
    """One reading of a project's folder: the problems found so far, and where each id was seen."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.problems: list[Problem] = []
        self.unread: set[str] = set()
        self._seen: dict[str, str] = {}

    def markdown(self, shape: type[RecordType], pattern: str, body_field: str) -> dict[str, RecordType]:
        def read(path: Path, name: str) -> RecordType | None:
            document, body, _ = read_front_matter(path.read_text(encoding="utf-8"), name)
            return as_record(shape, document, self.problems, {"path": name, body_field: body or None})

        return self._each(pattern, read)

    def yaml(self, shape: type[RecordType], pattern: str) -> dict[str, RecordType]:
        def read(path: Path, name: str) -> RecordType | None:
            return as_record(shape, read_yaml(path.read_text(encoding="utf-8"), name), self.problems, {"path": name})

        return self._each(pattern, read)

    def tables(self) -> dict[str, Table]:
        def read(path: Path, name: str) -> Table | None:
            document = read_yaml(path.read_text(encoding="utf-8"), name)
            cells_path = path.with_suffix(".csv")
            rows = self._csv_rows(cells_path) if cells_path.exists() else []
            table = as_record(Table, document, self.problems, {"path": name})
            return self._with_cells(table, rows, cells_path) if table else None

        return self._each("data/tables/*.yml", read)

    def sources(self) -> dict[str, Source]:
        def read(path: Path, name: str) -> Source | None:
            document = read_yaml(path.read_text(encoding="utf-8"), name)
            charts_path = path.with_name(f"{path.stem}.figures.yml")
            charts = self.listed_at(PrintedChart, charts_path) if charts_path.exists() else []
            extra = {"path": name, "charts": charts, "exclusions": self._exclusions(path)}
            return as_record(Source, document, self.problems, extra)

        return self._each("data/sources/*.yml", read, skip=lambda path: "." in path.stem)

    def indexes(self) -> dict[str, tuple[IndexedParagraph, ...]]:
        found = {}
        for path in sorted(self.root.glob("data/sources/*.index.csv")):
            try:
                found[path.name.removesuffix(".index.csv")] = tuple(read_index(path))
            except ValueError as error:
                fix = "make the index again with python -m scripts.index_sources"
                self.problems.append(Problem(self._name(path), 1, "source-index", str(error), fix))
                self.unread.add(path.name.removesuffix(".csv"))
        return found

    def listed(self, shape: type[Any], name: str) -> dict[str, Any]:
        path = self.root / name
        found: dict[str, Any] = {}
        for item in self.listed_at(shape, path) if path.exists() else []:
            if item.id in found:
                self.problems.append(
                    Problem(name, 1, "duplicate-id", f"{item.id} stands twice", "keep one of the two")
                )
            found[item.id] = item
        return found

    def listed_at(self, shape: type[Any], path: Path) -> list[Any]:
        document = read_yaml(path.read_text(encoding="utf-8"), self._name(path))
        self.problems.extend(document.problems)
        if not isinstance(document.data, list):
            if not document.problems:
                self.problems.append(
                    Problem(document.path, 1, "wrong-value", "the file is not a list", "begin each entry with - id:")
                )
            return []
        made = [at_place(shape, item, document, (n,), self.problems) for n, item in enumerate(document.data)]
        return [item for item in made if item is not None]

    def _each(
        self, pattern: str, read: Callable[[Path, str], RecordType | None],
        skip: Callable[[Path], bool] = lambda path: path.stem in ("index", "README"),
    ) -> dict[str, RecordType]:
        records: dict[str, RecordType] = {}
        for path in sorted(self.root.glob(pattern)):
            if skip(path):
                continue
            name = self._name(path)
            record = read(path, name)
            if record is None:
                self.unread.add(path.stem)
                continue
            if record.id != path.stem:
                self.unread |= {path.stem, record.id}
                self.problems.append(
                    Problem(name, 2, "id-matches-file", f"the id is {record.id} and the file is {path.name}",
                            f"name the file {record.id}{path.suffix}")
                )
            family = f"{pattern.split('/')[1]}/{record.id}"
            if family in self._seen:
                self.problems.append(
                    Problem(name, 2, "duplicate-id", f"the id {record.id} is taken by {self._seen[family]}",
                            "choose another id for the newer record")
                )
            self._seen[family] = name
            records[record.id] = record
        return records

    def _with_cells(self, table: Table, rows: list[list[str]], path: Path) -> Table | None:
        name = self._name(path)
        header = [column.name for column in table.columns]
        if not rows or rows[0] != header:
            self.problems.append(
                Problem(name, 1, "table-shape",
                        f"the header is {','.join(rows[0]) if rows else 'missing'}; it must be {','.join(header)}",
                        "give the CSV the column names of the YAML, in order")
            )
            return None
        uneven = [n for n, row in enumerate(rows[1:], start=2) if len(row) != len(header)]
        for line in uneven:
            self.problems.append(
                Problem(name, line, "table-shape", f"the row has {len(rows[line - 1])} cells; {len(header)} are needed",
                        "put a quoted cell for each column")
            )
        if len(rows) - 1 != len(table.row_paragraphs):
            self.problems.append(
                Problem(name, 1, "table-shape",
                        f"there are {len(rows) - 1} rows and {len(table.row_paragraphs)} row_paragraphs",
                        "give row_paragraphs one paragraph a row")
            )
            return None
        cells = tuple(
            Cell(row=r, column=c, as_printed=text, paragraph=table.row_paragraphs[r - 1])
            for r, row in enumerate(rows[1:], start=1)
            for c, text in enumerate(row, start=1)
        )
        return None if uneven else table.model_copy(update={"cells": cells})

    def _exclusions(self, source_path: Path) -> list[Mapping[str, object]]:
        path = source_path.with_name(f"{source_path.stem}.exclusions.csv")
        if not path.exists():
            return []
        rows = self._csv_rows(path)
        if not rows or rows[0] != ["paragraph", "token", "reason"]:
            self.problems.append(
                Problem(self._name(path), 1, "exclusion", "the columns must be paragraph,token,reason",
                        "mend the first line")
            )
            return []
        found: list[Mapping[str, object]] = []
        for line, row in enumerate(rows[1:], start=2):
            if len(row) == 3 and row[0].isdigit() and row[1]:
                found.append({"paragraph": row[0], "token": row[1], "reason": row[2], "line": line})
            else:
                self.problems.append(
                    Problem(self._name(path), line, "exclusion", f"the row reads {','.join(row)}",
                            "write paragraph,token,reason, with quotes round a token with a comma")
                )
        return found

    def _csv_rows(self, path: Path) -> list[list[str]]:
        with path.open(encoding="utf-8", newline="") as file:
            return list(csv.reader(file))

    def _name(self, path: Path) -> str:
        return path.relative_to(self.root).as_posix()


def located_lines(root: Path, name: str) -> LocatedYaml:
    """The lines of a record's fields, read again when a rule needs to point at one."""
    text = (root / name).read_text(encoding="utf-8")
    return read_front_matter(text, name)[0] if name.endswith(".md") else read_yaml(text, name)
