"""Pyodide as npm installed it. package-lock.json pins the version and its hash."""

import json
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parents[2]

# The factory in pyodide.asm.js is not a public interface: read python-start.js again before moving this.
SUPPORTED = "0.29.5"


class PyodidePackage(NamedTuple):
    """Where the parts of Pyodide lie on this machine."""

    directory: Path
    version: str

    @property
    def script(self) -> Path:
        """The JavaScript side of the WebAssembly module."""
        return self.directory / "pyodide.asm.js"

    @property
    def wasm(self) -> Path:
        """CPython, compiled to WebAssembly."""
        return self.directory / "pyodide.asm.wasm"

    @property
    def library(self) -> Path:
        """The whole standard library, as source in a zip."""
        return self.directory / "python_stdlib.zip"


def installed_pyodide(directory: Path = ROOT / "node_modules" / "pyodide") -> PyodidePackage:
    """Find Pyodide where npm put it.

    Raises FileNotFoundError when it is not installed, ValueError when it is another version than SUPPORTED.
    """
    package = directory / "package.json"
    if not package.is_file():
        raise FileNotFoundError(f"{directory}: Pyodide is not installed here. Fix: run `make setup`.")
    version = json.loads(package.read_text(encoding="utf-8"))["version"]
    if version != SUPPORTED:
        raise ValueError(
            f"{directory}: Pyodide {version} is installed; the calculators are prepared for {SUPPORTED}. "
            "Fix: run `npm ci`, or move SUPPORTED in scripts/runtime/pyodide_package.py and run the tests."
        )
    return PyodidePackage(directory, version)
