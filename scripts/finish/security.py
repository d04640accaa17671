"""The Content-Security-Policy: nothing from other hosts, and of inline scripts only those the engine itself writes."""

from __future__ import annotations

import base64
import hashlib
import re

_INLINE_SCRIPT = re.compile(r"<script(?P<attributes>[^>]*)>(?P<body>.*?)</script>", re.DOTALL)
_INLINE_STYLE = re.compile(r"<style[^>]*>(?P<body>.*?)</style>", re.DOTALL)
_DATA_TYPE = re.compile(r"type=[\"']?application/(?:ld\+)?json")


def inline_script_hashes(html: str) -> list[str]:
    """The hashes of a page's inline scripts that a browser would run, in order, each once."""
    bodies = [
        found["body"] for found in _INLINE_SCRIPT.finditer(html)
        if "src=" not in found["attributes"] and not _DATA_TYPE.search(found["attributes"]) and found["body"].strip()
    ]
    return list(dict.fromkeys(_hash(body) for body in bodies))


def inline_style_hashes(html: str) -> list[str]:
    """The hashes of a page's inline style sheets."""
    return list(dict.fromkeys(_hash(found["body"]) for found in _INLINE_STYLE.finditer(html)))


def policy(script_hashes: list[str], style_hashes: list[str]) -> str:
    """The policy as text."""
    parts = [
        "default-src 'self'",
        " ".join(["script-src 'self' 'wasm-unsafe-eval'", *script_hashes]),
        " ".join(["style-src 'self'", *style_hashes]),
        "img-src 'self' data: blob:",
        "connect-src 'self'",
        "worker-src 'self' blob:",
        "object-src 'none'",
        "base-uri 'self'",
        "form-action 'self'",
    ]
    return "; ".join(parts)


def card_policy() -> str:
    """The policy of a card that other sites frame: it runs and sends nothing, and loads its style and typeface."""
    return "default-src 'none'; style-src 'self'; font-src 'self'; base-uri 'none'; form-action 'none'"


def _hash(body: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(body.encode()).digest()).decode()}'"
