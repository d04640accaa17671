"""A page: where it goes, what its head says, and its Markdown."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import jinja2
import yaml
from markupsafe import Markup, escape

from scripts.model.figure import Figure
from scripts.quote.addresses import relative
from scripts.quote.markdown_text import as_markdown_text
from scripts.quote.wording import figure_parts, unit_words


@dataclass(frozen=True, slots=True)
class PageHead:
    """What the head of a page says to programs.

    Attributes:
        structured: schema.org data, written as JSON-LD. Addresses in it are relative to the page.
        tags: names and contents of meta tags: Dublin Core and citation_* for reference managers, og: for previews.
        data: the address of the same content as data, relative to the page, or nothing.
    """

    structured: dict[str, Any]
    tags: tuple[tuple[str, str], ...] = ()
    data: str = ""


@dataclass(frozen=True, slots=True)
class Page:
    """One page of the site.

    Attributes:
        address: from the site's root, with a slash at its end: ``claims/ehc-plans-growth/``; the home page's is "".
        title: its heading and title.
        description: one sentence for search engines and shared links.
        body: its Markdown below the heading.
        kind: claim, table, topic, ...: what finds filter by and what styles hang on.
        facets: what the search index files it under, each with its values.
        head: what its head says to search engines and reference managers, added after the engine has run.
        source_file: the file a contributor edits, or None for a page that is made.
        is_wide: whether it takes the whole width (tables, calculators).
    """

    address: str
    title: str
    description: str
    body: str
    kind: str
    facets: dict[str, tuple[str, ...]] = field(default_factory=dict)
    head: PageHead | None = None
    source_file: str | None = None
    is_wide: bool = False

    @property
    def markdown_path(self) -> str:
        """Where its Markdown is written, below the tree's root."""
        return f"{self.address}index.md"

    def markdown(self) -> str:
        """The page as the engine reads it."""
        front: dict[str, Any] = {
            "title": self.title,
            "description": self.description,
            "kind": self.kind,
            "hide": ["navigation", "toc"],
            "source_file": self.source_file,
        }
        if self.is_wide:
            front["wide"] = True
        head = yaml.safe_dump(front, allow_unicode=True, sort_keys=False, width=10_000)
        return f"---\n{head}---\n\n# {as_markdown_text(self.title)}\n\n{self.body.strip()}\n"


class Templates:
    """The templates of a folder, with autoescape and the filters every page uses."""

    def __init__(self, folder: Path, **names: Any) -> None:
        self._jinja = jinja2.Environment(
            loader=jinja2.FileSystemLoader(folder), autoescape=True, trim_blocks=True, lstrip_blocks=True,
            undefined=jinja2.StrictUndefined,
        )
        self._jinja.globals.update(names)
        self._jinja.filters.update({name: value for name, value in names.items() if callable(value)})

    def render(self, name: str, address: str, **values: Any) -> str:
        """Renders a template for the page at an address; ``to`` in it makes relative links."""

        def to(target: str) -> str:
            return relative(address, target)

        html = self._jinja.get_template(name).render(address=address, to=to, **values)
        return "\n".join(line for line in html.split("\n") if line.strip())


def figure_html(figure: Figure) -> Markup:
    """The figure as it is shown large, with its hedge and unit set apart so that they can be smaller."""
    before, number, after = figure_parts(figure)
    hedge = Markup('<span class="hedge">{}</span>')
    after = " ".join(part for part in (after, unit_words(figure)) if part)
    parts = (hedge.format(before) if before else "", escape(number), hedge.format(after) if after else "")
    return Markup(" ").join(part for part in parts if part)


def paragraphs_html(text: str) -> Markup:
    """Plain text with blank lines between paragraphs, as escaped HTML paragraphs and lists."""
    blocks = [block.strip() for block in text.split("\n\n") if block.strip()]
    return Markup("\n").join(_block(block) for block in blocks)


def _block(block: str) -> Markup:
    lines = block.split("\n")
    if all(line.startswith("- ") for line in lines):
        return Markup("<ul>{}</ul>").format(Markup().join(Markup("<li>{}</li>").format(line[2:]) for line in lines))
    return Markup("<p>{}</p>").format(escape(" ".join(lines)))
