"""What a change changes for readers: ``python -m scripts.what_changes [--base main] [--out build/what-changes.html]``.

Compares the records and models of this folder with those of a revision, and writes one page for whoever checks the
change, with or without Git: figures old and new and where to look each up, pages touched, verdicts and results moved.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

import jinja2

from scripts.link.links import link
from scripts.read.handbook import read_handbook
from scripts.read.problems import report
from scripts.review.figures import figure_changes
from scripts.review.records import pages_touched, record_changes, verdict_changes
from scripts.review.reference_runs import result_changes
from scripts.review.revision import NoSuchRevision, project_at

TEMPLATES = Path(__file__).parent / "review" / "templates"


def what_changes(root: Path, base: str) -> tuple[str, str]:
    """The page, and its first sentence in plain text.

    Args:
        root: the project's folder, a git checkout.
        base: the revision to compare with.

    Raises:
        NoSuchRevision: when git does not know it.
        ValueError: when a record here cannot be read; the message lists every problem.
    """
    after, problems = read_handbook(root)
    if problems:
        raise ValueError(report(problems))
    with project_at(root, base) as earlier:
        before, _ = read_handbook(earlier)  # what could not be read then shows as new
        figures = list(figure_changes(before, after))
        records = list(record_changes(before, after))
        links = link(after)
        verdicts = verdict_changes(link(before), links)
        results = list(result_changes(earlier, root))
    own = {each.address for each in records if each.what != "gone"}
    others = pages_touched({each.id.partition("/")[2] for each in records}, links)
    environment = jinja2.Environment(
        loader=jinja2.FileSystemLoader(TEMPLATES), autoescape=True, undefined=jinja2.StrictUndefined,
        trim_blocks=True,
    )
    page = environment.get_template("sheet.html").render(
        base=base, figures=figures, records=records, verdicts=verdicts, results=results,
        pages=sorted({*own, *others}), counted=counted,
    )
    missing = sum(each.found is False for each in figures)
    said = (
        f"{counted(len(figures), 'figure')} ({missing} not found in the index of the source), "
        f"{counted(len(records), 'record')}, {counted(len(verdicts), 'verdict')} and "
        f"{counted(len(results), 'result')} of the calculators differ from {base}"
    )
    return page, said


def counted(number: int, name: str) -> str:
    """So many of a thing: "1 figure", "2 figures"."""
    return f"{number:,} {name}{'' if number == 1 else 's'}"


def main() -> int:
    """Runs the command; exit status 1 when nothing was written because something is wrong."""
    parser = argparse.ArgumentParser(prog="python -m scripts.what_changes", description=__doc__.split("\n", 1)[0])
    parser.add_argument("--base", default="main", help="the branch, tag or commit to compare with (main)")
    parser.add_argument("--out", type=Path, default=Path("build/what-changes.html"), help="where the page goes")
    options = parser.parse_args()
    try:
        page, said = what_changes(Path.cwd(), options.base)
    except NoSuchRevision as why:
        print(f"There is no revision {options.base}: {why}. Fix: give a branch or commit with --base.", file=sys.stderr)
        return 1
    except ValueError as problems:
        print(problems, file=sys.stderr)
        return 1
    options.out.parent.mkdir(parents=True, exist_ok=True)
    options.out.write_text(page, encoding="utf-8")
    print(f"{said}. The page to look it over with is {options.out}.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
