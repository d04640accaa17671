"""Recomputing printed figures from other printed figures: a closed grammar, exact and interval arithmetic, verdicts."""
