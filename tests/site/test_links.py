"""Every link, script, style and picture that a page of the built site names is there, to the anchor."""

import re
from collections import Counter
from pathlib import Path
from urllib.parse import unquote

_NAMED = re.compile(r"""\s(?:href|src|action|data-json)=(?:"([^"]*)"|'([^']*)'|([^\s>"']+))""")
_ID = re.compile(r"""\s(?:id|name)=(?:"([^"]+)"|'([^']+)'|([^\s>"']+))""")
_ELSEWHERE = re.compile(r"^(?:[a-z][a-z+.-]*:|//)", re.IGNORECASE)


def test_every_address_named_in_a_page_is_there(built_site: Path) -> None:
    pages = {
        path: path.read_text(encoding="utf-8") for path in built_site.rglob("*.html")
        if path.parent != built_site / "offline"  # the pack has its own addresses and its own tests
    }
    ids = {path: {next(filter(None, found)) for found in _ID.findall(html)} for path, html in pages.items()}
    missing: Counter[str] = Counter()
    for path, html in pages.items():
        for found in set(_NAMED.findall(html)):
            address = next(filter(None, found), "").replace("&amp;", "&")
            if _ELSEWHERE.match(address):
                continue
            way, _, fragment = address.partition("#")
            way = unquote(way.partition("?")[0])
            base = built_site if way.startswith("/") else path.parent
            target = (base / way.lstrip("/")).resolve() if way else path
            if target.is_dir():
                target = target / "index.html"
            shown = f"{address} (in {path.relative_to(built_site)})"
            if not target.is_file() or (fragment and target in ids and unquote(fragment) not in ids[target]):
                missing[shown] += 1
    assert not missing, f"{len(missing)} addresses lead nowhere, such as:\n" + "\n".join(sorted(missing)[:25])


def test_no_page_names_another_host_but_in_a_link(built_site: Path) -> None:
    loads = re.compile(r"""<(?:script|img|iframe|source|link|video|audio)\b[^>]*\s(?:src|href)=["']?(?:https?:)?//""")
    found = [path.relative_to(built_site) for path in built_site.rglob("*.html")
             if loads.search(path.read_text(encoding="utf-8"))]
    assert not found, found[:10]
