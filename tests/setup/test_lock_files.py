"""The lock files pin every package with its hash and name no place to fetch it from."""

import json
import re
import subprocess
import tomllib
from pathlib import Path

import pytest

PYTHON_LOCKS = ["requirements.txt", "requirements-test.txt"]
# Apart from the others: neither the site nor its tests use what they hold.
BENCH_LOCKS = ["requirements-bench.txt", "requirements-bench-page.txt"]
NPM_LOCKS = {"package-lock.json": 50, "scripts/setup/bench/package-lock.json": 3}
# In two parts, so that this file does not name what it forbids.
REGISTRY_HOSTS = [
    f"{name}.{ending}"
    for name, ending in [
        ("pypi", "org"),
        ("pythonhosted", "org"),
        ("npmjs", "org"),
        ("npmjs", "com"),
        ("yarnpkg", "com"),
        ("deb.debian", "org"),
    ]
]


def pinned(lock: Path) -> dict[str, str]:
    """Each package in a Python lock file with its version."""
    return dict(re.findall(r"(?m)^([a-z0-9][a-z0-9._-]*)==([^ ;]+)", lock.read_text(encoding="utf-8")))


@pytest.mark.parametrize("name", PYTHON_LOCKS + BENCH_LOCKS)
def test_every_python_package_is_pinned_with_a_hash(checkout: Path, name: str) -> None:
    entries = re.split(r"(?m)^(?=[a-z0-9])", (checkout / name).read_text(encoding="utf-8"))[1:]
    assert len(entries) > 10
    assert [entry.split()[0] for entry in entries if "==" not in entry or "--hash=sha256:" not in entry] == []


def test_what_both_python_locks_pin_they_pin_alike(checkout: Path) -> None:
    build, test = (pinned(checkout / name) for name in PYTHON_LOCKS)
    shared = build.keys() & test.keys()
    assert shared
    assert {name: test[name] for name in shared} == {name: build[name] for name in shared}


@pytest.mark.parametrize("name", [lock.removesuffix(".txt") for lock in PYTHON_LOCKS + BENCH_LOCKS])
def test_everything_asked_for_is_locked(checkout: Path, name: str) -> None:
    text = (checkout / f"{name}.in").read_text(encoding="utf-8")
    asked = re.findall(r"(?m)^([a-zA-Z0-9][a-zA-Z0-9._-]*)", text)
    locked = {package.lower().replace("_", "-") for package in pinned(checkout / f"{name}.txt")}
    assert asked
    assert [package for package in asked if package.lower() not in locked] == []


@pytest.mark.parametrize(("name", "least"), NPM_LOCKS.items())
def test_every_npm_package_has_a_hash_and_no_address(checkout: Path, name: str, least: int) -> None:
    lock = json.loads((checkout / name).read_text(encoding="utf-8"))
    packages = {name: entry for name, entry in lock["packages"].items() if name}
    assert len(packages) > least
    hashes = {name: entry.get("integrity", "") for name, entry in packages.items()}
    assert [name for name, value in hashes.items() if not value.startswith("sha512-")] == []
    assert [name for name, entry in packages.items() if "resolved" in entry] == []


def test_the_npm_lock_holds_what_package_json_asks_for(checkout: Path) -> None:
    asked = json.loads((checkout / "package.json").read_text(encoding="utf-8"))
    lock = json.loads((checkout / "package-lock.json").read_text(encoding="utf-8"))["packages"]
    wanted = asked["dependencies"] | asked["devDependencies"]
    assert {name: lock[f"node_modules/{name}"]["version"] for name in wanted} == wanted


def test_marimo_in_the_page_is_the_marimo_that_exports_it(checkout: Path) -> None:
    tools, page = (pinned(checkout / name) for name in BENCH_LOCKS)
    assert tools["marimo"] == page["marimo-base"]


def test_one_minor_version_of_python_everywhere(checkout: Path) -> None:
    """The Python that tests the models is the Python that runs them in the page."""
    wanted = (checkout / ".python-version").read_text(encoding="utf-8").strip()
    pyodide = json.loads((checkout / "node_modules/pyodide/pyodide-lock.json").read_text(encoding="utf-8"))
    project = tomllib.loads((checkout / "pyproject.toml").read_text(encoding="utf-8"))
    assert pyodide["info"]["python"].rsplit(".", 1)[0] == wanted
    assert project["project"]["requires-python"].startswith(f">={wanted},")
    assert project["tool"]["mypy"]["python_version"] == wanted


def test_no_committed_file_names_a_registry(checkout: Path) -> None:
    patterns = [part for host in REGISTRY_HOSTS for part in ("-e", host)]
    search = subprocess.run(
        ["git", "grep", "--fixed-strings", "--files-with-matches", *patterns],
        cwd=checkout,
        capture_output=True,
        text=True,
        check=False,
    )
    # git grep ends with 1 when it finds nothing, with more when it could not search.
    assert (search.returncode, search.stdout) == (1, "")


def test_one_version_of_the_handbook_everywhere(checkout: Path) -> None:
    project = tomllib.loads((checkout / "pyproject.toml").read_text(encoding="utf-8"))["project"]["version"]
    package = json.loads((checkout / "package.json").read_text(encoding="utf-8"))["version"]
    locked = json.loads((checkout / "package-lock.json").read_text(encoding="utf-8"))["version"]
    citation = re.search(r"(?m)^version: (\S+)$", (checkout / "CITATION.cff").read_text(encoding="utf-8"))
    assert citation is not None
    assert {project, package, locked, citation[1]} == {project}
