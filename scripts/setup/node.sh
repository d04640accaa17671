#!/usr/bin/env bash
# Succeed when Node 20.19 or later and npm are on the PATH; otherwise say in plain words what is missing.
# 20.19 is the oldest that the citation and HTML libraries in package.json accept.
set -euo pipefail

if ! command -v node >/dev/null 2>&1 || ! command -v npm >/dev/null 2>&1; then
    echo "Node 20.19 or later with npm is needed and was not found on the PATH. Install it, then run the same command again." >&2
    exit 1
fi
version=$(node --version)
IFS=. read -r major minor _ <<<"${version#v}"
if [ "$major" -lt 20 ] || { [ "$major" -eq 20 ] && [ "$minor" -lt 19 ]; }; then
    echo "Node 20.19 or later is needed; found $version at $(command -v node). Install a newer one, then run the same command again." >&2
    exit 1
fi
