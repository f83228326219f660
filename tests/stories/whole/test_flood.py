"""More presses than the bot can handle, or a database locked by something else: true answers, and quickly."""

import asyncio
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from prometheus_client import generate_latest
from sqlalchemy import text

from storage.engine import in_time
from storage.engine.database import Database
from storage.engine.line import Patience
from tests.cast import CARYS, GRACE, HOME, MIRIAM, SAM, YUSUF
from tests.far_end.places import chat_with
from tests.far_end.sent import Sent
from tests.stories.town import Town

BUSY = "I am very busy. This was not saved: please press again in a moment."


SOON = Patience(lock=0.05, begin=0.1, end=0.2)


@pytest.fixture
async def asked(town: Town, monkeypatch: pytest.MonkeyPatch) -> Town:
    """A meeting is announced."""
    await town.set_up()
    await town.schedule()
    monkeypatch.setattr(in_time, "LEAST_LOCK_SECONDS", 0.01)
    return town


@contextmanager
def locked(database: Database, patience: Patience = SOON) -> Iterator[None]:
    """Another program writes slowly, and nobody waits for it for long."""
    engine, usual = database.blocking_engine(), database.patience
    database.patience = patience
    with engine.begin() as connection:
        connection.execute(text("SELECT 1" if database.is_sqlite else "LOCK TABLE people, rsvps"))
        yield
    database.patience = usual
    engine.dispose()


def poll(town: Town) -> Sent:
    return town.card("Are you coming?")


async def test_presses_at_a_locked_database_hear_that_nothing_was_saved_and_may_be_repeated(asked: Town) -> None:
    people, card = [YUSUF, GRACE, MIRIAM] * 10, poll(asked)
    with locked(asked.bot.database):
        answers = await asyncio.gather(*(asked.caller.press(user, card, "In person") for user in people))
    assert {(answer.status, answer.toast) for answer in answers} == {(200, BUSY)}
    assert {answer.body["type"] for answer in answers} == {"application/vnd.microsoft.activity.message"}
    await asked.settled()
    assert "In person: 0" in poll(asked).counts
    await asked.press(YUSUF, card, "In person")
    assert "In person: 1" in poll(asked).counts


async def test_a_message_is_left_for_teams_to_send_again(asked: Town) -> None:
    said = asked.caller.message(YUSUF, "suggest Food bank", chat_with(YUSUF))
    with locked(asked.bot.database):
        refused = await asked.caller.send(said)
    assert refused.status == 503
    assert refused.posts == []
    again = await asked.caller.send(said)
    assert again.status == 200
    assert "Food bank" in again.words


async def test_an_old_client_hears_it_in_a_message_and_a_dialog_in_its_own_way(asked: Town) -> None:
    form = await asked.say(YUSUF, "suggest")
    words = {"body": {"content": "Food bank", "contentType": "text"}}
    with locked(asked.bot.database):
        old = await asked.caller.press(YUSUF, form, "Send", {"title": "Food bank"}, old_client=True)
        dialog = await asked.caller.choose(YUSUF, "suggest.from_message", words, HOME)
    assert (old.status, old.words) == (200, BUSY)
    assert dialog.status == 200
    assert dialog.body == {"task": {"type": "message", "value": BUSY}}
    assert "Food bank" not in await asked.stored()


async def test_whoever_waits_while_the_lock_opens_in_time_is_served(asked: Town) -> None:
    people, card = [CARYS, YUSUF, GRACE, MIRIAM, SAM], poll(asked)
    with locked(asked.bot.database, Patience(lock=20, begin=20, end=20)):
        waiting = [asyncio.create_task(asked.caller.press(user, card, "In person")) for user in people]
        done, _ = await asyncio.wait(waiting, timeout=0.05)
        assert not done
    answers = await asyncio.gather(*waiting)
    assert [answer.toast for answer in answers] == [""] * 5
    await asked.settled()
    assert "In person: 5" in poll(asked).counts
    assert 'folkmoot_turns_total{kind="press",outcome="shed"} 0.0' in metrics(asked)


async def test_who_was_not_served_is_counted(asked: Town) -> None:
    with locked(asked.bot.database):
        await asked.caller.press(YUSUF, poll(asked), "In person")
    assert 'folkmoot_turns_total{kind="press",outcome="shed"} 1.0' in metrics(asked)


def metrics(town: Town) -> str:
    return generate_latest(town.bot.pipeline.metrics.registry).decode()
