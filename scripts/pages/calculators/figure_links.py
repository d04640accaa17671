"""From a figure's id to its place in the handbook."""

from typing import NamedTuple

from scripts.model.handbook import Handbook

SITE_ROOT = "../../"  # seen from a calculator page


class FigureLinks(NamedTuple):
    """Links from a calculator page to the records its defaults rest on.

    handbook   the records; without it no link is made, rather than one that leads nowhere
    """

    handbook: Handbook | None = None

    def address(self, figure: str | None) -> str:
        """The address of a figure such as "ehcp-growth.2"; "" when the handbook does not hold it."""
        if not figure or self.handbook is None or figure not in self.handbook.figures:
            return ""
        return SITE_ROOT + self.handbook.figures[figure].url.lstrip("/")
