"""Prepare the runtime, once for each state of what it is made from."""

import hashlib
import json
import re
import shutil
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from scripts.runtime.compressed import write_compressed
from scripts.runtime.node import LIBRARY_PATH, run_in_pyodide, wheel_path
from scripts.runtime.pyodide_package import ROOT, PyodidePackage, installed_pyodide
from scripts.runtime.script_bindings import cut_bindings
from scripts.runtime.seldom_read_tables import seldom_read_ranges
from scripts.runtime.standard_library import write_library
from scripts.runtime.traced_modules import REPORT, REPORT_CALL, traced_modules
from scripts.runtime.vendored import write_vendored
from scripts.runtime.wasm_binary import FUNCTION_KIND, WasmModule, read_module
from scripts.runtime.wasm_split import MovedData, marking_module, split_module
from scripts.runtime.wheel import package_sources, write_wheel
from scripts.runtime.workload import answers_here, calculator_calls

BUILD = ROOT / "build" / "runtime"
CALCULATORS = ROOT / "calculators"
CASES = ROOT / "tests" / "cases"
START = ROOT / "docs" / "assets" / "js" / "python-start.js"
WHEEL_VERSION = "1.0.0"
_ADDRESS = "assets/runtime"


class RuntimeFile(NamedTuple):
    """One file of the runtime: its address from the site's root, and its size in bytes as sent."""

    url: str
    size: int
    gzip: int
    brotli: int


class Runtime(NamedTuple):
    """The prepared runtime.

    pyodide   the version of Pyodide
    files     by role: "script", "wasm", "rest", "library", "wheel"
    modules   what is in the library and the wheel, by path
    """

    pyodide: str
    files: dict[str, RuntimeFile]
    modules: list[str]


def prepare_runtime(out_dir: Path, build: Path = BUILD) -> Runtime:
    """Write `assets/runtime/` into the site `out_dir` and say what is in it.

    Everything is made in `build` first, in a folder named by the hash of all it is made from, and not made
    again while that folder is there. Each file's address carries the hash of its own content, so a page
    never meets a part of another version, and a change in the calculators leaves the rest in the cache.

    Raises RuntimeError when the calculators answer anything else in Pyodide than here.
    """
    pyodide = installed_pyodide()
    finished = build / _hash_of_inputs(pyodide)
    if not (finished / "manifest.json").is_file():
        _make(pyodide, finished)
    runtime = read_runtime(finished)
    shutil.rmtree(out_dir / _ADDRESS, ignore_errors=True)  # what another state was made into
    shutil.copytree(finished / "files", out_dir / _ADDRESS)
    write_vendored(out_dir)
    return runtime


def read_runtime(finished: Path) -> Runtime:
    """Read back what `prepare_runtime` wrote."""
    manifest = json.loads((finished / "manifest.json").read_text(encoding="utf-8"))
    files = {role: RuntimeFile(**entry) for role, entry in manifest["files"].items()}
    return Runtime(manifest["pyodide"], files, manifest["modules"])


def _make(pyodide: PyodidePackage, finished: Path) -> None:
    work = finished.with_name(finished.name + ".part")
    shutil.rmtree(work, ignore_errors=True)
    parts = work / "parts"
    parts.mkdir(parents=True)

    sources = package_sources(CALCULATORS)
    calls = calculator_calls(CASES)
    module = read_module(pyodide.wasm.read_bytes())
    marking = parts / "marking.wasm"
    marking.write_bytes(marking_module(module))
    whole_wheel = write_wheel(sources, CALCULATORS.name, WHEEL_VERSION, parts)
    traced = run_in_pyodide(
        script=pyodide.script, wasm=marking, library=pyodide.library, wheel=whole_wheel,
        calls=calls, before=REPORT, report=REPORT_CALL,
    )
    _compare(calls, traced.answers, answers_here(calls))

    imported = traced_modules(traced.report or "", LIBRARY_PATH, wheel_path(whole_wheel))
    exports = [each.name for each in module.exports]
    cut = cut_bindings(pyodide.script.read_text("utf-8"), START.read_text("utf-8"), exports)
    halves = split_module(module, traced.called, cut.exports, _moved_data(pyodide, module, traced.called))
    roles = {
        "script": parts / "pyodide.js", "wasm": parts / "python.wasm", "rest": parts / "python-rest.wasm",
        "library": parts / "library.zip",
    }
    roles["script"].write_text(cut.text, encoding="utf-8")
    roles["wasm"].write_bytes(halves.used)
    roles["rest"].write_bytes(halves.rest)
    write_library(imported.library, pyodide.library, roles["library"])
    used = {path: sources[path] for path in imported.wheel}
    roles["wheel"] = write_wheel(used, CALCULATORS.name, WHEEL_VERSION, parts)
    finished_run = run_in_pyodide(**roles, calls=calls)  # type: ignore[arg-type]
    _compare(calls, finished_run.answers, traced.answers)

    placed = {role: _place(path, work / "files") for role, path in roles.items()}
    rest = placed["rest"]
    write_compressed([path for path in placed.values() if path != rest], [rest])
    manifest = {
        "pyodide": pyodide.version,
        "modules": [*imported.library, *imported.wheel],
        "files": {role: _entry(path, work / "files") for role, path in placed.items()},
    }
    (work / "manifest.json").write_text(json.dumps(manifest, indent=1) + "\n", encoding="utf-8")
    shutil.rmtree(parts)
    shutil.rmtree(finished, ignore_errors=True)
    work.rename(finished)


def _moved_data(pyodide: PyodidePackage, module: WasmModule, called: set[int]) -> MovedData:
    """The tables that travel with the rest, and where Pyodide's script puts the module's data in memory."""
    base = re.search(r"relocateExports\(wasmExports,(\d+)\)", pyodide.script.read_text("utf-8"))
    if not base:
        raise ValueError("pyodide.asm.js does not say where its data begins as it used to; look at prepare.py again")
    first = module.imported(FUNCTION_KIND)
    names = {each.name for each in module.exports if each.kind == FUNCTION_KIND and each.at - first in called}
    return MovedData(int(base[1]), seldom_read_ranges(pyodide.wasm.read_bytes(), names))


def _place(path: Path, folder: Path) -> Path:
    """Copy a part to where the site serves it: in a folder named by its content, under its own name."""
    target = folder / hashlib.sha256(path.read_bytes()).hexdigest()[:12] / path.name
    target.parent.mkdir(parents=True)
    shutil.copyfile(path, target)
    return target


def _entry(path: Path, folder: Path) -> dict[str, str | int]:
    return RuntimeFile(
        url=f"{_ADDRESS}/{path.relative_to(folder).as_posix()}",
        size=path.stat().st_size,
        gzip=path.with_name(path.name + ".gz").stat().st_size,
        brotli=path.with_name(path.name + ".br").stat().st_size,
    )._asdict()


def _compare(calls: list[tuple[str, ...]], found: list[str], expected: list[str]) -> None:
    different = [call for call, one, other in zip(calls, found, expected, strict=True) if one != other]
    if different:
        raise RuntimeError(
            f"The calculators answer {len(different)} of {len(calls)} calls differently in Pyodide, "
            f"the first being {different[0]}. Fix: use only exact arithmetic in calculators/."
        )


def _hash_of_inputs(pyodide: PyodidePackage) -> str:
    """A hash of everything the runtime is made from."""
    digest = hashlib.sha256()
    for name, content in _inputs(pyodide):
        digest.update(f"{name} {len(content)}\n".encode())
        digest.update(content)
    return digest.hexdigest()[:16]


def _inputs(pyodide: PyodidePackage) -> Iterable[tuple[str, bytes]]:
    yield from package_sources(CALCULATORS).items()
    for path in (pyodide.script, pyodide.wasm, pyodide.library):
        yield path.name, path.read_bytes()
    for folder, pattern in ((CASES, "*.yml"), (ROOT / "scripts" / "runtime", "*.*")):
        for path in sorted(folder.glob(pattern)):
            yield path.name, path.read_bytes()
    yield START.name, START.read_bytes()
