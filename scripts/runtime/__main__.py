"""python -m scripts.runtime [SITE]: prepare the calculators' Python and print what is in it."""

import argparse
from pathlib import Path

from scripts.runtime.prepare import prepare_runtime


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m scripts.runtime", description=__doc__)
    parser.add_argument("site", nargs="?", type=Path, default=Path("site"), help="the site's folder (site)")
    runtime = prepare_runtime(parser.parse_args().site)
    print(f"Pyodide {runtime.pyodide}, {len(runtime.modules)} modules")
    print(f"{'part':10}{'bytes':>12}{'gzip':>12}{'Brotli':>12}")
    for role, file in runtime.files.items():
        print(f"{role:10}{file.size:12,}{file.gzip:12,}{file.brotli:12,}")
    sizes = [(file.size, file.gzip, file.brotli) for role, file in runtime.files.items() if role != "rest"]
    print("{:10}{:12,}{:12,}{:12,}".format("to start", *map(sum, zip(*sizes, strict=True))))


if __name__ == "__main__":
    main()
