"""Python source to the compiled form that Pyodide's Python reads straight from a zip.

Compiled files fit one minor version of Python, so the Python that builds must be the one Pyodide holds.
`pyodide py-compile` writes the same form; this also leaves out docstrings, which makes the archives a quarter
smaller, and always writes the same bytes.
"""

import importlib.util
import marshal
import sys
import zipfile
from pathlib import Path

PYTHON = (3, 13)
_UNCHECKED_HASH = (1).to_bytes(4, "little") + bytes(8)  # PEP 552: never compared with a source
_EPOCH = (1980, 1, 1, 0, 0, 0)


def compiled(source: bytes, name: str) -> bytes:
    """Compile one module; `name` is the path shown in tracebacks.

    Raises RuntimeError under another Python than Pyodide's.
    """
    if sys.version_info[:2] != PYTHON:
        raise RuntimeError(f"Python {sys.version.split()[0]} cannot compile for Pyodide's Python 3.13. "
                           "Fix: run `make build`, which uses Python 3.13.")
    code = compile(source, name, "exec", dont_inherit=True, optimize=2)
    return importlib.util.MAGIC_NUMBER + _UNCHECKED_HASH + marshal.dumps(code)


def write_archive(path: Path, members: dict[str, bytes]) -> None:
    """Write a zip whose bytes depend on its members alone.

    Nothing in it is deflated: gzip and Brotli over the whole file do better, and Python reads it faster.
    """
    with zipfile.ZipFile(path, "w", zipfile.ZIP_STORED) as archive:
        for name in sorted(members):
            archive.writestr(zipfile.ZipInfo(name, _EPOCH), members[name])
