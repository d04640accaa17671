"""The compiled archives Python reads its modules from."""

import importlib.util
import subprocess
import sys
import zipfile

from scripts.runtime.compiled import compiled, write_archive
from scripts.runtime.traced_modules import traced_modules
from scripts.runtime.wheel import write_wheel

SQUARE = b'"""A docstring."""\ndef area(side):\n    return side * side\n'
SOURCES = {"shapes/__init__.py": b"", "shapes/square.py": SQUARE}


def test_a_wheel_is_imported_from_its_compiled_modules(tmp_path):
    """Python imports the wheel as it lies, and finds no docstring."""
    wheel = write_wheel(SOURCES, "shapes", "1.2.3", tmp_path)
    assert wheel.name == "shapes-1.2.3-py3-none-any.whl"
    code = (
        f"import sys; sys.path.insert(0, {str(wheel)!r}); "
        "from shapes import square; print(square.area(3), square.__doc__)"
    )
    run = subprocess.run([sys.executable, "-I", "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout == "9 None\n"


def test_a_wheel_says_what_is_in_it(tmp_path):
    """RECORD lists every member once, itself without a hash."""
    wheel = write_wheel(SOURCES, "shapes", "1.2.3", tmp_path)
    with zipfile.ZipFile(wheel) as archive:
        record = archive.read("shapes-1.2.3.dist-info/RECORD").decode().splitlines()
        members = set(archive.namelist()) - {"shapes-1.2.3.dist-info/RECORD"}
    assert [line.split(",")[0] for line in record[:-1]] == sorted(members)
    assert record[-1] == "shapes-1.2.3.dist-info/RECORD,,"


def test_an_archive_is_the_same_bytes_each_time_and_stores_them_plain(tmp_path):
    """The order of the members makes no difference, and nothing is deflated."""
    write_archive(tmp_path / "a.zip", {"b.pyc": b"two", "a.pyc": b"one"})
    write_archive(tmp_path / "b.zip", {"a.pyc": b"one", "b.pyc": b"two"})
    assert (tmp_path / "a.zip").read_bytes() == (tmp_path / "b.zip").read_bytes()
    with zipfile.ZipFile(tmp_path / "a.zip") as archive:
        assert {member.compress_type for member in archive.infolist()} == {zipfile.ZIP_STORED}


def test_compiled_files_are_never_compared_with_a_source():
    """PEP 552: the second word is 1 for a hash that is not checked."""
    content = compiled(b"x = 1\n", "x.py")
    assert content[:4] == importlib.util.MAGIC_NUMBER
    assert content[4:8] == b"\x01\0\0\0"


def test_traced_modules_are_sorted_by_archive():
    """Compiled and source names come out alike; what is in neither archive is passed over."""
    report = "/lib/python313.zip/json/__init__.py\n/lib/x.whl/calculators/browser.pyc\n/lib/python3.13/other.py"
    found = traced_modules(report, "/lib/python313.zip", "/lib/x.whl")
    assert found.library == ["json/__init__.py"]
    assert found.wheel == ["calculators/browser.py"]
