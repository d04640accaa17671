"""The forms in which something is copied. ``must_say`` is in every one of them, and the permalink ends every one.

The permalink is written as LINK; the page puts its own absolute address in its place, since the site may stand
anywhere.
"""

from __future__ import annotations

from collections.abc import Mapping
from html import escape

from scripts.model.claim import Claim
from scripts.model.handbook import Handbook, PublishedFigure
from scripts.model.recommendation import Recommendation
from scripts.model.table import Table
from scripts.model.vocabulary import KIND_WORDS
from scripts.quote.markdown_text import as_markdown_text
from scripts.quote.wording import capitalised, ended, figure_words, must_say_words, period_words, said_by

LINK = "{link}"
FORM_NAMES = {
    "figure": "Figure alone",
    "sentence": "Sentence",
    "reference": "Sentence with reference",
    "markdown": "Markdown",
    "html": "HTML",
}
"""The forms in the order in which they are offered, with their names."""

Forms = Mapping[str, str]


def figure_forms(published: PublishedFigure, handbook: Handbook, references: Mapping[str, str]) -> Forms:
    """The forms of a figure.

    Args:
        published: the figure.
        handbook: the records.
        references: each source's reference in full, by its id.
    """
    figure = published.figure
    words = figure_words(figure)
    before = f"{capitalised(figure.measures)}: "
    after = f" ({figure.population}; {period_words(figure.period)})."
    from_whom = said_by(published, handbook)
    note = must_say_words(published.must_say)
    reference = reference_words(published.source, published.paragraph, references)
    return _forms(
        _joined(f"{words}.", note), before, words, after, _joined(from_whom, note), reference,
    )


def record_forms(record: Claim | Recommendation | Table, handbook: Handbook, references: Mapping[str, str]) -> Forms:
    """The forms of a statement, a recommendation or a table as a whole; there is no figure alone."""
    source = handbook.sources[record.source]
    if isinstance(record, Table):
        paragraph, said = record.caption_paragraph, f"{record.title} ({record.number})"
        from_whom = f"Source: {record.attributed_to.rstrip('.')} ({KIND_WORDS[record.kind].lower()})."
    elif isinstance(record, Recommendation):
        paragraph, said = record.locator.paragraph, record.title
        asker = handbook.organisations[record.asked_by].name
        from_whom = f"Asked by {asker} of {ended(', '.join(record.asked_of))}"
    else:
        paragraph, said = record.locator.paragraph, record.title
        from_whom = f"Source: {record.attributed_to.rstrip('.')} ({KIND_WORDS[record.kind].lower()})."
    printed = f"Printed in {source.short_title}, paragraph {paragraph}."
    reference = reference_words(record.source, paragraph, references)
    forms = dict(
        _forms("", "", ended(said), "", _joined(from_whom, printed, must_say_words(record.must_say)), reference)
    )
    del forms["figure"]
    return forms


def _forms(alone: str, before: str, words: str, after: str, end: str, reference: str) -> Forms:
    plain = _joined(f"{before}{words}{after}", end)
    marked = _joined(f"{as_markdown_text(before)}**{as_markdown_text(words)}**{as_markdown_text(after)}",
                     as_markdown_text(end))
    html = _joined(
        f"{escape(before, quote=False)}<strong>{escape(words, quote=False)}</strong>{escape(after, quote=False)}",
        escape(end, quote=False),
    )
    return {
        "figure": f"{alone} {LINK}",
        "sentence": f"{plain} {LINK}",
        "reference": f"{_joined(plain, reference)} {LINK}",
        "markdown": f"{_joined(marked, as_markdown_text(reference))} <{LINK}>",
        "html": f'<p>{html} {escape(reference, quote=False)} <a href="{LINK}">{LINK}</a></p>',
    }


def reference_words(source: str, paragraph: int | None, references: Mapping[str, str]) -> str:
    """Words such as "Reference: ... Paragraph 12. In: SEND Evidence Handbook:", which the permalink follows."""
    if source not in references:
        return "SEND Evidence Handbook:"
    place = f" Paragraph {paragraph}." if paragraph else ""
    return f"Reference: {references[source]}{place} In: SEND Evidence Handbook:"


def _joined(*parts: str) -> str:
    return " ".join(part for part in parts if part)
