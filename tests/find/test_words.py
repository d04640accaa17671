"""The index and the page file words by the same rules."""

import doctest
import json
import subprocess
from pathlib import Path

import pytest
import yaml

from scripts.find import postings, words
from scripts.find.words import find_words

CASES = yaml.safe_load((Path(__file__).parent / "words.yml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["text"])
def test_a_text_is_filed_under_its_words(case):
    assert find_words(case["text"]) == case["words"]


def test_the_page_reads_a_question_by_the_same_rules(find_modules):
    script = (
        f"const {{ findWords }} = await import('{find_modules}/find-words.js');"
        "const texts = JSON.parse(process.argv[1]);"
        "process.stdout.write(JSON.stringify(texts.map(findWords)));"
    )
    texts = json.dumps([case["text"] for case in CASES])
    run = subprocess.run(
        ["node", "--input-type=module", "-e", script, texts], capture_output=True, text=True, check=True
    )
    assert json.loads(run.stdout) == [case["words"] for case in CASES]


@pytest.mark.parametrize("module", [words, postings], ids=lambda module: module.__name__)
def test_the_examples_in_the_code_hold(module):
    results = doctest.testmod(module)
    assert results.attempted
    assert not results.failed
