#!/usr/bin/env bash
# Work out the pinned versions again: requirements*.in to requirements*.txt, package.json to package-lock.json.
# Versions stay as they are unless the .in file asks for others; UPGRADE=1 takes the newest that fit.
#
# The Python files hold hashes for every system (so that Linux and macOS install from the same file) and no address.
set -euo pipefail
cd "$(dirname "$0")/../.."

tools=build/lock-tools
if [ ! -x $tools/bin/uv ]; then
    "$(scripts/setup/python.sh)" -m venv $tools
    $tools/bin/python -m pip install --quiet --disable-pip-version-check uv==0.13.9
fi

options=(--quiet --generate-hashes --no-emit-find-links --custom-compile-command "make lock")
here=(--universal --python-version 3.13)
if [ -n "${UPGRADE:-}" ]; then
    options+=(--upgrade)
fi
lock() {
    $tools/bin/uv pip compile "${options[@]}" "${@:2}" "$1.in" --output-file "$1.txt"
}
lock requirements "${here[@]}"
lock requirements-test "${here[@]}"
lock requirements-bench "${here[@]}"
lock requirements-bench-page --no-deps --python-version 3.14

scripts/setup/node.sh
for folder in . scripts/setup/bench; do
    npm install --prefix $folder --package-lock-only --ignore-scripts --loglevel=error \
        --omit-lockfile-registry-resolved
done
