"""The one style sheet, put together from small ones."""

from pathlib import Path

from scripts.pages.stylesheet import stylesheet


def test_imported_sheets_stand_in_the_order_of_their_imports_without_comments(tmp_path: Path) -> None:
    (tmp_path / "parts").mkdir()
    (tmp_path / "parts/a.css").write_text("/* of a */\na { color: red; }\n")
    (tmp_path / "parts/b.css").write_text("b { color: blue; }\n")
    entry = tmp_path / "all.css"
    entry.write_text('/* order */\n@import url("parts/b.css");\n@import url("parts/a.css");\n')
    assert stylesheet(entry) == "b { color: blue; }\na { color: red; }\n"


def test_every_small_sheet_of_the_site_is_imported(checkout: Path) -> None:
    folder = checkout / "docs/assets/css"
    entry = (folder / "handbook.css").read_text(encoding="utf-8")
    missing = [path.name for path in (folder / "handbook").glob("*.css") if f'"handbook/{path.name}"' not in entry]
    assert not missing


def test_every_colour_is_one_of_the_palette(checkout: Path) -> None:
    """A colour typed in a component would not change with light and dark."""
    folder = checkout / "docs/assets/css/handbook"
    allowed = {"palette.css", "print.css", "positions.css"}  # the last has light-dark() grounds of its own
    lines = [
        f"{path.name}: {line.strip()}" for path in folder.glob("*.css") if path.name not in allowed
        for line in path.read_text(encoding="utf-8").splitlines()
    ]
    typed = [line for line in lines if ": #" in line and "#fff;" not in line]
    assert not typed
