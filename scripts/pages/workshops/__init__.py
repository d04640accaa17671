"""The workshop: its guide, an exercise a calculator, sheets, answers, and the page where codes are pooled."""

from scripts.pages.workshops.render import GUIDE, with_pack, workshop_pages

__all__ = ["GUIDE", "with_pack", "workshop_pages"]
