"""The figure reader finds what is printed, whole and once. The sentences are ours."""

import pytest

from scripts.figures.tokens import Kind, tokens

PRINTED = {
    "Spending was £4.8 billion, then £9.2bn and £18.163m.": ["£4.8 billion", "£9.2bn", "£18.163m"],
    "It costs £600k or £10-15 million, less -£178m.": ["£600k", "£10-15 million", "-£178m"],
    "A rise of 140%, or 4-5% a year, 30 per cent in all.": ["140%", "4-5%", "30 per cent"],
    "From 240,183 to 575,973 plans": ["240,183", "575,973"],
    "c.24% of pupils scored 6.8": ["24%", "6.8"],
    "ages 0-25 and 16 to 19": ["0-25", "16", "19"],
    "a ratio of 4:1, one in three, nine in 10, 12 out of 13": ["4:1", "one in three", "nine in 10", "12 out of 13"],
    "from 2014/15 to 2023-24, in 2018 and the 1990s": ["2014/15", "2023-24", "2018", "1990s"],
    "the hyphen is lost in 2014 15 but not in 2014 16": ["2014 15", "2014", "16"],
    "between 2021 -2022": ["2021 -2022"],
    "by 31 March 2026": ["31 March 2026"],
    "-178\t-515\t1,224": ["-178", "-515", "1,224"],
    "more than trebled, a tenfold rise, three times as many, doubled": ["trebled", "tenfold", "three times", "doubled"],
    "two thirds, half, a quarter, two and a half": ["two thirds", "half", "a quarter", "two and a half"],
    "two to three more pupils, twelve schools, forty-one people": ["two to three", "twelve", "forty-one"],
    "1.7 million pupils and five million people": ["1.7 million", "five million"],
    "see line 1.0.2 of SEN2, and note³⁴": ["1.0.2", "SEN2", "³⁴"],
    "the 21st century": ["21st"],
}
NOTHING_PRINTED = [
    "write to name25@example.org or see https://example.org/2019/07/page?x=1466497",
    "tenets often scaffold the seventh manifold",
    "one of the reasons, for once",
]


@pytest.mark.parametrize(("sentence", "printed"), PRINTED.items())
def test_every_printed_figure_is_found_whole_and_in_order(sentence, printed):
    assert [token.text for token in tokens(sentence)] == printed


@pytest.mark.parametrize("sentence", NOTHING_PRINTED)
def test_addresses_and_words_that_hold_numbers_are_no_figures(sentence):
    assert list(tokens(sentence)) == []


@pytest.mark.parametrize("sentence", PRINTED)
def test_a_token_stands_where_it_says(sentence):
    found = list(tokens(sentence))
    assert all(sentence[token.start : token.end] == token.text for token in found)
    assert all(first.end <= second.start for first, second in zip(found, found[1:], strict=False))


def test_years_and_dates_are_time_and_amounts_are_not():
    kinds = {token.text: token.kind for token in tokens("in 2014/15, by 31 March 2026, £3 and 47%")}
    assert {text for text, kind in kinds.items() if kind.is_time} == {"2014/15", "31 March 2026"}
    assert kinds["£3"] is Kind.MONEY
    assert kinds["47%"] is Kind.PERCENT
