"""Pyodide's script, without its names for C functions that nothing here calls.

`pyodide.asm.js` binds 3,600 exports of the WebAssembly module to JavaScript names, for packages that are loaded
later. The calculators load none. What is named anywhere else in the script stays, and so does Python's C API as
far as python-start.js uses it.
"""

import re
from typing import NamedTuple

_BINDING = re.compile(r'var _(\w+)=Module\["_\1"\]=wasmExports\["\1"\];')
_WORD = re.compile(r"[A-Za-z_$][\w$]*")


class CutScript(NamedTuple):
    """The script with fewer bindings, and the exports it still needs."""

    text: str
    exports: set[str]


def cut_bindings(script: str, start: str, exports: list[str]) -> CutScript:
    """Cut the bindings of unused exports.

    script    pyodide.asm.js
    start     python-start.js, which calls the C API
    exports   what the WebAssembly module exports

    Raises ValueError when the script has no bindings of the known form.
    """
    words = set(_WORD.findall(_BINDING.sub("", script))) | set(_WORD.findall(start))
    needed = {each for each in exports if each in words or f"_{each}" in words}
    text, count = _BINDING.subn(lambda found: found[0] if found[1] in needed else "", script)
    if not count:
        raise ValueError("pyodide.asm.js binds no exports in the known form; look at script_bindings.py again")
    return CutScript(text, needed)
