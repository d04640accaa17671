"""A calculator whose review is overdue, and an input that was to be looked at even sooner."""

from calculators.declare import Input, Model, Version

DECLARATION = Model(
    id="overdue-costing",
    title="Overdue costing",
    question="What does it cost?",
    version="1.0.0",
    versions=(Version("1.0.0", "2025-11-23", "First version."),),
    owner="the handbook's maintainers",
    review_by="2026-11-30",
    sunset="2027-11-30",
    inputs=(
        Input("salary", "Salary", "number", "£", 1, "team-salary", "Pay a year.", low=0, high=2),
        Input("people", "People", "number", "people", 1, "team-salary", "Posts.", low=0, high=2,
              review_by="2026-06-30"),
    ),
    outputs=(),
    compute=dict,
    headline="",
    sentence="",
)
