"""The corrections log cannot lose an entry: whatever is done to the ledger, the check says so, and how to mend it."""

import shutil
import subprocess

import pytest

from scripts.check import check
from scripts.publish import publish
from scripts.read.ledger import LEDGER as IDS
from scripts.versions.ledger import LEDGER
from scripts.versions.seals import SEALS
from tests.small_handbook import ROOT, TODAY

CLAIM = "docs/claims/ehc-plans-and-demand/plans-growth.md"


def git(root, *command):
    name = ("-c", "user.name=Tester", "-c", "user.email=tester@example.org", "-c", "commit.gpgsign=false")
    subprocess.run(["git", *name, *command], cwd=root, check=True, capture_output=True)


@pytest.fixture
def project(tmp_path):
    """A project published twice, the second time with a correction, and committed after each."""
    root = tmp_path / "project"
    shutil.copytree(ROOT, root)
    git(root, "init", "-q", "-b", "main")
    git(root, "add", "-A")
    git(root, "commit", "-qm", "Publish")
    claim = root / CLAIM
    text = claim.read_text(encoding="utf-8").replace("period: 2023/24\n", "period: January 2024\n", 1)
    text = text.replace("status: current", "status: current\nchanged: The month was found.")
    claim.write_text(text, encoding="utf-8")
    publish(root, "2027-01-31")
    git(root, "commit", "-qam", "Correct")
    return root


def taken_out(lines):
    return lines[:1] + lines[2:]


def last_taken_out(lines):
    return lines[:-1]


def edited(lines):
    return [lines[0].replace("First published", "First printed"), *lines[1:]]


def backdated(lines):
    return [*lines[:-1], lines[-1].replace("2027-01-31", "2026-12-31")]


def reworded(lines):
    return [*lines[:-1], lines[-1].replace("The month was found.", "A slip.")]


def moved(lines):
    return [lines[1], lines[0], *lines[2:]]


def emptied(lines):
    return []


DEEDS = [taken_out, last_taken_out, edited, backdated, reworded, moved, emptied]


def do(root, deed):
    path = root / LEDGER
    lines = path.read_text(encoding="utf-8").splitlines()
    after = deed(lines)
    assert after != lines
    path.write_text("".join(f"{line}\n" for line in after), encoding="utf-8")


def said(root):
    return [f"{each}" for each in check(root, today=TODAY)[1]]


def test_a_project_published_and_corrected_has_no_problem(project):
    assert said(project) == []
    assert len((project / SEALS).read_text(encoding="utf-8").splitlines()) == 2


@pytest.mark.parametrize("deed", DEEDS, ids=lambda deed: deed.__name__)
def test_it_is_found_before_it_is_committed(project, deed):
    do(project, deed)
    assert any("the ledger only grows" in each for each in said(project))


@pytest.mark.parametrize("deed", DEEDS, ids=lambda deed: deed.__name__)
def test_it_is_found_in_the_very_commit_that_does_it(project, deed):
    do(project, deed)
    git(project, "commit", "-qam", "Tidy up")
    problems = [each for each in said(project) if "version-seals" in each]
    assert any("one was taken out, changed or moved since" in each and "Fix: put the line" in each for each in problems)


@pytest.mark.parametrize("deed", DEEDS, ids=lambda deed: deed.__name__)
def test_it_is_found_in_a_shallow_clone_and_after_history_was_rewritten(project, deed, tmp_path):
    do(project, deed)
    git(project, "checkout", "-q", "--orphan", "rewritten")
    git(project, "commit", "-qam", "All there is")
    git(project, "branch", "-q", "-D", "main")
    git(tmp_path, "clone", "-q", "--depth", "1", f"file://{project}", "shallow")
    assert any("one was taken out, changed or moved since" in each for each in said(tmp_path / "shallow"))


@pytest.mark.parametrize("deed", DEEDS, ids=lambda deed: deed.__name__)
def test_it_is_found_where_there_is_no_git(project, deed):
    shutil.rmtree(project / ".git")
    do(project, deed)
    assert any("one was taken out, changed or moved since" in each for each in said(project))


def test_the_line_named_is_in_the_publication_that_was_touched(project):
    do(project, reworded)
    git(project, "commit", "-qam", "Tidy up")
    last = len((project / LEDGER).read_text(encoding="utf-8").splitlines())
    where = f"{LEDGER}:{last}: version-seals: among lines {last} to {last}"
    assert any(each.startswith(where) for each in said(project))


def test_a_ledger_and_its_seals_cannot_be_changed_together_unseen(project):
    do(project, last_taken_out)
    seals = project / SEALS
    seals.write_text(seals.read_text(encoding="utf-8").splitlines()[0] + "\n", encoding="utf-8")
    git(project, "commit", "-qam", "Tidy up")
    assert any("was published and is no longer there" in each for each in said(project))
    git(project, "commit", "--allow-empty", "-qm", "And on")
    assert any("was published and is no longer there" in each for each in said(project))


def test_seals_that_are_gone_or_no_seals_are_found(project):
    (project / SEALS).unlink()
    assert any("has lines and no seal" in each for each in said(project))
    (project / SEALS).write_text("2026-11-23 2 abc\n", encoding="utf-8")
    assert any("the line is no seal" in each for each in said(project))


def test_nothing_is_published_onto_a_broken_ledger(project):
    do(project, reworded)
    with pytest.raises(ValueError, match="not what was sealed"):
        publish(project, "2027-02-28")


def test_an_id_cannot_be_taken_out_of_the_ledger_of_ids_with_its_record(project):
    (project / CLAIM).unlink()
    ids = project / IDS
    kept = [line for line in ids.read_text(encoding="utf-8").splitlines() if "plans-growth" not in line]
    ids.write_text("".join(f"{line}\n" for line in kept), encoding="utf-8")
    problems = said(project)
    assert any("claims/plans-growth is in the committed ledger and was taken out" in each for each in problems)
    git(project, "commit", "-qam", "Drop a claim")
    assert any("claims/plans-growth has versions and is no longer there" in each for each in said(project))


def test_a_merge_that_publishes_anew_is_no_loss(project):
    git(project, "checkout", "-q", "-b", "other", "HEAD~1")
    git(project, "checkout", "-q", "main")
    git(project, "merge", "-q", "--no-ff", "-m", "Merge", "other")
    assert said(project) == []
