"""The note about a calculator that nobody has looked at in time: in the page as built, and by the reader's own day."""

from __future__ import annotations

from markupsafe import Markup

from calculators.assurance import standing
from calculators.display import date_words


def model_dates_html(review_by: str, sunset: str, today: str) -> Markup:
    """Both notes, the one that holds on a day shown. docs/assets/js/model-dates.js shows the one of the day of reading.

    Args:
        review_by: the ISO date by which the calculator was to be looked at again.
        sunset: the last ISO date on which it may be used.
        today: the ISO date of the build.
    """
    notes = {
        "review due": f"This calculator was to be looked at again by {date_words(review_by)} and may be out of date. "
        f"It must not be used after {date_words(sunset)}.",
        "past its sunset": f"This calculator must not be used. It was not to be used after {date_words(sunset)}, and "
        "nobody has looked through it since. Its numbers may no longer hold.",
    }
    holds = standing(review_by, sunset, today)
    shown = Markup().join(
        Markup('<p class="out-of-date" data-standing="{}"{}>{}</p>\n').format(
            name, "" if name == holds else Markup(" hidden"), words
        )
        for name, words in notes.items()
    )
    return Markup('<send-model-dates data-review-by="{}" data-sunset="{}">\n{}</send-model-dates>').format(
        review_by, sunset, shown
    )
