"""What is wrong with what a reader gave: one problem a value, all of them at once."""

from collections.abc import Iterable
from typing import NamedTuple


class Problem(NamedTuple):
    """One value that cannot be used.

    name     the input's name, or a place in a file such as "row 3, column pupils"
    label    the same in the words the reader sees
    given    what was given, as text
    allowed  what would be right
    message  one whole sentence: what is wrong and how to mend it
    """

    name: str
    label: str
    given: str
    allowed: str
    message: str


class InputProblems(ValueError):
    """Raised once for a request, with every `Problem` found in it."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(problems)
        count = len(self.problems)
        heading = "1 problem" if count == 1 else f"{count} problems"
        super().__init__("\n".join([heading, *("- " + problem.message for problem in self.problems)]))


class NotANumber(ValueError):
    """A text that is not a number; the message says why, without a full stop."""
