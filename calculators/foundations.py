"""What a run rests on: the handbook's figures, outside statistics, its assumptions, and the reader's own numbers."""

from typing import Any

from .inputs import is_used
from .origins import figures_for, origin
from .rests_on import held
from .runs import Run

WORDS = {
    "figures": ("figure in the sources", "figures in the sources"),
    "official": ("outside statistic", "outside statistics"),
    "handbook": ("assumption of the handbook's", "assumptions of the handbook's"),
    "yours": ("number of your own", "numbers of your own"),
}


def foundations(run: Run) -> dict[str, Any]:
    """What the inputs that matter in this run rest on, as plain data.

    {"figures": [ids of the handbook's figures], "official", "handbook", "yours": [names of inputs], "sentence"}
    An input that was given counts as the reader's own; one left alone counts as its origin.
    """
    found: dict[str, Any] = {"figures": [], "official": [], "handbook": [], "yours": []}
    for each in run.model.inputs:
        source = origin(each.origin)
        if not is_used(each, run.inputs) or run.inputs[each.name] is None:
            continue
        if each.name in run.given:
            found["yours"].append(each.name)
        elif source.kind == "report":
            found["figures"] += figures_for(source, run.inputs)
        elif source.kind in found:
            found[source.kind].append(each.name)
    for output in run.model.outputs:
        for key in held(output, run.inputs):
            found["figures"] += figures_for(origin(key), run.inputs)
    found["figures"] = list(dict.fromkeys(found["figures"]))
    return found | {"sentence": sentence({kind: len(names) for kind, names in found.items()})}


def sentence(counts: dict[str, int]) -> str:
    """How many of each kind, in words: "It rests on 9 figures in the sources and 1 number of your own." """
    parts = [f"{count} {WORDS[kind][count != 1]}" for kind, count in counts.items() if count]
    return f"It rests on {', '.join(parts[:-1])}{' and ' if parts[1:] else ''}{parts[-1]}." if parts else ""
