"""A problem found in a record, in the one form in which all of them are shown."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """What is wrong, where, and one way to mend it.

    Attributes:
        path: the file, relative to the project.
        line: the line from 1.
        rule: the rule's name, as in the list of rules.
        what: what is wrong, with what was found and what is allowed.
        fix: one action that mends it.
    """

    path: str
    line: int
    rule: str
    what: str
    fix: str

    def __str__(self) -> str:
        return f"{self.path}:{self.line}: {self.rule}: {self.what}. Fix: {self.fix}."


def report(problems: list[Problem]) -> str:
    """All problems sorted, one a line, with their count last."""
    lines = [str(problem) for problem in sorted(set(problems))]
    count = len(lines)
    return "\n".join([*lines, f"{count} problem{'' if count == 1 else 's'}."])
