"""Plain text as Markdown that shows it as it is."""

from __future__ import annotations

import re

_SIGNS = re.compile(r"([\\`*_{}\[\]<>#+!|~])")


def as_markdown_text(text: str) -> str:
    """Text that Markdown shows as it is.

    >>> as_markdown_text("1 * 2 [a]")
    '1 \\\\* 2 \\\\[a\\\\]'
    """
    return _SIGNS.sub(r"\\\1", text)
