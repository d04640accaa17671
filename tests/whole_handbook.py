"""The handbook as committed, read and linked once, for tests of what is made from every record."""

from functools import cache
from pathlib import Path

from scripts.check import check
from scripts.link.links import link
from scripts.pages.context import PageContext
from scripts.rules.coverage import Coverage, coverage_of
from tests.small_handbook import TODAY

CHECKOUT = Path(__file__).resolve().parent.parent


@cache
def whole_handbook() -> tuple[PageContext, dict[str, Coverage]]:
    """The handbook as every page and export sees it, and the coverage of each source."""
    evidence, problems = check(CHECKOUT, today=TODAY)
    assert problems == []
    coverages = {source: coverage_of(evidence, source) for source in evidence.handbook.sources}
    return PageContext(evidence.handbook, link(evidence.handbook)), coverages
