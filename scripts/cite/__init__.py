"""References in the styles people need, made by CSL processors from CSL styles at build time."""
