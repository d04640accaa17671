"""The page's search modules, as Node reads them."""

from pathlib import Path

import pytest

MODULES = (
    "find-index.js", "find-ranking.js", "find-words.js", "find-vocabulary.js", "find-facets.js", "number-words.js",
)


@pytest.fixture(scope="session")
def find_modules(tmp_path_factory):
    """A folder with the search's modules and a package that says they are modules."""
    folder = tmp_path_factory.mktemp("modules")
    (folder / "package.json").write_text('{"type": "module"}', encoding="utf-8")
    source = Path(__file__).resolve().parents[2] / "docs" / "assets" / "js"
    for name in MODULES:
        (folder / name).write_bytes((source / name).read_bytes())
    return folder
