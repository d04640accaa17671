"""From a figure's id to its place in the handbook."""

from typing import NamedTuple

from scripts.model.update import Update
from scripts.pages.context import PageContext

SITE_ROOT = "../../"  # seen from a calculator page


class FigureLinks(NamedTuple):
    """Links from a calculator page to the records its defaults rest on.

    context   the records and what has overtaken them; without it no link is made, rather than one that leads nowhere
    """

    context: PageContext | None = None

    def address(self, figure: str | None) -> str:
        """The address of a figure such as "ehcp-growth.2"; "" when the handbook does not hold it."""
        if not figure or self.context is None or figure not in self.context.handbook.figures:
            return ""
        return SITE_ROOT + self.context.handbook.figures[figure].url.lstrip("/")

    def overtaking(self, figures: tuple[str, ...] | list[str]) -> list[Update]:
        """The updates that overtake any of these figures, each once."""
        if self.context is None:
            return []
        return list(dict.fromkeys(update for figure in figures for update in self.context.links.overtaking(figure)))
