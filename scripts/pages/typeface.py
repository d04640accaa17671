"""The site's one typeface, Atkinson Hyperlegible Next: made for low vision, free under the SIL Open Font Licence."""

from __future__ import annotations

from pathlib import Path

_PACKAGE = Path("node_modules") / "@fontsource-variable" / "atkinson-hyperlegible-next"
TYPEFACE = _PACKAGE / "files" / "atkinson-hyperlegible-next-latin-wght-normal.woff2"
"""The font with Latin letters in every weight, below the project's folder."""
_FILES = {
    "assets/fonts/atkinson-hyperlegible-next.woff2": TYPEFACE,
    "assets/fonts/LICENCE-atkinson-hyperlegible-next.txt": _PACKAGE / "LICENSE",
}


def typeface_files(root: Path) -> dict[str, bytes]:
    """The font with Latin letters in every weight, and its licence, by their path in the site."""
    return {name: (root / kept).read_bytes() for name, kept in _FILES.items()}
