"""What is put into a sentence keeps its own direction, and leaves that of the sentence alone."""

import pytest

from dialogs.texts.directions import isolated
from dialogs.texts.switched_on import Languages


@pytest.mark.parametrize("words", ["18:00", "Sadler’s Hall", "(2)", "https://example.org/a", "Ali علی"])
def test_from_right_to_left_latin_and_bare_figures_are_set_apart(words: str) -> None:
    assert isolated(words, is_right_to_left=True) == f"\u2068{words}\u2069"


@pytest.mark.parametrize("words", ["", " ", "لندن", "منگل 8 دسمبر 2026"])
def test_from_right_to_left_words_of_its_own_are_not(words: str) -> None:
    assert isolated(words, is_right_to_left=True) == words


@pytest.mark.parametrize(
    ("words", "apart"), [("Sadler’s Hall", False), ("18:00", False), ("علی", True), ("אבי 2", True)]
)
def test_from_left_to_right_only_the_other_direction_is(words: str, apart: bool) -> None:
    assert (isolated(words, is_right_to_left=False) != words) == apart


def test_no_isolate_reaches_over_a_line() -> None:
    assert isolated("One.\nTwo.", is_right_to_left=True) == "\u2068One.\u2069\n\u2068Two.\u2069"


def test_a_day_and_its_time_show_which_way_they_read() -> None:
    said = Languages(("ur",)).texts("ur")("day-and-time", day="منگل 8 دسمبر", time="18:00")
    assert said == "منگل 8 دسمبر، \u206818:00\u2069"
