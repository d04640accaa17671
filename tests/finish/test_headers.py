"""The header file: the policy everywhere but for the offline pack, and frames for cards alone."""

from pathlib import Path

import pytest

from scripts.finish.headers import headers_file
from scripts.serving.headers_file import HeaderRule, headers_for, parse_headers_file

POLICY = "default-src 'self'"


@pytest.fixture
def rules(tmp_path: Path) -> list[HeaderRule]:
    """The rules for a small site."""
    for name in ("calculators", "embed", "offline"):
        (tmp_path / name).mkdir()
    (tmp_path / "index.html").touch()
    (tmp_path / "404.html").touch()
    return parse_headers_file(headers_file(tmp_path, POLICY))


@pytest.mark.parametrize("path", ["/", "/index.html", "/404.html", "/calculators/", "/calculators/school-funding/"])
def test_every_page_is_sent_with_the_policy(rules: list[HeaderRule], path: str) -> None:
    assert headers_for(path, rules)["Content-Security-Policy"] == POLICY


def test_no_rule_gives_the_offline_pack_a_second_policy(rules: list[HeaderRule]) -> None:
    """Hosts join the headers of all rules that fit, so that none may name it, whichever comes later."""
    fitting = [rule for rule in rules if rule.pattern.fullmatch("/offline/send-handbook-calculators.html")]
    assert "Content-Security-Policy" not in [name for rule in fitting for name, _ in rule.headers]
    assert "X-Content-Type-Options" in [name for rule in fitting for name, _ in rule.headers]


def test_nothing_may_be_framed_but_the_cards(rules: list[HeaderRule]) -> None:
    pack = "/offline/send-handbook-calculators.html"
    for path in ("/", "/index.html", "/404.html", "/calculators/school-funding/", pack):
        assert headers_for(path, rules)["X-Frame-Options"] == "SAMEORIGIN"
    card = headers_for("/embed/some-figure.1/", rules)
    assert "X-Frame-Options" not in card
    assert "frame-ancestors" not in card["Content-Security-Policy"]
