"""Finishes a rendered site in place."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path

from scripts.finish.head import head_tags, oembed_tag
from scripts.finish.notebooks import is_notebook, plain_notebook
from scripts.finish.security import inline_script_hashes, inline_style_hashes, policy
from scripts.pages.page import Page

_HEAD = re.compile(r"<head>(?:\s*<meta charset=\"?utf-8\"?\s*/?>)?", re.IGNORECASE)


def finish_site(site: Path, pages: Mapping[str, Page], cards: Mapping[str, str] | None = None) -> str:
    """Adds head tags and the security policy to every page.

    Args:
        site: the rendered site.
        pages: the pages made from records, by address.
        cards: the oEmbed file of each page that has one, by the page's address, seen from the page.

    Returns:
        the policy that fits every page, for the header file.
    """
    scripts: dict[str, None] = {}
    styles: dict[str, None] = {}
    for path in site.rglob("*.html"):
        html = path.read_text(encoding="utf-8")
        if is_notebook(html):
            html = plain_notebook(html)
        script_hashes, style_hashes = inline_script_hashes(html), inline_style_hashes(html)
        scripts |= dict.fromkeys(script_hashes)
        styles |= dict.fromkeys(style_hashes)
        address = path.relative_to(site).as_posix().removesuffix("index.html")
        page = pages.get(address)
        tags = (head_tags(page) if page else "") + oembed_tag((cards or {}).get(address, ""))
        html = _with_policy(html, policy(script_hashes, style_hashes)).replace("</head>", f"{tags}</head>", 1)
        path.write_text(html, encoding="utf-8")
    return policy(list(scripts), list(styles))


def _with_policy(html: str, rule: str) -> str:
    """The policy comes before anything the page loads, and after nothing but the encoding of the text."""
    head = '<head>\n<meta charset="utf-8">\n<meta http-equiv="Content-Security-Policy" content="{}">'
    return _HEAD.sub(lambda _: head.format(rule.replace('"', "&quot;")), html, count=1)
