"""Which models there are. Each is imported when it is first asked for, so that a page starts quickly."""

from importlib import import_module

from .declare import Model

MODULES = {
    "school-funding": "school_funding",
    "team-costing": "team_costing",
    "implementation-cost": "implementation_cost",
}


def model(model_id: str) -> Model:
    """The `Model` called `model_id`. Raises KeyError with the ids there are."""
    if model_id not in MODULES:
        raise KeyError(f"there is no model “{model_id}”; there are {', '.join(MODULES)}")
    return import_module(f"{__package__}.{MODULES[model_id]}").MODEL


def models() -> list[Model]:
    """Every `Model`, in the order of the site."""
    return [model(model_id) for model_id in MODULES]
