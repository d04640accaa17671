"""Which modules the calls of a run imported, out of the archives it was given."""

from typing import NamedTuple

# Run in Pyodide before the calls.
REPORT = '''
def imported_modules():
    import sys
    found = []
    for module in list(sys.modules.values()):
        spec = getattr(module, "__spec__", None)
        if spec and spec.origin and spec.origin.startswith("/lib/"):
            found.append(spec.origin)
    return "\\n".join(sorted(found))
'''
REPORT_CALL = ("__main__", "imported_modules")


class TracedModules(NamedTuple):
    """Paths inside the standard library, and inside the wheel: "json/decoder.py", "calculators/browser.py"."""

    library: list[str]
    wheel: list[str]


def traced_modules(report: str, library_path: str, wheel_path: str) -> TracedModules:
    """Sort what `imported_modules` found by the archive it came out of."""
    origins = report.split("\n")
    return TracedModules(_inside(library_path, origins), _inside(wheel_path, origins))


def _inside(archive: str, origins: list[str]) -> list[str]:
    found = (origin.removeprefix(archive + "/") for origin in origins if origin.startswith(archive + "/"))
    return sorted(name.removesuffix("c") for name in found)
