"""Makes the offline pack from what the site is made of: the same pages, modules, styles and prepared Python.

Python travels as gzip in base64 inside the page and is unpacked in memory; nothing is fetched, so the file works from
a disk in a browser without any network.
"""

from __future__ import annotations

import base64
import gzip
import hashlib
import json
import re
import subprocess
from collections.abc import Iterable, Mapping
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from calculators.exercises import EXERCISES
from calculators.registry import models
from scripts.offline.views import View, view_of
from scripts.pages.context import CALCULATOR_TITLES
from scripts.pages.workshops.render import PACK
from scripts.runtime import Runtime

_HERE = Path(__file__).parent
_KINDS = {"wasm": "application/wasm", "rest": "application/wasm", "worker": "text/javascript"}
_FONT = re.compile(r'url\("?[./]*fonts/([\w-]+\.woff2)"?\)')


class PackProblem(RuntimeError):
    """Why the pack could not be made."""


def offline_pack(root: Path, static: Path, runtime: Runtime, pages: Mapping[str, str | bytes], state: str) -> bytes:
    """The pack as one HTML file.

    Args:
        root: the project's folder.
        static: where the runtime has been prepared, with `assets/runtime/` below it.
        runtime: what is in it.
        pages: every file written for the engine, by path; those of calculators and workshops are taken.
        state: which handbook this is, in words.

    Raises:
        PackProblem: when the modules cannot be bundled.
    """
    views = [
        view_of(path, text) for path, text in pages.items()
        if path.startswith(("calculators/", "workshops/")) and isinstance(text, str) and path.endswith(".md")
    ]
    bundled = _bundled(root / "docs" / "assets" / "js", views)
    parts = {role: _part(static / file.url) for role, file in runtime.files.items() if role != "script"}
    # From disk a worker may not import another script, so Pyodide's comes first in the worker's own.
    script = (static / runtime.files["script"].url).read_bytes()
    parts["worker"] = _encoded(script + b"\n" + bundled["worker"].encode())
    style, early = _style(pages), (root / "docs" / "assets" / "js" / "before-drawing.js").read_text(encoding="utf-8")
    environment = Environment(
        loader=FileSystemLoader(_HERE / "templates"), autoescape=True, undefined=StrictUndefined,
        trim_blocks=True, lstrip_blocks=True,
    )
    page = environment.get_template("pack.html.j2").render(
        views=[view._replace(html=Markup(view.html)) for view in views],
        parts=[(role, _KINDS.get(role, "application/zip"), text) for role, text in parts.items()],
        style=Markup(style), script=Markup(bundled["page"]), early=Markup(early),
        policy=_policy([early, bundled["page"]], style), menu=_menu(), state=state, models=_model_versions(),
    )
    return page.encode()


def write_pack(site: Path, pack: bytes) -> None:
    """Puts the pack into a finished site; it comes last because it has a security policy of its own."""
    path = site / PACK
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(pack)


def _bundled(folder: Path, views: Iterable[View]) -> dict[str, str]:
    modules = list(dict.fromkeys(["colours", *(name for view in views for name in view.modules)]))
    request = json.dumps({"folder": str(folder), "modules": modules, "start": str(_HERE / "pack-start.js")})
    made = subprocess.run(["node", _HERE / "bundle.mjs"], input=request, capture_output=True, text=True, check=False)
    if made.returncode:
        raise PackProblem(f"The offline pack's modules could not be bundled.\n{made.stderr.strip()}\n"
                          "Fix: `make setup`.")
    bundled: dict[str, str] = json.loads(made.stdout)
    return bundled


def _menu() -> list[tuple[str, str]]:
    """What stands in the head of the pack: a name and the address of a view."""
    return [
        ("Run a workshop", "workshops/"),
        *((f"Exercise {each.number}", f"workshops/{each.id}/") for each in EXERCISES),
        ("Pool the predictions", "workshops/pool/"),
        ("Sheets", "workshops/sheets/"),
        *((name, f"calculators/{model_id}/") for model_id, name in CALCULATOR_TITLES.items()),
    ]


def _model_versions() -> str:
    named = (f"{CALCULATOR_TITLES[model.id]} {model.version}" for model in models())
    return f"Versions of the calculators: {', '.join(named)}."


def _style(pages: Mapping[str, str | bytes]) -> str:
    """The site's styles and the calculators', with the typeface in them."""
    def font(found: re.Match[str]) -> str:
        content = pages[f"assets/fonts/{found[1]}"]
        plain = content.encode() if isinstance(content, str) else content
        return f'url("data:font/woff2;base64,{base64.b64encode(plain).decode()}")'

    sheets = [pages[f"assets/css/{name}.css"] for name in ("handbook", "calculator")]
    text = "\n".join(each if isinstance(each, str) else each.decode() for each in sheets)
    return _FONT.sub(font, text)


def _part(path: Path) -> str:
    return base64.b64encode(path.with_name(f"{path.name}.gz").read_bytes()).decode()


def _encoded(content: bytes) -> str:
    return base64.b64encode(gzip.compress(content, mtime=0)).decode()


def _policy(scripts: Iterable[str], style: str) -> str:
    """Only the pack's own scripts and style run; what they load they have made themselves."""
    def hashed(text: str) -> str:
        return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"

    return (
        f"default-src 'none'; script-src {' '.join(map(hashed, scripts))} blob: 'wasm-unsafe-eval'; "
        f"style-src {hashed(style)}; "
        "img-src data: blob:; font-src data:; connect-src blob:; worker-src blob:; media-src blob:; "
        "base-uri 'none'; form-action 'none'"
    )
