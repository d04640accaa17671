"""Rules that need the source texts: our words, true indexes, and hedges that are really printed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

from scripts.figures.source_index import index_paragraphs
from scripts.figures.source_texts import TEXT_NUMBERS
from scripts.read.problems import Problem
from scripts.rules.evidence import Evidence

RUN = 8
"""So many words in a row, shared with a source text, are a copied sentence."""
_WORD = re.compile(r"[^\W_]+(?:[.,'’][^\W_]+)*")
_HEDGE_REACH = 60
_TITLE_KEYS = re.compile(r"^\s*(?:- )?(?:attributed_to|title|short_title|source_as_printed|label|note|address\w*):")


def indexes_are_true(evidence: Evidence) -> Iterator[Problem]:
    """Each committed index is what the index command makes of its text."""
    for source, paragraphs in evidence.source_paragraphs.items():
        fresh = index_paragraphs(paragraphs)
        kept = evidence.handbook.indexes[source]
        path = f"data/sources/{source}.index.csv"
        if len(fresh) != len(kept):
            yield _stale(path, 1, f"the index has {len(kept)} paragraphs and the text {len(fresh)}")
            continue
        for ours, theirs in zip(kept, fresh, strict=True):
            if ours != theirs:
                yield _stale(path, ours.number + 1, f"paragraph {ours.number} is not what the text gives")


def no_run_of_words_is_copied(evidence: Evidence) -> Iterator[Problem]:
    """No eight words in a row of ours stand in a source text; titles of works and tables may."""
    if evidence.texts is None:
        return
    runs = _runs_of_texts(evidence.texts) - _runs_of_titles(evidence)
    for path in sorted(_prose_files(evidence.root)):
        words: list[tuple[str, int]] = []
        for number, line in enumerate((evidence.root / path).read_text(encoding="utf-8").split("\n"), start=1):
            is_title = path.startswith("data/") and _TITLE_KEYS.match(line) or "attributed_to:" in line
            if is_title or not line.strip():
                words.append(("\n", number))
                continue
            words += [(word.lower(), number) for word in _WORD.findall(line)]
        last = 0
        for start in range(len(words) - RUN + 1):
            window = tuple(word for word, _ in words[start : start + RUN])
            if window in runs and words[start][1] != last:
                last = words[start][1]
                yield Problem(
                    path, last, "copied-words", f"eight words in a row stand in a source ({' '.join(window)})",
                    "say it in our own words",
                )


def hedges_are_printed(evidence: Evidence) -> Iterator[Problem]:
    """A hedge stands near its figure in the source's paragraph, or at the end of the paragraph before."""
    for record, place, figure, number in evidence.printed_figures():
        paragraphs = evidence.source_paragraphs.get(record.source)
        if not paragraphs or not figure.hedge or not 1 <= number <= len(paragraphs):
            continue
        text = paragraphs[number - 1].lower()
        before = paragraphs[number - 2].lower() if number > 1 else ""
        text = f"{before} {text}"
        printed = re.escape(figure.as_printed.lower())
        near = [
            text[max(0, found.start() - _HEDGE_REACH) : found.end() + _HEDGE_REACH]
            for found in re.finditer(printed, text)
        ]
        if not any(figure.hedge.lower() in stretch for stretch in near):
            yield Problem(
                record.path, evidence.line(record.path, "figures", place, "hedge"), "hedge-in-source",
                f"the word {figure.hedge} is not printed near {figure.as_printed} in paragraph {number}",
                "copy the hedge as printed, or take it out",
            )


def _stale(path: str, line: int, what: str) -> Problem:
    return Problem(path, line, "source-index", what, "run python -m scripts.index_sources --texts DIR")


def _runs_of_titles(evidence: Evidence) -> frozenset[tuple[str, ...]]:
    """The title of a work is its name: it carries over wherever the work is named."""
    sources = evidence.handbook.sources.values()
    titles = [title for source in sources for title in (source.title, *(cited.title for cited in source.cites))]
    return frozenset().union(*(_runs(title) for title in titles))


def _runs(text: str) -> set[tuple[str, ...]]:
    words = [word.lower() for word in _WORD.findall(text)]
    return {tuple(words[start : start + RUN]) for start in range(len(words) - RUN + 1)}


@lru_cache(maxsize=1)
def _runs_of_texts(texts: Path) -> frozenset[tuple[str, ...]]:
    runs: set[tuple[str, ...]] = set()
    for number in TEXT_NUMBERS.values():
        for path in texts.glob(f"{number}_*.txt"):
            runs |= _runs(path.read_text(encoding="utf-8"))
    return frozenset(runs)


def _prose_files(root: Path) -> Iterator[str]:
    for pattern in ("docs/**/*.md", "docs/**/*.py", "data/**/*.yml", "data/**/*.md", "calculators/**/*.py", "*.md"):
        yield from (path.relative_to(root).as_posix() for path in root.glob(pattern))
