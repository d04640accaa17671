"""Tags for the head of a page: schema.org data as JSON-LD, meta tags for reference managers, and a picture to share."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from html import escape, unescape

from scripts.pages.page import Page
from scripts.pages.reference_tags import SITE, page_tags
from scripts.pictures.every_picture import Picture
from scripts.pictures.layout import HEIGHT, WIDTH

_TITLE = re.compile(r"<title>([^<]*)</title>")
_DESCRIPTION = re.compile(r'<meta name="?description"? content="([^"]*)"')


def oembed_tag(address: str) -> str:
    """The tag that leads a site's editor to a page's oEmbed file; nothing where there is none."""
    return f'<link rel="alternate" type="application/json+oembed" href="{escape(address)}">' if address else ""


def head_tags(page: Page) -> str:
    """The tags of one page; text that could end the script is written as escapes."""
    if page.head is None:
        return ""
    data = json.dumps(page.head.structured, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c")
    tags = [f'<script type="application/ld+json">{data}</script>', meta_tags(page.head.tags)]
    if page.head.data:
        tags.append(f'<link rel="alternate" type="application/json" href="{page.head.data}" title="This page as data">')
    return "\n".join(tags)


def plain_tags(html: str) -> str:
    """The tags for reference managers of a page that says no more of itself than its title and description."""
    title, description = _TITLE.search(html), _DESCRIPTION.search(html)
    if not title:
        return ""
    name = unescape(title[1]).removesuffix(f" - {SITE}")
    return meta_tags(page_tags(name, unescape(description[1]) if description else "", None))


def sharing_tags(site_url: str, address: str, picture: Picture) -> str:
    """The page's address for good, and the picture that stands beside a link to it; both must be absolute.

    Args:
        site_url: where the site stands, ending in a slash.
        address: the page, below it.
        picture: the page's picture, or the one for pages without.
    """
    here = site_url + address
    return f'<link rel="canonical" href="{escape(here)}">\n' + meta_tags([
        ("og:url", here),
        ("og:image", site_url + picture.file), ("og:image:type", "image/png"),
        ("og:image:width", str(WIDTH)), ("og:image:height", str(HEIGHT)), ("og:image:alt", picture.alt),
        ("twitter:card", "summary_large_image"), ("twitter:image:alt", picture.alt),
    ])


def meta_tags(tags: Iterable[tuple[str, str]]) -> str:
    """Names and contents as tags; Open Graph's are called properties."""
    return "\n".join(
        f'<meta {"property" if name.startswith("og:") else "name"}="{name}" content="{escape(content)}">'
        for name, content in tags
    )
