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
FRAMED = "embed"
"""The folder of the cards, which are made to be framed by other sites. Nothing else may be."""
_HEAD = re.compile(r"<head>(?:\s*<meta charset=\"?utf-8\"?\s*/?>)?", re.IGNORECASE)
_HEADERS = """/*
  Content-Security-Policy: {policy}
  X-Content-Type-Options: nosniff
  Referrer-Policy: strict-origin-when-cross-origin
  Permissions-Policy: camera=(self), geolocation=(), microphone=()
{unframed}/assets/runtime/*
  Cache-Control: public, max-age=31536000, immutable
/data/*
  Access-Control-Allow-Origin: *
"""


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


def finish_site(site: Path, pages: Mapping[str, Page], sharing: Sharing | None = None) -> None:
    """Adds head tags and the security policy to every page, and writes the header file.

    Args:
        site: the rendered site.
        pages: the pages made from records, by address.
        sharing: what pages say to sites that show or frame a link to them.
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
    headers = _HEADERS.format(policy=policy(list(scripts), list(styles)), unframed=_unframed(site))
    (site / "_headers").write_text(headers, encoding="utf-8")


def _unframed(site: Path) -> str:
    """Header rules for everything but the cards.

    A policy in a page cannot forbid framing, and a rule for all pages would hold for the cards too: hosts join the
    headers of every rule that fits, and only some let a later rule take one away. So each folder has its own rule.
    """
    folders = sorted(path.name for path in site.iterdir() if path.is_dir() and path.name != FRAMED)
    paths = ["/", "/index.html", f"/{NOT_FOUND}", *(f"/{name}/*" for name in folders)]
    return "".join(f"{path}\n  X-Frame-Options: SAMEORIGIN\n" for path in paths)


def _with_policy(html: str, rule: str) -> str:
    """The policy comes before anything the page loads, and after nothing but the encoding of the text."""
    head = '<head>\n<meta charset="utf-8">\n<meta http-equiv="Content-Security-Policy" content="{}">'
    return _HEAD.sub(lambda _: head.format(rule.replace('"', "&quot;")), html, count=1)
