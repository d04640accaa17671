"""The stages of a build, in order; each can be run and tested alone."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

from scripts.check import check
from scripts.exports.every_export import every_export
from scripts.finish.finish import finish_site
from scripts.link.links import link
from scripts.pages.calculators.render import calculator_pages
from scripts.pages.context import PageContext
from scripts.pages.handwritten import handwritten_files, worth_knowing
from scripts.pages.tree import every_page, write_tree
from scripts.read.problems import report
from scripts.rules.coverage import coverage_of
from scripts.runtime import prepare_runtime

_ENGINES = {
    "mkdocs": [sys.executable, "-m", "mkdocs", "build", "--quiet", "--strict"],
    "zensical": [sys.executable, "-m", "zensical", "build"],
}


class BuildProblem(Exception):
    """Why the site was not built, in words for whoever ran the command."""


def build_site(root: Path, engine: str, say: Callable[[str], None]) -> Path:
    """Builds the site of a project.

    Args:
        root: the project's folder.
        engine: ``mkdocs`` or ``zensical``.
        say: told of each stage as it ends.

    Returns:
        the site's folder.

    Raises:
        BuildProblem: when a record is wrong or the engine fails; the last good site is untouched.
    """
    evidence, problems = check(root)
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

    context = PageContext(handbook, links)
    pages = list(every_page(context, coverages, worth_knowing(root)))
    files: dict[str, str | bytes] = {page.markdown_path: page.markdown() for page in pages}
    files |= calculator_pages(runtime, handbook)
    files |= handwritten_files(root, handbook)
    write_tree(files, root / "build" / "docs")
    say(f"{len(files)} files written for the engine")

    _render(root, engine)
    say(f"rendered by {engine}")
    made = root / "build" / "site"
    shutil.copytree(static, made, dirs_exist_ok=True)
    for name, content in every_export(context, coverages).items():
        path = made / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode() if isinstance(content, str) else content)
    say("exports written")
    finish_site(made, {page.address: page for page in pages})
    say("finished")
    return swap_in(made, root / "site")


def swap_in(made: Path, site: Path) -> Path:
    """Puts a finished site in place of the last one, whole."""
    last = site.with_name(f"{site.name}.old")
    shutil.rmtree(last, ignore_errors=True)
    if site.exists():
        site.rename(last)
    made.rename(site)
    shutil.rmtree(last, ignore_errors=True)
    return site


def _render(root: Path, engine: str) -> None:
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1", "PYTHONPATH": str(root)}
    run = subprocess.run(
        _ENGINES[engine], cwd=root, env=environment, capture_output=True, text=True, check=False
    )
    if run.returncode:
        raise BuildProblem(
            f"{run.stdout}{run.stderr}\n{engine} could not render the pages; the last good site is untouched."
        )
