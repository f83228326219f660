"""What "action ..." says: what, who and by when."""

import asyncio
import time
from datetime import date

import pytest

from dialogs.actions.action_words import Said, understand, understood
from dialogs.actions.owner_names import Mentioned
from forum.people import Person
from tests.nouns import person

SAM, SAMIRA, SAM_PATEL = person("Sam Jones"), person("Samira Khan"), person("Sam Patel")
YUSUF, ZOE = person("Imam Yusuf Rahman"), person("Zoë Müller")
EVERYBODY = (SAM, SAMIRA, YUSUF, ZOE)


def typed(text: str, *mentioned: Mentioned, people: tuple[Person, ...] = EVERYBODY) -> Said:
    return Said(text, people, mentioned, ZOE, date(2026, 10, 14), date(2026, 12, 8))


@pytest.mark.parametrize(
    ("text", "owner", "what", "due"),
    [
        ("@Sam list of placements by 12 December", SAM, "list of placements", "2026-12-12"),
        ("@Sam Jones: list of placements by 12 December.", SAM, "list of placements", "2026-12-12"),
        ("@sam jones, to make a list until Friday", SAM, "make a list", "2026-10-16"),
        ("Sam: list of placements before the next forum", SAM, "list of placements", "2026-12-08"),
        ("Samira: bread for the visit by the end of next week", SAMIRA, "bread for the visit", "2026-10-23"),
        ("@Yusuf hall for this Friday", YUSUF, "hall", "2026-10-16"),
        ("@imam yusuf hall", YUSUF, "hall", "None"),
        ("@Zoe keys, due by 1 November", ZOE, "keys", "2026-11-01"),
        ("me: book the hall by tomorrow", ZOE, "book the hall", "2026-10-15"),
        # An action has no time of day, and a time that somebody typed is not lost.
        ("Sam: book the hall by Friday 17:00", SAM, "book the hall (17:00)", "2026-10-16"),
        ("Sam: book the hall by 12 December at 5pm", SAM, "book the hall (at 5pm)", "2026-12-12"),
        ("Sam: book the hall by noon on Friday", SAM, "book the hall by noon", "2026-10-16"),
        ("@me book the hall", ZOE, "book the hall", "None"),
        ("Sam: call 30 people at 10:30 for the board", SAM, "call 30 people at 10:30 for the board", "None"),
        ("Sam: list of placements within two weeks", SAM, "list of placements", "2026-10-28"),
        ("Sam: list of placements in a fortnight", SAM, "list of placements", "2026-10-28"),
        ("Sam: keep the keys for two weeks", SAM, "keep the keys for two weeks", "None"),
        ("Sam: chairs in the hall", SAM, "chairs in the hall", "None"),
        ("Sam: bara erbyn 12 Rhagfyr", SAM, "bara", "2026-12-12"),
        ("Sam: check the report written by the council and send it to everybody", SAM, None, "None"),
    ],
)
def test_typed_name(text: str, owner: Person, what: str | None, due: str) -> None:
    found = understood(typed(text))
    assert list(found.named.candidates) == [owner]
    assert found.named.text == (what or text.partition(": ")[2])
    assert str(found.due) == due
    assert not found.unread


@pytest.mark.parametrize(
    ("text", "unread"),
    [
        ("@Sam list by 31 November", "31 November"),
        ("@Sam list by soon", "soon"),
        ("@Sam letter written by the council", "the council"),
        ("@Sam list for 31 November", "31 November"),
    ],
)
def test_day_that_is_none_leaves_the_words_whole(text: str, unread: str) -> None:
    found = understood(typed(text))
    assert (found.due, found.unread) == (None, unread)
    assert found.named.text == text.removeprefix("@Sam ")


def test_day_that_may_be_either_of_two_is_not_guessed() -> None:
    found = understood(typed("@Yusuf hall by next Friday"))
    assert found.named.text == "hall" and not found.unread
    assert (found.due, list(found.days)) == (None, [date(2026, 10, 16), date(2026, 10, 23)])


def test_this_week_is_asked_about() -> None:
    found = understood(typed("@Sam list of placements by this week"))
    assert found.named.text == "list of placements"
    assert list(found.days) == [date(2026, 10, 16), date(2026, 10, 18)]


def test_name_that_several_have_is_asked_about() -> None:
    found = understood(typed("@Sam list", people=(SAM, SAM_PATEL, SAMIRA)))
    assert list(found.named.candidates) == [SAM, SAM_PATEL]
    whole = understood(typed("@Sam Patel list", people=(SAM, SAM_PATEL, SAMIRA)))
    assert list(whole.named.candidates) == [SAM_PATEL]


@pytest.mark.parametrize(
    ("text", "unknown", "what"),
    [
        ("@Rahim bread", "Rahim", "bread"),
        ("County Council: answer by Friday", "County Council", "answer"),
        ("bread for everybody", "", "bread for everybody"),
        ("meet at 10:30 sharp", "", "meet at 10:30 sharp"),
        ("@", "", ""),
        ("a: b", "a", "b"),
    ],
)
def test_nobody_of_the_forum(text: str, unknown: str, what: str) -> None:
    named = understood(typed(text)).named
    assert (named.unknown, named.text, list(named.candidates)) == (unknown, what, [])


def test_bot_is_never_an_owner() -> None:
    assert understood(typed("@Folkmoot bread")).named.is_bot
    assert not understood(typed("@Sam bread")).named.is_bot


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("Sam Jones list of placements by 12 December", "list of placements"),
        ("Sam list of placements", "list of placements"),  # people shorten mentions
        ("list of placements for Sam Jones by Friday", "list of placements for Sam Jones"),
    ],
)
def test_mention_names_the_owner(text: str, what: str) -> None:
    found = understood(typed(text, Mentioned("Sam Jones", SAM)))
    assert (list(found.named.candidates), found.named.text) == ([SAM], what)


def test_first_of_two_mentions_unless_both_lead() -> None:
    sam, yusuf = Mentioned("Sam Jones", SAM), Mentioned("Imam Yusuf Rahman", YUSUF)
    one = understood(typed("Sam Jones ask Imam Yusuf Rahman for the key", sam, yusuf)).named
    assert (list(one.candidates), one.text) == ([SAM], "ask Imam Yusuf Rahman for the key")
    both = understood(typed("Sam Jones and Imam Yusuf Rahman write a letter", sam, yusuf)).named
    assert list(both.candidates) == [SAM, YUSUF]


def test_mention_of_a_stranger_is_a_name_only() -> None:
    named = understood(typed("Pat Green bread", Mentioned("Pat Green", None))).named
    assert (named.unknown, named.text, list(named.candidates)) == ("Pat Green", "bread", [])


async def test_first_use_does_not_hold_everybody_up() -> None:
    """However long it takes to read the first day, others are answered meanwhile."""
    waits: list[float] = []

    async def others() -> None:
        while True:
            before = time.process_time()  # of all threads, and a machine that halts does not count
            await asyncio.sleep(0)
            waits.append(time.process_time() - before)

    running = asyncio.create_task(others())
    await understand(typed("@Sam list by 12 December"))
    running.cancel()
    assert waits and max(waits) < 1
