"""The static server, with a count of the bytes it has sent."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path

from scripts.serving.static_site import StaticServer, StaticSite


class Count:
    """Bytes sent so far, headers left out."""

    def __init__(self) -> None:
        self.sent = 0
        self._lock = threading.Lock()

    def add(self, size: int) -> None:
        """Counts a body."""
        with self._lock:
            self.sent += size


class _CountingSite(StaticSite):
    def __init__(self, *args: object, count: Count, **kwargs: object) -> None:
        self.count = count
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]

    def send_header(self, keyword: str, value: str) -> None:
        """Every answer with a body says how long it is."""
        if keyword == "Content-Length":
            self.count.add(int(value))
        super().send_header(keyword, value)


@contextmanager
def counting(root: Path, encodings: tuple[str, ...] = ("br", "gzip")) -> Iterator[tuple[str, Count]]:
    """Serves `root` in the background on a free port; gives its address and the count."""
    count = Count()
    with StaticServer(("127.0.0.1", 0), partial(_CountingSite, root=root, encodings=encodings, count=count)) as server:
        thread = threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True)
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_address[1]}", count
        finally:
            server.shutdown()
            thread.join()
