"""Two facilitators save what they noted about one person at the very same instant, in transactions that overlap."""

import asyncio
from typing import Any

import pytest

import dialogs.care.care
from forum.people import person_id
from forum.ports import Message
from forum.use_cases.care.note_contact import note_contact
from tests.cast import MIRIAM, SAM, YUSUF
from tests.dialogs.care.caring import the_morning_after
from tests.dialogs.said import click, type_, words
from tests.far_end.cards import inputs_of
from tests.hall import Hall, ids


async def test_the_second_waits_and_then_sees_what_the_first_wrote(hall: Hall, monkeypatch: pytest.MonkeyPatch) -> None:
    _, meeting = await the_morning_after(hall)
    await hall.set_up(facilitators=ids(SAM, YUSUF))
    first, second = [
        await click(hall, who, await type_(hall, who, "care"), "Open", {"person": person_id(MIRIAM)})
        for who in (SAM, YUSUF)
    ]
    other: list[asyncio.Task[Message]] = []

    async def slow(*args: Any) -> Any:
        written = await note_contact(*args)
        if not other:
            other.append(asyncio.create_task(click(hall, YUSUF, second, "Save", {"next_step": "Call on Friday"})))
            # SQLite has one transaction at a time, so there the other cannot even begin.
            while not (hall.database.is_sqlite or await hall.somebody_waits()):
                pass
        return written

    monkeypatch.setattr(dialogs.care.care, "note_contact", slow)
    assert "Saved." in words(await click(hall, SAM, first, "Save", {"note": "Works late", "also": "dont_ask"}))
    [seconds] = other
    again = await seconds
    assert "Saved in the meantime by Sam Okoro: \nnoted on 10 April · Works late · They asked not to be" in words(again)
    shown = inputs_of(again.card)
    assert (shown["note"], shown["next_step"], shown["also"]) == ("Works late", "Call on Friday", "dont_ask")
    [row] = await hall.contacts(meeting)
    assert (row.note, row.next_step) == ("Works late", "")
