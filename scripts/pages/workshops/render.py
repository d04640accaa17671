"""Renders the Markdown of the workshop pages; every answer is worked out here by the models."""

import json
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from calculators.address import write_address
from calculators.exercises import EXERCISES, Exercise, exercise_text, output_of, run_of
from calculators.registry import model as find_model
from scripts.runtime import Runtime

GUIDE = "workshops/index.md"
PACK = "offline/send-handbook-calculators.html"


def workshop_pages(runtime: Runtime) -> dict[str, str]:
    """The pages by path under `build/docs/`: one an exercise, the sheets, the answers and the pool.

    runtime    where the prepared Python lies
    """
    templates = Environment(
        loader=FileSystemLoader(Path(__file__).parent / "templates"),
        autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True,
    )
    templates.filters["json"] = json.dumps
    parts = {role: file._asdict() for role, file in runtime.files.items()}
    exercises = [_shown(each) for each in EXERCISES]
    pages = {
        f"workshops/{name}/index.md": templates.get_template(f"{name}.md.j2").render(parts=parts, exercises=exercises)
        for name in ("sheets", "answers", "pool")
    }
    for each in exercises:
        pages[f"workshops/{each['id']}/index.md"] = templates.get_template("exercise.md.j2").render(
            parts=parts, each=each,
        )
    return pages


def with_pack(guide: str | bytes, size: int) -> str:
    """The guide with the link to the offline pack in it.

    guide   its Markdown, as the pack itself has it
    size    bytes of the pack
    """
    link = f'<a href="../{PACK}" download>the three calculators in one file</a>, {size / 1e6:.1f} MB.'
    text = guide if isinstance(guide, str) else guide.decode()
    return text.replace("this file itself.", link)


def _shown(each: Exercise) -> dict[str, Any]:
    """What the templates need of an exercise; `calculator` is the address of its run from the site's root."""
    run, output = run_of(each), output_of(each)
    return exercise_text(each) | {
        "id": each.id, "number": each.number, "title": each.title, "afterwards": each.afterwards,
        "label": output.label, "unit": output.unit, "calculator_title": find_model(each.model_id).title,
        "calculator": f"calculators/{each.model_id}/{write_address(run)}", "sentence": run.sentence(),
    }
