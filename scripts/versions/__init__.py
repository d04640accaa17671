"""Versions: what each record said when it was published, what it says now, and why it changed."""
