"""The handbook's calculators: exact, pure functions of declared inputs, on the standard library alone.

    >>> import calculators
    >>> calculators.run("school-funding", phase="primary", ehcps=9).outputs["top_up_income"]
    Fraction(84582, 1)

What is where:

    school_funding, team_costing, implementation_cost     the formulas of the three models
    school_funding_declared, ...                          their declarations: inputs, outputs, presets, limits
    allocation, schools_file                              many schools at once, from a CSV to a CSV
    declare, origins                                      what a declaration holds; where each number is from
    number_reading, inputs, errors                        from what people type to exact values, or problems
    runs, display                                         one run; how numbers are written for readers
    sensitivity, uncertainty, compare                     how sure; what differs
    printed, number_words, interval                       what a printed figure stands for
    reproduction, published                               does a printed figure follow from the others
    registry, description, schema, assurance              which models; their declarations and logs as plain data
    foundations, rests_on                                 what a run, and one output's working, rest on
    address, then_and_now                                 a run as a link, and back; what moved an older link's answer
    prediction, exercises, group_codes                    a result predicted first; a workshop's questions and codes
    pooling, pool_scale                                   many groups' codes as one picture of the room
    worksheet (with _cells, _formulas)                    a run as a workbook with live formulas
    browser (with requests), command_line                 the two ways in: JSON for pages, words for a terminal

Nothing here reads a file outside the package, a clock or a network, and nothing happens at import.
"""

from typing import Any


def run(model_id: str, **inputs: Any) -> Any:
    """One run of a model: see `runs.Run`. Raises KeyError or errors.InputProblems."""
    from .registry import model
    from .runs import Run

    return Run(model(model_id), inputs)


def assumptions() -> list[dict]:
    """The assumptions log of every model, as a list of dicts: see `assurance.assumptions`."""
    from .assurance import assumptions as log
    from .registry import models

    return [entry for model in models() for entry in log(model)]
