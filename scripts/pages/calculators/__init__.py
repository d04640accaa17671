"""The calculator pages, made from the models' own declarations and answers.

    from scripts.pages.calculators import calculator_pages
    for path, text in calculator_pages(runtime, context, today).items(): ...  # "calculators/index.md" and one a model

Each page carries its default answer, so it reads without JavaScript; `docs/assets/js/calculator-page.js` brings
it to life. The element names and data- attributes in the templates are what those scripts look for.
"""

from scripts.pages.calculators.render import calculator_pages

__all__ = ["calculator_pages"]
