"""The assumptions log of the calculators, made from what the models declare."""

from __future__ import annotations

from calculators.assurance import assumptions
from calculators.registry import models
from scripts.pages.context import PageContext
from scripts.pages.page import Page


def assumptions_page(context: PageContext) -> Page:
    """Every default of every calculator: value, range, where it comes from, how good it is, how much it matters."""
    logs = [(model, assumptions(model)) for model in models()]
    return Page(
        "about/assumptions/", "Assumptions of the calculators",
        "Every default of every calculator: its value, its range, where it comes from and how much it matters.",
        context.templates.render("assumptions.html", "about/assumptions/", logs=logs),
        kind="about", is_wide=True,
    )
