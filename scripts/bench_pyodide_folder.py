"""A whole Pyodide as its makers publish it: the runtime from npm, and the wheels that are loaded into it.

npm's package has the runtime and a lock file that names hundreds of wheels which lie elsewhere. Here the lock file
names the wheels that lie beside it. It is written here and not by `pyodide lockfile add-wheels`, which refuses the
platform tag of PEP 783 that these wheels carry.
"""

import email
import hashlib
import json
import os
import shutil
import subprocess
from collections.abc import Iterable
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

from packaging.requirements import Requirement
from packaging.utils import NormalizedName, canonicalize_name, parse_wheel_filename

from scripts.runtime.compressed import write_gzip
from scripts.runtime.pyodide_package import ROOT

TOOLS = ROOT / "build" / "bench-tools"
_RUNTIME = ("pyodide.mjs", "pyodide.asm.mjs", "pyodide.asm.wasm", "python_stdlib.zip")
_IN_THE_PAGE = {"sys_platform": "emscripten", "platform_system": "Emscripten", "python_version": "3.14",
                "python_full_version": "3.14.2", "extra": ""}


class BenchToolFailed(Exception):
    """One of the others is not installed, or could not make its page."""


def run_bench_tool(name: str, *arguments: str | Path, within: Path) -> None:
    """Runs a command of the bench's own environment in a folder.

    Raises BenchToolFailed, with what it said.
    """
    commands = TOOLS / "venv" / "bin"
    if not (commands / name).is_file():
        raise BenchToolFailed(f"{commands / name} is not there. Fix: `make bench` installs it; --alone does without.")
    path = f"{commands}{os.pathsep}{os.environ['PATH']}"  # marimo looks for uv there
    made = subprocess.run([commands / name, *arguments], cwd=within, env={**os.environ, "PATH": path},
                          capture_output=True, text=True, check=False)
    if made.returncode:
        raise BenchToolFailed(f"{name} ended with {made.returncode}.\n{made.stdout}{made.stderr}")


def write_pyodide_folder(folder: Path, package: str, names: Iterable[str], extra: Iterable[Path] = ()) -> None:
    """Writes a Pyodide into `folder`.

    package   npm's, as scripts/setup/bench/package.json calls it
    names     distributions that are installed for the page, loaded when they are wanted
    extra     wheels beside those
    """
    folder.mkdir(parents=True)
    source = TOOLS / "node_modules" / package
    for name in _RUNTIME:
        shutil.copyfile(source / name, folder / name)
    wanted = set(map(canonicalize_name, names))
    found = {parse_wheel_filename(path.name)[0]: path for path in (TOOLS / "wheels").glob("*.whl")}
    wheels = [*(found[name] for name in sorted(wanted)), *extra]
    for wheel in wheels:
        shutil.copyfile(wheel, folder / wheel.name)
    lock = json.loads((source / "pyodide-lock.json").read_text(encoding="utf-8"))
    lock["packages"] = _entries(wheels)
    (folder / "pyodide-lock.json").write_text(json.dumps(lock), encoding="utf-8")


def write_source_wheel(package: Path, name: str, version: str, folder: Path) -> Path:
    """A wheel of a package's Python files, as they are."""
    information = f"{name}-{version}.dist-info"
    wheel = folder / f"{name}-{version}-py3-none-any.whl"
    with ZipFile(wheel, "w", ZIP_DEFLATED) as archive:
        for path in sorted(package.rglob("*.py")):
            archive.write(path, f"{package.name}/{path.relative_to(package).as_posix()}")
        archive.writestr(f"{information}/METADATA", f"Metadata-Version: 2.1\nName: {name}\nVersion: {version}\n")
        archive.writestr(f"{information}/WHEEL", "Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n")
        archive.writestr(f"{information}/RECORD", "")
    return wheel


def write_gzip_beside(folder: Path) -> None:
    """Every file that gains by it gets a copy with gzip, as a good host sends it."""
    for path in sorted(folder.rglob("*")):
        if path.suffix in (".html", ".css", ".js", ".mjs", ".json", ".wasm", ".zip", ".svg"):
            write_gzip(path)


def _entries(wheels: list[Path]) -> dict[str, dict[str, object]]:
    """A lock file's entries; a package depends on what is there, as in Pyodide's own."""
    there = {parse_wheel_filename(wheel.name)[0] for wheel in wheels}
    return {parse_wheel_filename(wheel.name)[0]: _entry(wheel, there) for wheel in wheels}


def _entry(wheel: Path, there: set[NormalizedName]) -> dict[str, object]:
    name, version, *_ = parse_wheel_filename(wheel.name)
    with ZipFile(wheel) as archive:
        members = archive.namelist()
        description = next(member for member in members if member.endswith(".dist-info/METADATA"))
        metadata = email.message_from_bytes(archive.read(description))
    modules = [member for member in members if member.endswith((".py", ".so")) and ".dist-info/" not in member]
    asked = [Requirement(line) for line in metadata.get_all("Requires-Dist", [])]
    needed = [each.name for each in asked if each.marker is None or each.marker.evaluate(_IN_THE_PAGE)]
    return {
        "name": name,
        "version": str(version),
        "file_name": wheel.name,
        "install_dir": "site",
        "sha256": hashlib.sha256(wheel.read_bytes()).hexdigest(),
        "package_type": "package",
        "imports": sorted({module.split("/")[0].removesuffix(".py") for module in modules}),
        "depends": sorted(there.intersection(map(canonicalize_name, needed))),
        "unvendored_tests": False,
    }
