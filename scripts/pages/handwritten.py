"""Pages and assets written by hand: copied as they are, with references to records filled in."""

from __future__ import annotations

from pathlib import Path

import yaml

from scripts.model.handbook import Handbook
from scripts.pages.stylesheet import stylesheet
from scripts.pages.typeface import typeface_files
from scripts.quote.references import with_references

_STYLES = "assets/css/handbook"
"""Sheets beside this folder are published with those they import from it in them; the folder itself is not."""
_MADE_FROM_RECORDS = ("claims", "recommendations", "topics", "theme")
_TEXT = ".md"


def handwritten_files(root: Path, handbook: Handbook) -> dict[str, str | bytes]:
    """Every hand-written file below ``docs``, and the typeface, by its path in the engine's tree."""
    docs = root / "docs"
    files: dict[str, str | bytes] = {**typeface_files(root)}
    for path in sorted(docs.rglob("*")):
        name = path.relative_to(docs).as_posix()
        if not path.is_file() or name.split("/", 1)[0] in _MADE_FROM_RECORDS or path.name == "worth-knowing.yml":
            continue
        if name.startswith(f"{_STYLES}/"):
            continue
        if path.suffix == ".css":
            files[name] = stylesheet(path)
            continue
        if path.suffix == _TEXT:
            address = name.removesuffix("index.md") if name.endswith("index.md") else f"{name.removesuffix(_TEXT)}/"
            files[name] = with_references(path.read_text(encoding="utf-8"), handbook, address)
        else:
            files[name] = path.read_bytes()
    return files


def worth_knowing(root: Path) -> tuple[str, ...]:
    """The ids of the figures the home page shows, from ``docs/worth-knowing.yml``."""
    return tuple(yaml.safe_load((root / "docs" / "worth-knowing.yml").read_text(encoding="utf-8")))
