"""The cards other sites frame: the figure's words with its caveat, live and frozen, and the oEmbed files."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from scripts.embeds.cards import embed_files, oembed, oembed_links, site_url
from scripts.versions.content import content_of, versioned_records
from scripts.versions.ledger import Version
from tests.small_handbook import small_context

SITE = "https://handbook.example/"


@pytest.fixture(scope="module")
def context():  # type: ignore[no-untyped-def]
    return small_context()


@pytest.fixture(scope="module")
def claim(context):  # type: ignore[no-untyped-def]
    """A claim with a figure, which is given a caveat that must travel."""
    found = next(each for each in context.handbook.claims.values() if each.figures)
    figures = context.handbook.figures
    figures[f"{found.id}.1"] = replace(figures[f"{found.id}.1"], must_say="an <upper> limit")
    return found


def test_a_card_says_the_figure_its_caveat_and_where_it_stands(context, claim) -> None:  # type: ignore[no-untyped-def]
    card = dict(embed_files(context, {}))[f"embed/{claim.id}.1/index.html"]
    assert claim.figures[0].as_printed in card
    assert "<strong>Always say:</strong> an &lt;upper&gt; limit." in card
    assert f'href="../../claims/{claim.id}/#f1" target="_top"' in card
    assert "<script" not in card


def test_a_frozen_card_exists_only_for_a_version_and_keeps_its_words(context, claim) -> None:  # type: ignore[no-untyped-def]
    name = f"claims/{claim.id}"
    now = content_of(versioned_records(context.handbook)[name])
    then = {**now, "figures": [{**now["figures"][0], "as_printed": "12,345"}, *now["figures"][1:]]}
    ledger = {name: [
        Version(name, 1, "2026-01-02", "First published", then, ""),
        Version(name, 2, "2026-03-04", "A newer count", now, "x"),
    ]}
    assert not [path for path, _ in embed_files(context, {}) if "/v/" in path]
    files = dict(embed_files(context, ledger))
    first = files[f"embed/{claim.id}.1/v/1/index.html"]
    assert "12,345" in first
    assert "Version 1, 2 January 2026; there is a later version." in first
    assert f'href="../../../../claims/{claim.id}/v/1/"' in first
    assert "12,345" not in files[f"embed/{claim.id}.1/v/2/index.html"]
    assert "later version" not in files[f"embed/{claim.id}.1/v/2/index.html"]
    assert "12,345" not in files[f"embed/{claim.id}.1/index.html"]


def test_oembed_frames_the_card_only_where_the_sites_address_is_known(context, claim) -> None:  # type: ignore[no-untyped-def]
    path = f"embed/{claim.id}.1/oembed.json"
    known = json.loads(dict(embed_files(context, {}, SITE))[path])
    assert (known["version"], known["type"]) == ("1.0", "rich")
    assert f'src="{SITE}embed/{claim.id}.1/"' in known["html"]
    assert {"width", "height"} <= known.keys()
    unknown = json.loads(dict(embed_files(context, {}))[path])
    assert unknown["type"] == "link"
    assert "html" not in unknown


def test_a_records_page_leads_to_the_card_of_its_first_figure(context, claim) -> None:  # type: ignore[no-untyped-def]
    assert oembed_links(context)[f"claims/{claim.id}/"] == f"../../embed/{claim.id}.1/oembed.json"


def test_the_sites_address_is_what_the_configuration_says(tmp_path: Path) -> None:
    (tmp_path / "mkdocs.yml").write_text("site_name: A\n# site_url: https://no.example/\n")
    assert site_url(tmp_path) == ""
    (tmp_path / "mkdocs.yml").write_text("site_name: A\nsite_url: https://handbook.example\n")
    assert site_url(tmp_path) == SITE


def test_the_card_of_a_table_has_its_chart_and_cells_and_its_page_leads_to_it(context) -> None:  # type: ignore[no-untyped-def]
    files = dict(embed_files(context, {}, SITE))
    table = next(iter(context.handbook.tables.values()))
    card = files[f"embed/{table.id}/index.html"]
    assert all(cell.as_printed in card for cell in table.cells)
    assert f'href="../../tables/{table.id}/" target="_top"' in card
    assert "<script" not in card and "style=" not in card
    known = json.loads(files[f"embed/{table.id}/oembed.json"])
    assert (known["type"], known["title"]) == ("rich", table.title)
    assert f'src="{SITE}embed/{table.id}/"' in known["html"]
    assert oembed_links(context)[f"tables/{table.id}/"] == f"../../embed/{table.id}/oembed.json"


def test_a_card_may_run_nothing_and_load_only_its_style_sheet_and_typeface(context, claim) -> None:  # type: ignore[no-untyped-def]
    card = dict(embed_files(context, {}))[f"embed/{claim.id}.1/index.html"]
    assert 'content="default-src &#39;none&#39;; style-src &#39;self&#39;; font-src' in card


def test_a_frame_is_named_by_what_is_in_it_and_its_name_cannot_end_the_tag(context, claim) -> None:  # type: ignore[no-untyped-def]
    figure = context.handbook.figures[f"{claim.id}.1"]
    hostile = replace(figure, figure=figure.figure.model_copy(update={"measures": '"><script>'}))
    assert 'title="around 140%: &quot;&gt;&lt;script&gt;"' in oembed(hostile, SITE)["html"]
