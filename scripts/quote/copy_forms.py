"""The forms in which something is copied. ``must_say`` is in every one of them, and the permalink ends every one.

The permalink is written as LINK; the page puts its own absolute address in its place, since the site may stand
anywhere.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from html import escape

from scripts.model.claim import Claim
from scripts.model.handbook import ROW_LABEL, Handbook, PublishedFigure
from scripts.model.recommendation import Recommendation
from scripts.model.source import Source
from scripts.model.table import Table
from scripts.model.vocabulary import KIND_WORDS
from scripts.quote.markdown_text import as_markdown_text
from scripts.quote.printed_table import html_table, markdown_table
from scripts.quote.social_post import Post, social_post
from scripts.quote.wikipedia import cite_report, wikitext
from scripts.quote.wording import (
    capitalised,
    ended,
    in_mid_sentence,
    in_square_brackets,
    listed,
    must_say_words,
    of_whom_and_when,
    period_words,
    quoted_words,
    said_by,
)

LINK = "{link}"
FORM_NAMES = {
    "figure": "Figure alone",
    "sentence": "Sentence",
    "reference": "Sentence with reference",
    "markdown": "Markdown",
    "html": "HTML",
    "social": "Social media post",
    "wikipedia": "Wikipedia",
}
"""The forms in the order in which they are offered, with their names."""

Forms = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Quotation:
    """What is copied, in the parts of which every form is made.

    Attributes:
        before: what comes before the words that stand out.
        words: the figure, or the statement.
        after: what comes after them, up to the full stop.
        from_whom: who says so, and where it is printed.
        note: the caveat that must be said, as a sentence, or nothing.
        reference: the reference in full, to be followed by the permalink.
        post: the same in as few words as a post allows.
        source: the document that prints it, where there is one.
        paragraph: where in the document.
    """

    before: str
    words: str
    after: str
    from_whom: str
    note: str
    reference: str
    post: Post
    source: Source | None
    paragraph: int | None


def figure_forms(published: PublishedFigure, handbook: Handbook, references: Mapping[str, str]) -> Forms:
    """The forms of a figure.

    Args:
        published: the figure.
        handbook: the records.
        references: each source's reference in full, by its id.
    """
    figure = published.figure
    words, measures = quoted_words(figure), capitalised(figure.measures)
    source, note = handbook.sources.get(published.source), must_say_words(published.must_say)
    quotation = Quotation(
        before=f"{measures}: ",
        words=words,
        after=f" ({of_whom_and_when(figure)}).",
        from_whom=said_by(published, handbook),
        note=note,
        reference=reference_words(published.source, published.paragraph, references),
        post=Post(
            figure=words,
            what=measures.partition(ROW_LABEL)[0],
            row=in_square_brackets(measures.partition(ROW_LABEL)[2].removesuffix("”")),
            whom=in_square_brackets(figure.population),
            when=in_square_brackets(period_words(figure.period)),
            printed_in=source.short_title if source else "",
            note=note,
            path=published.url,
        ),
        source=source,
        paragraph=published.paragraph,
    )
    return {"figure": _joined(f"{words}.", quotation.note, LINK), **_prose_forms(quotation)}


def record_forms(record: Claim | Recommendation | Table, handbook: Handbook, references: Mapping[str, str]) -> Forms:
    """The forms of a statement, a recommendation or a whole table; there is no figure alone."""
    source, note = handbook.sources[record.source], must_say_words(record.must_say)
    paragraph = record.caption_paragraph if isinstance(record, Table) else record.locator.paragraph
    said = ended(f"{record.title} ({record.number})" if isinstance(record, Table) else record.title)
    if isinstance(record, Recommendation):
        asker = handbook.organisations[record.asked_by].name
        from_whom = f"Asked by {in_mid_sentence(asker)} of {ended(listed(record.asked_of))}"
    else:
        from_whom = f"Source: {record.attributed_to.rstrip('.')} ({KIND_WORDS[record.kind].lower()})."
    quotation = Quotation(
        before="",
        words=said,
        after="",
        from_whom=_joined(from_whom, f"Printed in {source.short_title}, paragraph {paragraph}."),
        note=note,
        reference=reference_words(record.source, paragraph, references),
        post=Post("", said, "", "", "", source.short_title, note, f"{folder_of(record)}/{record.id}/"),
        source=source,
        paragraph=paragraph,
    )
    forms = _prose_forms(quotation)
    if isinstance(record, Table):
        forms["markdown"] = f"{markdown_table(record)}\n\n{forms['markdown']}"
        forms["html"] = f"{html_table(record)}\n{forms['html']}"
    return forms


def _prose_forms(said: Quotation) -> dict[str, str]:
    end = _joined(said.from_whom, said.note)
    plain = _joined(f"{said.before}{said.words}{said.after}", end)
    marked = _joined(
        f"{as_markdown_text(said.before)}**{as_markdown_text(said.words)}**{as_markdown_text(said.after)}",
        as_markdown_text(end),
    )
    html = _joined(f"{_html(said.before)}<strong>{_html(said.words)}</strong>{_html(said.after)}", _html(end))
    forms = {
        "sentence": _joined(plain, LINK),
        "reference": _joined(plain, said.reference, LINK),
        "markdown": _joined(marked, as_markdown_text(said.reference), f"<{LINK}>"),
        "html": f'<p>{html} {_html(said.reference)} <a href="{LINK}">{LINK}</a></p>',
        "social": social_post(said.post, LINK),
    }
    if said.source:
        forms["wikipedia"] = f"{wikitext(plain)}<ref>{cite_report(said.source, said.paragraph, LINK)}</ref>"
    return forms


def reference_words(source: str, paragraph: int | None, references: Mapping[str, str]) -> str:
    """Words such as "Reference: ... Paragraph 12. In: SEND Evidence Handbook:", which the permalink follows."""
    if source not in references:
        return "SEND Evidence Handbook:"
    place = f" Paragraph {paragraph}." if paragraph else ""
    return f"Reference: {references[source]}{place} In: SEND Evidence Handbook:"


def folder_of(record: Claim | Recommendation | Table) -> str:
    """Where the page of a record stands."""
    return {Claim: "claims", Recommendation: "recommendations", Table: "tables"}[type(record)]


def _html(text: str) -> str:
    return escape(text, quote=False)


def _joined(*parts: str) -> str:
    return " ".join(part for part in parts if part)
