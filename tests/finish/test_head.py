"""What is added to the head of a page, and the security policy."""

import base64
import hashlib
import json
import re
from pathlib import Path

from scripts.finish.finish import finish_site
from scripts.finish.head import head_tags
from scripts.finish.security import inline_script_hashes, policy
from scripts.pages.page import Page, PageHead

TAGS = (("DC.title", 'A "title"'), ("og:title", "A"))
HEAD = PageHead({"@type": "Claim", "name": "</script><b>"}, TAGS, "index.json")
PAGE = Page("claims/a/", "A", "About", "", "claim", head=HEAD)


def test_text_cannot_end_the_script_it_stands_in() -> None:
    tags = head_tags(PAGE)
    data = re.search(r'<script type="application/ld\+json">(.*?)</script>', tags, re.DOTALL)
    assert data
    assert json.loads(data[1])["name"] == "</script><b>"


def test_names_and_properties_are_told_apart_and_escaped() -> None:
    tags = head_tags(PAGE)
    assert '<meta name="DC.title" content="A &quot;title&quot;">' in tags
    assert '<meta property="og:title" content="A">' in tags
    assert '<link rel="alternate" type="application/json" href="index.json"' in tags


def test_the_policy_names_inline_scripts_by_their_hash_but_not_data() -> None:
    body = "let a = 1"
    html = f'<script>{body}</script><script src="a.js"></script><script type="application/ld+json">{{}}</script>'
    expected = base64.b64encode(hashlib.sha256(body.encode()).digest()).decode()
    assert inline_script_hashes(html) == [f"'sha256-{expected}'"]
    assert "'unsafe-inline'" not in policy(inline_script_hashes(html), [])


def test_the_policy_stands_before_anything_a_page_loads(tmp_path: Path) -> None:
    (tmp_path / "index.html").write_text('<html><head>\n<meta charset="utf-8">\n<link href="a.css"></head></html>')
    finish_site(tmp_path, {})
    html = (tmp_path / "index.html").read_text()
    assert html.index("Content-Security-Policy") < html.index("a.css")
    assert "default-src 'self'" in html
