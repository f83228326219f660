"""The form says what a forum refuses, right above the input that it is about."""

import itertools
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest

from dialogs.forums.setup_form_card import form_card
from dialogs.forums.setup_state import FormState, SaveSetUp
from dialogs.texts import texts_for
from forum.errors import Invalid
from forum.use_cases.lifecycle.forum_form import checked
from tests.dialogs.cards.harmless import parts
from tests.far_end.cards import words_of
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
    _, beside = next(found for found in _neighbours(card["body"]) if TEXTS.problem(refused.value) in words_of(found[0]))
    assert (beside.get("type", "").startswith("Input.") and beside["id"] != "name") is (problem not in ON_TOP)


def test_the_step_with_the_mistake_is_the_one_that_is_seen() -> None:
    for problem, step in (("setup-time-wrong", "when"), ("setup-zone-wrong", "more"), ("setup-needs-name", "who")):
        card = form_card(TEXTS, FormState([], SaveSetUp(), is_new=True), Invalid(problem)).card
        assert _seen(card) == [f"setup-{step}"]


def test_one_step_is_seen_at_a_time_and_nothing_hidden_can_stop_the_form() -> None:
    card = form_card(TEXTS, FormState([], SaveSetUp(), is_new=True)).card
    assert _seen(card) == ["setup-who"]
    for part in parts(card):
        if part.get("type") == "Container" and str(part.get("id")).startswith("setup-"):
            inputs = [each for each in parts(part) if str(each.get("type")).startswith("Input.")]
            assert inputs and not [each for each in inputs if each.keys() & {"isRequired", "min", "max"}]
        if part.get("type") == "Action.ToggleVisibility":
            shown = [each["isVisible"] for each in part["targetElements"]]
            assert shown.count(True) == 1 and len(shown) == 4


def _seen(card: dict[str, Any] | None) -> list[str]:
    steps = [part for part in parts(card) if str(part.get("id")).startswith("setup-")]
    return [part["id"] for part in steps if part.get("isVisible") is not False]


def _neighbours(body: list[dict[str, Any]]) -> Iterator[tuple[dict[str, Any], dict[str, Any]]]:
    """Each part of the card with the one below it, inside the steps first."""
    for part in body:
        if str(part.get("id")).startswith("setup-"):
            yield from _neighbours(part["items"])
    yield from itertools.pairwise(body)
