"""Model assurance: for each calculator what it assumes, what feeds it, what was decided and how it was checked."""

from __future__ import annotations

from typing import Any

from calculators.assurance import assurance
from calculators.declare import Model
from calculators.registry import models
from scripts.pages.context import PageContext
from scripts.pages.model_checks import model_checks
from scripts.pages.model_dates import model_dates_html
from scripts.pages.page import Page

ADDRESS = "about/assumptions/"


def assurance_page(context: PageContext, today: str) -> Page:
    """The assurance statement of every calculator.

    Args:
        context: the handbook and its links, for the figures that feed a calculator and what has overtaken them.
        today: the ISO date of the build, against which review and sunset dates are held.
    """
    statements = [(statement(model, context), model_checks(model)) for model in models()]
    return Page(
        ADDRESS, "How far the calculators can be trusted",
        "Model assurance: what each calculator assumes, what feeds it and what has overtaken it, what was decided, how "
        "it was checked, what it does not tell you, and until when it may be used.",
        context.templates.render(
            "assurance.html", ADDRESS, statements=statements, today=today, model_dates=model_dates_html,
        ),
        kind="about", is_wide=True,
    )


def assurance_data(context: PageContext) -> list[dict[str, Any]]:
    """The same as plain data: one object a calculator, updates by their id."""
    found = []
    for model in models():
        said = statement(model, context)
        for fed in said["data"]:
            fed["overtaken_by"] = [update.id for update in fed["overtaken_by"]]
        found.append({
            "url": f"/{ADDRESS}#{model.id}", **said, "checks": [check._asdict() for check in model_checks(model)],
        })
    return found


def statement(model: Model, context: PageContext) -> dict[str, Any]:
    """A calculator's assurance with the handbook's updates: ``overtaken_by`` for each source of its data log, and
    ``overtaken``, the number of its figures that have been.
    """
    said = assurance(model)
    overtaken = set()
    for fed in said["data"]:
        by_figure = {figure: context.links.overtaking(figure) for figure in fed["figures"]}
        overtaken |= {figure for figure, updates in by_figure.items() if updates}
        fed["overtaken_by"] = list(dict.fromkeys(update for updates in by_figure.values() for update in updates))
    return said | {"overtaken": len(overtaken)}
