"""What the picture of each page says: the same words as its copies, and never a figure without its caveat."""

from __future__ import annotations

from dataclasses import dataclass

from scripts.model.claim import Claim
from scripts.model.handbook import Handbook, PublishedFigure
from scripts.model.recommendation import Recommendation
from scripts.model.source import Source
from scripts.model.table import Table
from scripts.model.topic import Topic
from scripts.model.vocabulary import KIND_WORDS
from scripts.quote.wording import (
    always_say,
    capitalised,
    ended,
    figure_parts,
    in_mid_sentence,
    in_square_brackets,
    listed,
    period_words,
    unit_words,
)

HANDBOOK = "SEND Evidence Handbook"
_TELLS_LITTLE = ("date", "age", "rank")


@dataclass(frozen=True, slots=True)
class PictureWords:
    """The words of a picture, from its top to its foot. Each may be empty but ``says`` and ``path``.

    Attributes:
        badge: what sort of thing it is, such as "Official statistic".
        before: the hedge before the figure.
        figure: the figure as printed.
        after: the hedge or unit after it.
        says: what the figure measures, or the statement itself.
        about: of whom, and when.
        from_whom: who says so, and where it is printed.
        must_say: the caveat that no picture may lose.
        path: the page's address below the site's root.
    """

    badge: str
    before: str
    figure: str
    after: str
    says: str
    about: str
    from_whom: str
    must_say: str
    path: str

    @property
    def alt(self) -> str:
        """The picture's words in one line, for those who do not see it."""
        figure = " ".join(part for part in (self.before, self.figure, self.after) if part)
        said = f"{figure}: {self.says}" if figure else self.says
        about = f"{said} ({in_square_brackets(self.about)})" if self.about else said
        parts = (ended(about), self.from_whom, self.must_say, f"{HANDBOOK}.")
        return " ".join(part for part in parts if part)


def claim_words(claim: Claim, handbook: Handbook) -> PictureWords:
    """A claim's first figure that tells more than a year or an age, else its statement."""
    source = handbook.sources[claim.source]
    figures = (handbook.figures[f"{claim.id}.{number}"] for number in range(1, len(claim.figures) + 1))
    shown = next((each for each in figures if each.figure.unit not in _TELLS_LITTLE), None)
    badge, path = KIND_WORDS[claim.kind], f"claims/{claim.id}/"
    if shown is None:
        return _statement(badge, claim.title, _said_by(claim.attributed_to, source), claim.must_say, path)
    return _figure(badge, shown, source, path)


def recommendation_words(ask: Recommendation, handbook: Handbook) -> PictureWords:
    """What is asked, by whom and of whom."""
    asker = in_mid_sentence(handbook.organisations[ask.asked_by].name)
    asked = f"Asked by {asker} of {ended(listed(ask.asked_of))} {_printed_in(handbook.sources[ask.source])}"
    return _statement("Recommendation", ask.title, asked, ask.must_say, f"recommendations/{ask.id}/")


def table_words(table: Table, handbook: Handbook) -> PictureWords:
    """What a table shows, and from whom."""
    said_by = _said_by(table.attributed_to, handbook.sources[table.source])
    return _statement(f"Table. {KIND_WORDS[table.kind]}", table.title, said_by, table.must_say, f"tables/{table.id}/")


def topic_words(topic: Topic) -> PictureWords:
    """A topic and what its briefing answers."""
    return PictureWords("Briefing", "", "", "", topic.title, topic.summary, "", "", f"topics/{topic.id}/")


def handbook_words(description: str) -> PictureWords:
    """The handbook, for every page without a picture of its own."""
    return PictureWords("", "", "", "", HANDBOOK, description, "", "", "")


def _figure(badge: str, shown: PublishedFigure, source: Source, path: str) -> PictureWords:
    figure = shown.figure
    before, number, after = figure_parts(figure)
    return PictureWords(
        badge, before, number, " ".join(part for part in (after, unit_words(figure)) if part),
        capitalised(figure.measures), capitalised(f"{figure.population}; {period_words(figure.period)}"),
        _said_by(shown.attributed_to, source), _must_say(shown.must_say), path,
    )


def _statement(badge: str, says: str, from_whom: str, must_say: str | None, path: str) -> PictureWords:
    return PictureWords(badge, "", "", "", says, "", from_whom, _must_say(must_say), path)


def _said_by(attributed_to: str, source: Source) -> str:
    return f"From: {ended(attributed_to)} {_printed_in(source)}"


def _printed_in(source: Source) -> str:
    return f"Printed in {source.short_title}."


def _must_say(must_say: str | None) -> str:
    return always_say(must_say).lstrip()
