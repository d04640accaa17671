"""The records as typed, immutable values, and the closed lists they draw on."""
