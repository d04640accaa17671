"""Model assurance as the AQuA Book asks: the assumptions log, the data log, the decisions log, limits and dates.

Everything is made from the declarations and from the model's own runs; nothing is typed a second time.
"""

from fractions import Fraction

from .declare import Input, Model, Number, Values
from .display import plain_value, value_text
from .inputs import allowed_text, defaults
from .origins import origin
from .reproduction import VERDICTS, reproduction
from .rests_on import held_origins
from .sensitivity import Spread, spread, swing

HIGH_IMPACT, MEDIUM_IMPACT = 10, 2  # per cent of the central answer


def assumptions(model: Model) -> list[dict]:
    """The assumptions log of one model: a list of dicts, the inputs that move the result most first.

    {"model", "name", "statement", "value", "value_text", "unit", "allowed", "range_text" (the swing of the
     sensitivity chart), "quality", "impact" ("high", "medium", "low", "none"), "impact_percent" (how far the
     answer moves, in per cent of it, or null), "source", "source_kind", "figures", "reason", "address",
     "owner", "review_by"}
    """
    values = defaults(model)
    found = spread(model, values)
    widths = {} if found is None else {bar.name: bar.width for bar in found.bars}
    entries = [_assumption(model, each, values, widths, found) for each in model.inputs]
    return sorted(entries, key=lambda entry: -(entry["impact_percent"] or 0))


def _assumption(model: Model, declared: Input, values: Values, widths: dict[str, Number], found: Spread | None) -> dict:
    source = origin(declared.origin)
    width = widths.get(declared.name)
    percent = None
    if width is not None and found is not None and found.central:
        percent = Fraction(width) * 100 / abs(found.central)
    ends = swing(declared, values)
    return {
        "model": model.id, "name": declared.name, "statement": f"{declared.label}. {declared.help}",
        "value": plain_value(values[declared.name]),
        "value_text": value_text(declared, values[declared.name]) or "blank",
        "unit": declared.unit, "allowed": allowed_text(declared),
        "range_text": "" if ends is None else " to ".join(value_text(declared, end) for end in ends),
        "quality": declared.quality, "impact": impact(percent),
        "impact_percent": None if percent is None else float(round(percent, 1)),
        "source": source.words, "source_kind": source.kind, "figures": [*source.figures, *source.secondary],
        "reason": source.reason,
        "address": source.address, "owner": model.owner, "review_by": declared.review_by or model.review_by,
    }


def impact(percent: Fraction | int | None) -> str:
    """How much an assumption matters: its bar in the tornado, in per cent of the central answer."""
    if not percent:
        return "none"
    return "high" if percent >= HIGH_IMPACT else "medium" if percent >= MEDIUM_IMPACT else "low"


def data_log(model: Model) -> list[dict]:
    """The data log of one model: what feeds it, a list of dicts in the order of the form.

    {"source" (words), "source_kind", "figures" (of the handbook), "address", "feeds": labels of inputs, or
     "the formulas themselves" for numbers they hold}; what only the reader can say is left out
    """
    feeds: dict[str, list[str]] = {}
    for each in model.inputs:
        feeds.setdefault(each.origin, []).append(each.label)
    for key in held_origins(model):
        feeds.setdefault(key, []).append("the formulas themselves")
    return [
        {
            "source": origin(key).words, "source_kind": origin(key).kind, "address": origin(key).address,
            "figures": [*origin(key).figures, *origin(key).secondary], "feeds": labels,
        }
        for key, labels in feeds.items() if origin(key).kind in ("report", "official")
    ]


def verdicts(model: Model) -> dict[str, int]:
    """How many figures that the report prints follow from its other figures: counts by verdict, the best first."""
    found = [row["verdict"] for row in reproduction(model)]
    return {verdict: found.count(verdict) for verdict in VERDICTS}


def assurance(model: Model) -> dict:
    """The assurance statement of one model as plain data.

    {"model", "title", "version", "versions": [{"version", "date", "changed"}], "owner", "review_by", "sunset",
     "decisions": [{"decision", "reason"}], "limits", "verdicts": `verdicts`, "data": `data_log`,
     "assumptions": `assumptions`}
    """
    return {
        "model": model.id, "title": model.title, "version": model.version,
        "versions": [{name: getattr(each, name) for name in ("version", "date", "changed")} for each in model.versions],
        "owner": model.owner, "review_by": model.review_by, "sunset": model.sunset,
        "decisions": [{"decision": decision, "reason": reason} for decision, reason in model.decisions],
        "limits": list(model.limits), "verdicts": verdicts(model), "data": data_log(model),
        "assumptions": assumptions(model),
    }


def standing(review_by: str, sunset: str, today: str) -> str:
    """Whether a model may be used on a day: "current", "review due" or "past its sunset".

    review_by, sunset, today: ISO dates, both of the first two included; today is passed in, since nothing here
    reads a clock.
    """
    if today > sunset:
        return "past its sunset"
    return "review due" if today > review_by else "current"
