"""The inputs as JSON Schema: it accepts what the model accepts and refuses what it refuses."""

import json

import jsonschema
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from calculators import browser
from calculators.display import plain_value
from calculators.registry import MODULES, model, models
from calculators.schema import json_schema
from tests.calculators.drawing import some_inputs

EVERY_MODEL = pytest.mark.parametrize("model_id", MODULES)


@EVERY_MODEL
def test_it_is_a_schema(model_id):
    """By the rules of JSON Schema itself, with every default inside."""
    schema = json_schema(model(model_id))
    jsonschema.Draft202012Validator.check_schema(schema)
    usual = {name: each["default"] for name, each in schema["properties"].items() if "default" in each}
    jsonschema.validate(usual, schema)


@EVERY_MODEL
@given(data=st.data())
@settings(max_examples=40, deadline=None)
def test_what_the_model_accepts_the_schema_accepts(model_id, data):
    """Any request drawn from the declarations."""
    inputs = data.draw(some_inputs(model(model_id)))
    plain = {name: [plain_value(item) for item in value] if isinstance(value, (list, tuple)) else plain_value(value)
             for name, value in inputs.items()}
    jsonschema.validate(plain, json_schema(model(model_id)))


@pytest.mark.parametrize(("found", "declared"), [
    pytest.param(found, each, id=f"{found.id}-{each.name}")
    for found in models() for each in found.inputs if each.kind == "number"
])
def test_what_the_schema_refuses_the_model_refuses(found, declared):
    """A number outside its range."""
    inputs = {declared.name: plain_value(declared.high) + 1}
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(inputs, json_schema(found))
    assert json.loads(browser.answer(found.id, json.dumps({"inputs": inputs})))["ok"] is False
