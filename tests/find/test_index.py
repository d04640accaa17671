"""The index answers from its pieces: numbers in any writing, slips, beginnings, facets; figures first."""

import json
import subprocess
from pathlib import Path

import pytest

from scripts.find.findable import Findable
from scripts.find.index import BLOCK, index_files
from scripts.model.source import Term

TERMS = [Term(id="ap", term="AP", stands_for="alternative provision", means="Schooling elsewhere.")]


def figure(number, shown, title, word, **more):
    return Findable(
        f"claims/c{number}/#f1", title, "Pupils, England; 2023. A report", "A claim",
        {"Type": ("Figure",), "Year": ("2023",), **more}, shown, f"c{number}.1", "2023", more_words=(word,),
    )


THINGS = [
    Findable("claims/c1/", "Appeals rise", "Claim.", "More tribunal appeals.", {"Type": ("Claim",), "Topic": ("Law",)}),
    figure(1, "£1.4 billion", "Money for plans", "gbp1400000000x", Unit=("pounds",)),
    figure(2, "140%", "Rise in plans", "pct140x", Unit=("percent",)),
    figure(3, "£58,486", "Cost of a place", "gbp58486x", Unit=("pounds",)),
    figure(4, "nine in 10", "Share who agreed", "9in10x", Unit=("percent",)),
    figure(5, "12", "Pupils in alternative provision", "num12x", Unit=("pupils",)),
    *(figure(each, f"{each}", f"Filler number {each}", f"num{each}x") for each in range(1000, 1000 + 3 * BLOCK)),
]


@pytest.fixture(scope="module")
def search(tmp_path_factory, find_modules):
    folder = tmp_path_factory.mktemp("index")
    for name, text in index_files(THINGS, TERMS).items():
        path = folder / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8")

    def ask(*asks):
        asked = json.dumps({"folder": str(folder), "modules": str(find_modules), "asks": list(asks)})
        script = Path(__file__).parent / "search.mjs"
        run = subprocess.run(["node", script], input=asked, capture_output=True, text=True, check=True)
        return json.loads(run.stdout)

    return ask


@pytest.mark.parametrize(
    ("asked", "first"),
    [
        ("1.4bn", "£1.4 billion"), ("£1,400 million", "£1.4 billion"), ("140 per cent", "140%"), ("90%", "nine in 10"),
        ("9 out of ten", "nine in 10"), ("58,000", "£58,486"), ("£59k", "£58,486"), ("AP", "12"),
        ("mony", "£1.4 billion"), ("alterna", "12"), ("costs", "£58,486"),
    ],
)
def test_a_question_finds_the_figure_however_it_is_put(search, asked, first):
    assert search({"ask": asked})["answers"][0]["things"][0]["figure"] == first


def test_a_sum_of_money_is_no_share(search):
    assert search({"ask": "£140"})["answers"][0]["things"] == []


def test_a_slip_is_said_to_be_one(search):
    assert search({"ask": "tribual"})["answers"][0]["corrected"] == [["tribual", "tribunal"]]


def test_a_number_no_record_has_leads_to_the_nearest(search):
    near = search({"ask": "1.2%"})["answers"][0]["near"]
    assert [each["figure"] for each in near] == ["140%"]


def test_facets_narrow_and_count_what_each_value_would_leave(search):
    answer = search({"ask": "pupils", "chosen": {"Unit": "pounds"}})["answers"][0]
    assert {each["figure"] for each in answer["things"]} == {"£1.4 billion", "£58,486"}
    assert answer["counts"]["Unit"]["pounds"] == 2
    assert answer["counts"]["Unit"]["percent"] == 2
    assert answer["counts"]["Year"] == {"2023": 2}


def test_figures_stand_before_other_records(search):
    types = [each["type"] for each in search({"ask": "appeals rise plans"})["answers"][0]["things"]]
    assert types == sorted(types, reverse=True)
    assert set(types) == {"Figure", "Claim"}


def test_only_the_pieces_asked_for_are_read(search):
    asked = search({"ask": "140%"})["asked"]
    assert len(asked) == len(set(asked))
    assert sum(name.startswith("b") for name in asked) <= 2


def test_words_that_are_names_of_every_object_do_no_harm(search):
    assert search({"ask": "constructor"}, {"ask": "__proto__ toString"})["answers"][0]["things"] == []
