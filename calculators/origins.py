"""Where the numbers in the models come from: the one place that ties them to records of the handbook.

`figures` are the ids of the record's figures (`<claim>.<n>`) or table cells (`<table>.r<row>c<column>`); where
a default follows the phase they are the primary school's, and `secondary` has the other's. The words stand on
their own. Kinds: "report" is printed in a source of the handbook; "official" is a published statistic or rate
from outside the five texts, read from a stored copy on 22 November 2026 and not re-checked live; "handbook" is
the handbook's own assumption, with its reason; "reader" is for the reader to say.
"""

from typing import NamedTuple

from .declare import Values


class Origin(NamedTuple):
    """kind and figures as above; words a reader can follow to the place; address of a page outside the handbook."""

    kind: str
    words: str
    figures: tuple[str, ...] = ()
    reason: str = ""
    address: str = ""
    secondary: tuple[str, ...] = ()

    @property
    def figure(self) -> str | None:
        """The first of the figures, or None."""
        return self.figures[0] if self.figures else None


CHECKED = "stored copy, read 22 November 2026"
_CENSUS = "explore-education-statistics.service.gov.uk/data-tables/fast-track/619504bd-65e7-42bf-b0bd-08dc6f35f09f"
_CHILDCARE = "explore-education-statistics.service.gov.uk/data-catalogue/data-set/b732f921-2733-4448-9a7d-fb652342790b"

ORIGINS = {
    # School funding
    "school-phase": Origin("reader", "the reader's own school"),
    "school-income": Origin(
        "report", "Isos report, Table 9, average income, 2022 to 2023",
        figures=("isos-table-9.r1c2",), secondary=("isos-table-9.r2c2",),
    ),
    "school-income-per-pupil": Origin(
        "report", "Isos report, Table 9, average income per pupil, 2022 to 2023",
        figures=("isos-table-9.r1c3",), secondary=("isos-table-9.r2c3",),
    ),
    "school-ehcps": Origin(
        "report", "Isos report, Table 9, average number of pupils with EHC plans, 2022 to 2023",
        figures=("isos-table-9.r1c4",), secondary=("isos-table-9.r2c4",),
    ),
    "school-top-up": Origin(
        "report", "Isos report, Table 9, average top-up for each plan, 2022 to 2023",
        figures=("isos-table-9.r1c5",), secondary=("isos-table-9.r2c5",),
    ),
    "school-additional-pupils": Origin(
        "report", "Isos report, Table 10 less Table 9: 9.3 − 6.8 in primary, 34.2 − 25.1 in secondary",
        figures=("isos-table-10.r1c4", "isos-table-9.r1c4"), secondary=("isos-table-10.r2c4", "isos-table-9.r2c4"),
    ),
    "school-share": Origin(
        "report", "Isos report, modelling chapter, text above Table 10",
        figures=("income-per-school-under-proposals.1",), secondary=("income-per-school-under-proposals.2",),
    ),
    "school-method": Origin(
        "handbook", "the handbook's choice of method",
        reason="The report prints a share for the average school but no rule for any other school.",
    ),
    "element-1": Origin(
        "report", "Isos report, recommendation 3: average basic funding of £4,000 a pupil",
        figures=("schools-meet-first-10000-of-support.2",),
    ),
    "element-2": Origin(
        "report", "Isos report, recommendation 3: a further £6,000 from the school's own budget",
        figures=("schools-meet-first-10000-of-support.3",),
    ),
    "notional-sen-budget": Origin("reader", "the school's own figure, from its authority's budget statement"),
    "mainstream-pot": Origin(
        "report", "Isos report, modelling chapter: £1.5 billion moved into school budgets",
        figures=("mainstream-support-transfer.1",),
    ),
    "state-places": Origin(
        "report", "Isos report, modelling chapter: pupils in state special schools, 2022 to 2023",
        figures=("special-placements-2022-23.1",),
    ),
    "inmss-places": Origin(
        "report", "Isos report, modelling chapter: pupils in independent special schools, 2022 to 2023",
        figures=("special-placements-2022-23.2",),
    ),
    # Team costing
    "count-early-years": Origin(
        "official", "DfE, Childcare and early years provider survey 2022: 14,000 private and 6,500 voluntary "
        f"group-based providers, rounded, without a small group of others ({CHECKED})", address=_CHILDCARE,
    ),
    "count-primary": Origin(
        "official", f"DfE, Schools, pupils and their characteristics, 2022/23 ({CHECKED})", address=_CENSUS,
    ),
    "count-secondary": Origin(
        "official", "BESA, quoting DfE; its page says 2022/23 but its total is DfE's for 2023/24 "
        f"({CHECKED}; medium confidence)", address="besa.org.uk/insights/education-statistics",
    ),
    "count-college": Origin(
        "official", f"House of Commons Library, CDP-2022-0181, October 2022 ({CHECKED})",
        address="commonslibrary.parliament.uk/research-briefings/cdp-2022-0181/",
    ),
    "ratio-early-years": Origin(
        "report", "Isos report, modelling chapter: a team shared by 20 early years settings",
        figures=("team-ratios.1",),
    ),
    "ratio-primary": Origin(
        "report", "Isos report, modelling chapter: a team shared by five primary schools",
        figures=("team-ratios.2",),
    ),
    "ratio-secondary": Origin(
        "report", "Isos report, modelling chapter: a team shared by two and a half secondary schools or colleges",
        figures=("team-ratios.3",),
    ),
    "team-practitioners": Origin(
        "report", "Isos report, modelling chapter: five practitioners in a team",
        figures=("team-cost-assumptions.1",),
    ),
    "team-salary": Origin(
        "report", "Isos report, modelling chapter: average salary of £50,000",
        figures=("team-cost-assumptions.2",),
    ),
    "team-on-costs": Origin(
        "report", "Isos report, modelling chapter: on-costs of 20%",
        figures=("team-cost-assumptions.3",),
    ),
    "team-redeployed": Origin(
        "report", "Isos report, modelling chapter: half the cost; the same sentence also calls 60% additional",
        figures=("team-net-cost.1", "team-net-cost.2"),
    ),
    "therapist-supply": Origin(
        "report", "Isos report, recommendation 3: speech and language therapists across the UK in 2023",
        figures=("fewer-speech-therapists-than-schools.1",),
    ),
    "teams-printed-cost": Origin(
        "report", "Isos report, modelling chapter: around £1.4 billion a year for all teams",
        figures=("team-total-cost.1",),
    ),
    "team-whole": Origin(
        "handbook", "off, so that the report's own arithmetic is followed",
        reason="The report prices parts of teams; one authority or trust has to employ whole ones.",
    ),
    "team-roles": Origin(
        "handbook", "an even split over the six professions named in the report's recommendation 3",
        reason="The report names them as examples of a core team and gives no mix.",
    ),
    # Phased implementation cost
    "implementation-years": Origin(
        "report", "Isos report, implementation chapter: five years, as an illustration",
        figures=("implementation-five-years-illustrative.1",),
    ),
    "path": Origin(
        "handbook", "the handbook's two paths",
        reason="The report says nobody loses a place, and prints no pace for its savings. A whole move within its five "
        "years would need places to end sooner than pupils leave, so both can be followed.",
    ),
    "teams-cost": Origin(
        "report", "Isos report, modelling chapter: around £700 million a year after redeployment",
        figures=("team-net-cost.3",),
    ),
    "institute-cost": Origin(
        "report", "Isos report, modelling chapter: not more than £10 million a year",
        figures=("national-institute-cost.1",),
    ),
    "senif-uplift": Origin(
        "report", "Isos report, modelling chapter: an additional £70 million",
        figures=("senif-doubling.2",),
    ),
    "specialist-teachers": Origin(
        "report", "Isos report, modelling chapter: around £150 million",
        figures=("early-years-specialist-teachers.2",),
    ),
    "early-years-training": Origin(
        "report", "Isos report, modelling chapter: around £70 million",
        figures=("early-years-specialist-teachers.4",),
    ),
    "ramp-three-years": Origin(
        "handbook", "a third more each year",
        reason="The report has teams and early years support built up over years one to three and prints no pace.",
    ),
    "ramp-institute": Origin(
        "handbook", "half of the first year", reason="The report has the institute set up in the first six months.",
    ),
    "entry-reduction": Origin(
        "handbook", "half in year four, all from year five",
        reason="The report changes the statutory framework between years three and five and prints no pace.",
    ),
    "leaving": Origin(
        "handbook", "one place in ten a year",
        reason="Nobody loses a place in the report, so places free up only as pupils leave; it prints no rate.",
    ),
    "growth": Origin(
        "handbook", "no growth", reason="The report compares with 2022-23 spending and prints no forecast of places.",
    ),
    "schedule": Origin(
        "handbook", "half by the end of year four, all by the end of year five",
        reason="The report prints no pace; this is what a whole move within its five years would take.",
    ),
    "support-per-pupil": Origin(
        "report", "Isos report, modelling chapter: £1.5 billion over the 69,817 pupils its own figures give",
        figures=("mainstream-support-transfer.1", "income-per-additional-child.1"),
    ),
    "state-target": Origin(
        "report", "Isos report, modelling chapter: a level comparable with 2014/15",
        figures=("special-placements-at-2014-15-level.1",),
    ),
    "inmss-target": Origin(
        "report", "Isos report, modelling chapter: a level comparable with 2014/15",
        figures=("special-placements-at-2014-15-level.2",),
    ),
    "state-cost": Origin(
        "report", "Isos report, modelling chapter: average from its survey of authorities",
        figures=("placement-cost-averages.1",),
    ),
    "inmss-cost": Origin(
        "report", "Isos report, modelling chapter: average from its survey of authorities",
        figures=("placement-cost-averages.2",),
    ),
    "transition": Origin("reader", "for the reader to say"),
    "unpriced": Origin("reader", "asked for in the Isos report without a price; for the reader to say"),
    "inflation": Origin(
        "handbook", "none, so that money stays in 2022-23 prices",
        reason="The report takes 2022-23 spending as its baseline and adjusts nothing for prices.",
    ),
    "discount": Origin(
        "official", "HM Treasury, Green Book: 3.5% for the first 30 years; on gov.uk in the terms of reference of the "
        f"discount rate review 2026 ({CHECKED})",
    ),
}


def figures_for(source: Origin, values: Values) -> tuple[str, ...]:
    """The figures a default rests on with these values: the secondary school's for one, where they differ."""
    return source.secondary if source.secondary and values.get("phase") == "secondary" else source.figures


def origin(key: str) -> Origin:
    """The `Origin` for `key`. Raises KeyError for one that is not in the list."""
    return ORIGINS[key]
