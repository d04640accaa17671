"""``datapackage.json``, CSVW metadata, JSON Schemas and the zip of everything."""

from __future__ import annotations

import io
import json
import zipfile
from collections.abc import Mapping
from typing import Any

from pydantic import BaseModel

from scripts.exports.table_schemas import EXCLUSIONS, FIGURES, columns_of, csvw_metadata, table_schema
from scripts.model.claim import Claim
from scripts.model.debate import Disagreement, Proposal
from scripts.model.derivation import Derivation
from scripts.model.handbook import Handbook
from scripts.model.recommendation import Recommendation
from scripts.model.source import Organisation, Source, Term
from scripts.model.table import Table
from scripts.model.topic import Topic
from scripts.model.update import Update

_SHAPES: dict[str, type[BaseModel]] = {
    "claim": Claim, "recommendation": Recommendation, "table": Table, "position": Proposal,
    "disagreement": Disagreement, "derivation": Derivation, "update": Update, "source": Source, "topic": Topic,
    "organisation": Organisation, "term": Term,
}
_MADE_BY_THE_READER = ("path", "cells", "charts", "exclusions")
_ZIP_DATE = (1980, 1, 1, 0, 0, 0)
CAVEATS = """READ THIS FIRST

1. These are figures that five documents print, not figures that the handbook has found to be true.
2. Never quote a figure without its period, population and source; where must_say is filled in, say it too.
3. Kinds differ: a survey of some councils scaled up is an estimate, not an official statistic; a projection is not
   an outturn. The column "kind" says which.
4. Some figures have been overtaken: see updates.json. Updates were read from stored copies and not checked again live.
5. Sources disagree: see disagreements.json. Some figures do not follow from others: see derivations.json.
6. Cells of printed tables are as printed, slips included.

Figures, names and titles belong to their sources. The handbook's own words and arrangement: CC BY 4.0.
Files: figures.csv and exclusions.csv (columns in datapackage.json), tables/*.csv with metadata beside each,
claims.json, recommendations.json, tables.json, positions.json, disagreements.json, derivations.json, updates.json,
sources.json, terms.json, organisations.json, model-assurance.json (what the calculators assume, what feeds them and
how they were checked), schemas/*.json (records as written), schemas/published/*.json (records as published here).
"""


def data_package_files(handbook: Handbook) -> dict[str, str]:
    """The package description, and the metadata beside each CSV, by address."""
    resources = [
        _resource("figures", "figures.csv", "Every figure", table_schema(FIGURES)),
        _resource("exclusions", "exclusions.csv", "Printed figures in no record", table_schema(EXCLUSIONS)),
    ]
    files = {
        "data/figures.csv-metadata.json": _json(csvw_metadata("figures.csv", "Every figure", FIGURES)),
        "data/exclusions.csv-metadata.json": _json(
            csvw_metadata("exclusions.csv", "Printed figures in no record", EXCLUSIONS)
        ),
    }
    for table in handbook.tables.values():
        columns = columns_of(table)
        resources.append(_resource(table.id, f"tables/{table.id}.csv", table.title, table_schema(columns)))
        files[f"data/tables/{table.id}.csv-metadata.json"] = _json(
            csvw_metadata(f"{table.id}.csv", table.title, columns)
        )
    files["data/datapackage.json"] = _json(
        {
            "$schema": "https://datapackage.org/profiles/2.0/datapackage.json",
            "name": "send-evidence-handbook",
            "title": "SEND Evidence Handbook",
            "description": CAVEATS,
            "licenses": [{"name": "CC-BY-4.0", "path": "https://creativecommons.org/licenses/by/4.0/"}],
            "sources": [{"title": source.title, "version": source.date} for source in handbook.sources.values()],
            "resources": resources,
        }
    )
    return files


def schema_files() -> dict[str, str]:
    """A JSON Schema for each kind of record, made from the types that read them, with their guidance."""
    return {f"data/schemas/{name}.json": _json(record_schema(shape)) for name, shape in _SHAPES.items()}


def record_schema(shape: type[BaseModel]) -> dict[str, Any]:
    """The JSON Schema of a record as a contributor writes it: without what the reader adds."""
    schema = shape.model_json_schema(by_alias=True)
    for name in _MADE_BY_THE_READER:
        schema["properties"].pop(name, None)
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **schema}


def zip_of_everything(files: Mapping[str, str | bytes]) -> bytes:
    """All data files in one zip, the caveats first; the same files always give the same bytes."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        _add(archive, "README.txt", CAVEATS)
        for name, content in sorted(files.items()):
            if name.startswith("data/"):
                _add(archive, name.removeprefix("data/"), content)
    return out.getvalue()


def _add(archive: zipfile.ZipFile, name: str, content: str | bytes) -> None:
    entry = zipfile.ZipInfo(name, _ZIP_DATE)
    entry.compress_type = zipfile.ZIP_DEFLATED
    archive.writestr(entry, content)


def _resource(name: str, path: str, title: str, schema: dict[str, Any]) -> dict[str, Any]:
    return {
        "name": name, "type": "table", "path": path, "title": title, "format": "csv", "mediatype": "text/csv",
        "encoding": "utf-8", "schema": schema,
    }


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, indent=1) + "\n"
