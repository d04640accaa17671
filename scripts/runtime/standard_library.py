"""Python's standard library, cut to what the calculators use."""

import zipfile
from pathlib import Path

from scripts.runtime.compiled import compiled, write_archive


def write_library(modules: list[str], whole: Path, target: Path) -> None:
    """Write a zip with the compiled `modules` only.

    modules   paths inside the library, such as "json/decoder.py"
    whole     Pyodide's python_stdlib.zip
    """
    with zipfile.ZipFile(whole) as library:
        write_archive(target, {module + "c": compiled(library.read(module), module) for module in modules})
