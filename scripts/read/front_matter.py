"""Markdown with front matter: the YAML between two lines of three dashes, then the text."""

from __future__ import annotations

from scripts.read.problems import Problem
from scripts.read.yaml_text import LocatedYaml, read_yaml

_FENCE = "---"


def read_front_matter(text: str, path: str) -> tuple[LocatedYaml, str, int]:
    """Reads a Markdown record.

    Returns:
        its front matter, its body stripped, and the line at which the body begins.
    """
    lines = text.split("\n")
    closing = next((n for n, line in enumerate(lines[1:], start=1) if line.rstrip() == _FENCE), None)
    if lines[0].rstrip() != _FENCE or closing is None:
        document = LocatedYaml(path)
        document.problems.append(
            Problem(
                path, 1, "front-matter", "the file does not begin with front matter between two lines of ---",
                "begin the file with ---, the record's fields, and ---",
            )
        )
        return document, text.strip(), 1
    body = "\n".join(lines[closing + 1 :])
    blank = len(body) - len(body.lstrip("\n"))
    return read_yaml("\n".join(lines[1:closing]), path, first_line=2), body.strip(), closing + 2 + blank
