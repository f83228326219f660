"""What is said about people's calendars: plain and short, with no number if there are few."""

from datetime import datetime

import pytest

from dialogs.advice.free_busy_card import Calendars, about_all_times, about_one_time, beside_a_time
from dialogs.kit.parts import card
from dialogs.texts import texts_for
from forum.free_busy import CalendarsSeen
from tests.far_end.cards import words_of

TEXTS = texts_for("en")
SIX = datetime.fromisoformat("2030-04-13T18:00")


def of_calendars(full: int, of: int, outside: int = 0, unknown: int = 0) -> Calendars:
    return Calendars(seen=CalendarsSeen(of, outside, unknown, {SIX: full}))


def shown(calendars: Calendars) -> str:
    return words_of(card("Date", *about_one_time(TEXTS, calendars, SIX)).card)


@pytest.mark.parametrize(
    ("calendars", "words"),
    [
        (of_calendars(0, 5), "None of the 5 calendars that can be seen has anything else then."),
        (of_calendars(1, 5), "1 of the 5 calendars that can be seen has something else then."),
        (of_calendars(5, 5), "5 of the 5 calendars that can be seen have something else then."),
        (of_calendars(0, 4), "None of the calendars that can be seen has anything else then."),
        (of_calendars(1, 4), "Some of the calendars that can be seen have something else then."),
        (of_calendars(4, 4), "Some of the calendars that can be seen have something else then."),
        (
            of_calendars(2, 5, 8, 1),
            "2 of the 5 calendars that can be seen have something else then. 8 people are outside the organisation: "
            "their calendars cannot be seen. One more calendar could not be seen.",
        ),
        (Calendars(), ""),
    ],
)
def test_one_time_has_one_sentence_and_who_is_not_in_it(calendars: Calendars, words: str) -> None:
    assert shown(calendars) == words


def test_whatever_the_few_are_it_reads_the_same() -> None:
    assert len({shown(of_calendars(full, of)) for of in (1, 2, 3, 4) for full in range(1, of + 1)}) == 1
    assert len({shown(of_calendars(0, of)) for of in (1, 2, 3, 4)}) == 1


def test_that_none_could_be_seen_stands_once_and_not_beside_each_date() -> None:
    for calendars in (Calendars(looking=True), of_calendars(0, 0)):
        assert beside_a_time(TEXTS, calendars, SIX) == []
        assert len(about_all_times(TEXTS, calendars)) == 1


def test_several_dates_share_what_is_not_seen() -> None:
    calendars = of_calendars(2, 6, 1)
    beside = words_of(card("Date", *beside_a_time(TEXTS, calendars, SIX)).card)
    below = words_of(card("Date", *about_all_times(TEXTS, calendars)).card)
    assert beside == "2 of the 6 calendars that can be seen have something else then."
    assert below == "One person is outside the organisation: that calendar cannot be seen."
