#!/usr/bin/env bash
# Install what `make bench` compares the calculators with into build/bench-tools, away from the site's own libraries:
# JupyterLite and marimo, the Pyodide each of them asks for, and the wheels they load into it.
set -euo pipefail
cd "$(dirname "$0")/../.."

tools=build/bench-tools
rm -rf $tools
mkdir -p $tools
echo 'Installing JupyterLite and marimo, to compare the calculators with (once, about a minute).'
"$(scripts/setup/python.sh)" -m venv $tools/venv
pip=("$tools/venv/bin/python" -m pip --disable-pip-version-check)
"${pip[@]}" install -qq --require-hashes --no-deps -r requirements-bench.txt
# The page's Python is another version on another machine: WebAssembly, by the name PEP 783 gives it.
"${pip[@]}" download -qq --require-hashes --no-deps --only-binary :all: \
    --platform pyemscripten_2026_0_wasm32 --implementation cp --python-version 3.14 \
    -r requirements-bench-page.txt --dest $tools/wheels
cp scripts/setup/bench/package.json scripts/setup/bench/package-lock.json $tools
npm ci --prefix $tools --loglevel=error --ignore-scripts >/dev/null
