"""What must hold of every form of every record and figure, as the build writes it."""

import json
import re
from collections.abc import Iterator
from html.parser import HTMLParser

import pytest

from scripts.exports.copies import copy_files
from scripts.quote.copy_forms import FORM_NAMES, LINK
from scripts.quote.markdown_text import as_markdown_text
from scripts.quote.social_post import LONGEST
from scripts.quote.wording import capitalised, ended
from tests.whole_handbook import whole_handbook

# A public address of fifty letters.
SITE = "https://send-evidence-handbook.example.org.uk/abc/"
ENDINGS = {"markdown": "<{link}>", "html": '<a href="{link}">{link}</a></p>', "wikipedia": "|url={link} }}</ref>"}
NUMBER = re.compile(r"[£€]?\d[\d,.]*\d|\d")


def every_form() -> Iterator[tuple[str, str, str, str | None]]:
    """Each text with its id, its form, and what must be said."""
    context, _ = whole_handbook()
    handbook = context.handbook
    must_say = {each.id: each.must_say for each in (
        *handbook.claims.values(), *handbook.recommendations.values(), *handbook.tables.values(),
    )}
    must_say |= {figure.id: figure.must_say for figure in handbook.figures.values()}
    for content in copy_files(context).values():
        for name, forms in json.loads(content)["copies"].items():
            for form, text in forms.items():
                yield name, form, text, must_say[name]


@pytest.fixture(scope="module")
def texts() -> list[tuple[str, str, str, str | None]]:
    return list(every_form())


def test_every_record_and_figure_has_every_form_that_it_can_have(texts) -> None:  # type: ignore[no-untyped-def]
    handbook = whole_handbook()[0].handbook
    records = [*handbook.claims, *handbook.recommendations, *handbook.tables]
    made: dict[str, set[str]] = {}
    for name, form, _, _ in texts:
        made.setdefault(name, set()).add(form)
    assert set(made) == {*records, *handbook.figures}
    for name in records:
        assert made[name] == set(FORM_NAMES) - {"figure"}
    for name, published in handbook.figures.items():
        assert made[name] == set(FORM_NAMES) - (set() if published.source else {"wikipedia"})


def test_what_must_be_said_is_in_every_form_whole(texts) -> None:  # type: ignore[no-untyped-def]
    lost = []
    for name, form, text, must_say in texts:
        if must_say:
            said = ended(capitalised(must_say))
            said = as_markdown_text(said) if form == "markdown" else said
            said = said.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;") if form == "html" else said
            if f"Note: {said}" not in text:
                lost.append((name, form))
    assert lost == []


def test_the_permalink_ends_every_form_and_stands_nowhere_else_in_prose(texts) -> None:  # type: ignore[no-untyped-def]
    assert [(name, form) for name, form, text, _ in texts if not text.endswith(ENDINGS.get(form, LINK))] == []
    assert [(name, form) for name, form, text, _ in texts if text.count(LINK) != (2 if form == "html" else 1)] == []


def test_no_post_is_longer_than_it_may_be_on_a_site_with_a_long_address(texts) -> None:  # type: ignore[no-untyped-def]
    context, _ = whole_handbook()
    paths = {figure.id: figure.url for figure in context.handbook.figures.values()}
    for folder, records in (("claims", context.handbook.claims), ("recommendations", context.handbook.recommendations),
                            ("tables", context.handbook.tables)):
        paths |= {name: f"{folder}/{name}/" for name in records}
    long = [
        (name, len(post)) for name, form, text, _ in texts if form == "social"
        for post in [text.replace(LINK, SITE + paths[name])] if len(post) > LONGEST
    ]
    assert long == []


def test_a_post_has_every_number_whole_and_the_period(texts) -> None:  # type: ignore[no-untyped-def]
    handbook = whole_handbook()[0].handbook
    wrong = []
    for name, form, text, _ in texts:
        if form != "social":
            continue
        if name in handbook.figures:
            figure = handbook.figures[name].figure
            source_text = f"{figure.as_printed} {figure.measures} {figure.population} {figure.period}"
            if figure.as_printed.lower() not in text.lower() or re.sub(r" \(.*", "", figure.period) not in text:
                wrong.append((name, text))
        else:
            records = {**handbook.claims, **handbook.recommendations, **handbook.tables}
            source_text = f"{records[name].title} {getattr(records[name], 'number', '')}"
        said = text.partition(" Note: ")[0].removesuffix(LINK)
        if not {*NUMBER.findall(said)} <= {*NUMBER.findall(source_text)}:
            wrong.append((name, text))
        if "…" in said and not re.search(r"[^\W\d]{2,}(?:[’'-][^\W\d]+)*[)”\]]?…", said):
            wrong.append((name, text))
    assert wrong == []


def test_brackets_are_in_pairs_and_no_words_run_together(texts) -> None:  # type: ignore[no-untyped-def]
    odd = [
        (name, form, text) for name, form, text, _ in texts
        if form in ("figure", "sentence", "reference", "social") and (
            any(text.count(opening) != text.count(closing) for opening, closing in ("()", "[]", "“”"))
            or re.search(r"\s\s|\s[,.;:]|\(\)|\.\.|\([^)]*\(|[;(] not stated", text)
        )
    ]
    assert odd == []


class TagsInPairs(HTMLParser):
    """Reads HTML and complains of a tag that is left open or closed twice."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []

    def handle_starttag(self, tag: str, attrs: object) -> None:
        self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


def test_every_html_form_is_well_formed_and_holds_only_plain_tags(texts) -> None:  # type: ignore[no-untyped-def]
    allowed = {"p", "strong", "a", "table", "thead", "tbody", "tr", "th", "td"}
    for name, form, text, _ in texts:
        if form == "html":
            reader = TagsInPairs()
            reader.feed(text)
            reader.close()
            assert reader.open == [], name
            assert set(re.findall(r"<(\w+)", text)) <= allowed, name


def test_every_wikipedia_form_is_one_template_in_one_reference(texts) -> None:  # type: ignore[no-untyped-def]
    for name, form, text, _ in texts:
        if form == "wikipedia":
            template = re.fullmatch(r"[^{}<>]*<ref>\{\{cite report (.*) \}\}</ref>", text)
            assert template, (name, text)
            for field in template[1].removeprefix("|").split(" |"):
                assert re.fullmatch(r"[a-z]+\d*=\S.*", field), (name, field)
