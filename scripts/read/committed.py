"""What git knows of a file: its last committed text, and every line that was ever taken out of it."""

from __future__ import annotations

import subprocess
from pathlib import Path


def committed_lines(root: Path, name: str) -> list[str] | None:
    """The lines of a file as the last commit holds it; nothing where there is no git or no such file in it."""
    text = _git(root, "show", f"HEAD:./{name}")
    return None if text is None else text.splitlines()


def lines_taken_out(root: Path, name: str) -> list[str]:
    """Every line that some commit took out of a file or changed, the latest first; a shallow clone knows fewer.

    A merge counts for what it did to the branch that was merged into: what another branch held is not published.
    """
    form = ("-p", "-U0", "--format=", "--no-color", "--no-ext-diff")
    text = _git(root, "log", "--first-parent", "-m", *form, "--", name)
    lines = (text or "").splitlines()
    return [line[1:] for line in lines if line.startswith("-") and not line.startswith("---")]


def _git(root: Path, *command: str) -> str | None:
    try:
        run = subprocess.run(["git", *command], cwd=root, capture_output=True, text=True, check=False)
    except FileNotFoundError:
        return None
    return None if run.returncode else run.stdout
