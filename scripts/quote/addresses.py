"""Addresses inside the site, written so that the site can stand in any folder."""

from __future__ import annotations

import posixpath


def relative(from_address: str, to: str) -> str:
    """The way from one page to an address below the site's root, so that the site can stand in any folder.

    >>> relative("claims/a/", "topics/b/#evidence")
    '../../topics/b/#evidence'
    """
    path, mark, fragment = to.partition("#")
    if path.rstrip("/") == from_address.rstrip("/"):
        return f"#{fragment}" if mark else "./"
    way = posixpath.relpath(path or ".", from_address or ".")
    return way + ("/" if path.endswith("/") or not path else "") + mark + fragment
