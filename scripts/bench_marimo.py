"""marimo's WASM export of a notebook with the same sum, everything local.

Its own lock file lies on a host of its makers. The one here names the wheels that its page asks for, in the versions
of the Pyodide it is made for. One of them is to be had neither from PyPI nor from npm: PyYAML compiled for Pyodide.
The Python half of PyYAML stands in, which is smaller, so that marimo's time here is at most what readers get.
"""

from importlib.metadata import version
from pathlib import Path

import yaml

from scripts.bench_pyodide_folder import (
    run_bench_tool,
    write_gzip_beside,
    write_pyodide_folder,
    write_source_wheel,
)
from scripts.runtime.pyodide_package import ROOT

# What its page loads before the first cell, and what that needs.
_PAGE = """micropip msgspec marimo-base markdown pymdown-extensions narwhals packaging docutils itsdangerous jedi parso
    pygments pyodide-http python-multipart tomlkit""".split()

_NOTEBOOK = """import marimo

app = marimo.App()


@app.cell
def _():
    import json
    import marimo as mo
    from calculators.browser import answer

    headline = json.loads(answer("school-funding", '{"fast": true}'))["headline"]["text"]
    mo.md("The income per pupil afterwards is " + headline)
    return
"""
_PLACE = '<marimo-wasm hidden="">'


def write_marimo(folder: Path, work: Path) -> str:
    """Exports the notebook into `folder`, with `work` to write in; gives the page's address under the folder.

    Raises BenchToolFailed when marimo is not installed or cannot export, ValueError when its page has no place to
    say where Pyodide lies.
    """
    work.mkdir(parents=True)
    (work / "notebook.py").write_text(_NOTEBOOK, encoding="utf-8")
    options: list[str | Path] = ["notebook.py", "--output", folder, "--mode", "run", "--no-sandbox", "--force"]
    run_bench_tool("marimo", "export", "html-wasm", *options, within=work)
    wheels = [
        write_source_wheel(ROOT / "calculators", "calculators", "1.0.0", work),
        write_source_wheel(Path(yaml.__file__).parent, "pyyaml", version("pyyaml"), work),
    ]
    write_pyodide_folder(folder / "pyodide", "pyodide-for-marimo", _PAGE, wheels)
    page = folder / "index.html"
    text = page.read_text(encoding="utf-8")
    if _PLACE not in text:
        raise ValueError(f"{page} has no {_PLACE}. Fix: see how this version of marimo names Pyodide's address.")
    local = 'data-pyodide-index-url="./pyodide/" data-pyodide-lockfile-url="./pyodide/pyodide-lock.json"'
    page.write_text(text.replace(_PLACE, f"{_PLACE[:-1]} {local}>"), encoding="utf-8")
    write_gzip_beside(folder)
    return "/index.html"
