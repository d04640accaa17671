"""Python calls run in Pyodide under Node, the way the page's worker runs them."""

import json
import subprocess
from pathlib import Path
from typing import NamedTuple

from scripts.runtime.pyodide_package import ROOT

LIBRARY_PATH = "/lib/python313.zip"
Call = tuple[str, ...]


def wheel_path(wheel: Path) -> str:
    """Where a wheel lies in Python's file system; python-client.js puts it in the same place."""
    return f"/lib/{wheel.name}"


class NodeRun(NamedTuple):
    """What came back.

    answers        one text a call
    report         the report's text
    called         with a marking module, the functions that were called, counted from 0
    rest_fetched   with a split module, whether any function of the rest was called
    """

    answers: list[str]
    report: str | None
    called: set[int]
    rest_fetched: bool


def run_in_pyodide(
    *,
    script: Path,
    wasm: Path,
    rest: Path | None = None,
    library: Path,
    wheel: Path | None,
    calls: list[Call],
    before: str = "",
    report: Call | None = None,
) -> NodeRun:
    """Start Pyodide under Node and make the calls (module, function, texts...).

    wasm     a marking module, or with `rest` a split one
    before   Python statements run first
    report   a last call, whose answer is kept apart
    Raises RuntimeError with what Node said when a call fails.
    """
    archives = [{"path": LIBRARY_PATH, "file": str(library)}]
    if wheel:
        archives.append({"path": wheel_path(wheel), "file": str(wheel)})
    task = {
        "script": str(script), "wasm": str(wasm), "rest": str(rest) if rest else None, "archives": archives,
        "calls": calls, "before": before, "report": report,
    }
    run = subprocess.run(
        ["node", str(ROOT / "scripts" / "runtime" / "run_in_node.mjs")],
        input=json.dumps(task), capture_output=True, encoding="utf-8", check=False, timeout=300,
    )
    if run.returncode:
        raise RuntimeError(f"Pyodide under Node failed:\n{_without_long_lines(run.stderr)}")
    answer = json.loads(run.stdout)
    return NodeRun(answer["answers"], answer["report"], set(answer["emptied"]), answer["rest_fetched"])


def _without_long_lines(text: str) -> str:
    """Node prints the whole line an error is in, and Pyodide's is a megabyte long."""
    return "\n".join(line for line in text.splitlines() if len(line) < 1000)
