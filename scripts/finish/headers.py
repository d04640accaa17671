"""The header file of static hosts: what is sent with which address.

Hosts join the headers of every rule that fits an address, and only some let a later rule take one away. So nothing
that has an exception is said of all addresses: the policy is said of each folder but the offline pack's, which carries
one of its own, and that a page may not be framed is said of each folder but the cards'.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

OFFLINE = "offline"
"""The folder of the offline pack, which has a policy of its own in it."""
FRAMED = "embed"
"""The folder of the cards, which are made to be framed by other sites. Nothing else may be."""
NOT_FOUND = "404.html"
_HEADERS = """/*
  X-Content-Type-Options: nosniff
  Referrer-Policy: strict-origin-when-cross-origin
  Permissions-Policy: camera=(self), geolocation=(), microphone=()
{policies}{unframed}/assets/runtime/*
  Cache-Control: public, max-age=31536000, immutable
/data/*
  Access-Control-Allow-Origin: *
"""


def headers_file(site: Path, policy: str) -> str:
    """The text of ``_headers``.

    Args:
        site: the finished site.
        policy: what its pages may load.
    """
    policies = (f"{path}\n  Content-Security-Policy: {policy}\n" for path in _paths(site, OFFLINE))
    unframed = (f"{path}\n  X-Frame-Options: SAMEORIGIN\n" for path in _paths(site, FRAMED))
    return _HEADERS.format(policies="".join(policies), unframed="".join(unframed))


def _paths(site: Path, without: str) -> Iterator[str]:
    """The site's front page, the pages beside it and its folders, without one of them."""
    yield "/"
    yield from sorted({f"/{path.name}" for path in site.glob("*.html")} | {"/index.html", f"/{NOT_FOUND}"})
    yield from (f"/{path.name}/*" for path in sorted(site.iterdir()) if path.is_dir() and path.name != without)
