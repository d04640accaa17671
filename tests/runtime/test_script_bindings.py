"""Cutting unused bindings out of Pyodide's script."""

import pytest

from scripts.runtime.script_bindings import cut_bindings

SCRIPT = (
    "function used(){return _malloc(8)+GOT['stackSave']}"
    'var _malloc=Module["_malloc"]=wasmExports["malloc"];'
    'var _PyList_New=Module["_PyList_New"]=wasmExports["PyList_New"];'
    'var _PyTuple_New=Module["_PyTuple_New"]=wasmExports["PyTuple_New"];'
    "run()"
)


def test_a_binding_nobody_names_is_cut():
    """PyList_New is named nowhere else; malloc is called in the script, PyTuple_New in python-start.js."""
    cut = cut_bindings(SCRIPT, "c._PyTuple_New(1)", ["malloc", "PyList_New", "PyTuple_New", "stackSave", "zlibVersion"])
    assert "PyList_New" not in cut.text
    assert 'var _malloc=Module["_malloc"]=wasmExports["malloc"];' in cut.text
    assert cut.text.endswith("run()")
    assert cut.exports == {"malloc", "PyTuple_New", "stackSave"}


def test_a_script_of_another_form_is_refused():
    """Without a single binding of the known form, something has changed and a person should look."""
    with pytest.raises(ValueError, match="known form"):
        cut_bindings("run()", "", ["malloc"])
