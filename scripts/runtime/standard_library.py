"""Python's standard library, cut to what the calculators use."""

import zipfile
from pathlib import Path

from scripts.runtime.compiled import compiled, write_archive

# Run in Pyodide before the calls; answers which modules came out of the library's zip.
REPORT = '''
def library_modules():
    import sys
    found = []
    for name, module in list(sys.modules.items()):
        spec = getattr(module, "__spec__", None)
        if spec and spec.origin and spec.origin.startswith("/lib/python313.zip/"):
            found.append(spec.origin.removeprefix("/lib/python313.zip/"))
    return "\\n".join(sorted(found))
'''


def write_library(modules: list[str], whole: Path, target: Path) -> None:
    """Write a zip with the compiled `modules` only.

    modules   paths inside the library, such as "json/decoder.py"
    whole     Pyodide's python_stdlib.zip
    """
    members = {}
    with zipfile.ZipFile(whole) as library:
        for module in modules:
            members[module + "c"] = compiled(library.read(module), module, keep_docstrings=False)
    write_archive(target, members)
