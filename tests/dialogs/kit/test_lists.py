"""Clients recognise a list by what it offers."""

from typing import Any

from dialogs.kit.parts import card, choice_input

BREAD, SOUP = ("1", "bread"), ("2", "soup")


def key(*choices: tuple[str, str], name: str = "action", value: str = "") -> Any:
    message = card("A list", choice_input(name, "Which one?", choices, value=value), actions=[], language="en")
    assert message.card
    return message.card["body"][0]["key"]


def test_drawn_anew_with_other_choices_it_is_another_list() -> None:
    seen = {key(BREAD), key(BREAD, SOUP), key(SOUP, BREAD), key(BREAD, name="topic"), key(("1", "bread rolls"))}
    assert len(seen) == 5


def test_with_the_same_choices_it_stays_the_same_whatever_is_chosen() -> None:
    assert key(BREAD, SOUP) == key(BREAD, SOUP, value="2")
