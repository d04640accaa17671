"""Every export by its fixed address below the site's root."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from scripts.exports.csv_text import csv_text
from scripts.exports.data_package import data_package_files, schema_files, zip_of_everything
from scripts.exports.draft_figures import draft_figures
from scripts.exports.feeds import feed_files
from scripts.exports.figures import exclusions_csv, figures_csv
from scripts.exports.guide_for_machines import guide_for_machines
from scripts.exports.published_schemas import FOLDER, published_schemas
from scripts.exports.record_versions import retired_data, with_versions
from scripts.exports.records import (
    claim_data,
    derivation_data,
    disagreement_data,
    proposal_data,
    recommendation_data,
    source_data,
    table_data,
    update_data,
)
from scripts.model.table import Table
from scripts.pages.assurance import assurance_data
from scripts.pages.context import PageContext
from scripts.rules.coverage import Coverage
from scripts.versions.ledger import Version
from scripts.versions.pages import retired_pages, version_pages


def every_export(
    context: PageContext, coverages: Mapping[str, Coverage], published: Mapping[str, list[Version]]
) -> dict[str, str | bytes]:
    """Every file of data the site publishes.

    Args:
        context: the handbook and its links.
        coverages: the coverage of each source.
        published: the ledger of versions.
    """
    handbook = context.handbook
    claims = list(with_versions("claims", (claim_data(each, context) for each in handbook.claims.values()), published))
    asks = list(with_versions(
        "recommendations", (recommendation_data(each, context) for each in handbook.recommendations.values()), published
    ))
    tables = list(with_versions("tables", (table_data(each, context) for each in handbook.tables.values()), published))
    sources = [source_data(each, coverages[each.id]) for each in handbook.sources.values()]
    lists: dict[str, list[dict[str, Any]]] = {
        "claims": claims,
        "recommendations": asks,
        "tables": tables,
        "sources": sources,
        "positions": [proposal_data(each, context) for each in handbook.proposals.values()],
        "disagreements": [disagreement_data(each, context) for each in handbook.disagreements.values()],
        "derivations": [derivation_data(each) for each in context.links.recomputations.values()],
        "updates": [update_data(each, context) for each in handbook.updates.values()],
        "terms": [each.model_dump() for each in handbook.terms.values()],
        "organisations": [each.model_dump() for each in handbook.organisations.values()],
        "model-assurance": assurance_data(context),
    }
    files: dict[str, str | bytes] = {f"data/{name}.json": json_text(items) for name, items in lists.items()}
    files["data/figures.csv"] = figures_csv(handbook)
    files["data/exclusions.csv"] = exclusions_csv(handbook)
    for table in handbook.tables.values():
        files[f"data/tables/{table.id}.csv"] = table_csv(table)
    for folder, items in (("claims", claims), ("recommendations", asks), ("tables", tables), ("sources", sources)):
        for item in items:
            files[f"{folder}/{item['id']}/index.json"] = json_text(item)
    for retired in handbook.retired.values():
        if not retired.id.startswith("figures/"):
            files[f"{retired.id}/index.json"] = json_text(retired_data(retired))
    files |= data_package_files(handbook) | schema_files()
    files |= {f"{FOLDER}/{name}.json": json_text(schema) for name, schema in published_schemas().items()}
    files["data/send-evidence-handbook.zip"] = zip_of_everything(files)
    files |= feed_files(handbook, published)
    files |= dict(version_pages(handbook, published)) | dict(retired_pages(handbook))
    files["check-a-draft/figures.json"] = draft_figures(context)
    files["llms.txt"] = guide_for_machines(handbook)
    return files


def table_csv(table: Table) -> str:
    """A table's cells as printed, with its columns' names."""
    width = len(table.columns)
    cells = [cell.as_printed for cell in table.cells]
    rows = [cells[start : start + width] for start in range(0, len(cells), width)]
    return csv_text([column.name for column in table.columns], rows)


def json_text(value: object) -> str:
    """JSON a person can read, ending in a newline."""
    return json.dumps(value, ensure_ascii=False, indent=1) + "\n"
