"""The pages of the pack, taken from the Markdown the engine renders for the site."""

from __future__ import annotations

import re
from typing import NamedTuple

import yaml
from markdown_it import MarkdownIt

_LOADS = re.compile(r'<(?:link rel="(?:stylesheet|modulepreload)"[^>]*|script [^>]*src="[^"]*"[^>]*></script)>\n?')
_SCRIPT = re.compile(r'<script type="module" src="[./]*assets/js/([\w-]+)\.js">')


class View(NamedTuple):
    """A page of the pack.

    address  as on the site: "calculators/team-costing/"
    title    of the page
    html     its content, without what it loads
    modules  the site's modules it loads, by name
    """

    address: str
    title: str
    html: str
    modules: tuple[str, ...]


def view_of(path: str, markdown: str) -> View:
    """A page as a view.

    path      below the engine's tree: "calculators/team-costing.md"
    markdown  the page: front matter, Markdown, and as a rule one element that holds all the rest
    """
    _, front, text = markdown.split("---\n", 2)
    address = path.removesuffix("index.md") if path.endswith("index.md") else f"{path.removesuffix('.md')}/"
    start = re.search(r'^<div class="[^"]*">$', text, re.MULTILINE)
    before, element = (text[: start.start()], text[start.start():]) if start else (text, "")
    html = MarkdownIt("commonmark", {"html": True}).render(before).replace(' markdown="block"', "") + element
    html = re.sub(r'href="([\w./-]*)index\.md', r'href="\1', html)
    return View(address, yaml.safe_load(front)["title"], _LOADS.sub("", html), tuple(_SCRIPT.findall(html)))
