"""The Python that runs in the calculator pages: Pyodide cut to size, and the calculators as a wheel.

    from scripts.runtime import prepare_runtime
    runtime = prepare_runtime(Path("site"))       # writes site/assets/runtime/..., a moment when cached
    runtime.files["wasm"].url                     # where a page finds each part, with its sizes

`python -m scripts.runtime` does the same from the command line. What it takes from where:

    pyodide_package    Pyodide as npm installed it, pinned
    workload           calls that use all the calculators can do
    node               runs those calls in Pyodide under Node
    traced_modules     the modules the calls imported
    wasm_binary        a WebAssembly module, taken apart and put together
    wasm_split         its functions that the calls used, and the rest in a file of its own
    seldom_read_tables data that travels with the rest
    script_bindings    Pyodide's script without its names for what nothing calls
    standard_library   those of Python's, compiled
    wheel              those of calculators/, compiled, as a wheel
    vendored           browser modules of other people's
    compressed         gzip and Brotli copies beside a file
    prepare            all of it, in order, and the manifest the pages read
"""

from scripts.runtime.prepare import Runtime, RuntimeFile, prepare_runtime

__all__ = ["Runtime", "RuntimeFile", "prepare_runtime"]
