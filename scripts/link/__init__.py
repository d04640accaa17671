"""What records have to do with one another: computed once, read by every page and export."""
