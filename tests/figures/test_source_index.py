"""The index holds each paragraph's heading, hash and figures, and no sentence."""

import hashlib

import pytest

from scripts.figures.source_index import index_as_csv, index_paragraphs, read_index
from scripts.figures.source_texts import paragraphs

TEXT = "THE SCALE OF THE CHALLENGE\n\n  Plans rose by 140% to 575,973.  \n\x0c\nIt cost £1.4 billion, or 4-5%, more.\n"


def test_a_paragraph_is_a_non_empty_line_counted_from_one():
    assert paragraphs(TEXT) == [
        "THE SCALE OF THE CHALLENGE", "Plans rose by 140% to 575,973.", "It cost £1.4 billion, or 4-5%, more."
    ]


def test_each_paragraph_keeps_its_heading_hash_and_figures(tmp_path):
    path = tmp_path / "example.index.csv"
    path.write_text(index_as_csv(index_paragraphs(paragraphs(TEXT))), encoding="utf-8")
    second = read_index(path)[1]
    assert second.heading == "THE SCALE OF THE CHALLENGE"
    assert second.sha256 == hashlib.sha256(b"Plans rose by 140% to 575,973.").hexdigest()
    assert second.figures == ("140%", "575,973")
    assert "cost" not in path.read_text(encoding="utf-8")


def test_a_long_heading_is_cut_to_seven_words():
    heading = "Why We Need To Say Rather More Than Seven Words"
    assert index_paragraphs([heading])[0].heading == "Why We Need To Say Rather More ..."


def test_an_index_with_a_paragraph_missing_is_refused(tmp_path):
    path = tmp_path / "example.index.csv"
    path.write_text("paragraph,heading,sha256,figures\n1,,x,\n3,,y,\n", encoding="utf-8")
    with pytest.raises(ValueError, match="paragraph 3 stands where 2 is due"):
        read_index(path)
