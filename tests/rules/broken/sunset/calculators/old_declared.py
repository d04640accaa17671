"""A calculator that nobody has looked at."""

from calculators.declare import Model, Version

DECLARATION = Model(
    id="old-costing",
    title="Old costing",
    question="What did it cost?",
    version="1.0.0",
    versions=(Version("1.0.0", "2024-11-23", "First version."),),
    owner="nobody any more",
    review_by="2025-11-30",
    sunset="2026-11-30",
    inputs=(),
    outputs=(),
    compute=dict,
    headline="",
    sentence="",
)
