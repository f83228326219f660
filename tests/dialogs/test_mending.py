"""A form that comes back says what is wrong where it is wrong, and at its end that something is."""

from typing import Any

import pytest

from dialogs.cards.question_forms import CheckQuestion, question_form
from dialogs.texts import texts_for
from forum.errors import Invalid
from tests.dialogs.full_forum import FullForum

TEXTS = texts_for("en")


def body(wrong: Invalid | None) -> list[dict[str, Any]]:
    forum = FullForum("Street lighting").forum
    shown = question_form(TEXTS, forum, CheckQuestion(forum=forum.id, once="once"), wrong).card
    assert shown
    return shown["body"]


@pytest.mark.parametrize(
    ("problem", "beside"),
    [("question-options-same", "options"), ("question-closes-in-the-past", "day"), ("question-circle", "question")],
)
def test_what_is_wrong_is_said_right_above_its_input(problem: str, beside: str) -> None:
    parts = body(Invalid(problem))
    [place] = [number for number, part in enumerate(parts) if part.get("text") == TEXTS(problem)]

    assert parts[place]["color"] == "Attention"
    assert parts[place + 1]["id"] == beside
    assert parts[-1]["text"] == TEXTS("look-above")


def test_a_form_in_order_says_nothing() -> None:
    assert not [part for part in body(None) if part.get("color") == "Attention"]
