"""Browser modules of other people's that a page fetches when it wants them, made from node_modules."""

import shutil
import subprocess
from pathlib import Path

from scripts.runtime.pyodide_package import ROOT

# Where npm puts each module, and its name under assets/vendor/.
MODULES = {"qrcode-generator/dist/qrcode.mjs": "qrcode-generator.js"}
# What is taken out of a package that is larger than our need of it, and the name of the one module it becomes.
TAKEN = {
    "jsqr.js": 'export { default } from "jsqr";',
    "docx.js": 'export { Document, ExternalHyperlink, FootnoteReferenceRun, HeadingLevel, Packer, Paragraph, TextRun } '
    'from "docx";',
}
_BUNDLE = ("--bundle", "--format=esm", "--minify", "--legal-comments=none", "--target=es2022")


def write_vendored(out_dir: Path) -> None:
    """Write `assets/vendor/` into the site `out_dir`.

    Raises FileNotFoundError when npm has not installed one, RuntimeError when one cannot be made into a module.
    """
    folder = out_dir / "assets" / "vendor"
    folder.mkdir(parents=True, exist_ok=True)
    for source, name in MODULES.items():
        shutil.copyfile(_installed(source), folder / name)
    bundler = str(_installed(".bin/esbuild"))
    for name, taken in TAKEN.items():
        command = [bundler, *_BUNDLE, f"--outfile={folder / name}"]
        made = subprocess.run(command, input=taken, capture_output=True, text=True, check=False, cwd=ROOT)
        if made.returncode:
            said = made.stderr.strip()
            raise RuntimeError(f"assets/vendor/{name} could not be made.\n{said}\nFix: run `make setup`.")


def _installed(name: str) -> Path:
    module = ROOT / "node_modules" / name
    if not module.is_file():
        raise FileNotFoundError(f"{module}: not installed here. Fix: run `make setup`.")
    return module
