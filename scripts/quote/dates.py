"""Dates in words, as the calculators write them."""

from calculators.display import date_words

__all__ = ["date_words"]
