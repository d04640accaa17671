"""What a change changes: figures, records, pages, verdicts and results, against an earlier revision."""

import shutil
import subprocess

import pytest

from scripts.review.reference_runs import result_changes
from scripts.review.revision import NoSuchRevision, project_at
from scripts.what_changes import what_changes
from tests.small_handbook import ROOT

CLAIM = "docs/claims/ehc-plans-and-demand/plans-growth.md"


def git(folder, *words):
    who = ["-c", "user.name=A", "-c", "user.email=a@example.org"]
    subprocess.run(["git", *who, *words], cwd=folder, check=True, capture_output=True)


@pytest.fixture
def project(tmp_path, checkout):
    """The small project as a git checkout, with the models beside it and one commit called ``before``."""
    root = tmp_path / "project"
    shutil.copytree(ROOT, root)
    shutil.copytree(checkout / "calculators", root / "calculators", ignore=shutil.ignore_patterns("__pycache__"))
    git(root, "init", "-q")
    git(root, "add", "-A")
    git(root, "commit", "-qm", "first")
    git(root, "tag", "before")
    return root


def edit(path, before, after):
    text = path.read_text(encoding="utf-8")
    assert before in text
    path.write_text(text.replace(before, after, 1), encoding="utf-8")


def test_nothing_changed(project):
    """Readers see nothing new, and the page says so."""
    page, said = what_changes(project, "before")
    assert said.startswith("0 figures") and "Nothing that readers see." in page


def test_a_changed_figure_is_shown_with_its_place(project):
    """Old and new, what else differs, where to look it up, and that the index has it there."""
    edit(project / CLAIM, "period: 2023/24", "period: January 2024")
    page, said = what_changes(project, "before")
    assert said.startswith("1 figure (0 not found in the index of the source), 1 record,")
    assert "period: “2023/24” is now “January 2024”." in page
    assert "<td>found</td>" in page


def test_a_figure_that_its_paragraph_does_not_print_is_marked(project):
    """The check would refuse it; the sheet says so to a reader without the check."""
    edit(project / CLAIM, "as_printed: 140%", "as_printed: 141%")
    page, said = what_changes(project, "before")
    assert "1 figure (1 not found" in said
    assert "NOT FOUND" in page and "<td>around 140%</td><td>around 141%</td>" in page


def test_a_changed_statement_touches_the_pages_that_quote_it(project):
    """The record with its file, its own page, and the topic whose briefing quotes it."""
    path = project / CLAIM
    path.write_text(path.read_text(encoding="utf-8") + "\nIt is so.\n", encoding="utf-8")
    page, _ = what_changes(project, "before")
    assert f"<td>changed</td><td>{CLAIM}</td>" in page
    assert "<li>/claims/plans-growth/</li>" in page
    assert "<li>/topics/ehc-plans-and-demand/</li>" in page


def test_words_of_records_are_never_run(project):
    """A title that is markup is text on the sheet."""
    edit(project / "data/terms.yml", "means: ", "means: '<script>alert(1)</script> ' #")
    page, _ = what_changes(project, "before")
    assert "<script>" not in page and "&lt;script&gt;" in page


def test_a_moved_default_moves_every_result_that_rests_on_it(tmp_path, checkout):
    """Five people at £51,000 with 20% on top cost £306,000 a team, £6,000 or 2% more than at £50,000."""
    before, after = tmp_path / "before", tmp_path / "after"
    for tree in (before, after):
        shutil.copytree(checkout / "calculators", tree / "calculators", ignore=shutil.ignore_patterns("__pycache__"))
    edit(after / "calculators/team_costing_declared.py", "50_000", "51_000")
    found = {(each.preset, each.output): each for each in result_changes(before, after)}
    cost = next(each for (case, _), each in found.items() if case == "The published case" and each.then == "£300,000")
    assert (cost.now, cost.difference, cost.percent) == ("£306,000", "+£6,000", "+2%")
    assert {each.model for each in found.values()} == {"Multi-disciplinary team costing"}


def test_an_unknown_revision_is_refused(project):
    """With what git said."""
    with pytest.raises(NoSuchRevision, match="nowhere"), project_at(project, "nowhere"):
        pass
