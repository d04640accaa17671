"""Reference manager entries kept between builds, since making one takes longer than anything else about it.

An entry is kept under a hash of the items it is made from and of the script that makes it.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping, Sequence
from pathlib import Path

from scripts.cite.processor import SCRIPT, CslItem, Reference, process

Entries = list[dict[str, str]]


def process_with_kept(
    items: Mapping[str, Sequence[CslItem]], groups: Sequence[Sequence[CslItem]], folder: Path
) -> tuple[dict[str, dict[str, Reference]], Entries]:
    """As :func:`scripts.cite.processor.process`, making only the entries that are not in the folder yet."""
    path = folder / "entries.json"
    kept: dict[str, dict[str, str]] = json.loads(path.read_text(encoding="utf-8")) if path.exists() else {}
    keys = [_key(group) for group in groups]
    missing = {key: group for key, group in zip(keys, groups, strict=True) if key not in kept}
    references, made = process(items, list(missing.values()))
    kept = {key: kept[key] for key in keys if key in kept} | dict(zip(missing, made, strict=True))
    folder.mkdir(parents=True, exist_ok=True)
    fresh = path.with_suffix(".part")
    fresh.write_text(json.dumps(kept), encoding="utf-8")
    fresh.replace(path)
    return references, [kept[key] for key in keys]


def _key(group: Sequence[CslItem]) -> str:
    text = json.dumps(group, sort_keys=True, ensure_ascii=False)
    return hashlib.sha256(SCRIPT.read_bytes() + text.encode()).hexdigest()[:24]
