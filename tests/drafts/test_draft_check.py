"""The draft check finds seeded errors and raises no false alarm; it runs here in Node as it does in the page."""

import json
import subprocess
from pathlib import Path

import pytest
import yaml

from scripts.check import check
from scripts.exports.draft_figures import draft_figures, stems
from scripts.link.links import link
from scripts.pages.context import PageContext
from scripts.quote.wording import must_say_words

HERE = Path(__file__).parent
CHECKOUT = HERE.parents[1]
DRAFTS = [
    each for name in ("drafts.yml", "long-drafts.yml")
    for each in yaml.safe_load((HERE / name).read_text(encoding="utf-8"))
]
WORDS = ["The councils' cumulative deficits rose, and EHCPs grew by a fifth", "Spending on pupils’ placements per head"]


@pytest.fixture(scope="module")
def known():
    evidence, problems = check(CHECKOUT, today="2026-12-01")
    assert problems == []
    return json.loads(draft_figures(PageContext(evidence.handbook, link(evidence.handbook))))


@pytest.fixture(scope="module")
def answers(known, tmp_path_factory):
    folder = tmp_path_factory.mktemp("modules")
    (folder / "package.json").write_text('{"type": "module"}', encoding="utf-8")
    for name in ("draft-figures.js", "draft-tokens.js", "draft-contrasts.js", "draft-likeness.js", "number-words.js"):
        (folder / name).write_bytes((CHECKOUT / "docs" / "assets" / "js" / name).read_bytes())
    own = [figure["right"] for figure in known["figures"]]
    asked = {"known": known, "drafts": [each["draft"] for each in DRAFTS] + own, "words": WORDS}
    run = subprocess.run(
        ["node", HERE / "run_check.mjs", folder / "draft-figures.js"],
        input=json.dumps(asked), capture_output=True, text=True, check=True,
    )
    return json.loads(run.stdout)


@pytest.mark.parametrize(
    "place", range(len(DRAFTS)), ids=lambda place: DRAFTS[place].get("name", DRAFTS[place]["draft"][:50]),
)
def test_each_figure_of_a_draft_gets_its_verdict(answers, place):
    found = {each["text"]: each["verdict"] for each in answers["found"][place]}
    assert found == DRAFTS[place]["due"]


def test_the_drafts_hold_an_error_of_each_kind_and_clean_ones():
    long = [each for each in DRAFTS if "name" in each]
    seeded = {kind for each in long for kind in each.get("seeded", [])}
    assert seeded == {
        "overtaken", "near-miss", "wrong-year", "wrong-population", "missing-must-say", "wrong-unit",
        "percentage-points", "wrong-body",
    }
    alarms = ("misquoted", "overtaken", "missing-caveat")
    assert all(bool(each.get("seeded")) == any(due in alarms for due in each["due"].values()) for each in long)
    assert sum("seeded" not in each for each in long) >= 6


def test_the_handbooks_own_sentences_raise_no_alarm(answers, known):
    alarms = []
    for figure, found in zip(known["figures"], answers["found"][len(DRAFTS) :], strict=True):
        alarms += [
            (figure["id"], each["text"], each["why"]) for each in found
            if each["text"] in figure["words"] and each["verdict"] in ("misquoted", "missing-caveat")
        ]
    assert alarms == []


def test_python_and_the_page_make_the_same_stems(answers):
    assert answers["stems"] == [stems(words) for words in WORDS]


def test_every_right_wording_carries_its_caveat(known):
    assert all(must_say_words(figure["must"]) in figure["right"] for figure in known["figures"] if "must" in figure)
