"""Rendering the Markdown tree in ``build/docs`` with an engine.

The engine's own output stays in ``build/rendered``, so that a preview can render again only what changed; the
stages after it work on a copy.
"""

import os
import subprocess
import sys
from pathlib import Path

RENDERED = Path("build") / "rendered"  # mkdocs.yml names it as site_dir
_FULL = {
    "mkdocs": ["mkdocs", "build", "--quiet", "--strict"],
    "zensical": ["zensical", "build", "--clean", "--strict"],
}
# MkDocs warns that such a build may miss broken links, and strict would take that warning for a failure.
_CHANGED_ONLY = {
    "mkdocs": ["mkdocs", "build", "--quiet", "--no-strict", "--dirty"],
    "zensical": ["zensical", "build"],
}


class EngineProblem(Exception):
    """What the engine said when it could not render the pages."""


def render(root: Path, engine: str, changed_only: bool = False) -> Path:
    """Render every page, or for a preview only those whose Markdown changed since the last rendering.

    Args:
        root: the project's folder.
        engine: ``mkdocs`` or ``zensical``.
        changed_only: links from the pages left as they were are not checked again.

    Returns:
        the folder of rendered pages, which belongs to the engine: copy it before changing anything.

    Raises:
        EngineProblem: with the engine's own words.
    """
    run = subprocess.run(
        [sys.executable, "-m", *(_CHANGED_ONLY if changed_only else _FULL)[engine]],
        cwd=root,
        env={**os.environ, "NO_MKDOCS_2_WARNING": "1", "PYTHONPATH": str(root)},
        capture_output=True,
        text=True,
        check=False,
    )
    if run.returncode:
        raise EngineProblem(f"{run.stdout}{run.stderr}\n{engine} could not render the pages.")
    return root / RENDERED
