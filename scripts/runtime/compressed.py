"""Compressed copies beside a file, for servers that send them as they lie."""

import gzip
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

import brotli


def write_compressed(paths: list[Path]) -> None:
    """Write `<name>.gz` and `<name>.br` beside each file, largest first, on all cores."""
    by_size = sorted(paths, key=lambda path: -path.stat().st_size)
    with ProcessPoolExecutor() as pool:
        jobs = [pool.submit(form, path) for path in by_size for form in (_write_brotli, write_gzip)]
        for job in jobs:
            job.result()


def _write_brotli(path: Path) -> None:
    content = brotli.compress(path.read_bytes(), quality=11, lgwin=24)
    path.with_name(path.name + ".br").write_bytes(content)


def write_gzip(path: Path) -> None:
    """Write `<name>.gz` beside the file."""
    content = gzip.compress(path.read_bytes(), compresslevel=9, mtime=0)
    path.with_name(path.name + ".gz").write_bytes(content)
