"""The one spelling of a number, where it is filed; tests/site/test_number_words.py puts the same to the browser."""

from decimal import Decimal
from pathlib import Path

import pytest
import yaml

from scripts.model.figure import Figure
from scripts.quote.number_words import figure_index_words, index_words, number_words

CASES = yaml.safe_load((Path(__file__).parent.parent / "site" / "number-words.yml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["text"])
def test_every_writing_of_a_number_has_one_word(case: dict[str, object]) -> None:
    assert number_words(str(case["text"])) == case["words"]


def test_money_and_shares_are_also_filed_as_bare_numbers() -> None:
    assert index_words("£1.4bn and 140%") == ["gbp1400000000x", "pct140x", "num1400000000x", "num140x"]


def test_a_range_is_filed_under_both_ends() -> None:
    figure = Figure(
        as_printed="£3bn to £4bn", value=Decimal("3e9"), value_high=Decimal("4e9"), unit="pounds", measures="deficit",
        period="2024", population="councils",
    )
    assert {"gbp3000000000x", "num3000000000x", "gbp4000000000x", "num4000000000x"} == set(figure_index_words(figure))


def test_a_share_in_words_is_filed_as_a_percentage_and_as_said() -> None:
    figure = Figure(
        as_printed="nine in 10", value=Decimal(90), unit="percent", measures="share", period="2024", population="all"
    )
    assert set(figure_index_words(figure)) == {"pct90x", "num90x", "9in10x"}
