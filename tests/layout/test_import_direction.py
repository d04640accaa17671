"""Imports go one way: scripts import calculators, calculators the standard library, and nobody the tests."""

import ast
import re
import sys
from importlib.metadata import packages_distributions
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


@pytest.mark.parametrize(
    ("folder", "lists"),
    [("scripts", ["requirements.in"]), ("tests", ["requirements.in", "requirements-test.in"])],
)
def test_every_library_imported_is_asked_for(checkout: Path, folder: str, lists: list[str]) -> None:
    """A library that another one happens to bring along may be gone with the next lock.

    `make bench` sets up what the tests need as well, so the benchmarks may use it.
    """
    texts = [(checkout / name).read_text(encoding="utf-8") for name in lists]
    asked = {_normal(name) for text in texts for name in re.findall(r"(?m)^[a-zA-Z0-9][a-zA-Z0-9._-]*", text)}
    own = {path.name.removesuffix(".py") for path in checkout.iterdir()} | {"conftest"}
    distributions = packages_distributions()
    missing = [
        f"{module.relative_to(checkout)}: {name}"
        for module in sorted((checkout / folder).rglob("*.py"))
        if not module.name.startswith("bench_")
        for name in sorted(imported(module) - sys.stdlib_module_names - own)
        if asked.isdisjoint(map(_normal, distributions.get(name, [])))
    ]
    assert missing == []


def _normal(distribution: str) -> str:
    return re.sub(r"[-_.]+", "-", distribution).lower()
