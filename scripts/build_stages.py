"""The stages of a build, in order; each can be run and tested alone."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from scripts.check import check
from scripts.cite.record_citations import citation_files
from scripts.embeds.cards import embed_files, oembed_links, site_url
from scripts.exports.copies import copy_files
from scripts.exports.every_export import every_export
from scripts.find.findable import findables
from scripts.find.index import index_files
from scripts.finish.finish import Sharing, finish_site
from scripts.finish.headers import headers_file
from scripts.link.links import link
from scripts.offline import offline_pack, state_of, write_pack
from scripts.pages.calculators.render import calculator_pages
from scripts.pages.context import PageContext
from scripts.pages.handwritten import handwritten_files, worth_knowing
from scripts.pages.tree import every_page, write_tree
from scripts.pages.workshops import GUIDE, with_pack, workshop_pages
from scripts.pictures.every_picture import picture_files, pictures_by_page
from scripts.read.problems import report
from scripts.rendering import EngineProblem, render
from scripts.rules.coverage import coverage_of
from scripts.runtime import prepare_runtime
from scripts.versions.ledger import read_versions


class BuildProblem(Exception):
    """Why the site was not built, in words for whoever ran the command."""


def build_site(
    root: Path, engine: str, say: Callable[[str], None], preview: bool = False, *, today: str
) -> Path:
    """Builds the site of a project.

    Args:
        root: the project's folder.
        engine: ``mkdocs`` or ``zensical``.
        say: told of each stage as it ends.
        preview: render only the pages that changed, without checking the links of the others.
        today: the ISO date the calculators' review and sunset dates are held against.

    Returns:
        the site's folder.

    Raises:
        BuildProblem: when a record is wrong or the engine fails; the last good site is untouched.
    """
    evidence, problems = check(root, today=today)
    if problems:
        raise BuildProblem(f"{report(problems)}\nThe site was not built; the last good one is untouched.")
    handbook = evidence.handbook
    links = link(handbook)
    coverages = {source: coverage_of(evidence, source) for source in handbook.sources}
    say("read, checked and linked")

    static = root / "build" / "static"
    static.mkdir(parents=True, exist_ok=True)
    runtime = prepare_runtime(static)
    say("runtime prepared")

    published = read_versions(root)
    context = PageContext(handbook, links, published)
    pages = list(every_page(context, coverages, worth_knowing(root), published, today))
    files: dict[str, str | bytes] = {page.markdown_path: page.markdown() for page in pages}
    address = site_url(root)
    files |= calculator_pages(runtime, context, today)
    files |= handwritten_files(root, handbook) | workshop_pages(runtime, address)
    pack = offline_pack(root, static, runtime, files, state_of(root, published))
    files[GUIDE] = with_pack(files[GUIDE], len(pack))
    write_tree(files, root / "build" / "docs")
    say(f"{len(files)} files written for the engine")

    made = root / "build" / "site"
    shutil.rmtree(made, ignore_errors=True)
    with ThreadPoolExecutor(max_workers=1) as beside:
        citations = beside.submit(citation_files, handbook, published, root / "build" / "citations")
        pictures = beside.submit(picture_files, handbook, root, root / "build" / "pictures")
        try:
            shutil.copytree(render(root, engine, changed_only=preview), made)
        except EngineProblem as problem:
            raise BuildProblem(f"{problem}\nThe site was not built; the last good one is untouched.") from None
    say(f"rendered by {engine}, citations and pictures made beside")
    shutil.copytree(static, made, dirs_exist_ok=True)
    exports = every_export(context, coverages, published) | copy_files(context) | citations.result() | pictures.result()
    write_files(exports.items(), made)
    index = index_files(findables(context), handbook.terms.values())
    write_files(((f"find/index/{name}", text) for name, text in index.items()), made)
    say("exports and search index written")
    sharing = Sharing(oembed_links(context), pictures_by_page(handbook), address)
    policy = finish_site(made, {page.address: page for page in pages}, sharing)
    write_pack(made, pack)
    write_files(embed_files(context, published, address), made)
    write_files([("_headers", headers_file(made, policy))], made)
    say("finished")
    return swap_in(made, root / "site")


def write_files(files: Iterable[tuple[str, str | bytes]], site: Path) -> None:
    """Writes files by their path below the site's root."""
    for name, content in files:
        path = site / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode() if isinstance(content, str) else content)


def swap_in(made: Path, site: Path) -> Path:
    """Puts a finished site in place of the last one, whole."""
    last = site.with_name(f"{site.name}.old")
    shutil.rmtree(last, ignore_errors=True)
    if site.exists():
        site.rename(last)
    made.rename(site)
    shutil.rmtree(last, ignore_errors=True)
    return site
