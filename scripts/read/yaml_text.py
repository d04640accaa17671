"""YAML through its composer: every value stays text, every value knows its line, no key stands twice.

Plain YAML loaders keep the last of two equal keys without a word, read ``NO`` as false and ``6.80`` as 6.8. Here
scalars stay as they are written and the record's own schema decides what each must be.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

import yaml

from scripts.read.problems import Problem

Place = tuple[str | int, ...]
"""Where a value stands in a document: keys and list positions from the top."""


@dataclass(slots=True)
class LocatedYaml:
    """A document: its values as text, lists and dicts, and the line of each."""

    path: str
    data: Any = None
    lines: dict[Place, int] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)

    def line(self, place: Place) -> int:
        """The line of a value, or of the nearest thing above it that has one."""
        while place and place not in self.lines:
            place = place[:-1]
        return self.lines.get(place, 1)


def read_yaml(text: str, path: str, first_line: int = 1) -> LocatedYaml:
    """Reads YAML text.

    Args:
        text: the YAML.
        path: the file's path, for problems.
        first_line: the line of the file at which the text begins.

    Returns:
        the document; ``problems`` names a syntax error, a repeated key, or a tag, anchor or alias, which records
        do not use.
    """
    document = LocatedYaml(path)
    try:
        node = _composed(text)
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        line = first_line + (mark.line if mark else 0)
        what = f"the YAML cannot be read ({getattr(error, 'problem', None) or error})"
        document.problems.append(
            Problem(path, line, "yaml-syntax", what, "put quotes round a value with a colon, hash or quote in it")
        )
        return document
    document.data = _value(node, (), document, first_line, set()) if node is not None else None
    return document


def _composed(text: str) -> yaml.Node | None:
    try:
        return yaml.compose(text, Loader=yaml.CSafeLoader)
    except yaml.YAMLError:
        # Five times slower, and it says more plainly what is wrong.
        return yaml.compose(text, Loader=yaml.SafeLoader)


def _value(node: yaml.Node, place: Place, document: LocatedYaml, first_line: int, above: set[int]) -> Any:
    line = first_line + node.start_mark.line
    document.lines.setdefault(place, line)
    if id(node) in above:
        document.problems.append(
            Problem(document.path, line, "yaml-syntax", "a value refers to itself", "write the value out")
        )
        return None
    above = above | {id(node)}
    if isinstance(node, yaml.ScalarNode):
        is_empty = not node.style and node.value in ("", "~", "null")
        return None if is_empty else node.value
    if isinstance(node, yaml.SequenceNode):
        return [_value(item, (*place, n), document, first_line, above) for n, item in enumerate(node.value)]
    values: dict[str, Any] = {}
    for key_node, value_node in node.value:
        key = str(key_node.value)
        key_line = first_line + key_node.start_mark.line
        if key in values:
            document.problems.append(
                Problem(
                    document.path, key_line, "duplicate-key",
                    f"the key {key} stands twice (first at line {document.lines[(*place, key)]})",
                    "keep one of the two",
                )
            )
            continue
        document.lines[(*place, key)] = key_line
        values[key] = _value(value_node, (*place, key), document, first_line, above)
    return values
