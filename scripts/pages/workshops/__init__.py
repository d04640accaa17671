"""The workshop: its guide, an exercise a calculator, sheets, answers, and the page where codes are pooled."""

from scripts.pages.workshops.render import GUIDE, workshop_pages

__all__ = ["GUIDE", "workshop_pages"]
