"""Whoever opens a form can leave it again without sending anything."""

from typing import Any

import pytest

from dialogs.kit.way_back import OWN, ROOM, WAYS, Way, with_way_back
from dialogs.table import build_router
from dialogs.texts import texts_for
from forum.ports import Message
from tests.dialogs.cards.card_samples import Samples
from tests.dialogs.cards.harmless import parts

TEXTS = texts_for("en")
STAYS = {
    "card": "any card at all",
    "actions_card": "the list itself",
    "agenda_card": "the list itself",
    "items_card": "the list itself",
    "my_comments_card": "the list itself",
    "shaping_card": "the list itself",
    "question_card": "the question itself, which stays",
    "form_card": "without it there is no forum to go back to; as settings it has one, told in tests/stories/home",
    "answer_form": "“Back” keeps what was typed, and so it sends it",
    "carried_card": "a question to a chair, who may leave it",
    "gone_card": "a question to a chair, who may leave it",
    "opportunity_card": "the opportunity itself, which stays",
    "names_card": "nothing is sent from it: the field holds words to copy",
    "unreachable_card": "nothing is sent from it: the field holds words to copy",
    "trouble_card": "a question to a chair, who may leave it",
    "waiting_card": "a question to a chair, who may leave it",
    "replies_card": "the list itself",
    "minutes_review_card": "a question to a facilitator, who may leave it",
    "review_card": "a question to a facilitator, who may leave it",
}
"""Cards with inputs that nobody opened, or that have another way out, and why that is right."""


def inputs(card: Any) -> list[dict[str, Any]]:
    return [part for part in parts(card) if str(part.get("type")).startswith("Input.")]


def forms() -> list[tuple[str, Message]]:
    return [(name, message) for name, made in Samples("x").all().items() for message in made if inputs(message.card)]


def ways_back(message: Message) -> list[dict[str, Any]]:
    """Buttons of the card that lead back and send nothing of what was typed."""
    shown = with_way_back(TEXTS, message, private=True)
    pressed = [part for part in parts(shown.card) if part.get("type") == "Action.Execute"]
    back = {*OWN, "word", "action.more", "next.not_now"}
    return [one for one in pressed if one["verb"] in back and one.get("associatedInputs") == "none"]


def test_every_form_has_a_way_back() -> None:
    found = forms()
    assert len({name for name, _ in found}) > 30
    assert {name for name, message in found if name not in STAYS and not ways_back(message)} == set()


def test_nothing_that_stays_is_forgotten() -> None:
    assert STAYS.keys() <= {name for name, _ in forms()}


def test_it_is_the_last_of_six_at_most() -> None:
    for _, message in forms():
        shown = with_way_back(TEXTS, message, private=True).card or {}
        assert len(shown.get("actions", [])) <= ROOM


@pytest.mark.parametrize("way", [way for pair in WAYS.values() for way in pair if way])
def test_it_leads_to_a_word(way: str) -> None:
    assert build_router().knows(way)


def test_every_form_of_the_list_is_sent_by_a_button_that_there_is() -> None:
    assert WAYS.keys() | OWN <= build_router().verbs


def test_where_others_read_it_never_leads_to_what_is_private() -> None:
    assert {way.elsewhere for way in WAYS.values()} <= {"", "agenda", "items", "settings"}
    assert WAYS["suggest.send"] == Way("agenda", "agenda")
