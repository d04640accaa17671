"""The small project of the rule tests, read and linked, for tests of what is made from a handbook."""

from pathlib import Path

from scripts.check import check
from scripts.link.links import link
from scripts.pages.context import PageContext
from scripts.rules.coverage import coverage_of

ROOT = Path(__file__).parent / "rules" / "good"
TODAY = "2026-12-01"


def small_context() -> PageContext:
    """The small project as every page and export sees it."""
    evidence, problems = check(ROOT, today=TODAY)
    assert problems == []
    return PageContext(evidence.handbook, link(evidence.handbook))


def small_coverages() -> dict:
    """Its coverage by source."""
    evidence, _ = check(ROOT, today=TODAY)
    return {source: coverage_of(evidence, source) for source in evidence.handbook.sources}
