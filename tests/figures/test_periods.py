"""Periods look like periods, and years are the same however they are written."""

import pytest

from scripts.figures.periods import is_period, years_named


@pytest.mark.parametrize(
    "text",
    ["2014/15", "2014/15 to 2023/24", "2022-23", "2021", "December 2022", "31 March 2026", "since 2014", "by 2026",
     "2024-25 and 2025-26", "not stated", "in force", "as proposed", "as modelled (2022-23 prices)", "steady state",
     "at the time of writing", "2023/24 (forecast)", "year one to year three"],
)
def test_dates_years_spans_and_the_phrases_for_none_are_periods(text):
    assert is_period(text)


@pytest.mark.parametrize("text", ["recently", "last year", "published 2020", "2014/15-2023/24x", "", "the nineties"])
def test_other_words_are_no_period(text):
    assert not is_period(text)


def test_a_year_is_the_same_year_with_a_slash_a_hyphen_or_a_lost_hyphen():
    assert years_named("2014/15") == years_named("2014-15") == years_named("2014 15") == {"2014-15"}
