"""Writes the source indexes from the texts: ``python -m scripts.index_sources --texts ../shared/sources``."""

from __future__ import annotations

import argparse
from pathlib import Path

from scripts.figures.source_index import index_as_csv, index_paragraphs
from scripts.figures.source_texts import TEXT_NUMBERS, read_paragraphs


def main() -> None:
    """Indexes all five texts into ``data/sources/<id>.index.csv``."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--texts", type=Path, required=True, help="the folder that holds the five texts")
    parser.add_argument("--out", type=Path, default=Path("data/sources"), help="where the indexes go")
    options = parser.parse_args()
    for source in TEXT_NUMBERS:
        index = index_paragraphs(read_paragraphs(options.texts, source))
        path = options.out / f"{source}.index.csv"
        path.write_text(index_as_csv(index), encoding="utf-8")
        print(f"{path}: {len(index)} paragraphs, {sum(len(row.figures) for row in index)} figures")


if __name__ == "__main__":
    main()
