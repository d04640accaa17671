"""The package keeps to the standard library, and reads no clock, network or file of its own accord."""

import ast
import subprocess
import sys
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parents[2] / "calculators"
FILES = sorted(PACKAGE.glob("*.py"))
CLOCKS_AND_NETWORKS = {
    "time", "datetime", "calendar", "socket", "ssl", "http", "asyncio", "subprocess", "os", "secrets", "uuid",
    "tempfile", "shutil", "threading", "multiprocessing",
}
FILE_READERS = {"command_line.py"}


def imported(file):
    """The top-level names of every module a file imports from outside the package."""
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name.partition(".")[0] for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.level == 0:
            yield node.module.partition(".")[0]


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.name)
def test_only_the_standard_library_is_imported(file):
    """No third party, no clock, no network; files only from the command line."""
    names = set(imported(file))
    assert names <= set(sys.stdlib_module_names) | {"calculators"}
    assert not names & (CLOCKS_AND_NETWORKS - ({"os"} if file.name == "__main__.py" else set()))
    assert "pathlib" not in names or file.name in FILE_READERS


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.name)
def test_no_file_runs_text_or_opens_files(file):
    """No eval, exec, compile, open, input or print but in the command line."""
    calls = {
        node.func.id for node in ast.walk(ast.parse(file.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name)
    }
    assert not calls & {"eval", "exec", "compile", "open", "input", "__import__"}
    assert "print" not in calls or file.name == "command_line.py"


def test_a_page_starts_without_heavy_imports(checkout):
    """A fast answer needs no dataclasses, argparse, csv, random or difflib, which cost the browser time."""
    code = (
        "import sys; before = set(sys.modules)\n"
        "from calculators import browser\n"
        "browser.answer('implementation-cost', '{\"fast\": true}')\n"
        "print(' '.join(sorted(set(sys.modules) - before)))"
    )
    done = subprocess.run([sys.executable, "-S", "-c", code], cwd=checkout, capture_output=True, text=True, check=True)
    loaded = set(done.stdout.split())
    assert not loaded & {"dataclasses", "inspect", "argparse", "csv", "random", "difflib", "statistics"}
    assert not {name for name in loaded if name.startswith("calculators.")} & {
        "calculators.reproduction", "calculators.published", "calculators.sensitivity", "calculators.printed",
        "calculators.team_costing", "calculators.school_funding", "calculators.description",
    }


def test_importing_the_package_does_nothing(checkout):
    """Importing it loads no module of its own."""
    code = "import sys, calculators; print([name for name in sys.modules if name.startswith('calculators.')])"
    done = subprocess.run([sys.executable, "-c", code], cwd=checkout, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_the_examples_in_the_docstrings_run():
    """Every >>> in the package."""
    code = (
        "import doctest, importlib, pkgutil, sys, calculators\n"
        "names = ['calculators', *(f'calculators.{m.name}' for m in pkgutil.iter_modules(calculators.__path__))]\n"
        "names.remove('calculators.__main__')\n"
        "results = [doctest.testmod(importlib.import_module(name)) for name in names]\n"
        "assert sum(r.attempted for r in results) >= 8\n"
        "sys.exit(sum(r.failed for r in results))"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=PACKAGE.parent, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout
