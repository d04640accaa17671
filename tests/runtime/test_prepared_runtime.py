"""The prepared runtime: what is in it, how large it is, and that nothing is lost by cutting."""

import json
from pathlib import Path

import pytest

from scripts.runtime import prepare_runtime
from scripts.runtime.node import run_in_pyodide
from scripts.runtime.pyodide_package import installed_pyodide

LIMIT_GZIP = 4_200_000  # issue 4: a cold calculator page, with gzip
LIMIT_BROTLI = 3_600_000

# The table of JIS X 0208 gives 日 (U+65E5) the code 467C and 本 (U+672C) 4B5C; Shift JIS shifts them to 93FA and 967B.
RARE = """
def rare(what):
    if what == "name":
        import unicodedata
        return unicodedata.name("\\u00e9")
    import _codecs_jp
    return _codecs_jp.getcodec("shift_jis").encode("\\u65e5\\u672c")[0].hex()
"""


@pytest.fixture(scope="session")
def prepared(tmp_path_factory):
    """The runtime in a folder of its own; a moment's work after `make build`."""
    folder = tmp_path_factory.mktemp("site")
    return folder, prepare_runtime(folder)


@pytest.fixture(scope="session")
def parts(prepared):
    """The parts by role, as run_in_pyodide takes them."""
    folder, runtime = prepared
    return {role: folder / file.url for role, file in runtime.files.items()}


def test_only_what_the_calculators_use_is_in_it(prepared):
    """The answer needs json and fractions; nobody needs asyncio, the command line or the tests of Python."""
    modules = prepared[1].modules
    assert {"json/decoder.py", "fractions.py", "encodings/utf_8.py", "calculators/browser.py"} <= set(modules)
    assert not {"asyncio/__init__.py", "ast.py", "calculators/command_line.py"} & set(modules)


def test_it_is_small_enough(prepared):
    """What a cold page fetches stays under the limits, gzip and Brotli."""
    files = [file for role, file in prepared[1].files.items() if role != "rest"]
    assert sum(file.gzip for file in files) < LIMIT_GZIP
    assert sum(file.brotli for file in files) < LIMIT_BROTLI


def test_each_part_lies_at_its_address_with_its_copies(prepared):
    """Sizes in the manifest are those of the files, and an address carries the hash of its content."""
    folder, runtime = prepared
    for file in runtime.files.values():
        path = Path(folder / file.url)
        assert (path.stat().st_size, Path(f"{path}.gz").stat().st_size, Path(f"{path}.br").stat().st_size) == file[1:]


def test_a_school_is_answered_without_the_rest(parts):
    """(1,700,000 + 52,000) ÷ (1,700,000 ÷ 6,234 + 2.5) = £6,366, from the first half alone."""
    call = ("calculators.browser", "answer", "school-funding", '{"fast": true}')
    run = run_in_pyodide(**parts, calls=[call])
    assert json.loads(run.answers[0])["headline"]["text"] == "£6,366"
    assert not run.rest_fetched


def test_what_was_cut_off_is_there_when_it_is_wanted(parts):
    """Modules in C that no calculator uses, with large tables of their own, work after fetching the rest."""
    calls = [("__main__", "rare", "name"), ("__main__", "rare", "codec")]
    run = run_in_pyodide(**parts, calls=calls, before=RARE)
    assert run.answers == ["LATIN SMALL LETTER E WITH ACUTE", "93fa967b"]
    assert run.rest_fetched


def test_an_error_in_python_reaches_the_caller(parts):
    """A call that raises gives Python's own words."""
    with pytest.raises(RuntimeError, match="No module named 'calculators.nothing'"):
        run_in_pyodide(**parts, calls=[("calculators.nothing", "answer", "")])


def test_pyodide_of_another_version_is_refused(tmp_path):
    """Another version may have another shape inside."""
    (tmp_path / "package.json").write_text('{"version": "0.99.0"}')
    with pytest.raises(ValueError, match=r"Pyodide 0\.99\.0 is installed; the calculators are prepared for 0\.29\.5"):
        installed_pyodide(tmp_path)


def test_a_missing_pyodide_is_said_so(tmp_path):
    """The message says how to get it."""
    with pytest.raises(FileNotFoundError, match="Pyodide is not installed here. Fix: run `make setup`"):
        installed_pyodide(tmp_path)
