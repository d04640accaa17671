"""Browser modules of other people's that a page fetches when it wants them, copied out of node_modules."""

import shutil
from pathlib import Path

from scripts.runtime.pyodide_package import ROOT

# Where npm puts each module, and its name under assets/vendor/.
MODULES = {"qrcode-generator/dist/qrcode.mjs": "qrcode-generator.js"}


def write_vendored(out_dir: Path) -> None:
    """Write `assets/vendor/` into the site `out_dir`.

    Raises FileNotFoundError when npm has not installed one.
    """
    for source, name in MODULES.items():
        module = ROOT / "node_modules" / source
        if not module.is_file():
            raise FileNotFoundError(f"{module}: not installed here. Fix: run `make setup`.")
        target = out_dir / "assets" / "vendor" / name
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(module, target)
