"""The five source texts and how a paragraph of them is counted; the texts stay outside the repository."""

from __future__ import annotations

from pathlib import Path

TEXT_NUMBERS = {
    "nass-2024": "000",
    "nasuwt-2022": "001",
    "isos-2024": "002",
    "inquiry-evidence": "003",
    "sector-reactions-2023": "004",
}
"""Source id to the number that begins its text's file name."""


def paragraphs(text: str) -> list[str]:
    """Answers "what are the paragraphs of this text?": its non-empty lines, stripped; the first is number 1."""
    return [line.strip() for line in text.split("\n") if line.strip()]


def read_paragraphs(texts: Path, source: str) -> list[str]:
    """Reads one source's paragraphs.

    Args:
        texts: the folder that holds the five texts.
        source: a source id, one of TEXT_NUMBERS.

    Raises:
        FileNotFoundError: when the folder has no text of that number, or more than one.
    """
    number = TEXT_NUMBERS[source]
    found = sorted(texts.glob(f"{number}_*.txt"))
    if len(found) != 1:
        raise FileNotFoundError(
            f"{texts}: found {len(found)} files named {number}_*.txt for source {source}; exactly 1 is needed"
        )
    with found[0].open(encoding="utf-8") as lines:
        return paragraphs("".join(lines))
