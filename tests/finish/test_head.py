"""What is added to the head of a page, and the security policy."""

import base64
import hashlib
import json
import re
from pathlib import Path

from scripts.finish.finish import Sharing, finish_site
from scripts.finish.head import head_tags
from scripts.finish.security import inline_script_hashes, policy
from scripts.pages.page import Page, PageHead
from scripts.pictures.every_picture import Picture

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


PICTURES = {"": Picture("picture.png", "The handbook"), "claims/a/": Picture("claims/a/picture.png", 'A "figure"')}


def finished(tmp_path: Path, address: str, site_url: str) -> str:
    """The head of a page of the finished site."""
    page = tmp_path / address / "index.html" if not address.endswith(".html") else tmp_path / address
    page.parent.mkdir(parents=True, exist_ok=True)
    page.write_text('<html><head><title>A &amp; B - SEND Evidence Handbook</title>'
                    '<meta name="description" content="About &quot;it&quot;"></head></html>')
    finish_site(tmp_path, {"claims/a/": PAGE}, Sharing(pictures=PICTURES, site_url=site_url))
    return page.read_text()


def test_a_page_names_its_picture_by_its_address_in_full_with_its_words(tmp_path: Path) -> None:
    html = finished(tmp_path, "claims/a/", "https://handbook.example/")
    for tag in (
        '<link rel="canonical" href="https://handbook.example/claims/a/">',
        '<meta property="og:url" content="https://handbook.example/claims/a/">',
        '<meta property="og:image" content="https://handbook.example/claims/a/picture.png">',
        '<meta property="og:image:width" content="1200">',
        '<meta property="og:image:height" content="630">',
        '<meta property="og:image:alt" content="A &quot;figure&quot;">',
        '<meta name="twitter:card" content="summary_large_image">',
        '<meta name="twitter:image:alt" content="A &quot;figure&quot;">',
    ):
        assert tag in html


def test_a_page_without_a_picture_of_its_own_has_the_handbooks(tmp_path: Path) -> None:
    html = finished(tmp_path, "find/", "https://handbook.example/")
    assert '<meta property="og:image" content="https://handbook.example/picture.png">' in html
    assert '<meta property="og:image:alt" content="The handbook">' in html


def test_no_picture_is_named_where_the_sites_address_is_not_known_nor_on_the_page_of_lost_addresses(
    tmp_path: Path,
) -> None:
    assert "og:image" not in finished(tmp_path, "claims/a/", "")
    assert "canonical" not in finished(tmp_path, "404.html", "https://handbook.example/")


def test_a_page_that_says_nothing_more_has_its_title_and_description_for_reference_managers(tmp_path: Path) -> None:
    html = finished(tmp_path, "find/", "")
    assert '<meta name="citation_title" content="A &amp; B">' in html
    assert '<meta name="DC.description" content="About &quot;it&quot;">' in html
