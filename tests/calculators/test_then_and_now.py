"""Older links of a model that has moved on.

Twelve primary and four secondary schools share 12 ÷ 5 + 4 ÷ 2.5 = 4 teams. Under version 1.0.0 a team costs
5 × £50,000 × 1.2 = £300,000, so half of £1,200,000 is new money: £600,000. By hand from there:

    pay £60,000 (1.1.0)      4 × 5 × £60,000 × 1.2  × 50% = £720,000
    on-costs 25% (1.2.0)     4 × 5 × £60,000 × 1.25 × 50% = £750,000
    £1,000 a team (2.0.0)    £4,000 more
"""

import pytest

from calculators.declare import Version
from calculators.errors import InputProblems
from calculators.registry import model
from calculators.runs import Run
from calculators.then_and_now import earlier_defaults, later_versions, open_address, with_defaults_of

FOUND = model("team-costing")
FIRST = FOUND.versions[0]
PAY = Version("1.1.0", "2027-01-05", "Pay follows the new scale.", replaced=(("salary", 50_000),))
ON_COSTS = Version("1.2.0", "2027-06-01", "Employers pay more.", replaced=(("on_costs", 20),))
RULE = Version("2.0.0", "2028-01-01", "Each team has £1,000 for travel.", rule_changed=True)

SCHOOLS = "college=0&early_years=0&primary=12&secondary=4"


def newer(*versions, compute=FOUND.compute, **defaults):
    """The model once these versions have come, with these defaults of today."""
    return FOUND._replace(
        version=versions[-1].version, versions=(FIRST, *versions), compute=compute,
        inputs=tuple(each._replace(default=defaults.get(each.name, each.default)) for each in FOUND.inputs),
    )


def with_travel(values):
    """The rule of version 2.0.0."""
    results = FOUND.compute(values)
    return results | {"net_cost": results["net_cost"] + 1_000 * results["teams"]}


TODAY = newer(PAY, ON_COSTS, RULE, compute=with_travel, salary=60_000, on_costs=25)


def test_each_changed_default_says_how_far_it_moved_the_answer():
    """One after another: pay £120,000, then on-costs £30,000; together the way from £600,000 to £750,000."""
    found = open_address(newer(PAY, ON_COSTS, salary=60_000, on_costs=25), f"?{SCHOOLS}&shown=£600,000&v=1.0.0")
    assert (found["shown"], found["with_earlier_defaults"], found["now"]) == ("£600,000", "£600,000", "£750,000")
    assert found["moved"] == [
        {"name": "salary", "label": "Average salary", "earlier_text": "£50,000", "today_text": "£60,000",
         "difference_text": "+£120,000"},
        {"name": "on_costs", "label": "On-costs", "earlier_text": "20%", "today_text": "25%",
         "difference_text": "+£30,000"},
    ]
    assert found["changed"]
    assert found["rule"] == ""


def test_what_the_defaults_do_not_explain_is_the_rule():
    """With the earlier defaults today's rule gives £604,000: £4,000 of the way is the rule's."""
    found = open_address(TODAY, f"?{SCHOOLS}&shown=£600,000&v=1.0.0")
    assert (found["with_earlier_defaults"], found["now"]) == ("£604,000", "£754,000")
    assert found["rule"] == (
        "A change of rule moved it from £600,000 to £604,000. Version 2.0.0 (1 January 2028): Each team has £1,000 for "
        "travel."
    )


def test_only_later_versions_count():
    """A link of 1.1.0 was made with today's pay, so only on-costs and the rule have moved it since."""
    found = open_address(TODAY, f"?{SCHOOLS}&shown=£720,000&v=1.1.0")
    assert [each["name"] for each in found["moved"]] == ["on_costs"]
    assert (found["with_earlier_defaults"], found["now"]) == ("£724,000", "£754,000")
    assert not open_address(TODAY, f"?{SCHOOLS}&shown=£754,000&v=2.0.0")["changed"]


def test_an_input_that_the_link_gives_has_not_moved():
    """Whatever its default has become."""
    found = open_address(newer(PAY, salary=60_000), f"?{SCHOOLS}&salary=50000&shown=£600,000&v=1.0.0")
    assert (found["moved"], found["now"], found["changed"]) == ([], "£600,000", False)


def test_the_earlier_inputs_give_the_earlier_answer():
    """One press: the link's inputs with the earlier defaults written out, under today's rules."""
    found = open_address(TODAY, f"?{SCHOOLS}&shown=£600,000&v=1.0.0")
    assert found["earlier_inputs"] == found["inputs"] | {"salary": "50000", "on_costs": "20"}
    assert Run(TODAY, found["earlier_inputs"]).outputs["net_cost"] == 604_000


def test_it_is_all_said_in_words():
    """Then, with the earlier values, now; each default; the rule."""
    assert open_address(TODAY, f"?{SCHOOLS}&shown=£600,000&v=1.0.0")["sentences"] == [
        "The link says that it showed “£600,000” with version 1.0.0 of this calculator. With the usual values of that "
        "time it gives £604,000 today. Now it gives £754,000.",
        "The usual value of “Average salary” went from £50,000 to £60,000; effect on the answer: +£120,000.",
        "The usual value of “On-costs” went from 20% to 25%; effect on the answer: +£30,000.",
        "A change of rule moved it from £600,000 to £604,000. Version 2.0.0 (1 January 2028): Each team has £1,000 for "
        "travel.",
    ]


def test_a_changed_default_is_told_even_where_the_link_shows_no_answer():
    """The default that was left out is what the sender saw in the box."""
    found = open_address(newer(PAY, salary=60_000), f"?{SCHOOLS}&v=1.0.0")
    assert found["changed"]
    assert found["sentences"][0] == (
        "It was made with version 1.0.0 of this calculator. With the usual values of that time it gives £600,000 "
        "today. Now it gives £720,000."
    )


def test_a_link_that_no_change_explains_may_have_been_altered():
    """An answer that this very version never gave is not put down to a rule."""
    found = open_address(FOUND, f"?{SCHOOLS}&shown=£1&v=1.0.0")
    assert found["changed"]
    assert found["rule"] == (
        "No change of this calculator explains the step from £1 to £600,000: the link may have been altered or cut "
        "short on its way."
    )


def test_the_earliest_of_several_changes_is_what_an_old_link_had():
    """Pay of 50,000 became 55,000 and then 60,000."""
    again = Version("1.3.0", "2027-09-01", "Pay rises again.", replaced=(("salary", 55_000),))
    twice = newer(PAY, again, salary=60_000)
    assert [earlier_defaults(twice, each) for each in ("1.0.0", "1.1.0", "1.3.0", "", "0.1")] == [
        {"salary": 50_000}, {"salary": 55_000}, {}, {}, {"salary": 50_000},
    ]
    assert [each.version for each in later_versions(twice, "0.1")] == ["1.0.0", "1.1.0", "1.3.0"]


def test_a_default_that_follows_a_choice_is_put_back_as_a_rule():
    """Income of £1.5 million in primary and £7 million in secondary, at 300 pupils: £1,552,000 ÷ 302.5 = £5,131."""
    def earlier(values):
        return 1_500_000 if values["phase"] == "primary" else 7_000_000

    school = model("school-funding")
    changed = school._replace(version="1.1.0", versions=(
        school.versions[0], Version("1.1.0", "2027-01-05", "Newer incomes.", replaced=(("income", earlier),)),
    ))
    found = open_address(changed, "?pupils=300&shown=£5,131&v=1.0.0")
    assert (found["with_earlier_defaults"], found["moved"][0]["earlier_text"]) == ("£5,131", "£1,500,000")
    assert with_defaults_of(changed, "1.1.0") == changed
    secondary = open_address(changed, "?phase=secondary&shown=x&v=1.0.0")
    assert secondary["moved"][0]["earlier_text"] == "£7,000,000"


def test_a_renamed_input_is_found_by_its_earlier_name():
    """A version keeps the name of its time."""
    renamed = newer(PAY._replace(replaced=(("pay", 50_000),)), salary=60_000)._replace(aliases=(("pay", "salary"),))
    assert open_address(renamed, f"?{SCHOOLS}&v=1.0.0")["with_earlier_defaults"] == "£600,000"


def test_an_answer_that_is_no_number_is_told_in_words():
    """Two schools paid by the pupil: with no pupils there is nothing to divide by."""
    school = model("school-funding")
    inputs = tuple(
        each._replace(default=0) if each.name in ("pupils", "additional_pupils") else each for each in school.inputs
    )
    none = Version("1.1.0", "2027-01-05", "No pupils.", replaced=(("pupils", 300), ("additional_pupils", 0)))
    emptied = school._replace(version="1.1.0", versions=(school.versions[0], none), inputs=inputs)
    moved = open_address(emptied, "?shown=£5,840&v=1.0.0")["moved"]
    assert moved[0]["difference_text"] == "from “£5,840” to “no pupils to divide by”"


def test_values_that_cannot_be_used_are_refused():
    """As if they had been typed."""
    with pytest.raises(InputProblems):
        open_address(TODAY, "?salary=lots&v=1.0.0")
