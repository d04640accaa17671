"""The check says nothing of a good project, and of each broken one exactly what its fixture expects.

``good`` is a whole small project. Each folder in ``broken`` is named for a rule and holds the files that break it,
laid over the good project, with the exact report in ``expected.txt``; a calculator in it is taken for the handbook's.
"""

import ast
import runpy
import shutil
from pathlib import Path

import pytest

from calculators.declare import Model
from scripts.check import check, warnings
from scripts.read.problems import report

HERE = Path(__file__).parent
GOOD = HERE / "good"
BROKEN = sorted(path for path in (HERE / "broken").iterdir())
TODAY = "2026-12-01"
SCRIPTS = Path(__file__).parents[2] / "scripts"


def test_a_good_project_has_no_problem():
    evidence, problems = check(GOOD, GOOD / "texts", today=TODAY)
    assert problems == []
    assert evidence.models
    assert warnings(evidence) == []


@pytest.mark.parametrize("fixture", BROKEN, ids=lambda path: path.name)
def test_a_broken_project_is_told_what_is_wrong_where_and_how_to_mend_it(fixture, tmp_path):
    root = tmp_path / "project"
    shutil.copytree(GOOD, root)
    shutil.copytree(fixture, root, dirs_exist_ok=True)
    (root / "expected.txt").unlink()
    evidence, problems = check(root, root / "texts", today=TODAY, models=models_in(root))
    said = report([*problems, *warnings(evidence)])
    assert said == (fixture / "expected.txt").read_text(encoding="utf-8").strip()
    assert f": {fixture.name}: " in said


def test_every_rule_has_a_broken_fixture():
    assert rule_names() == {path.name for path in BROKEN}


def models_in(root: Path) -> list[Model]:
    """The calculators that a fixture brings along."""
    return [runpy.run_path(str(path))["DECLARATION"] for path in sorted(root.glob("calculators/*.py"))]


def rule_names() -> set[str]:
    """The names of all rules: the third argument of every problem that the generator makes."""
    names = set()
    for path in [*SCRIPTS.glob("read/*.py"), *SCRIPTS.glob("rules/*.py")]:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            is_problem = isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "Problem"
            if is_problem and len(node.args) > 2 and isinstance(node.args[2], ast.Constant):
                names.add(node.args[2].value)
    return names
