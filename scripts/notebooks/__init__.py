"""What the notebooks need of the handbook: figures by their ids, and charts that need no network."""
