"""What can be found: every figure and record of the handbook, under every facet it belongs to."""

from pathlib import Path

import pytest

from scripts.find.findable import Findable, findables
from scripts.link.links import link
from scripts.pages.context import PageContext
from scripts.read.handbook import read_handbook


@pytest.fixture(scope="module")
def found() -> dict[str, Findable]:
    """Everything that can be found in the project's own handbook, by address."""
    handbook, problems = read_handbook(Path(__file__).resolve().parents[2])
    assert not problems
    return {each.url: each for each in findables(PageContext(handbook, link(handbook)))}


def test_a_figure_is_filed_under_its_facets_and_its_number(found: dict[str, Findable]) -> None:
    figure = found["claims/ehc-plans-growth-since-2014/#f3"]
    assert figure.figure == "140%"
    assert figure.facets["Type"] == ("Figure",)
    assert figure.facets["Unit"] == ("percent",)
    assert figure.facets["Year"] == ("2014", "2023")
    assert figure.facets["Kind"] == ("Official statistic",)
    assert "pct140x" in figure.more_words


@pytest.mark.parametrize(
    ("address", "kind"),
    [
        ("claims/mainstream-support-transfer/", "Claim"),
        ("recommendations/isos-recommendation-3/", "Recommendation"),
        ("tables/isos-table-9/", "Table"),
        ("tables/isos-table-9/#r1c2", "Figure"),
        ("topics/money-and-deficits/", "Topic"),
        ("organisations/#nasuwt", "Organisation"),
    ],
)
def test_each_kind_of_record_can_be_found(found: dict[str, Findable], address: str, kind: str) -> None:
    assert found[address].facets["Type"] == (kind,)
