"""The offline pack: the calculators, the workshop and Python itself in one HTML file that opens from disk."""

from scripts.offline.pack import ADDRESS, offline_pack

__all__ = ["ADDRESS", "offline_pack"]
