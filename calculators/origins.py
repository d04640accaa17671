"""Where the numbers in the models come from: the one place that ties them to records of the handbook.

`figure` is the id of the record's figure (`<claim>.<n>`) or table cell once there is one; the words stand
on their own until then. Kinds: "report" is printed in a source of the handbook; "official" is a published
statistic or rate from outside the five texts, read from a stored copy on 22 November 2026 and not re-checked
live; "handbook" is the handbook's own assumption, with its reason; "reader" is for the reader to say.
"""

from typing import NamedTuple


class Origin(NamedTuple):
    """kind as above; words a reader can follow to the place; figure a record's figure id or None."""

    kind: str
    words: str
    figure: str | None = None
    reason: str = ""
    address: str = ""


CHECKED = "stored copy, read 22 November 2026"
_CENSUS = "explore-education-statistics.service.gov.uk/data-tables/fast-track/619504bd-65e7-42bf-b0bd-08dc6f35f09f"
_CHILDCARE = "explore-education-statistics.service.gov.uk/data-catalogue/data-set/b732f921-2733-4448-9a7d-fb652342790b"

ORIGINS = {
    # School funding
    "school-phase": Origin("reader", "the reader's own school"),
    "school-income": Origin("report", "Isos report, Table 9, average income, 2022 to 2023"),
    "school-income-per-pupil": Origin("report", "Isos report, Table 9, average income per pupil, 2022 to 2023"),
    "school-ehcps": Origin("report", "Isos report, Table 9, average number of pupils with EHC plans, 2022 to 2023"),
    "school-top-up": Origin("report", "Isos report, Table 9, average top-up for each plan, 2022 to 2023"),
    "school-additional-pupils": Origin(
        "report", "Isos report, Table 10 less Table 9: 9.3 − 6.8 in primary, 34.2 − 25.1 in secondary"
    ),
    "school-share": Origin("report", "Isos report, modelling chapter, text above Table 10"),
    "school-method": Origin(
        "handbook", "the handbook's choice of method",
        reason="The report prints a share for the average school but no rule for any other school.",
    ),
    "element-1": Origin("report", "Isos report, recommendation 3: average basic funding of £4,000 a pupil"),
    "element-2": Origin("report", "Isos report, recommendation 3: a further £6,000 from the school's own budget"),
    "notional-sen-budget": Origin("reader", "the school's own figure, from its authority's budget statement"),
    "mainstream-pot": Origin("report", "Isos report, modelling chapter: £1.5 billion moved into school budgets"),
    "specialist-places": Origin("report", "Isos report, modelling chapter: pupils in special schools, 2022 to 2023"),
}


def origin(key):
    """The `Origin` for `key`. Raises KeyError for one that is not in the list."""
    return ORIGINS[key]
