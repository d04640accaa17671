"""The site's one style sheet, made of the small sheets it imports, so that a page asks for one file."""

from __future__ import annotations

import re
from pathlib import Path

_IMPORT = re.compile(r'^@import url\("([^"]+)"\);\n?', re.MULTILINE)
_COMMENT = re.compile(r"/\*.*?\*/\s*", re.DOTALL)


def stylesheet(entry: Path) -> str:
    """The sheet with every sheet it imports in the import's place, without comments.

    Args:
        entry: a sheet that imports others with ``@import url("folder/name.css");``, each on a line of its own.
            Addresses in an imported sheet are written as seen from the entry's folder.
    """
    def imported(found: re.Match[str]) -> str:
        return (entry.parent / found[1]).read_text(encoding="utf-8")

    return _COMMENT.sub("", _IMPORT.sub(imported, entry.read_text(encoding="utf-8")))
