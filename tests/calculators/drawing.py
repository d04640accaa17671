"""Hypothesis strategies made from the models' own declarations."""

from fractions import Fraction

from hypothesis import strategies as st

from calculators.inputs import Role


def allowed_value(declared):
    """Any value that one input accepts."""
    if declared.kind == "choice":
        return st.sampled_from([value for value, _ in declared.choices])
    if declared.kind == "yes_no":
        return st.booleans()
    if declared.kind == "list":
        return st.lists(number(declared), min_size=1, max_size=8)
    if declared.kind == "roles":
        return st.lists(st.tuples(st.sampled_from("ABCDEF"), number(declared)), min_size=1, max_size=4,
                        unique_by=lambda row: row[0]).map(lambda rows: [Role(*row) for row in rows])
    return number(declared)


def number(declared):
    """A number inside the declared range, with at most two decimals, or whole where it has to be."""
    if declared.unit == "years":
        return st.integers(declared.low, declared.high)
    low, high = int(declared.low * 100), int(declared.high * 100)
    return st.one_of(
        st.integers(low, high), st.sampled_from([low, high]),
    ).map(lambda hundredths: Fraction(hundredths, 100))


def some_inputs(model, *, leave_out=()):
    """A request that the model accepts: some inputs given, the others left to their defaults.

    A staffing table and a target have to agree with other inputs, so they are only given when those are not.
    """
    given = [each for each in model.inputs if each.name not in leave_out]
    optional = {each.name: allowed_value(each) for each in given}
    return st.fixed_dictionaries({}, optional=optional).map(without_contradictions)


def without_contradictions(inputs):
    """The request without an input that contradicts another one."""
    inputs = dict(inputs)
    if "roles" in inputs:
        inputs.pop("practitioners", None)
        if sum(role.posts for role in inputs["roles"]) > 50:
            del inputs["roles"]
    for sector, today, target in (("state", 145_850, 97_000), ("inmss", 33_967, 13_000)):
        places = inputs.get(f"{sector}_places", today)
        if inputs.get(f"{sector}_target", target) > places:
            inputs[f"{sector}_target"] = places
    return inputs
