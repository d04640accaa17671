"""Build the site, show it on this machine and build it again on every save: ``make serve``.

    python -m scripts.serve [--address HOST:PORT] [--engine mkdocs|zensical]

Ends with status 1 when there is no site to show, 2 when the address cannot be used.
"""

import argparse
import sys
from pathlib import Path
from threading import Event, Thread

from scripts.serving.rebuilding import Rebuilder
from scripts.serving.static_site import make_server

CHECKOUT = Path(__file__).resolve().parent.parent


def host_and_port(text: str) -> tuple[str, int]:
    """Read ``HOST:PORT``; the port is 0 (any free one) to 65535."""
    host, colon, port = text.rpartition(":")
    if not colon or not host or not (port.isascii() and port.isdigit()) or int(port) > 65535:
        raise argparse.ArgumentTypeError(f"{text!r} is not an address; write HOST:PORT, as in 127.0.0.1:8000")
    return host, int(port)


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m scripts.serve", description=__doc__.split("\n", 1)[0])
    parser.add_argument("--address", type=host_and_port, default=("127.0.0.1", 8000), metavar="HOST:PORT")
    parser.add_argument("--engine", choices=["mkdocs", "zensical"], default="mkdocs")
    options = parser.parse_args()

    site = CHECKOUT / "site"
    rebuilder = Rebuilder(CHECKOUT, options.engine)
    host, port = options.address
    try:
        server = make_server(site, host, port, build_number=lambda: rebuilder.build_number)
    except OSError as problem:
        print(
            f"Cannot serve at {host}:{port}: {problem.strerror}. Something else may be using it; "
            "choose another, as in: make serve ADDRESS=127.0.0.1:8001",
            file=sys.stderr,
        )
        return 2

    with server:
        if not rebuilder.build() and not (site / "index.html").is_file():
            return 1
        stop = Event()
        builder = Thread(target=rebuilder.build_on_save, args=(stop,), name="rebuild-on-save")
        builder.start()
        print(f"The handbook is at http://{host}:{server.server_address[1]}/ (Ctrl-C ends it)", flush=True)
        try:
            server.serve_forever()
        except KeyboardInterrupt:
            print()
        finally:
            stop.set()
            builder.join()
    return 0


if __name__ == "__main__":
    sys.exit(main())
