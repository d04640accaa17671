"""Renders the Markdown of the calculator pages."""

import hashlib
import json
from fractions import Fraction
from pathlib import Path
from typing import Any

import yaml
from jinja2 import Environment, FileSystemLoader, StrictUndefined

from calculators import browser
from calculators.allocation import FACTORS
from calculators.display import date_words, plain, unit_words
from calculators.exercises import exercise_of, exercise_text
from calculators.registry import models
from calculators.schools_file import COLUMNS
from scripts.pages.calculators.figure_links import FigureLinks
from scripts.pages.calculators.form_groups import form_groups
from scripts.pages.calculators.tornado_bars import tornado_bars
from scripts.pages.context import PageContext
from scripts.pages.model_dates import model_dates_html
from scripts.runtime import Runtime

ROOT = Path(__file__).resolve().parents[3]
CASES = ROOT / "tests" / "cases"

# Every module a calculator page loads; named in the page so that they are fetched side by side.
SCRIPTS = ("calculator-page", "predict-first", "tornado", "spread", "take-away", "compare-runs", "model-dates")
EXTRA_SCRIPTS = {"school-funding": ("school-shares",), "implementation-cost": ("year-chart",)}
MODULES = (
    "announce", "box-text", "calculator-address", "calculator-form", "calculator-link", "calculator-results",
    "calculator-roles", "calculator-status", "drawing", "field-problems", "group-code", "keep-for-offline",
    "kept-in-tab", "open-for-print", "python-client", "python-parts", "python-start", "qr-drawing", "save-file",
    "split-wasm", "then-and-now",
)
# The parts of Python that are fetched before the first live answer; `size` in python-client.js adds up the same.
TO_START = ("script", "wasm", "library", "wheel")


def calculator_pages(runtime: Runtime, context: PageContext | None, today: str) -> dict[str, str]:
    """The pages by path under `build/docs/`: calculators/index.md, one a model, and their service worker.

    runtime    where the prepared Python lies
    context    the records and their links, to link each default to its claim; None for no links
    today      the ISO date of the build, against which review and sunset dates are held
    """
    templates = _templates()
    links = FigureLinks(context)
    described = [json.loads(browser.describe(model.id)) for model in models()]
    answers = [json.loads(browser.answer(each["model"], "{}")) for each in described]
    aliases = {model.id: dict(model.aliases) for model in models()}
    pages = {
        "calculators/index.md": templates.get_template("index.md.j2").render(
            calculators=list(zip(described, answers, strict=True)),
        ),
        "calculators/service-worker.js": service_worker(runtime),
    }
    for each, answer in zip(described, answers, strict=True):
        pages[f"calculators/{each['model']}.md"] = templates.get_template("calculator.md.j2").render(
            model=each,
            answer=answer,
            headline_unit=next(out["unit"] for out in each["outputs"] if out["name"] == answer["headline"]["name"]),
            exercise=_exercise(each["model"]),
            aliases=aliases[each["model"]],
            groups=form_groups(each),
            inputs={declared["name"]: declared for declared in each["inputs"]},
            parts={role: file._asdict() for role, file in runtime.files.items()},
            megabytes=f"{sum(runtime.files[role].gzip for role in TO_START) / 1e6:.1f}",
            cases=_cases(each["model"]),
            bars=tornado_bars(answer["sensitivity"]),
            links=links,
            presets={preset["id"]: {name: preset[name] for name in ("label", "inputs")} for preset in each["presets"]},
            dates=model_dates_html(each["review_by"], each["sunset"], today),
            scripts=SCRIPTS + EXTRA_SCRIPTS.get(each["model"], ()),
            modules=MODULES,
            factors=FACTORS,
            columns=COLUMNS,
        )
    return pages


def service_worker(runtime: Runtime) -> str:
    """The script that names the parts of this version and loads calculator-cache.js."""
    parts = [f"../{file.url}" for file in runtime.files.values()]
    version = hashlib.sha256("".join(parts).encode()).hexdigest()[:12]
    return (
        f"self.SEND_VERSION = {json.dumps(version)};\n"
        f"self.SEND_PARTS = {json.dumps(parts)};\n"
        "importScripts('../assets/js/calculator-cache.js');\n"
    )


def box_text(value: Any) -> str:
    """A default as a box shows it: 272.698 as "272.7". `boxText` in calculator-form.js writes the same."""
    if value is None:
        return ""
    if isinstance(value, list):
        return ", ".join(map(str, value))
    if isinstance(value, bool) or not isinstance(value, (int, float)):
        return str(value)
    return plain(Fraction(str(value)), 1 if abs(value) >= 100 else 2)


def unit_parts(unit: str) -> tuple[str, str]:
    """What stands before and after a box: "£ a year" gives ("£", "a year"), "pupils" ("", "pupils")."""
    return ("£", unit[1:].strip()) if unit.startswith("£") else ("", unit)


def _exercise(model_id: str) -> dict[str, Any] | None:
    """The workshop's exercise with a calculator: its id, number, title and question."""
    found = exercise_of(model_id)
    return found and {"id": found.id, "number": found.number, "title": found.title} | exercise_text(found)


def _cases(model_id: str) -> list[dict[str, Any]]:
    path = CASES / f"{model_id}.yml"
    if not path.is_file():
        return []
    cases: list[dict[str, Any]] = yaml.safe_load(path.read_text(encoding="utf-8"))["cases"]
    return cases


def _templates() -> Environment:
    environment = Environment(
        loader=FileSystemLoader(Path(__file__).parent / "templates"),
        autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True,
    )
    environment.filters |= {
        "box": box_text, "date": date_words, "in_words": unit_words, "json": json.dumps, "unit": unit_parts,
    }
    return environment
