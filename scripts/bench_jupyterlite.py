"""JupyterLite with the same sum: its lightest page (the console, not the whole laboratory), everything local."""

from pathlib import Path
from urllib.parse import quote

from scripts.bench_pyodide_folder import (
    run_bench_tool,
    write_gzip_beside,
    write_pyodide_folder,
    write_source_wheel,
)
from scripts.runtime.pyodide_package import ROOT

# What its kernel installs before the first line of code, and what that needs.
_KERNEL = """micropip comm jedi parso pygments ipython asttokens decorator executing matplotlib-inline prompt-toolkit
    pure-eval six stack-data traitlets wcwidth""".split()

_CODE = """import json
from calculators.browser import answer
json.loads(answer('school-funding', '{"fast": true}'))['headline']['text']"""


def write_jupyterlite(folder: Path, work: Path) -> str:
    """Builds a JupyterLite into `folder`, with `work` to write in; gives the page's address under the folder.

    The page is opened with the code in its address and runs it by itself. What its kernel would fetch from a package
    index (comm) lies beside the rest, which is kinder to it than a reader's line.
    Raises BenchToolFailed when it is not installed or cannot be built.
    """
    work.mkdir(parents=True)
    wheel = write_source_wheel(ROOT / "calculators", "calculators", "1.0.0", work)
    lite = work / "lite"
    write_pyodide_folder(lite / "static" / "pyodide", "pyodide-for-jupyterlite", _KERNEL, [wheel])
    options: list[str | Path] = ["--lite-dir", lite, "--output-dir", folder, "--apps", "repl", "--no-sourcemaps"]
    run_bench_tool("jupyter-lite", "build", *options, within=work)
    write_gzip_beside(folder)
    return f"/repl/index.html?kernel=python&code={quote(_CODE)}"
