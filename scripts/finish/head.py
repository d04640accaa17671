"""Tags for the head of a record's page: structured data as JSON-LD."""

from __future__ import annotations

import json

from scripts.pages.page import Page


def head_tags(page: Page) -> str:
    """The tags of one page; text that could end a script is written as escapes."""
    if not page.head:
        return ""
    data = json.dumps(page.head, ensure_ascii=False).replace("<", "\\u003c")
    return f'<script type="application/ld+json">{data}</script>'
