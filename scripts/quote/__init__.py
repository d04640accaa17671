"""A figure in words that are safe to quote: hedge, period, population, source and the caveat that must travel."""
