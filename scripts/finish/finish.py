"""Finishes a rendered site in place."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from scripts.finish.head import head_tags, oembed_tag, plain_tags, sharing_tags
from scripts.finish.notebooks import is_notebook, plain_notebook
from scripts.finish.security import inline_script_hashes, inline_style_hashes, policy
from scripts.pages.page import Page
from scripts.pictures.every_picture import Picture

NOT_FOUND = "404.html"
_HEAD = re.compile(r"<head>(?:\s*<meta charset=\"?utf-8\"?\s*/?>)?", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Sharing:
    """What pages say to sites that show or frame a link to them.

    Attributes:
        cards: the oEmbed file of each page that has one, by the page's address, seen from the page.
        pictures: the picture of each page that has one, by the page's address; under "" the one for all others.
        site_url: where the site will stand, ending in a slash; pictures are named only where that is known, since
            their addresses must be absolute.
    """

    cards: Mapping[str, str] = field(default_factory=dict)
    pictures: Mapping[str, Picture] = field(default_factory=dict)
    site_url: str = ""

    def tags(self, address: str) -> str:
        """The tags of one page."""
        card = oembed_tag(self.cards.get(address, ""))
        if not self.site_url or address == NOT_FOUND:
            return card
        return card + sharing_tags(self.site_url, address, self.pictures.get(address, self.pictures[""]))


def finish_site(site: Path, pages: Mapping[str, Page], sharing: Sharing | None = None) -> str:
    """Adds head tags and the security policy to every page.

    Args:
        site: the rendered site.
        pages: the pages made from records, by address.
        sharing: what pages say to sites that show or frame a link to them.

    Returns:
        the policy that fits every page, for the header file.
    """
    sharing = sharing or Sharing()
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
        tags = (head_tags(page) if page and page.head else plain_tags(html)) + sharing.tags(address)
        html = _with_policy(html, policy(script_hashes, style_hashes)).replace("</head>", f"{tags}</head>", 1)
        path.write_text(html, encoding="utf-8")
    return policy(list(scripts), list(styles))


def _with_policy(html: str, rule: str) -> str:
    """The policy comes before anything the page loads, and after nothing but the encoding of the text."""
    head = '<head>\n<meta charset="utf-8">\n<meta http-equiv="Content-Security-Policy" content="{}">'
    return _HEAD.sub(lambda _: head.format(rule.replace('"', "&quot;")), html, count=1)
