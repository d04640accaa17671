"""A copy of the site with a bare page beside it that runs stock Pyodide, to be measured against."""

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from scripts.runtime.compressed import write_gzip
from scripts.runtime.pyodide_package import ROOT, installed_pyodide
from scripts.runtime.wheel import package_sources, write_wheel

STOCK_PAGE = "/stock/"

_STOCK_HTML = """<!doctype html><html lang="en"><meta charset="utf-8"><title>Stock Pyodide</title>
<link rel="icon" href="data:,"><output></output><script type="module" src="page.js"></script>"""

_STOCK_SCRIPT = """const worker = new Worker('worker.js', { type: 'module' });
worker.onmessage = ({ data }) => {
  document.querySelector('output').textContent = data;
  performance.mark('calculator-live');
};
"""

_STOCK_WORKER = """import { loadPyodide } from './pyodide/pyodide.mjs';
const pyodide = await loadPyodide();
const wheel = await (await fetch('%s')).arrayBuffer();
pyodide.unpackArchive(wheel, 'wheel');
const { answer } = pyodide.pyimport('calculators.browser');
postMessage(JSON.parse(answer('school-funding', '{"fast": true}')).headline.text);
"""


@contextmanager
def site_with_stock(site: Path) -> Iterator[Path]:
    """A copy of the site with the stock page in it, its files with gzip beside them as ours have."""
    pyodide = installed_pyodide()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name) / "site"
        shutil.copytree(site, folder)
        stock = folder / STOCK_PAGE.strip("/")
        (stock / "pyodide").mkdir(parents=True)
        wheel = write_wheel(package_sources(ROOT / "calculators"), "calculators", "1.0.0", stock)
        for part in (pyodide.script, pyodide.wasm, pyodide.library, pyodide.directory / "pyodide.mjs",
                     pyodide.directory / "pyodide-lock.json"):
            shutil.copyfile(part, stock / "pyodide" / part.name)
            write_gzip(stock / "pyodide" / part.name)
        write_gzip(wheel)
        (stock / "index.html").write_text(_STOCK_HTML, encoding="utf-8")
        (stock / "page.js").write_text(_STOCK_SCRIPT, encoding="utf-8")
        (stock / "worker.js").write_text(_STOCK_WORKER % wheel.name, encoding="utf-8")
        yield folder
