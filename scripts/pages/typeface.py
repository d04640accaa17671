"""The site's one typeface, Atkinson Hyperlegible Next: made for low vision, free under the SIL Open Font Licence."""

from __future__ import annotations

from pathlib import Path

_PACKAGE = Path("node_modules") / "@fontsource-variable" / "atkinson-hyperlegible-next"
_FILES = {
    "assets/fonts/atkinson-hyperlegible-next.woff2": "files/atkinson-hyperlegible-next-latin-wght-normal.woff2",
    "assets/fonts/LICENCE-atkinson-hyperlegible-next.txt": "LICENSE",
}


def typeface_files(root: Path) -> dict[str, bytes]:
    """The font with Latin letters in every weight, and its licence, by their path in the site."""
    return {name: (root / _PACKAGE / kept).read_bytes() for name, kept in _FILES.items()}
