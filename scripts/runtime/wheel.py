"""The calculators as a wheel of compiled modules."""

import hashlib
from base64 import urlsafe_b64encode
from pathlib import Path

from scripts.runtime.compiled import compiled, write_archive

# What a page never runs.
LEFT_OUT = ("__main__.py", "commandline.py")


def package_sources(package: Path) -> dict[str, bytes]:
    """The modules of the package that a page can run, by path inside the wheel."""
    return {
        f"{package.name}/{path.relative_to(package).as_posix()}": path.read_bytes()
        for path in sorted(package.rglob("*.py"))
        if path.name not in LEFT_OUT
    }


def write_wheel(package: Path, version: str, folder: Path) -> Path:
    """Write `<package>-<version>-py3-none-any.whl` into `folder` and give back its path."""
    members = {
        name + "c": compiled(source, name, keep_docstrings=True)
        for name, source in package_sources(package).items()
    }
    information = f"{package.name}-{version}.dist-info"
    members[f"{information}/METADATA"] = (
        f"Metadata-Version: 2.1\nName: {package.name}\nVersion: {version}\n"
        "Summary: The models of the SEND Evidence Handbook\n"
    ).encode()
    members[f"{information}/WHEEL"] = b"Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n"
    record = f"{information}/RECORD"
    members[record] = ("".join(_record_line(name, members[name]) for name in sorted(members)) + f"{record},,\n").encode()
    wheel = folder / f"{package.name}-{version}-py3-none-any.whl"
    write_archive(wheel, members)
    return wheel


def _record_line(name: str, content: bytes) -> str:
    digest = urlsafe_b64encode(hashlib.sha256(content).digest()).rstrip(b"=").decode()
    return f"{name},sha256={digest},{len(content)}\n"
