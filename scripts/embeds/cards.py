"""A card for each figure and table, to be framed by other sites: plain HTML without a script.

``embed/<figure>/`` always says what the handbook says now; ``embed/<figure>/v/<n>/`` stays as version n said it, and
tells when it is no longer current. ``embed/<table>/`` is a table as its document prints it, which has no versions,
with its chart. ``oembed.json`` beside each is what a site's editor reads when somebody pastes the address of a
record's page.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from html import escape
from pathlib import Path
from typing import Any

from scripts.finish.security import card_policy
from scripts.model.handbook import PublishedFigure
from scripts.model.table import Table
from scripts.model.vocabulary import KIND_WORDS
from scripts.pages.context import PageContext
from scripts.pages.page import Templates
from scripts.pages.table_charts import chart_of
from scripts.quote.addresses import relative
from scripts.quote.dates import date_words
from scripts.quote.printed_table import table_rows
from scripts.quote.wording import capitalised, ended, period_words, quoted_words, said_by
from scripts.versions.ledger import Version

TEMPLATES = Path(__file__).parent / "templates"
PROVIDER = "SEND Evidence Handbook"
WIDTH, HEIGHT = 480, 280
"""The room a figure's card takes, in CSS pixels: it is as wide as its frame and so high with a usual caveat."""
TABLE_WIDTH, TABLE_HEIGHT = 640, 520
"""The same for a table's card."""

_SITE_URL = re.compile(r"^site_url:\s*[\"']?(https?://[^\s\"']+)", re.MULTILINE)
_FOLDERS = {"claim": "claims", "recommendation": "recommendations", "table": "tables"}


def embed_files(
    context: PageContext, published: Mapping[str, list[Version]], site_url: str = ""
) -> Iterator[tuple[str, str]]:
    """Every card with its oEmbed file.

    Args:
        context: the handbook and its links.
        published: the ledger of versions.
        site_url: where the site stands, ending in a slash; without it oEmbed can name the figure but not frame it,
            since its addresses must be absolute.

    Yields:
        the file below the site's root, and its text.
    """
    templates = Templates(TEMPLATES, policy=card_policy(), ended=ended)
    for figure in context.handbook.figures.values():
        if figure.record_kind not in _FOLDERS:
            continue
        address = f"embed/{figure.id}/"
        yield f"{address}index.html", templates.render("card.html", address, **_live(figure, context))
        yield f"{address}oembed.json", json.dumps(oembed(figure, site_url), ensure_ascii=False, indent=1) + "\n"
        for version, values in _frozen(figure, published, context):
            frozen = f"{address}v/{version}/"
            yield f"{frozen}index.html", templates.render("card.html", frozen, **values)
    for table in context.handbook.tables.values():
        address = f"embed/{table.id}/"
        yield f"{address}index.html", templates.render("table_card.html", address, **_table(table, context))
        yield f"{address}oembed.json", json.dumps(table_oembed(table, site_url), ensure_ascii=False, indent=1) + "\n"


def site_url(root: Path) -> str:
    """Where the site will stand, as ``mkdocs.yml`` says, ending in a slash; nothing when it does not say."""
    found = _SITE_URL.search((root / "mkdocs.yml").read_text(encoding="utf-8"))
    return f"{found[1].rstrip('/')}/" if found else ""


def oembed(figure: PublishedFigure, site_url: str) -> dict[str, Any]:
    """What oEmbed 1.0 asks for: type rich with the frame, or type link where the site's address is not known."""
    title = f"{quoted_words(figure.figure)}: {figure.figure.measures}"
    return _oembed(figure.id, title, figure.attributed_to, site_url, WIDTH, HEIGHT)


def table_oembed(table: Table, site_url: str) -> dict[str, Any]:
    """The same for a table."""
    return _oembed(table.id, table.title, table.attributed_to, site_url, TABLE_WIDTH, TABLE_HEIGHT)


def _oembed(name: str, title: str, author: str, site_url: str, width: int, height: int) -> dict[str, Any]:
    shared: dict[str, Any] = {"version": "1.0", "title": title, "author_name": author, "provider_name": PROVIDER}
    if not site_url:
        return {"type": "link", **shared}
    frame = (
        f'<iframe src="{escape(site_url)}embed/{name}/" width="{width}" height="{height}" title="{escape(title)}" '
        f'loading="lazy"></iframe>'
    )
    return {"type": "rich", **shared, "provider_url": site_url, "html": frame, "width": width, "height": height}


def oembed_links(context: PageContext) -> dict[str, str]:
    """The oEmbed file of each record's page, by the page's address and seen from it: a table's, or a first figure's."""
    links = {
        f"tables/{name}/": relative(f"tables/{name}/", f"embed/{name}/oembed.json") for name in context.handbook.tables
    }
    for figure in context.handbook.figures.values():
        page = figure.url.partition("#")[0]
        if figure.record_kind in _FOLDERS and page not in links:
            links[page] = relative(page, f"embed/{figure.id}/oembed.json")
    return links


def _live(published: PublishedFigure, context: PageContext) -> dict[str, Any]:
    figure = published.figure
    return {
        "words": quoted_words(figure), "measures": capitalised(figure.measures),
        "of_whom": capitalised(figure.population), "period": period_words(figure.period),
        "said_by": said_by(published, context.handbook), "must_say": published.must_say,
        "link": published.url, "status": "", "newer": _newer(published, context),
    }


def _newer(published: PublishedFigure, context: PageContext) -> list[tuple[str, str]]:
    return [(update.title, f"updates/#{update.id}") for update in context.links.overtaking(published.id)[-1:]]


def _said_then(content: Mapping[str, Any], context: PageContext) -> str:
    """Who said it in a version, what sort of evidence it was, and which document prints it."""
    asker = context.handbook.organisations.get(content["from"])
    from_whom = (asker.name if asker else str(content["from"])).rstrip(".")
    kind = KIND_WORDS[content["kind"]] if "kind" in content else KIND_WORDS["opinion"]
    source = context.handbook.sources.get(content["source"])
    printed_in = f" Printed in {source.short_title}." if source else ""
    return f"Source: {from_whom} ({kind.lower()}).{printed_in}"


def _table(table: Table, context: PageContext) -> dict[str, Any]:
    return {
        "title": table.title, "number": table.number, "from_whom": table.attributed_to, "must_say": table.must_say,
        "printed_in": context.handbook.sources[table.source].short_title, "link": f"tables/{table.id}/",
        "chart": chart_of(table, context.handbook), "slips": table.slips,
        "head": [column.label for column in table.columns], "rows": table_rows(table),
        "is_number": [column.type == "figure" for column in table.columns],
    }


def _frozen(
    published: PublishedFigure, ledger: Mapping[str, list[Version]], context: PageContext
) -> Iterator[tuple[int, dict[str, Any]]]:
    record = f"{_FOLDERS[published.record_kind]}/{published.record}"
    number = published.id.removeprefix(f"{published.record}.")
    versions = ledger.get(record, []) if number.isdecimal() else []
    place = int(number) - 1 if versions else 0
    for version in versions:
        figures = version.content["figures"]
        if place >= len(figures):
            continue
        said = figures[place]
        words = " ".join(part for part in (said.get("hedge", ""), said["as_printed"]) if part)
        state = "" if version is versions[-1] else "; there is a later version"
        yield version.number, {
            "words": words, "measures": capitalised(said["measures"]), "of_whom": capitalised(said["population"]),
            "period": period_words(said["period"]), "said_by": _said_then(version.content, context),
            "must_say": version.content.get("must_say"), "link": f"{record}/v/{version.number}/",
            "status": f"Version {version.number}, {date_words(version.date)}{state}",
            "newer": _newer(published, context),
        }
