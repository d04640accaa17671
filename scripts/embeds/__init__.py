"""Cards that show one figure on other people's pages."""
