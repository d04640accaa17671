"""Imports go one way: scripts import calculators, calculators the standard library, and nobody the tests."""

import ast
import sys
from pathlib import Path

import pytest


def imported(module: Path) -> set[str]:
    """Top-level names of what a module imports, wherever in the file it does so; relative imports are its own."""
    names = set()
    for node in ast.walk(ast.parse(module.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names |= {alias.name.split(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module and node.level == 0:
            names.add(node.module.split(".")[0])
    return names


def imports_outside(folder: Path, allowed: set[str] | frozenset[str]) -> list[str]:
    """``path: name`` for each import in a folder of something that is not allowed there."""
    modules = sorted(folder.rglob("*.py"))
    assert modules
    return [
        f"{module.relative_to(folder.parent)}: {name}"
        for module in modules
        for name in sorted(imported(module) - allowed)
    ]


def test_calculators_import_the_standard_library_only(checkout: Path) -> None:
    assert imports_outside(checkout / "calculators", sys.stdlib_module_names | {"calculators"}) == []


@pytest.mark.parametrize("folder", ["calculators", "scripts"])
def test_nothing_that_is_published_or_publishes_imports_tests(checkout: Path, folder: str) -> None:
    everything = {name for module in (checkout / folder).rglob("*.py") for name in imported(module)}
    assert "tests" not in everything
    assert "pytest" not in everything
