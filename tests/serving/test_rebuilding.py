"""Rebuilding on save, with a toy checkout whose build copies one file and fails when the file says so."""

import time
from collections.abc import Callable, Iterator
from pathlib import Path
from threading import Event, Thread

import pytest

from scripts.serving.rebuilding import Rebuilder

TOY_BUILD = """\
import pathlib, sys
text = pathlib.Path("docs/page.md").read_text()
if "broken" in text:
    sys.exit("docs/page.md:1: broken")
pathlib.Path("site").mkdir(exist_ok=True)
pathlib.Path("site/index.html").write_text(" ".join([text, *sys.argv[1:]]))
"""


@pytest.fixture
def toy(tmp_path: Path) -> Path:
    for folder in ("docs/theme", "scripts"):
        (tmp_path / folder).mkdir(parents=True)
    (tmp_path / "scripts" / "build.py").write_text(TOY_BUILD, encoding="utf-8")
    (tmp_path / "docs" / "page.md").write_text("first", encoding="utf-8")
    return tmp_path


def until(happened: Callable[[], bool]) -> bool:
    """Wait up to ten seconds for something to become true."""
    for _ in range(200):
        if happened():
            return True
        time.sleep(0.05)
    return False


def test_a_build_is_counted_and_uses_the_engine_asked_for(toy: Path) -> None:
    rebuilder = Rebuilder(toy, "zensical")
    assert rebuilder.build()
    assert rebuilder.build_number == 1
    assert (toy / "site/index.html").read_text() == "first --engine zensical"


def test_a_build_that_fails_leaves_the_last_good_site(toy: Path, capfd: pytest.CaptureFixture[str]) -> None:
    rebuilder = Rebuilder(toy, "mkdocs")
    rebuilder.build()
    (toy / "docs/page.md").write_text("broken", encoding="utf-8")
    assert not rebuilder.build()
    assert rebuilder.build_number == 1
    assert (toy / "site/index.html").read_text() == "first --engine mkdocs"
    said = capfd.readouterr()
    assert "docs/page.md:1: broken" in said.err
    assert "Not built: see above. The last good site stays up." in said.out


@pytest.fixture
def watched(toy: Path) -> Iterator[Rebuilder]:
    """A rebuilder that has built once and is watching."""
    rebuilder = Rebuilder(toy, "mkdocs")
    rebuilder.build()
    stop = Event()
    watcher = Thread(target=rebuilder.build_on_save, args=(stop,))
    watcher.start()
    time.sleep(0.5)  # the watch has no signal for "ready"
    yield rebuilder
    stop.set()
    watcher.join()


def test_saving_a_file_builds_again(watched: Rebuilder, toy: Path) -> None:
    (toy / "docs/page.md").write_text("second", encoding="utf-8")
    assert until(lambda: watched.build_number == 2)
    assert (toy / "site/index.html").read_text() == "second --engine mkdocs --preview"


def test_a_mended_file_builds_again_after_a_failure(
    watched: Rebuilder, toy: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    (toy / "docs/page.md").write_text("broken", encoding="utf-8")
    assert until(lambda: "Not built" in capfd.readouterr().out)
    (toy / "docs/page.md").write_text("mended", encoding="utf-8")
    assert until(lambda: watched.build_number == 2)
    assert (toy / "site/index.html").read_text() == "mended --engine mkdocs --preview"


def test_saving_what_is_in_every_page_renders_every_page(watched: Rebuilder, toy: Path) -> None:
    (toy / "docs/theme/main.html").write_text("new", encoding="utf-8")
    assert until(lambda: watched.build_number == 2)
    assert (toy / "site/index.html").read_text() == "first --engine mkdocs"
