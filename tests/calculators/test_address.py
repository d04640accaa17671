"""Runs as links, links as runs, and the ledger of what may never break."""

from pathlib import Path

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

import calculators
from calculators.address import (
    ASKS,
    LONGEST,
    SHOWN,
    VERSION,
    number_as_typed,
    read_address,
    write_address,
)
from calculators.declare import Version
from calculators.errors import InputProblems
from calculators.registry import MODULES, model, models
from calculators.runs import Run
from calculators.then_and_now import later_versions, open_address
from tests.calculators.drawing import some_inputs
from tests.calculators.published_defaults import broken_promises

LEDGER = yaml.safe_load((Path(__file__).parent / "ledger.yml").read_text(encoding="utf-8"))
LINKS = [pytest.param(name, link, id=link["query"]) for name, entry in LEDGER.items() for link in entry["links"]]
EVERY_MODEL = pytest.mark.parametrize("model_id", MODULES)


@pytest.mark.parametrize(("model_id", "link"), LINKS)
def test_a_golden_link_opens_for_ever(model_id, link):
    """Its inputs are found, and with its own defaults its headline comes out unless a rule has changed since."""
    opened = open_address(model(model_id), link["query"])
    assert opened["inputs"] == link["inputs"]
    assert opened["unknown"] == []
    later = later_versions(model(model_id), opened["version"])
    if not any(each.rule_changed for each in later):
        assert opened["with_earlier_defaults"] == link["headline"]
    if later:
        assert opened["now"] == link["now"]


@pytest.mark.parametrize("found", models(), ids=lambda found: found.id)
def test_names_are_never_dropped_or_reused(found):
    """Every name there ever was is an input or an alias of one; every input is in the ledger."""
    names = {each.name for each in found.inputs}
    aliases = dict(found.aliases)
    assert set(LEDGER[found.id]["names"]) == names | set(aliases)
    assert set(aliases.values()) <= names
    assert not names & set(aliases)


@pytest.mark.parametrize("found", models(), ids=lambda found: found.id)
def test_every_default_ever_published_is_kept(found):
    """A link of any version can be given the defaults it was made with."""
    assert broken_promises(found, LEDGER[found.id]["versions"]) == []


def test_a_default_changed_in_silence_is_told_how_to_mend_it():
    """A new default needs a version, and the version the default it replaced."""
    found = model("team-costing")
    changed = found._replace(inputs=tuple(
        each._replace(default=52_000) if each.name == "salary" else each for each in found.inputs
    ))
    assert broken_promises(changed, LEDGER["team-costing"]["versions"]) == [
        "team-costing: version 1.0.0 was published with 50000 as the default of salary, and a link of that version "
        "would now be given 52000. Mend: raise the model's version and add Version(\"<the new one>\", \"<date>\", "
        "\"<what changed>\", replaced=((\"salary\", <what it was>),)) to its versions, then add the new version with "
        "its defaults to tests/calculators/ledger.yml.",
    ]
    newer = Version("1.1.0", "2027-01-05", "Pay follows the new scale.")
    unrecorded = changed._replace(version="1.1.0", versions=(*found.versions, newer))
    published = LEDGER["team-costing"]["versions"]
    published = published | {"1.1.0": {"defaults": published["1.0.0"]["defaults"] | {"salary": 52_000}}}
    assert broken_promises(unrecorded, published) == [
        "team-costing: version 1.0.0 was published with 50000 as the default of salary, and a link of that version "
        "would now be given 52000. Mend: put (\"salary\", <what it was>) into `replaced` of the version that changed "
        "it.",
    ]
    recorded = unrecorded._replace(versions=(*found.versions, newer._replace(replaced=(("salary", 50_000),))))
    assert broken_promises(recorded, published) == []


def test_other_broken_promises_are_told_apart():
    """A version dropped or unlisted, a new input, and a range that an earlier default no longer fits."""
    found = model("team-costing")
    published = LEDGER["team-costing"]["versions"]
    assert broken_promises(found, published | {"0.9.0": {"defaults": {}}}) == [
        "team-costing: version 0.9.0 is in the ledger and no longer among the model's versions. Mend: put it back.",
    ]
    without = {"1.0.0": {"defaults": {k: v for k, v in published["1.0.0"]["defaults"].items() if k != "roles"}}}
    assert "roles is a new input of version 1.0.0" in broken_promises(found, without)[0]
    narrower = found._replace(inputs=tuple(
        each._replace(low=60_000) if each.name == "salary" else each for each in found.inputs
    ))
    assert broken_promises(narrower, published) == [
        "team-costing: the default that salary had in version 1.0.0 is refused today. Mend: widen its range again.",
    ]


@EVERY_MODEL
@given(data=st.data())
@settings(max_examples=40, deadline=None)
def test_a_link_brings_the_same_run_back(model_id, data):
    """Whatever is accepted comes back to the penny, or its link is refused as too long."""
    run = Run(model(model_id), data.draw(some_inputs(model(model_id))))
    try:
        query = write_address(run)
    except InputProblems:
        return
    assert len(query) <= LONGEST
    again = Run(run.model, read_address(run.model, query).inputs)
    assert again.outputs == run.outputs
    assert write_address(again) == query


def test_keys_are_sorted_and_defaults_left_out():
    """A default that was typed in is still a default; the version says which defaults were left out."""
    run = calculators.run("school-funding", phase="secondary", ehcps="9.5", element_1=4_000, income="7,530,000")
    assert write_address(run) == "?ehcps=9.5&phase=secondary&shown=%C2%A37%2C330&v=1.0.0"
    assert write_address(calculators.run("school-funding", ehcps="6.80")) == "?shown=%C2%A36%2C366&v=1.0.0"


def test_what_is_asked_first_comes_along_and_the_answer_does_not():
    """A link that asks for a prediction must not give it away; once it holds one, it may."""
    run = calculators.run("team-costing", redeployed=40)
    asked = write_address(run, {"predict": "teams-for-england"})
    assert asked == "?redeployed=40&predict=teams-for-england&v=1.0.0"
    assert read_address(run.model, asked).asks == {"predict": "teams-for-england"}
    assert read_address(run.model, asked).unknown == ()
    said = write_address(run, {"group": "7", "prediction": "£1bn", "predict": "yes", "shown": "x"})
    assert said == "?redeployed=40&predict=yes&prediction=%C2%A31bn&group=7&shown=%C2%A31.054+billion&v=1.0.0"


@EVERY_MODEL
def test_no_input_has_a_name_that_an_address_needs(model_id):
    """Else a link could not say which is meant."""
    assert not set(LEDGER[model_id]["names"]) & {*ASKS, SHOWN, VERSION}


def test_unknown_keys_are_listed():
    """Nothing is done with them, and the reader is told."""
    opened = open_address(model("school-funding"), "?ehcps=9&utm_source=x&__class__=y&v=0.9&shown=%C2%A31")
    assert opened["unknown"] == ["utm_source", "__class__"]
    assert (opened["version"], opened["shown"], opened["changed"]) == ("0.9", "£1", True)


def test_a_renamed_input_keeps_opening():
    """An alias stands for the name of today, in links and in requests."""
    renamed = model("team-costing")._replace(aliases=(("pay", "salary"),))
    assert read_address(renamed, "?pay=40000").inputs == {"salary": "40000"}
    assert Run(renamed, {"pay": 40_000}).inputs["salary"] == 40_000


@given(st.text(max_size=3_000))
@settings(max_examples=300, deadline=None)
def test_any_bytes_at_all_are_read_without_harm(query):
    """What a hostile link says is at worst unknown keys or refused values."""
    found = model("team-costing")
    opened = read_address(found, query)
    assert set(opened.inputs) <= {each.name for each in found.inputs}
    assert all(len(key) <= 40 for key in opened.unknown)


@pytest.mark.parametrize("query", ["?%ff%fe=%00", "&&&=&a", "?x=%GG", "?" + "k=1&" * 300, "?v=" + "x" * 900])
def test_a_hostile_link_sets_nothing(query):
    """Bad escapes and floods of keys give unknown keys and no input."""
    opened = read_address(model("implementation-cost"), query)
    assert opened.inputs == {}
    assert len(opened.version) <= 20


@pytest.mark.parametrize("query", [
    "?years=%GG", "?years=" + "9" * 5_000, "?years=%00", "?path=<script>", "?teams_ramp=,,,",
])
def test_a_hostile_value_is_refused(query):
    """What no input accepts is refused by name, as if it had been typed."""
    with pytest.raises(InputProblems) as refused:
        open_address(model("implementation-cost"), query)
    assert refused.value.problems[0].name in query


def test_a_link_that_is_too_long_is_refused():
    """With its length and what is allowed."""
    roles = [(f"Thérapeute préféré à l'école très spéciale {number:02}", 1, "45678.90") for number in range(20)]
    with pytest.raises(InputProblems, match="at most 1,800 characters are sure to arrive"):
        write_address(calculators.run("team-costing", roles=roles))


def test_numbers_are_written_as_they_are_typed():
    """In plain digits that read back as the same number."""
    from fractions import Fraction

    assert [number_as_typed(Fraction(text)) for text in ("7", "6.8", "0.1", "20000000000", "1234567.89")] == [
        "7", "6.8", "0.1", "20000000000", "1234567.89",
    ]
