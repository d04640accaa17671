"""What a change to the project changes for its readers, for whoever reviews it: figures, pages, verdicts, results."""
