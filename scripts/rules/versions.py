"""What was published is not changed in silence: a changed record says why, and the ledger of versions only grows."""

from __future__ import annotations

from collections.abc import Iterator

from scripts.quote.dates import date_words
from scripts.read.committed import committed_lines, lines_taken_out
from scripts.read.ledger import RETIRED
from scripts.read.problems import Problem
from scripts.rules.evidence import Evidence
from scripts.versions.content import content_of, versioned_records
from scripts.versions.ledger import LEDGER, BrokenLedger, read_versions, says_why
from scripts.versions.seals import SEALS, BrokenSeal, first_broken, read_seals

_PUT_BACK = "put the line back as it was published and add new versions with python -m scripts.publish"


def changes_say_why(evidence: Evidence) -> Iterator[Problem]:
    """A record that differs from its last published version has a ``changed`` that says why."""
    try:
        published = read_versions(evidence.root)
    except BrokenLedger as broken:
        yield Problem(LEDGER, broken.line, "version-ledger", str(broken), "put the line back as it was published")
        return
    for name, record in versioned_records(evidence.handbook).items():
        versions = published.get(name)
        if versions and versions[-1].content != content_of(record) and not says_why(record, versions):
            yield Problem(
                record.path, evidence.line(record.path, "title"), "change-says-why",
                f"the record differs from its published version {len(versions)} and does not say why",
                "add changed: with the reason in one plain sentence",
            )


def what_has_versions_is_kept(evidence: Evidence) -> Iterator[Problem]:
    """Every record that ever had a version is still there or is retired, whatever the ledger of ids says."""
    try:
        published = read_versions(evidence.root)
    except BrokenLedger:
        return
    kept = {*versioned_records(evidence.handbook), *evidence.handbook.retired}
    for name in published:
        if name not in kept and name.partition("/")[2] not in evidence.handbook.unread:
            yield Problem(
                LEDGER, 1, "versions-kept", f"{name} has versions and is no longer there",
                f"bring the record back, or retire it in {RETIRED} with what replaced it",
            )


def ledger_only_grows(evidence: Evidence) -> Iterator[Problem]:
    """No line of the ledger that the last commit holds is gone or different."""
    now = _lines(evidence, LEDGER)
    for line, text in enumerate(committed_lines(evidence.root, LEDGER) or [], start=1):
        if line > len(now) or now[line - 1] != text:
            yield Problem(
                LEDGER, line, "version-ledger", "the line differs from what is committed; the ledger only grows",
                _PUT_BACK,
            )
            return


def seals_are_whole(evidence: Evidence) -> Iterator[Problem]:
    """Every sealed line of the ledger is as it was, and no seal was ever taken out."""
    try:
        seals = read_seals(evidence.root)
    except BrokenSeal as broken:
        yield Problem(SEALS, broken.line, "version-seals", str(broken), "put the line back as it was published")
        return
    if not seals and _lines(evidence, LEDGER):
        yield Problem(
            SEALS, 1, "version-seals", f"{LEDGER} has lines and no seal", "put the file back as it was published"
        )
    broken_seal = first_broken(_lines(evidence, LEDGER), seals)
    if broken_seal:
        seal, line = broken_seal
        yield Problem(
            LEDGER, line, "version-seals",
            f"among lines {line} to {seal.lines} one was taken out, changed or moved since {date_words(seal.date)}, "
            "when they were sealed", _PUT_BACK,
        )
    held = {each.line() for each in seals}
    taken = [*(committed_lines(evidence.root, SEALS) or []), *lines_taken_out(evidence.root, SEALS)]
    for text in dict.fromkeys(taken):
        if text not in held:
            yield Problem(
                SEALS, 1, "version-seals", f"the seal {text[:30]}... was published and is no longer there",
                "put the line back as it was published",
            )


def _lines(evidence: Evidence, name: str) -> list[str]:
    path = evidence.root / name
    return path.read_text(encoding="utf-8").splitlines() if path.exists() else []
