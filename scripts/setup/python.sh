#!/usr/bin/env bash
# Print the path of a Python 3.13 that really runs, or say in plain words what is missing.
#
# Tried in order: $PYTHON, python3.13 and python3 on the PATH, then the versions pyenv holds.
# "Really runs" matters: pyenv puts a python3.13 on the PATH that fails when its version is not selected.
# The minor version is fixed because compiled files fit one minor version, and the Python in the page is 3.13.
set -euo pipefail

wanted=3.13

runs() {
    "$1" -c "import sys, venv; sys.exit('%d.%d' % sys.version_info[:2] != '$wanted')" >/dev/null 2>&1
}

path_of() {
    "$1" -c 'import sys; print(sys.executable)'
}

if [ -n "${PYTHON:-}" ]; then
    if runs "$PYTHON"; then
        path_of "$PYTHON"
        exit 0
    fi
    echo "PYTHON=$PYTHON does not run as Python $wanted with venv. Give the path of one that does, or leave PYTHON unset." >&2
    exit 1
fi

candidates=("python$wanted" python3)
pyenv_root=${PYENV_ROOT:-$HOME/.pyenv}
for found in "$pyenv_root"/versions/"$wanted"*/bin/python"$wanted"; do
    candidates+=("$found")
done

for candidate in "${candidates[@]}"; do
    if command -v "$candidate" >/dev/null 2>&1 && runs "$candidate"; then
        path_of "$candidate"
        exit 0
    fi
done

cat >&2 <<EOF
Python $wanted is needed and was not found.
Looked at: python$wanted and python3 on the PATH, and $pyenv_root/versions.
Install it (pyenv install $wanted, or your system's package), or name one: make <target> PYTHON=/path/to/python$wanted
On Debian and Ubuntu the package python$wanted-venv is needed too.
EOF
exit 1
