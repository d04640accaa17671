"""The header file of static hosts: what is sent with which address."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

OFFLINE = "offline"
"""The folder of the offline pack, which has a policy of its own in it."""

# Hosts join the headers of every rule that fits an address, so that a second policy could only forbid more: the
# policy is said of each folder but the pack's, not of all. Pages carry it themselves as well. For the same reason
# that they take input and may not be framed by others is a header of its own: the cards below embed/ may be.
_HEADERS = """/*
  X-Content-Type-Options: nosniff
  Referrer-Policy: strict-origin-when-cross-origin
  Permissions-Policy: camera=(self), geolocation=(), microphone=()
{policies}{frames}/assets/runtime/*
  Cache-Control: public, max-age=31536000, immutable
/data/*
  Access-Control-Allow-Origin: *
"""
_NOT_FRAMED = ("briefing", "calculators", "check-a-draft", OFFLINE, "workshops")


def headers_file(site: Path, policy: str) -> str:
    """The text of ``_headers``.

    Args:
        site: the finished site.
        policy: what its pages may load.
    """
    policies = (f"{path}\n  Content-Security-Policy: {policy}\n" for path in _paths(site))
    frames = (f"/{name}/*\n  X-Frame-Options: SAMEORIGIN\n" for name in _NOT_FRAMED)
    return _HEADERS.format(policies="".join(policies), frames="".join(frames))


def _paths(site: Path) -> Iterable[str]:
    """The site's front page, the files beside it and its folders, without the pack's."""
    yield "/"
    for entry in sorted(site.iterdir()):
        if entry.is_dir() and entry.name != OFFLINE:
            yield f"/{entry.name}/*"
        elif entry.suffix == ".html":
            yield f"/{entry.name}"
