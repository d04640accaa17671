import gzip
import http.client
from collections.abc import Iterator
from pathlib import Path
from threading import Thread
from urllib.parse import urlsplit

import pytest

from scripts.serving.static_site import make_server, serving


def ask(
    address: str, path: str, headers: dict[str, str] | None = None, method: str = "GET"
) -> tuple[int, dict[str, str], bytes]:
    """One request with exactly these headers: status, headers in lower case, body as sent."""
    connection = http.client.HTTPConnection(urlsplit(address).netloc, timeout=10)
    try:
        connection.request(method, path, headers={"Accept-Encoding": "identity"} | (headers or {}))
        answer = connection.getresponse()
        return answer.status, {name.lower(): value for name, value in answer.getheaders()}, answer.read()
    finally:
        connection.close()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    site = tmp_path / "site"
    (site / "claims").mkdir(parents=True)
    (site / "index.html").write_text("<body>home</body>", encoding="utf-8")
    (site / "404.html").write_text("<body>not here</body>", encoding="utf-8")
    (site / "claims" / "index.html").write_text("<body>claims</body>", encoding="utf-8")
    (site / "python.wasm").write_bytes(b"wasm")
    (site / "python.wasm.gz").write_bytes(b"as gzip")
    (site / "python.wasm.br").write_bytes(b"as brotli")
    (site / "page.mjs").write_text("export {};" * 20, encoding="utf-8")
    (site / "_headers").write_text("/*\n  X-Content-Type-Options: nosniff\n", encoding="utf-8")
    (tmp_path / "outside.txt").write_text("secret", encoding="utf-8")
    return site


@pytest.fixture
def address(folder: Path) -> Iterator[str]:
    with serving(folder) as found:
        yield found


def test_a_folder_answers_with_its_index(address: str) -> None:
    status, headers, body = ask(address, "/claims/?figure=1")
    assert (status, body) == (200, b"<body>claims</body>")
    assert headers["content-type"] == "text/html; charset=utf-8"


def test_a_folder_without_its_slash_is_sent_on_with_its_query(address: str) -> None:
    status, headers, _ = ask(address, "/claims?figure=1")
    assert (status, headers["location"]) == (301, "/claims/?figure=1")


def test_a_doubled_slash_never_sends_a_reader_to_another_host(address: str) -> None:
    _, headers, _ = ask(address, "//claims")
    assert headers["location"] == "/claims/"


def test_an_unknown_address_shows_the_sites_own_page(address: str) -> None:
    assert ask(address, "/nowhere/")[::2] == (404, b"<body>not here</body>")


@pytest.mark.parametrize(
    "path", ["/../outside.txt", "/%2e%2e/outside.txt", "/claims/../../outside.txt", "/%00"]
)
def test_nothing_outside_the_folder_is_sent(address: str, path: str) -> None:
    status, _, body = ask(address, path)
    assert status == 404
    assert b"secret" not in body


def test_a_link_that_leads_outside_is_not_followed(folder: Path, address: str) -> None:
    (folder / "link.txt").symlink_to(folder.parent / "outside.txt")
    assert ask(address, "/link.txt")[0] == 404


@pytest.mark.parametrize(
    ("accepted", "body", "encoding"),
    [
        ("gzip, deflate, br, zstd", b"as brotli", "br"),
        ("gzip", b"as gzip", "gzip"),
        ("br;q=0, gzip", b"as gzip", "gzip"),
        ("identity", b"wasm", None),
    ],
)
def test_the_files_beside_an_original_are_sent_to_those_who_can_read_them(
    address: str, accepted: str, body: bytes, encoding: str | None
) -> None:
    status, headers, sent = ask(address, "/python.wasm", {"Accept-Encoding": accepted})
    assert (status, sent, headers.get("content-encoding")) == (200, body, encoding)
    assert headers["content-type"] == "application/wasm"
    assert headers["vary"] == "Accept-Encoding"


def test_a_server_limited_to_gzip_sends_no_brotli(folder: Path) -> None:
    with serving(folder, encodings=("gzip",)) as limited:
        assert ask(limited, "/python.wasm", {"Accept-Encoding": "gzip, br"})[2] == b"as gzip"


def test_text_without_a_file_beside_it_is_compressed_on_the_way(address: str) -> None:
    _, headers, body = ask(address, "/page.mjs", {"Accept-Encoding": "gzip"})
    assert headers["content-type"] == "text/javascript; charset=utf-8"
    assert gzip.decompress(body) == b"export {};" * 20
    assert len(body) < 200


def test_a_page_that_has_not_changed_is_not_sent_again(folder: Path, address: str) -> None:
    tag = ask(address, "/")[1]["etag"]
    assert ask(address, "/", {"If-None-Match": tag})[::2] == (304, b"")
    (folder / "index.html").write_text("<body>home, rebuilt</body>", encoding="utf-8")
    assert ask(address, "/", {"If-None-Match": tag})[::2] == (200, b"<body>home, rebuilt</body>")


def test_the_headers_file_is_honoured(address: str) -> None:
    assert ask(address, "/python.wasm")[1]["x-content-type-options"] == "nosniff"


def test_head_sends_the_length_and_no_body(address: str) -> None:
    status, headers, body = ask(address, "/python.wasm", method="HEAD")
    assert (status, headers["content-length"], body) == (200, "4", b"")


def test_only_a_rebuilding_server_adds_its_script(folder: Path, address: str) -> None:
    assert b"__reload" not in ask(address, "/")[2]
    assert ask(address, "/__build")[0] == 404
    with make_server(folder, build_number=lambda: 7) as server:
        Thread(target=server.serve_forever, args=(0.02,), daemon=True).start()
        rebuilding = f"http://127.0.0.1:{server.server_address[1]}"
        assert ask(rebuilding, "/")[2] == (
            b'<body>home<script type="module" src="/__reload.js"></script></body>'
        )
        assert ask(rebuilding, "/__build")[2] == b"7"
        assert b"location.reload()" in ask(rebuilding, "/__reload.js")[2]
        server.shutdown()
