"""A figure in words that are safe to quote: with its hedge, period, population, source and the caveat that must travel."""
