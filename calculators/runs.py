"""One run of a model: complete inputs in, outputs with their texts and workings out."""

from collections.abc import Mapping
from typing import Any

from .declare import Model, Output, Values
from .display import json_number, value_text
from .inputs import NOTHING_GIVEN, names_of_today, read_inputs, unused


class Run:
    """The result of one run, as people use it in a notebook.

    model    the `declare.Model`
    given    what was given, as it was given, by the names of today
    inputs   every input by name, exact, defaults filled in
    outputs  every output by name, exact; None where there is nothing to say
    rows     a list of dicts of plain numbers, one a year, that pandas.DataFrame takes as it is
    notes    sentences about this run, such as a value that was given and does not matter here
    """

    __slots__ = ("model", "given", "inputs", "outputs", "exact_rows", "notes")

    def __init__(self, model: Model, given: Mapping[str, Any] = NOTHING_GIVEN) -> None:
        self.model = model
        self.given = names_of_today(model, given)
        self.inputs = read_inputs(model, self.given)
        results = model.compute(self.inputs)
        self.exact_rows = results.pop("rows", [])
        self.outputs = {declared.name: results[declared.name] for declared in model.outputs}
        self.notes = [_unused_note(model, name, self.inputs) for name in unused(model, self.given, self.inputs)]

    @property
    def rows(self) -> list[dict]:
        return [{name: json_number(value) for name, value in row.items()} for row in self.exact_rows]

    @property
    def values(self) -> Values:
        """Every input and output by name, exact, and the rows: what a working that is a function is given."""
        return self.inputs | self.outputs | {"rows": self.exact_rows}

    def texts(self) -> dict[str, str]:
        """Every input and output by name, as a reader should see it."""
        texts = {each.name: value_text(each, self.inputs[each.name]) for each in self.model.inputs}
        for each in self.model.outputs:
            value = self.outputs[each.name]
            texts[each.name] = each.absent if value is None else value_text(each, value)
        return texts

    def working(self, declared: Output, texts: dict[str, str] | None = None) -> str:
        """How one output was worked out, with this run's numbers in it."""
        if self.outputs[declared.name] is None:
            return f"Not worked out: {declared.absent}."
        return self.fill(declared.working, texts)

    def sentence(self, texts: dict[str, str] | None = None) -> str:
        """The result in one plain sentence."""
        return self.fill(self.model.sentence, texts)

    def fill(self, template: Any, texts: dict[str, str] | None = None) -> str:
        """A template, or a function of the values that gives one, with this run's texts put in."""
        if callable(template):
            template = template(self.values)
        return template.format_map(texts or self.texts())

    def row_texts(self) -> list[dict[str, str]]:
        """The rows with every cell as a reader should see it."""
        return [
            {column.name: value_text(column, row[column.name]) for column in self.model.columns}
            for row in self.exact_rows
        ]


def _unused_note(model: Model, name: str, values: Values) -> str:
    declared = {each.name: each for each in model.inputs}
    other, wanted = declared[name].used_when or ("", "")
    choice = dict(declared[other].choices)[wanted]
    label, other_label = declared[name].label, declared[other].label
    return f"{label} was given but not used: it only counts when “{other_label}” is “{choice}”."
