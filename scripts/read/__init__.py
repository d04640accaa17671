"""From files to records: YAML, Markdown with front matter and CSV, each value with its line; every problem at once."""
