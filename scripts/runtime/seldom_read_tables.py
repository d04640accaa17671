"""Large tables in Pyodide's data that only seldom-called functions read, so they can travel with those.

They are character tables, half of the module's data: East Asian encodings of Python's `_codecs_*` modules, the names
and decompositions of `unicodedata`, and those of the C library's `iconv`. Each range is constant data that belongs
to one of them alone. The first six are, byte for byte, in the modules of the same names of CPython 3.13 for Linux;
the last two equal what Python's own codecs gb18030, euc_jp, big5 and euc_kr decode in order, at 99% and more of
their cells. Nothing reads them but the functions behind the doors named here, and the first of those to be called
brings the tables along. They hold no addresses, so nothing is written into them at start-up.
"""

import hashlib

from scripts.runtime.pyodide_package import SUPPORTED

# Which file the ranges were found in.
WASM_SHA256 = "54309a5a2cfd757b1f0fdbc9093c92503f7b341500110329d932487183912718"

# From the first byte to the one after the last, counted from the start of the module's data.
RANGES = (
    (604_358, 833_204),  # _codecs_cn, _codecs_hk
    (833_212, 847_944),  # _codecs_jp
    (847_952, 1_114_592),  # _codecs_jp, _codecs_kr
    (1_115_056, 1_193_712),  # _codecs_kr, _codecs_tw
    (1_195_104, 1_858_832),  # unicodedata
    (2_468_720, 2_516_600),  # iconv: GB 18030
    (2_526_960, 2_588_188),  # iconv: JIS X 0208, Big5, KS X 1001
)

# The exports through which alone they can be reached.
DOORS = (
    "PyInit__codecs_cn", "PyInit__codecs_hk", "PyInit__codecs_jp", "PyInit__codecs_kr", "PyInit__codecs_tw",
    "PyInit_unicodedata", "iconv",
)


def seldom_read_ranges(wasm: bytes, called: set[str]) -> tuple[tuple[int, int], ...]:
    """The ranges of data to move, for Pyodide's WebAssembly module.

    called   the exports that a run of all the calculators do has called

    Raises ValueError for another file than the one they were found in, or when a door was used.
    """
    if hashlib.sha256(wasm).hexdigest() != WASM_SHA256:
        raise ValueError(
            f"pyodide.asm.wasm is not that of Pyodide {SUPPORTED}, for which the tables were found. "
            "Fix: find them again as seldom_read_tables.py says, or return no ranges."
        )
    opened = sorted(called.intersection(DOORS))
    if opened:
        raise ValueError(f"the calculators call {', '.join(opened)}. Fix: take its tables out of RANGES.")
    return RANGES
