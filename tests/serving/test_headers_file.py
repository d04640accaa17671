import pytest

from scripts.serving.headers_file import headers_for, parse_headers_file

EXAMPLE = """\
# Everything
/*
  X-Content-Type-Options: nosniff
  Cache-Control: no-cache

/assets/runtime/*
  cache-control: public, max-age=31536000, immutable
"""


def test_a_star_matches_every_path() -> None:
    rules = parse_headers_file(EXAMPLE)
    assert headers_for("/claims/a/", rules) == {
        "X-Content-Type-Options": "nosniff",
        "Cache-Control": "no-cache",
    }


def test_a_later_rule_replaces_a_header_whatever_its_case() -> None:
    rules = parse_headers_file(EXAMPLE)
    assert headers_for("/assets/runtime/python.wasm", rules) == {
        "X-Content-Type-Options": "nosniff",
        "cache-control": "public, max-age=31536000, immutable",
    }


def test_a_dot_in_a_pattern_is_a_dot() -> None:
    rules = parse_headers_file("/a.js\n  X-Seen: yes\n")
    assert headers_for("/a.js", rules) == {"X-Seen": "yes"}
    assert headers_for("/abjs", rules) == {}


def test_every_bad_line_is_named() -> None:
    with pytest.raises(ValueError) as caught:
        parse_headers_file("  X-Lost: no path above\n/*\n  no colon here\n")
    first, second = str(caught.value).splitlines()
    assert first.startswith("_headers:1: found 'X-Lost: no path above'; allowed: ")
    assert second.startswith("_headers:3: found 'no colon here'; allowed: ")
