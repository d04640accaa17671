"""Every rule of the check, in the order in which a reader would want to hear of them."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from scripts.read.problems import Problem
from scripts.rules.coverage import every_figure_is_covered, exclusions_are_true
from scripts.rules.evidence import Evidence
from scripts.rules.figures_in_source import (
    cells_stand_in_their_paragraph,
    figures_stand_in_their_paragraph,
    statements_stand_in_their_source,
)
from scripts.rules.formulas import formulas_parse
from scripts.rules.model_dates import models_are_before_their_sunset, reviews_are_done
from scripts.rules.prose import prose_names_records, prose_types_no_figure
from scripts.rules.published_ids import ids_only_grow, published_ids_are_kept
from scripts.rules.references import names_are_known
from scripts.rules.statements import no_record_holds_html, statements_hold_only_their_figures
from scripts.rules.values import (
    hedges_are_known,
    periods_look_like_periods,
    populations_say_who,
    units_agree_with_print,
    values_agree_with_print,
)
from scripts.rules.versions import (
    changes_say_why,
    ledger_only_grows,
    seals_are_whole,
    what_has_versions_is_kept,
)
from scripts.rules.wording import hedges_are_printed, indexes_are_true, no_run_of_words_is_copied

Rule = Callable[[Evidence], Iterator[Problem]]

EVERY_RULE: tuple[Rule, ...] = (
    figures_stand_in_their_paragraph,
    statements_stand_in_their_source,
    cells_stand_in_their_paragraph,
    values_agree_with_print,
    units_agree_with_print,
    hedges_are_known,
    periods_look_like_periods,
    populations_say_who,
    statements_hold_only_their_figures,
    no_record_holds_html,
    names_are_known,
    formulas_parse,
    prose_types_no_figure,
    prose_names_records,
    published_ids_are_kept,
    ids_only_grow,
    changes_say_why,
    what_has_versions_is_kept,
    ledger_only_grows,
    seals_are_whole,
    exclusions_are_true,
    every_figure_is_covered,
    indexes_are_true,
    no_run_of_words_is_copied,
    hedges_are_printed,
    models_are_before_their_sunset,
)

EVERY_WARNING: tuple[Rule, ...] = (reviews_are_done,)
"""Rules that are said and do not fail the check: of what will fail it later."""
