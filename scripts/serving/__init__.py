"""Showing the built site on this machine, as the hosts it is meant for would, and rebuilding on save."""
