"""Renders the Markdown of the workshop pages; every answer is worked out here by the models."""

import json
from pathlib import Path
from typing import Any, NamedTuple

import segno
from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from calculators.address import write_address
from calculators.display import unit_words
from calculators.exercises import EXERCISES, Exercise, exercise_text, output_of, run_of
from calculators.registry import model as find_model
from calculators.runs import Run
from scripts.runtime import Runtime

GUIDE = "workshops/index.md"
PACK = "offline/send-handbook-calculators.html"


class Way(NamedTuple):
    """A way from a printed sheet to a page.

    words    what is there
    path     its address from the site's root
    place    the same without its query, for people to find it by hand
    address  in full; "" where the site's own address is not known
    drawing  its QR code; "" where the site's own address is not known, and the page draws it itself
    """

    words: str
    path: str
    place: str
    address: str
    drawing: Markup


def workshop_pages(runtime: Runtime, site_url: str = "") -> dict[str, str]:
    """The pages by path under `build/docs/`: one an exercise, the sheets, the answers and the pool.

    runtime    where the prepared Python lies
    site_url   where the site will stand, ending in a slash; "" where that is not known
    """
    templates = Environment(
        loader=FileSystemLoader(Path(__file__).parent / "templates"),
        autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True,
    )
    templates.filters["json"] = json.dumps
    parts = {role: file._asdict() for role, file in runtime.files.items()}
    exercises = [_shown(each, site_url) for each in EXERCISES]
    pages = {
        f"workshops/{name}/index.md": templates.get_template(f"{name}.md.j2").render(
            parts=parts, exercises=exercises, placed=bool(site_url),
        )
        for name in ("sheets", "answers", "pool")
    }
    for each in exercises:
        pages[f"workshops/{each['id']}/index.md"] = templates.get_template("exercise.md.j2").render(
            parts=parts, each=each, count=len(exercises),
        )
    return pages


def with_pack(guide: str | bytes, size: int) -> str:
    """The guide with the link to the offline pack in it.

    guide   its Markdown, as the pack itself has it
    size    bytes of the pack
    """
    link = f'<a href="../{PACK}" download>the calculators and the workshop in one file</a>, {size / 1e6:.1f} MB.'
    text = guide if isinstance(guide, str) else guide.decode()
    return text.replace("this file itself.", link)


def _shown(each: Exercise, site_url: str) -> dict[str, Any]:
    """What the templates need of an exercise.

    calculator   the address of its run from the site's root
    predict      the same, with the answer hidden until it is predicted
    """
    run, output = run_of(each), output_of(each)
    calculator = f"calculators/{each.model_id}/"
    predict = calculator + write_address(run, {"predict": each.id})
    return exercise_text(each) | {
        "id": each.id, "number": each.number, "title": each.title, "afterwards": each.afterwards,
        "label": output.label, "unit_words": unit_words(output.unit), "sentence": run.sentence(),
        "years": _years(run),
        "calculator_title": find_model(each.model_id).title,
        "calculator": calculator + write_address(run), "predict": predict,
        "ways": [
            _way("Predict, then see the answer", f"workshops/{each.id}/", site_url),
            _way("The same in the calculator", predict, site_url),
        ],
    }


def _years(run: Run) -> list[list[str]]:
    """The money of a run year by year, its headings first; [] for a run without years."""
    columns = [each for each in run.model.columns if each.name == "year" or each.unit.startswith("£")]
    if "year" not in [each.name for each in columns]:
        return []
    return [[each.label for each in columns], *([row[each.name] for each in columns] for row in run.row_texts())]


def _way(words: str, path: str, site_url: str) -> Way:
    place = path.partition("?")[0]
    if not site_url:
        return Way(words, path, place, "", Markup(""))
    code = segno.make(site_url + path, error="m", micro=False)
    drawing = code.svg_inline(omitsize=True, border=4, dark="#000", light="#fff", title=f"QR code: {words}")
    return Way(words, path, place, site_url + place, Markup(drawing.replace("<svg ", '<svg role="img" ', 1)))
