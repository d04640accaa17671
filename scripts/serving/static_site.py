"""A threaded static server that behaves like the hosts the site is published on.

It negotiates Brotli and gzip (files beside the original, ``x.js.br`` and ``x.js.gz``, else gzip made on the
way for text), sends the headers of ``_headers``, answers a repeated request with 304, and shows the site's
own 404 page. It serves one folder, to this machine only, and never lists a directory.
"""

import gzip
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import lru_cache, partial
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import unquote, urlsplit

from scripts.serving.headers_file import HeaderRule, headers_for, parse_headers_file

CONTENT_TYPES = {
    ".html": "text/html; charset=utf-8",
    ".css": "text/css; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".mjs": "text/javascript; charset=utf-8",
    ".json": "application/json; charset=utf-8",
    ".jsonld": "application/ld+json; charset=utf-8",
    ".webmanifest": "application/manifest+json; charset=utf-8",
    ".map": "application/json; charset=utf-8",
    ".csv": "text/csv; charset=utf-8",
    ".txt": "text/plain; charset=utf-8",
    ".md": "text/markdown; charset=utf-8",
    ".xml": "application/xml; charset=utf-8",
    ".atom": "application/atom+xml; charset=utf-8",
    ".svg": "image/svg+xml; charset=utf-8",
    ".bib": "application/x-bibtex; charset=utf-8",
    ".ris": "application/x-research-info-systems; charset=utf-8",
    ".wasm": "application/wasm",
    ".png": "image/png",
    ".ico": "image/x-icon",
    ".webp": "image/webp",
    ".woff2": "font/woff2",
    ".zip": "application/zip",
    ".whl": "application/zip",
    ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ".pdf": "application/pdf",
}
ENCODING_SUFFIXES = {"br": ".br", "gzip": ".gz"}
# Named in a rebuild's page only; the published site has neither address.
RELOAD_SCRIPT = "/__reload.js"
BUILD_NUMBER = "/__build"


class StaticSite(BaseHTTPRequestHandler):
    """Answers GET and HEAD from ``root``.

    ``encodings`` are those the server may use, best first. ``build_number``, when given, makes pages ask
    for it each second and reload when it changes; only ``make serve`` gives it.
    """

    protocol_version = "HTTP/1.1"

    def __init__(
        self,
        *args: object,
        root: Path,
        encodings: tuple[str, ...] = ("br", "gzip"),
        build_number: Callable[[], int] | None = None,
        **kwargs: object,
    ) -> None:
        self.root = root
        self.encodings = encodings
        self.build_number = build_number
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]

    def do_GET(self) -> None:  # noqa: N802 (the name http.server looks for)
        address = urlsplit(self.path)
        path = unquote(address.path, errors="replace")
        if self.build_number is not None and path in (RELOAD_SCRIPT, BUILD_NUMBER):
            self._send_rebuild_part(path)
            return
        file = self._file_for(path)
        if file is not None and file.is_dir():
            if not path.endswith("/"):
                query = f"?{address.query}" if address.query else ""
                location = f"/{address.path.lstrip('/')}/{query}"
                self._send(HTTPStatus.MOVED_PERMANENTLY, b"", {"Location": location})
                return
            file = file / "index.html"
        if file is not None and file.is_file():
            self._send_file(HTTPStatus.OK, file, path)
            return
        not_found = self.root / "404.html"
        if not_found.is_file():
            self._send_file(HTTPStatus.NOT_FOUND, not_found, path)
        else:
            text = f"Nothing is published at {path}\n".encode()
            self._send(HTTPStatus.NOT_FOUND, text, {"Content-Type": CONTENT_TYPES[".txt"]})

    do_HEAD = do_GET  # noqa: N815

    def log_message(self, format: str, *args: object) -> None:
        """Stay silent: a page asks for dozens of files, and problems show in the browser."""

    def _file_for(self, path: str) -> Path | None:
        """The file a path names, or None when it would lie outside the folder served."""
        if "\0" in path:
            return None
        root = self.root.resolve()
        file = (root / path.lstrip("/")).resolve()
        return file if file.is_relative_to(root) else None

    def _send_file(self, status: HTTPStatus, file: Path, path: str) -> None:
        state = file.stat()
        content_type = CONTENT_TYPES.get(file.suffix, "application/octet-stream")
        body, encoding = self._encoded(file, content_type)
        headers = {
            "Content-Type": content_type,
            "Cache-Control": "no-cache",
            "ETag": f'"{state.st_mtime_ns:x}-{state.st_size:x}-{encoding}"',
            "Vary": "Accept-Encoding",
        }
        if encoding != "identity":
            headers["Content-Encoding"] = encoding
        headers |= headers_for(path, _header_rules(self.root / "_headers"))
        if status == HTTPStatus.OK and self.headers.get("If-None-Match") == headers["ETag"]:
            self._send(HTTPStatus.NOT_MODIFIED, b"", headers)
            return
        self._send(status, body, headers)

    def _encoded(self, file: Path, content_type: str) -> tuple[bytes, str]:
        """The bytes to send and the name of their encoding."""
        if self.build_number is not None and file.suffix == ".html":
            script = f'<script type="module" src="{RELOAD_SCRIPT}"></script></body>'.encode()
            return file.read_bytes().replace(b"</body>", script, 1), "identity"
        accepted = _accepted_encodings(self.headers.get("Accept-Encoding", ""))
        for encoding in self.encodings:
            beside = file.with_name(file.name + ENCODING_SUFFIXES[encoding])
            if encoding in accepted and beside.is_file():
                return beside.read_bytes(), encoding
        if "gzip" in self.encodings and "gzip" in accepted and "charset" in content_type:
            return _gzipped(file, file.stat().st_mtime_ns), "gzip"
        return file.read_bytes(), "identity"

    def _send_rebuild_part(self, path: str) -> None:
        assert self.build_number is not None
        if path == BUILD_NUMBER:
            body, suffix = str(self.build_number()).encode(), ".txt"
        else:
            body, suffix = (Path(__file__).parent / "reload.js").read_bytes(), ".js"
        self._send(HTTPStatus.OK, body, {"Content-Type": CONTENT_TYPES[suffix], "Cache-Control": "no-store"})

    def _send(self, status: HTTPStatus, body: bytes, headers: dict[str, str]) -> None:
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        if status != HTTPStatus.NOT_MODIFIED:
            self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)


class StaticServer(ThreadingHTTPServer):
    """The server itself; a browser that goes away in mid-answer is not worth a traceback."""

    daemon_threads = True

    def handle_error(self, request: object, client_address: object) -> None:
        """Pass over broken connections, report everything else as usual."""
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)  # type: ignore[arg-type]


def make_server(
    root: Path,
    host: str = "127.0.0.1",
    port: int = 0,
    encodings: tuple[str, ...] = ("br", "gzip"),
    build_number: Callable[[], int] | None = None,
) -> StaticServer:
    """A server for ``root`` that is listening but not yet answering; port 0 takes a free one.

    Raises OSError when the port is taken.
    """
    handler = partial(StaticSite, root=root, encodings=encodings, build_number=build_number)
    return StaticServer((host, port), handler)


@contextmanager
def serving(root: Path, encodings: tuple[str, ...] = ("br", "gzip")) -> Iterator[str]:
    """Serve ``root`` in the background on a free port; gives its address, ``http://127.0.0.1:<port>``."""
    with make_server(root, encodings=encodings) as server:
        thread = threading.Thread(target=server.serve_forever, args=(0.02,), name="static-site", daemon=True)
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_address[1]}"
        finally:
            server.shutdown()
            thread.join()


def _accepted_encodings(header: str) -> set[str]:
    """Names in an Accept-Encoding header, without those the client refuses with q=0."""
    accepted = set()
    for part in header.split(","):
        name, _, quality = part.strip().partition(";")
        if quality.replace(" ", "") not in ("q=0", "q=0.0", "q=0.00", "q=0.000"):
            accepted.add(name.strip().lower())
    return accepted


@lru_cache(maxsize=512)
def _gzipped(file: Path, modified: int) -> bytes:
    """A file's text with gzip; ``modified`` is in the cache's key, so that a rebuilt file is read again."""
    return gzip.compress(file.read_bytes(), compresslevel=9, mtime=0)


def _header_rules(file: Path) -> list[HeaderRule]:
    return _parsed_headers(file, file.stat().st_mtime_ns) if file.is_file() else []


@lru_cache(maxsize=8)
def _parsed_headers(file: Path, modified: int) -> list[HeaderRule]:
    return parse_headers_file(file.read_text(encoding="utf-8"))
