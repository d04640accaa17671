"""Tags for the head of a record's page: schema.org data as JSON-LD, and meta tags for reference managers."""

from __future__ import annotations

import json
from html import escape

from scripts.pages.page import Page


def oembed_tag(address: str) -> str:
    """The tag that leads a site's editor to a page's oEmbed file; nothing where there is none."""
    return f'<link rel="alternate" type="application/json+oembed" href="{escape(address)}">' if address else ""


def head_tags(page: Page) -> str:
    """The tags of one page; text that could end the script is written as escapes."""
    if page.head is None:
        return ""
    data = json.dumps(page.head.structured, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c")
    tags = [f'<script type="application/ld+json">{data}</script>']
    for name, content in page.head.tags:
        attribute = "property" if name.startswith("og:") else "name"
        tags.append(f'<meta {attribute}="{name}" content="{escape(content)}">')
    if page.head.data:
        tags.append(f'<link rel="alternate" type="application/json" href="{page.head.data}" title="This page as data">')
    return "\n".join(tags)
