"""What cards are recognised by says in words, once, what it shows; and nothing that people type is more than words."""

from datetime import date
from typing import Any

import pytest

from dialogs.kit.bars import MOST_COLUMNS, bar_row, tally
from dialogs.kit.elements import CardElement, action
from dialogs.kit.looks import Sign, date_block, person_row, row, signed
from dialogs.kit.parts import card
from dialogs.texts import texts_for
from tests.cast import GRACE
from tests.dialogs.cards.chart_schema import card_schema
from tests.dialogs.cards.harmless import HARD, obeyed, parts
from tests.far_end.cards import words_of
from tests.nouns import person

TEXTS = texts_for("en")
DONE = action("Action.Execute", title="Done", verb="x")
BARS = {"half": ((5,), 10), "two parts": ((3, 4), 7), "none": ((0, 0), 10), "nobody": ((), 0), "odd": ((1, 1), 3)}


def drawn(part: CardElement) -> dict[str, Any]:
    """It, as it stands on a card that matches the schema."""
    message = card("x", part)
    assert [f"{error.instance_path}: {error.message}" for error in card_schema().iter_errors(message.card)] == []
    assert obeyed(message.card) == []
    return (message.card or {})["body"][0]


def everything(words: str) -> list[CardElement]:
    return [
        date_block(TEXTS, date(2030, 4, 9), words, words),
        row(words, words, sign=Sign.CARE, beside=DONE),
        row(words, beside=words, separated=True),
        person_row(TEXTS, person(words), words, beside=words),
        signed(Sign.INFO, words, words),
        tally([(words, 1), (words, 0)]),
        bar_row(words, words, (1, 2), 4),
    ]


@pytest.mark.parametrize("words", HARD)
def test_whatever_is_written_is_mere_words(words: str) -> None:
    for part in everything(HARD[words]):
        drawn(part)


def test_the_date_block_is_headed_by_what_it_is_about_and_says_the_date_in_words() -> None:
    block = drawn(date_block(TEXTS, date(2030, 4, 9), "The forum meets", "Tuesday 9 April 2030, 18:00"))
    tile, beside = block["columns"]
    assert words_of(tile).splitlines() == ["Tue", "9", "Apr"]
    assert words_of(beside).splitlines() == ["The forum meets", "Tuesday 9 April 2030, 18:00"]
    assert [part["text"] for part in parts(block) if part.get("style") == "heading"] == ["The forum meets"]


def test_a_tally_says_each_number_once_and_beside_its_word() -> None:
    shown = drawn(tally([("In person", 15), ("Online", 3), ("Not coming", 0)]))
    assert [words_of(column).splitlines() for column in shown["columns"]] == [
        ["15", "In person"],
        ["3", "Online"],
        ["0", "Not coming"],
    ]
    assert {column["width"] for column in shown["columns"]} == {"stretch"}


def test_a_tally_is_never_too_narrow_for_its_words() -> None:
    with pytest.raises(ValueError, match="columns"):
        tally([("In person", 1)] * (MOST_COLUMNS + 1))


@pytest.mark.parametrize("name", BARS)
def test_a_bar_is_as_long_as_its_parts_and_says_nothing(name: str) -> None:
    counted, whole = BARS[name]
    text, *bar = drawn(bar_row("9 April", "5 can", counted, whole))["columns"]
    assert words_of(text).splitlines() == ["9 April", "5 can"]
    assert not any(words_of(column) for column in bar)
    assert sum(column["width"] for column in bar) == text["width"], "bars of one list begin and end together"
    tinted = [column["width"] for column in bar if "style" in column]
    assert tinted == [round(text["width"] * count / whole) for count in counted if count]


def test_a_sign_is_never_all_there_is() -> None:
    for sign in Sign:
        shown = drawn(signed(sign, "Take care", "It is a fast day."))
        assert "Take care: \nIt is a fast day." in words_of(shown)
        [icon] = [part for part in parts(shown) if part.get("type") == "Icon"]
        assert icon["fallback"]["text"], "where there are no icons"


def test_no_word_depends_on_a_colour_that_is_hard_to_read() -> None:
    colours = {part.get("color") for shape in everything("Tea") for part in parts(drawn(shape))}
    assert colours <= {None, "Accent"}


def test_the_name_stands_beside_the_initials_which_phones_do_without() -> None:
    first, said, last = drawn(person_row(TEXTS, person(GRACE.name), "sent apologies", beside="online"))["columns"]
    assert first["targetWidth"] == "atLeast:standard"
    assert words_of(said).splitlines() == [GRACE.name, "sent apologies"]
    assert words_of(last) == "online"


def test_an_icon_without_a_fallback_is_found() -> None:
    [icon] = [part for part in parts(drawn(row("Tea", sign=Sign.DONE))) if part.get("type") == "Icon"]
    del icon["fallback"]
    assert list(card_schema().iter_errors({"type": "AdaptiveCard", "version": "1.5", "body": [icon]}))
