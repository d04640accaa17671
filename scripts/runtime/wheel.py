"""The calculators as a wheel of compiled modules."""

import hashlib
from base64 import urlsafe_b64encode
from pathlib import Path

from scripts.runtime.compiled import compiled, write_archive


def package_sources(package: Path) -> dict[str, bytes]:
    """The modules of the package, by path inside the wheel."""
    return {
        f"{package.name}/{path.relative_to(package).as_posix()}": path.read_bytes()
        for path in sorted(package.rglob("*.py"))
    }


def write_wheel(sources: dict[str, bytes], name: str, version: str, folder: Path) -> Path:
    """Write `<name>-<version>-py3-none-any.whl` with these modules into `folder` and give back its path."""
    members = {path + "c": compiled(source, path) for path, source in sources.items()}
    information = f"{name}-{version}.dist-info"
    members[f"{information}/METADATA"] = (
        f"Metadata-Version: 2.1\nName: {name}\nVersion: {version}\n"
        "Summary: The models of the SEND Evidence Handbook\n"
    ).encode()
    members[f"{information}/WHEEL"] = b"Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n"
    record = f"{information}/RECORD"
    lines = [_record_line(path, members[path]) for path in sorted(members)]
    members[record] = "".join([*lines, f"{record},,\n"]).encode()
    wheel = folder / f"{name}-{version}-py3-none-any.whl"
    write_archive(wheel, members)
    return wheel


def _record_line(path: str, content: bytes) -> str:
    digest = urlsafe_b64encode(hashlib.sha256(content).digest()).rstrip(b"=").decode()
    return f"{path},sha256={digest},{len(content)}\n"
