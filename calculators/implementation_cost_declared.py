"""The declaration of the phased implementation cost: its inputs, outputs, presets and limits."""

from fractions import Fraction
from typing import Any

from .declare import Column, Comparison, Input, Model, Output, Preset, Unpriced, Values, Version, nearby
from .display import money

SUPPORT_PER_PUPIL = Fraction(1_500_000_000, 69_817)
UNPRICED = (
    Unpriced("transition_destinations_service", "Setting up the Destinations and Progression Service", "unpriced"),
    Unpriced("transition_partnerships", "Setting up Local Inclusion Partnerships", "unpriced"),
    Unpriced("transition_childrens_centres", "More room in children's centres and family centres", "unpriced"),
    Unpriced("transition_outreach", "Outreach to parents and carers", "unpriced"),
    Unpriced("transition_training", "New training for teachers and leaders", "unpriced"),
    Unpriced("transition_buildings", "Changes to buildings", "unpriced"),
    Unpriced("transition_two_systems", "Running two systems at once", "unpriced"),
)
TRANSITION_BOXES = ("transition_cost", *(each.input for each in UNPRICED))
GREATEST_YEARLY_SUM = 20_000_000_000


def yearly_sum(name: str, label: str, default: Any, origin: str, help_: str, swing_percent: int = 20) -> Input:
    """A steady-state cost, £ a year."""
    return Input(name, label, "number", "£ a year", default, origin, help_, low=0, high=GREATEST_YEARLY_SUM,
                 step=1_000_000, swing=nearby(name, swing_percent))


def ramp(
    name: str, label: str, default: Any, origin: str, help_: str, swing: Any, used_when: tuple[str, str] | None = None,
) -> Input:
    """Percentages by year; the last holds after."""
    return Input(name, label, "list", "%", default, origin, help_ + " One number a year; the last one holds after.",
                 low=0, high=100, step=1, swing=swing, used_when=used_when, quality="low")


def places(name: str, label: str, default: Any, origin: str, help_: str, swing: Any = None) -> Input:
    """A number of places."""
    return Input(name, label, "number", "places", default, origin, help_, low=0, high=1_000_000, step=100,
                 quality="high", swing=swing)


def transition(name: str, label: str, origin: str) -> Input:
    """A box for what the report leaves unpriced, £ by year."""
    return Input(
        name, label, "list", "£ a year", (0,), origin,
        "Your own figure, one number a year, such as 50m, 50m, 20m. Years without a number count as £0.",
        low=0, high=GREATEST_YEARLY_SUM, step=1_000_000, quality="reader's own",
    )


INPUTS = (
    Input("years", "Years", "number", "years", 5, "implementation-years", "How many years to add up.",
          low=1, high=20, step=1, quality="high"),
    Input(
        "path", "How places free up", "choice", "", "turnover", "path",
        "By natural turnover nobody loses a place; by schedule you set how much of the move is done each year.",
        choices=(("turnover", "As pupils leave"), ("schedule", "On a schedule")),
    ),
    yearly_sum("teams_cost", "Multi-disciplinary teams", 700_000_000, "teams-cost",
               "New money for teams once all are in place.", 40),
    yearly_sum("institute_cost", "National Institute", 10_000_000, "institute-cost",
               "Running the National Institute for Inclusive Education."),
    yearly_sum("senif_uplift", "Inclusion funding in early years", 70_000_000, "senif-uplift",
               "Doubling the special educational needs inclusion fund."),
    yearly_sum("specialist_teachers", "Specialist teachers in children's centres", 150_000_000, "specialist-teachers",
               "A specialist teacher or coordinator in every children's centre."),
    yearly_sum("early_years_training", "Early years training", 70_000_000, "early-years-training",
               "£3,000 a year for every group-based early years setting."),
    ramp("teams_ramp", "Teams in place", (33, 67, 100), "ramp-three-years",
         "Percentage of the teams' full cost.", ((25, 50, 75, 100), (50, 100))),
    ramp("early_years_ramp", "Early years support in place", (33, 67, 100), "ramp-three-years",
         "Percentage of the early years' full cost.", ((25, 50, 75, 100), (50, 100))),
    ramp("institute_ramp", "Institute in place", (50, 100), "ramp-institute",
         "Percentage of the institute's full cost.", ((25, 100), (100,))),
    ramp("entry_reduction", "Cut in new entrants", (0, 0, 0, 50, 100), "entry-reduction",
         "Percentage of the full cut in pupils newly placed in special schools.",
         ((0, 0, 0, 0, 50, 100), (0, 0, 50, 100)), ("path", "turnover")),
    Input(
        "leaving", "Places that turn over in a year", "number", "%", 10, "leaving",
        "Share of specialist places whose pupils leave in a year. Nobody loses a place, so places free up only "
        "as pupils leave.",
        low=0, high=100, step=1, used_when=("path", "turnover"), quality="low", swing=(7, 15),
    ),
    Input("growth", "Growth in entrants without reform", "number", "%", 0, "growth",
          "How much more new placements there would be each year if nothing changed.",
          low=0, high=20, step=Fraction(1, 2), used_when=("path", "turnover"), quality="low", swing=(0, 5)),
    ramp("schedule", "Share of the move done", (0, 0, 0, 50, 100), "schedule",
         "Percentage of the full move done by the end of each year.",
         ((0, 0, 0, 25, 50, 75, 100), (0, 0, 50, 100)), ("path", "schedule")),
    Input("support_per_pupil", "Support for each pupil moved", "number", "£ a pupil", SUPPORT_PER_PUPIL,
          "support-per-pupil", "What mainstream schools get for each pupil who would have been in a special school.",
          low=0, high=200_000, step=100, default_note="£1,500,000,000 ÷ 69,817 pupils", swing=(18_000, 25_000)),
    places("state_places", "Places in state special schools", 145_850, "state-places",
           "Pupils in state-funded special schools, 2022 to 2023."),
    places("inmss_places", "Places in independent special schools", 33_967, "inmss-places",
           "Pupils in independent and non-maintained special schools, 2022 to 2023."),
    places("state_target", "Target for state special schools", 97_000, "state-target",
           "About as many as in 2014 to 2015.", nearby("state_target", 10)),
    places("inmss_target", "Target for independent special schools", 13_000, "inmss-target",
           "About as many as in 2014 to 2015.", nearby("inmss_target", 10)),
    Input("state_cost", "Cost of a state place", "number", "£ a place", 24_951, "state-cost",
          "What the high needs budget pays a year for a maintained special school place.",
          low=0, high=500_000, step=100, swing=nearby("state_cost", 10)),
    Input("inmss_cost", "Cost of an independent place", "number", "£ a place", 58_486, "inmss-cost",
          "What the high needs budget pays a year for an independent or non-maintained place.",
          low=0, high=500_000, step=100, swing=nearby("inmss_cost", 10)),
    transition("transition_cost", "Other costs of the change", "transition"),
    *(transition(each.input, each.label, each.origin) for each in UNPRICED),
    Input("inflation", "Inflation", "number", "%", 0, "inflation",
          "Raises each year's net cost over the first year's prices.", low=0, high=20, step=Fraction(1, 2)),
    Input("discount", "Discount rate", "number", "%", Fraction(7, 2), "discount",
          "Used for the present value only.", low=0, high=20, step=Fraction(1, 2), quality="high"),
)


def net_costs(values: Values) -> list[str]:
    """Each chosen year's net cost as text."""
    return [money(row["net"]) for row in values["rows"]]


def investment_working(values: Values) -> str:
    """The years' net costs, added up."""
    return " + ".join(net_costs(values)) + " = {additional_investment}"


def peak_working(values: Values) -> str:
    """The years' net costs, of which the greatest counts."""
    return f"the greatest of {', '.join(net_costs(values))} = {{peak_year_cost}}"


def present_value_working(values: Values) -> str:
    """Each year's net cost before inflation, over the discount for every year after the first."""
    terms = [money(row["programme"] + row["mainstream"] - row["released"]) for row in values["rows"]]
    discounted = [terms[0], *(f"{term} ÷ (1 + {{discount}}){power(year)}" for year, term in enumerate(terms[1:], 1))]
    return " + ".join(discounted) + " = {present_value}"


def power(number: int) -> str:
    """A small raised number; "" for 1."""
    return "" if number == 1 else str(number).translate(str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹"))


def break_even_working(values: Values) -> str:
    """The net costs, of which the first of £0 or less names the year, or a year after them does."""
    listed = ", ".join(net_costs(values))
    after = "" if values["break_even_year"] <= len(values["rows"]) else " and the years after them"
    return f"of {listed}{after}, the first of £0 or less is that of {{break_even_year}}"


def summary(values: Values) -> str:
    """The result in one sentence, with the steady state said plainly."""
    never = "does not break even within 20 years"
    end = never if values["break_even_year"] is None else "breaks even in {break_even_year}"
    return (
        "Over {years} the change needs {additional_investment} on top of today's spending, {peak_year_cost} in the "
        f"dearest year, and {end}; once the whole move has happened it {steady_state_words(values)}."
    )


def steady_state_words(values: Values) -> str:
    """Whether the steady state is short of money, in words."""
    net = values["steady_state_net"]
    return f"costs {money(abs(net))} a year {'more' if net > 0 else 'less'} than it frees" if net else "pays for itself"


def steady_state_working(values: Values) -> str:
    """The steady-state sum, and whether it is short."""
    return (
        "{steady_state_programme} + {steady_state_mainstream} − {steady_state_released} = {steady_state_net}: "
        f"it {steady_state_words(values)}"
    )


# What a year's net cost is worked out from; the path chosen says which of them count.
YEARLY = tuple(each.name for each in INPUTS if each.name not in ("years", "inflation", "discount"))

OUTPUTS = (
    Output("additional_investment", "Additional investment over the years", "£",
           "What has to be found on top of today's spending, all years together.",
           investment_working, uses=("years", *YEARLY, "inflation")),
    Output("peak_year_cost", "Dearest year", "£ a year", "The greatest net cost in one year.",
           peak_working, uses=("years", *YEARLY, "inflation")),
    Output("present_value", "Present value", "£",
           "Net costs without inflation, each later year discounted to the first.",
           present_value_working, uses=("years", *YEARLY)),
    Output("break_even_year", "Break-even year", "year",
           "The first year in which what is released covers everything spent.", break_even_working,
           "no year within 20 years", uses=YEARLY),
    Output("steady_state_net", "Net cost a year in steady state", "£ a year",
           "Once the whole move has happened: what is spent less what is released. With the report's own figures "
           "before rounding the plan is about £54.9 million a year short.", steady_state_working),
    Output("steady_state_programme", "Programme in steady state", "£ a year",
           "Teams, institute and early years at full cost.",
           "{teams_cost} + {institute_cost} + {senif_uplift} + {specialist_teachers} + {early_years_training} = "
           "{steady_state_programme}"),
    Output("steady_state_mainstream", "Mainstream support in steady state", "£ a year",
           "Support for every pupil moved.", "{full_move_pupils} × {support_per_pupil} = {steady_state_mainstream}"),
    Output("steady_state_released", "Released in steady state", "£ a year",
           "What places no longer needed would have cost.",
           "({state_places} − {state_target}) × {state_cost} + ({inmss_places} − {inmss_target}) × {inmss_cost} = "
           "{steady_state_released}"),
    Output("full_move_pupils", "Pupils in the full move", "pupils", "Places today less the targets.",
           "({state_places} − {state_target}) + ({inmss_places} − {inmss_target}) = {full_move_pupils}"),
)

COLUMNS = (
    Column("year", "Year", "number"), Column("state_places", "State places", "number"),
    Column("inmss_places", "Independent places", "number"), Column("pupils_moved", "Pupils moved", "number"),
    Column("released", "Released", "£ a year"), Column("mainstream", "Mainstream support", "£ a year"),
    Column("programme", "Programme", "£ a year"), Column("net", "Net cost", "£ a year"),
    Column("cumulative", "Net cost so far", "£"),
)

DECLARATION = Model(
    id="implementation-cost",
    title="Phased five-year implementation cost",
    question="What would the change cost year by year, and when would it pay for itself?",
    version="1.0.0",
    versions=(Version("1.0.0", "2026-11-23", "First version."),),
    owner="the handbook's maintainers",
    review_by="2027-11-30",
    sunset="2028-11-30",
    compute=dict,
    headline="additional_investment",
    sentence=summary,
    inputs=INPUTS,
    outputs=OUTPUTS,
    columns=COLUMNS,
    unpriced=UNPRICED,
    presets=(
        Preset("turnover", "Natural turnover", "Nobody loses a place; places free up as pupils leave.", {}),
        Preset("schedule", "A move within five years",
               "Half of the move done in year four and all of it in year five. The report prints no such pace.",
               {"path": "schedule"}),
        Preset("additional-60", "60% is additional", "Teams at 60% of the printed £1.4 billion instead of half.",
               {"teams_cost": 840_000_000}),
        Preset("twenty-years", "Twenty years of turnover", "The same change followed for twenty years.", {"years": 20}),
    ),
    comparisons=(
        Comparison("Natural turnover against a move within five years", "turnover", "schedule"),
        Comparison("Teams at half the printed cost against 60% of it", "turnover", "additional-60"),
    ),
    notes=(
        "On the report's own figures before rounding, the steady state frees £2,445,132,312 a year against £2.5 "
        "billion spent: the plan as priced is about £54.9 million a year short.",
        "The report prints no money year by year: the paths between its start and its steady state are the handbook's.",
    ),
    limits=(
        "It prices what the report prices. What the report asks for without a price counts only when its box is "
        "filled in.",
        "Every place is taken to cost the average, and every place freed to save all of it at once.",
        "Post-16 placements and transport are left out, as they are in the report.",
        "Growth, turnover and the speed of the change are the handbook's assumptions, not forecasts.",
    ),
    decisions=(
        ("Places free up only as pupils leave, unless a schedule is chosen.",
         "The report says that nobody would lose a place."),
        ("Ramps run in equal thirds over three years.", "The report says years one to three and no more."),
        ("The dearest year is the year with the greatest net cost.", "That is the sum somebody has to find."),
    ),
)
