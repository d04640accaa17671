"""A retired record: an id that was published once and whose page says what replaced it."""

from __future__ import annotations

from scripts.model.shape import Shape, Text


class Retired(Shape):
    """A record or figure that is no longer published; its page says what replaced it."""

    id: Text
    """The id as it was published, with its kind before a slash: ``claims/ehc-plans-growth``."""
    replaced_by: Text | None = None
    """The id that took its place, with its kind, where one did."""
    reason: Text
    """Why, in one plain sentence."""
    date: Text
    """When, as 2026-11-23."""
