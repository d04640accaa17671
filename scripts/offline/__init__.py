"""The offline pack: the calculators, the workshop and Python itself in one HTML file that opens from disk."""

from scripts.offline.pack import offline_pack, write_pack
from scripts.offline.state import state_of

__all__ = ["offline_pack", "state_of", "write_pack"]
