"""Reading a static host's ``_headers`` file, so that this machine sends what the host will.

The form is the one Netlify and Cloudflare Pages share: a line with a path, in which ``*`` stands for
anything, then one indented ``Name: value`` line for each header. Lines that start with ``#`` are comments.
"""

import re
from dataclasses import dataclass


@dataclass(frozen=True)
class HeaderRule:
    """Headers for every path that a pattern matches."""

    pattern: re.Pattern[str]
    headers: tuple[tuple[str, str], ...]


def parse_headers_file(text: str) -> list[HeaderRule]:
    """Read the text of a ``_headers`` file.

    Raises ValueError naming every line that is neither a path nor a header under one.
    """
    blocks: list[tuple[str, list[tuple[str, str]]]] = []
    problems = []
    for number, line in enumerate(text.splitlines(), start=1):
        if not line.strip() or line.lstrip().startswith("#"):
            continue
        if not line[0].isspace():
            blocks.append((line.strip(), []))
            continue
        name, colon, value = line.strip().partition(":")
        if not blocks or not colon or not name:
            problems.append(
                f"_headers:{number}: found {line.strip()!r}; allowed: a path at the margin, or an indented "
                "'Name: value' under a path. Fix: indent it under the path it belongs to."
            )
            continue
        blocks[-1][1].append((name.strip(), value.strip()))
    if problems:
        raise ValueError("\n".join(problems))
    return [HeaderRule(_as_pattern(path), tuple(headers)) for path, headers in blocks]


def headers_for(path: str, rules: list[HeaderRule]) -> dict[str, str]:
    """All headers for a path; where two rules name the same header the later one counts."""
    chosen: dict[str, str] = {}
    for rule in rules:
        if rule.pattern.fullmatch(path):
            for name, value in rule.headers:
                chosen = {known: kept for known, kept in chosen.items() if known.lower() != name.lower()}
                chosen[name] = value
    return chosen


def _as_pattern(path: str) -> re.Pattern[str]:
    return re.compile(".*".join(re.escape(piece) for piece in path.split("*")))
