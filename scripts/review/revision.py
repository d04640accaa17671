"""The project as an earlier revision has it, beside the one being worked on."""

from __future__ import annotations

import io
import subprocess
import tarfile
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


class NoSuchRevision(ValueError):
    """A name that git knows no revision by."""


@contextmanager
def project_at(root: Path, revision: str) -> Iterator[Path]:
    """The tracked files of a revision in a temporary folder, which is gone afterwards.

    Args:
        root: the project's folder, a git checkout.
        revision: a branch, tag or commit.

    Raises:
        NoSuchRevision: when git cannot find it; the message says what git said.
    """
    archive = subprocess.run(
        ["git", "archive", "--format=tar", f"{revision}^{{commit}}"], cwd=root, capture_output=True, check=False,
    )
    if archive.returncode:
        raise NoSuchRevision(archive.stderr.decode(errors="replace").strip())
    with tempfile.TemporaryDirectory() as folder:
        with tarfile.open(fileobj=io.BytesIO(archive.stdout)) as files:
            files.extractall(folder, filter="data")
        yield Path(folder)
