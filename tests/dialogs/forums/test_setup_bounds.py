"""The form says what a forum refuses, right above the input that it is about."""

from dataclasses import replace
from typing import Any

import pytest

from dialogs.forums.setup_card import form_card
from dialogs.forums.setup_state import FormState, SaveSetUp
from dialogs.texts import texts_for
from forum.errors import Invalid
from forum.use_cases.lifecycle.forum_form import checked
from tests.forum.people.test_forum_bounds import BEYOND
from tests.hall import FORM

TEXTS = texts_for("en")
# Said at the top: any of four fields may be too long, and the card's own input says that a name is missing.
ON_TOP = ("too-long", "setup-needs-name")


@pytest.mark.parametrize(("problem", "changed"), BEYOND)
def test_each_refusal_can_be_read_beside_its_input(problem: str, changed: dict[str, Any]) -> None:
    with pytest.raises(Invalid) as refused:
        checked(replace(FORM, **changed))
    card = form_card(TEXTS, FormState([], SaveSetUp(), is_new=True), refused.value).card
    assert card is not None
    body: list[dict[str, Any]] = card["body"]
    said = next(place for place, part in enumerate(body) if part.get("text") == TEXTS.problem(refused.value))
    beside = body[said + 1]
    assert (beside.get("type", "").startswith("Input.") and beside["id"] != "name") is (problem not in ON_TOP)
