#!/usr/bin/env bash
# Print the path of a Chromium for the browser tests.
#
# Tried in order: $CHROMIUM, a Chromium or Chrome on the PATH, the one Playwright has downloaded,
# and, with --install, Debian's package when root, then Playwright's own download.
set -euo pipefail
cd "$(dirname "$0")/../.."

runs() {
    "$1" --version >/dev/null 2>&1
}

found() {
    if [ -n "${CHROMIUM:-}" ]; then
        runs "$CHROMIUM" && echo "$CHROMIUM" && return 0
        echo "CHROMIUM=$CHROMIUM does not run. Give the path of one that does, or leave CHROMIUM unset." >&2
        exit 1
    fi
    local name path
    for name in chromium chromium-browser google-chrome-stable google-chrome; do
        if path=$(command -v "$name") && runs "$path"; then
            echo "$path"
            return 0
        fi
    done
    if [ -x .venv/bin/python ]; then
        path=$(.venv/bin/python - <<'PY' 2>/dev/null || true
from playwright.sync_api import sync_playwright

with sync_playwright() as playwright:
    print(playwright.chromium.executable_path)
PY
        )
        if [ -n "$path" ] && [ -x "$path" ]; then
            echo "$path"
            return 0
        fi
    fi
    return 1
}

found && exit 0

if [ "${1:-}" = --install ]; then
    if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
        echo "Installing Debian's Chromium for the browser tests." >&2
        { apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends chromium; } >&2 || true
        found && exit 0
    fi
    if [ -x .venv/bin/playwright ]; then
        echo "Asking Playwright for its Chromium for the browser tests." >&2
        .venv/bin/playwright install chromium >&2 || true
        found && exit 0
    fi
fi

cat >&2 <<'EOF'
A Chromium is needed for the browser tests and none was found.
Install one (Debian and Ubuntu: apt-get install chromium), or name one: make test CHROMIUM=/path/to/chromium
EOF
exit 1
