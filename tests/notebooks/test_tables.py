"""Tables of a notebook: every number with its unit, in the words of the calculator's page."""

import calculators
from scripts.notebooks.tables import years_of


def test_years_have_labels_and_units():
    """Year 1 of the published case: a programme of £331.7 million (models.md) and nothing released yet."""
    frame = years_of(calculators.run("implementation-cost"), "year", "programme", "released")
    assert list(frame.columns) == ["Year", "Programme", "Released"]
    assert list(frame.iloc[0][["Programme", "Released"]]) == ["£331.7 million", "£0"]
