"""Every template is looked at in light, dark, high contrast and forced colours, and from right to left.

`LOOKED_AT` says which test does it; each of those tests fails unless it did (tests/stories/correspondence/looking.py).
So this needs no browser, and holds however few of them are run.
"""

import ast
from pathlib import Path

from pages import drawing
from tests.stories.correspondence.looked_at import ALWAYS, LOOKED_AT

STORIES = Path(__file__).parents[1] / "stories"


def test_no_template_is_left_out() -> None:
    ours = {name for name in drawing.PAGES.list_templates() if not name.startswith("govuk_frontend_jinja/")} - ALWAYS
    assert {name.removesuffix(".html") for name in ours} == {name for names in LOOKED_AT.values() for name in names}


def test_each_of_those_tests_is_there_and_looks() -> None:
    for file, name in LOOKED_AT:
        tree = ast.parse((STORIES / file).read_text(encoding="utf-8"))
        tests = {one.name: one for one in tree.body if isinstance(one, ast.AsyncFunctionDef)}
        assert "looking" in {argument.arg for argument in tests[name].args.args}, (file, name)
