"""The set-up scripts take a tool that really runs, and say in plain words when there is none."""

import re
import subprocess
import sys
from pathlib import Path

import pytest


def make_tool(folder: Path, name: str, script: str) -> Path:
    """An executable of that name that runs a line of shell."""
    tool = folder / name
    tool.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
    tool.chmod(0o755)
    return tool


@pytest.fixture
def tools(tmp_path: Path) -> Path:
    """A folder with the few commands the scripts themselves are written with."""
    folder = tmp_path / "bin"
    folder.mkdir()
    for name in ("bash", "env", "dirname", "cat", "id"):
        found = next(Path(place) / name for place in ("/bin", "/usr/bin") if (Path(place) / name).exists())
        (folder / name).symlink_to(found)
    return folder


def run(script: Path, tools: Path, **settings: str) -> subprocess.CompletedProcess[str]:
    """Run a set-up script with nothing on the PATH but ``tools``."""
    environment = {"PATH": str(tools), "HOME": str(tools), **settings}
    return subprocess.run([script], env=environment, capture_output=True, text=True, check=False)


def test_a_python_that_fails_is_passed_over(checkout: Path, tools: Path) -> None:
    make_tool(tools, "python3.13", "exit 127")
    make_tool(tools, "python3", f'exec {sys.executable} "$@"')
    found = run(checkout / "scripts/setup/python.sh", tools)
    assert found.returncode == 0, found.stderr
    assert Path(found.stdout.strip()).resolve() == Path(sys.executable).resolve()


def test_pyenvs_versions_are_looked_at(checkout: Path, tools: Path, tmp_path: Path) -> None:
    held = tmp_path / "pyenv/versions/3.13.9/bin"
    held.mkdir(parents=True)
    make_tool(held, "python3.13", f'exec {sys.executable} "$@"')
    found = run(checkout / "scripts/setup/python.sh", tools, PYENV_ROOT=str(tmp_path / "pyenv"))
    assert found.returncode == 0, found.stderr


def test_no_python_is_said_plainly(checkout: Path, tools: Path) -> None:
    found = run(checkout / "scripts/setup/python.sh", tools, PYENV_ROOT="/nowhere")
    assert found.returncode == 1
    assert found.stderr.startswith("Python 3.13 is needed and was not found.\n")
    assert "PYTHON=/path/to/python3.13" in found.stderr


def test_a_wrong_python_by_name_is_refused(checkout: Path, tools: Path) -> None:
    old = make_tool(tools, "python3.11", "exit 1")
    found = run(checkout / "scripts/setup/python.sh", tools, PYTHON=str(old))
    assert found.returncode == 1
    assert found.stderr.startswith(f"PYTHON={old} does not run as Python 3.13")


@pytest.mark.parametrize(
    ("version", "accepted"),
    [("v18.20.1", False), ("v20.18.3", False), ("v20.19.0", True), ("v22.1.0", True)],
)
def test_node_is_new_enough_or_refused(checkout: Path, tools: Path, version: str, accepted: bool) -> None:
    make_tool(tools, "node", f"echo {version}")
    make_tool(tools, "npm", "exit 0")
    found = run(checkout / "scripts/setup/node.sh", tools)
    assert (found.returncode == 0) == accepted
    if not accepted:
        assert found.stderr.startswith(f"Node 20.19 or later is needed; found {version} at {tools}/node.")


def test_no_node_is_said_plainly(checkout: Path, tools: Path) -> None:
    found = run(checkout / "scripts/setup/node.sh", tools)
    assert found.returncode == 1
    assert found.stderr.startswith("Node 20.19 or later with npm is needed and was not found on the PATH.")


def test_a_chromium_that_fails_is_passed_over(checkout: Path, tools: Path) -> None:
    make_tool(tools, "chromium", "exit 1")
    working = make_tool(tools, "google-chrome", "echo Chrome 150")
    found = run(checkout / "scripts/setup/browser.sh", tools)
    assert (found.returncode, found.stdout.strip()) == (0, str(working))


def test_a_chromium_by_name_that_fails_is_refused(checkout: Path, tools: Path) -> None:
    broken = make_tool(tools, "my-browser", "exit 1")
    make_tool(tools, "chromium", "echo Chromium 150")
    found = run(checkout / "scripts/setup/browser.sh", tools, CHROMIUM=str(broken))
    assert found.returncode == 1
    assert found.stderr.startswith(f"CHROMIUM={broken} does not run.")


def test_no_chromium_is_said_plainly(checkout: Path, tools: Path) -> None:
    found = run(checkout / "scripts/setup/browser.sh", tools)
    assert found.returncode == 1
    assert found.stderr.startswith("A Chromium is needed for the browser tests and none was found.\n")
    assert "make test CHROMIUM=/path/to/chromium" in found.stderr


def test_every_command_the_readme_names_exists(checkout: Path) -> None:
    makefile = (checkout / "Makefile").read_text(encoding="utf-8")
    for document in ("README.md", "CONTRIBUTING.md"):
        text = (checkout / document).read_text(encoding="utf-8")
        targets = set(re.findall(r"(?m)(?:`|^    )make ([a-z]+)", text))
        assert len(targets) >= 3
        assert [target for target in sorted(targets) if f"\n{target}:" not in makefile] == [], document


def test_chromium_is_installed_from_debian_when_root(checkout: Path, tools: Path) -> None:
    (tools / "id").unlink()
    make_tool(tools, "id", "echo 0")
    (tools / "chmod").symlink_to("/bin/chmod")
    # Stands for Debian's: "install" puts a working chromium on the PATH.
    browser = f"printf '#!/bin/sh\\necho Chromium 150\\n' > {tools}/chromium && chmod +x {tools}/chromium"
    make_tool(tools, "apt-get", f'echo "apt-get $1"; if [ "$1" = install ]; then {browser}; fi')
    script = checkout / "scripts/setup/browser.sh"
    environment = {"PATH": str(tools), "HOME": str(tools)}
    found = subprocess.run([script, "--install"], env=environment, capture_output=True, text=True, check=False)
    assert (found.returncode, found.stdout.strip()) == (0, f"{tools}/chromium")
    assert "apt-get update\napt-get install\n" in found.stderr
