"""A link to an old version tells the truth: what it said, what it says now, why and when it changed."""

import shutil

import pytest

from scripts.publish import publish
from scripts.read.handbook import read_handbook
from scripts.versions.figure_versions import figure_versions
from scripts.versions.ledger import LEDGER, BrokenLedger, read_versions
from scripts.versions.pages import version_pages
from tests.small_handbook import ROOT

CLAIM = "docs/claims/ehc-plans-and-demand/plans-growth.md"


@pytest.fixture
def project(tmp_path):
    root = tmp_path / "project"
    shutil.copytree(ROOT, root)
    return root


def edit(project, *changes):
    path = project / CLAIM
    text = path.read_text(encoding="utf-8")
    for before, after in changes:
        assert before in text
        text = text.replace(before, after, 1)
    path.write_text(text, encoding="utf-8")


def amend(project):
    edit(project, ("period: 2023/24\n", "period: January 2024\n"),
         ("status: current", "status: current\nchanged: The month was found."))
    publish(project, "2027-01-31")


def page(project, name):
    handbook, _ = read_handbook(project)
    return dict(version_pages(handbook, read_versions(project)))[name]


def test_publishing_again_adds_nothing(project):
    before = (project / LEDGER).read_text(encoding="utf-8")
    assert publish(project, "2027-01-31") == "0 ids and 0 versions published"
    assert (project / LEDGER).read_text(encoding="utf-8") == before


def test_a_changed_record_that_does_not_say_why_is_not_published(project):
    edit(project, ("period: 2023/24\n", "period: January 2024\n"))
    with pytest.raises(ValueError, match="says why"):
        publish(project, "2027-01-31")
    assert len(read_versions(project)["claims/plans-growth"]) == 1


def test_an_old_reason_is_no_reason_for_a_new_change(project):
    amend(project)
    edit(project, ("period: January 2024\n", "period: 2023/24\n"))
    with pytest.raises(ValueError, match="says why"):
        publish(project, "2027-02-28")


def test_version_one_of_a_changed_figure_shows_then_and_now_and_why(project):
    amend(project)
    html = page(project, "claims/plans-growth/v/1/index.html")
    assert "<td>2023/24</td><td>January 2024</td>" in html
    assert "Version 2, 31 January 2027: The month was found." in html
    assert "Amended." in html


def test_the_current_version_says_that_it_is_current_and_that_a_newer_count_exists(project):
    html = page(project, "claims/plans-growth/v/1/index.html")
    assert "Current." in html
    assert "A newer count" in html


def test_only_the_figure_that_changed_is_of_the_new_version(project):
    amend(project)
    versions = figure_versions(read_versions(project))
    assert versions["plans-growth.2"] == 1
    assert versions["plans-growth.3"] == 2


def test_a_line_that_was_tampered_with_is_found(project):
    amend(project)
    path = project / LEDGER
    path.write_text(path.read_text(encoding="utf-8").replace("240183", "240184", 1), encoding="utf-8")
    with pytest.raises(BrokenLedger, match="does not follow"):
        read_versions(project)
