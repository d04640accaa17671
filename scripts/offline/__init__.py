"""The offline pack: the calculators, the workshop and Python itself in one HTML file that opens from disk."""

from scripts.offline.pack import offline_pack, write_pack

__all__ = ["offline_pack", "write_pack"]
