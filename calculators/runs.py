"""One run of a model: complete inputs in, outputs with their texts and workings out."""

from .display import json_number, value_text
from .inputs import names_of_today, read_inputs, unused


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

    def __init__(self, model, given=()):
        self.model = model
        self.given = names_of_today(model, given)
        self.inputs = read_inputs(model, self.given)
        results = model.compute(self.inputs)
        self.exact_rows = results.pop("rows", [])
        self.outputs = {declared.name: results[declared.name] for declared in model.outputs}
        self.notes = [_unused_note(model, name, self.inputs) for name in unused(model, self.given, self.inputs)]

    @property
    def rows(self):
        return [{name: json_number(value) for name, value in row.items()} for row in self.exact_rows]

    def texts(self):
        """Every input and output by name, as a reader should see it."""
        texts = {each.name: value_text(each, self.inputs[each.name]) for each in self.model.inputs}
        for each in self.model.outputs:
            value = self.outputs[each.name]
            texts[each.name] = each.absent if value is None else value_text(each, value)
        return texts

    def working(self, declared, texts=None):
        """How one output was worked out, with this run's numbers in it."""
        if self.outputs[declared.name] is None:
            return f"Not worked out: {declared.absent}."
        return self.fill(declared.working, texts)

    def sentence(self, texts=None):
        """The result in one plain sentence."""
        return self.fill(self.model.sentence, texts)

    def fill(self, template, texts=None):
        """A template, or a function of the values that gives one, with this run's texts put in."""
        if callable(template):
            template = template(self.inputs | self.outputs)
        return template.format_map(texts or self.texts())

    def row_texts(self):
        """The rows with every cell as a reader should see it."""
        return [
            {column.name: value_text(column, row[column.name]) for column in self.model.columns}
            for row in self.exact_rows
        ]


def _unused_note(model, name, values):
    labels = {each.name: each for each in model.inputs}
    other, wanted = labels[name].used_when
    choice = dict(labels[other].choices).get(wanted, wanted)
    return f"{labels[name].label} was given but not used: it only counts when “{labels[other].label}” is “{choice}”."
