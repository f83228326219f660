"""A forum that an earlier version left in the middle of its year: its jobs wait, its cards stand in Teams.

Recorded from that version by telling a story up to there and dumping the database, with what Teams and Microsoft's
calendar held. What is stored and what people still see must be understood by every version that comes after.
"""

import gzip
import json
import sqlite3
from collections.abc import AsyncIterator, Iterator, Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import psycopg
import pytest
from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from dialogs.table import build_router
from graph.standin import StandIn
from graph.standin import start as start_calendar
from graph.standin.state import State
from storage.engine.database import Database
from storage.jobs.job_tables import JobState, jobs
from storage.migrate import migrate
from tests.cast import CARYS, GRACE, MIRIAM, SAM, YUSUF
from tests.clock import SetClock
from tests.far_end.cards import filled_in
from tests.far_end.openapi import graph_validator
from tests.far_end.places import User, chat_with
from tests.far_end.ports import Ports
from tests.far_end.sent import Sent
from tests.far_end.teams import TeamsService
from tests.patience import PATIENT
from tests.stories.town import Town

RECORDED = Path(__file__).parents[2] / "fixtures" / "before_the_layout"
LEFT_AT = datetime(2030, 4, 11, 9, tzinfo=UTC)
PEOPLE = (CARYS, YUSUF, GRACE, MIRIAM, SAM)
OUT_OF_DATE = "This card is out of date"
LATER = ("Forget", "PostDigest")
"""What is due after the summer."""


def recorded(name: str, ports: Ports) -> str:
    text = gzip.decompress((RECORDED / f"{name}.gz").read_bytes()).decode()
    return text.replace("TEAMS", f"127.0.0.1:{ports.teams}").replace("CALENDAR", f"127.0.0.1:{ports.calendar}")


@pytest.fixture(params=["sqlite", "postgresql"])
def kind(request: pytest.FixtureRequest) -> str:
    return request.param


@pytest.fixture
def database_url(kind: str, ports: Ports, tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[str]:
    dump = recorded(f"{kind}.sql", ports)
    if kind == "sqlite":
        with sqlite3.connect(tmp_path / "recorded.db") as connection:
            connection.executescript(dump)
        connection.close()
        yield f"sqlite+aiosqlite:///{tmp_path}/recorded.db"
        return
    url: str = request.getfixturevalue("bare_postgres_url")
    with psycopg.connect(url.replace("+asyncpg", "")) as connection:
        # What begins with a backslash is said to psql.
        connection.execute("\n".join(line for line in dump.splitlines() if not line.startswith("\\")).encode())
    yield url


@pytest.fixture
async def database(database_url: str) -> AsyncIterator[Database]:
    database = Database(database_url, PATIENT)
    await migrate(database)
    yield database
    await database.aclose()


@pytest.fixture
def clock() -> SetClock:
    return SetClock(LEFT_AT)


@pytest.fixture
async def teams(clock: SetClock, ports: Ports, kind: str) -> AsyncIterator[TeamsService]:
    async with TeamsService(clock, port=ports.teams) as service:
        sent = [Sent(*one) for one in json.loads(recorded(f"{kind}-sent.json", ports))]
        last = max(int(one.id) for one in sent)
        service.take_up({"sent": sent, "calls": [], "files": {}, "last_id": last, "members": list(PEOPLE)})
        yield service


@pytest.fixture
async def calendar(clock: SetClock, ports: Ports, kind: str, tmp_path: Path) -> AsyncIterator[StandIn]:
    (tmp_path / "calendar.json").write_text(recorded(f"{kind}-calendar.json", ports), "utf-8")
    standin = await start_calendar(now=clock.now, port=ports.calendar)
    kept = State.load(tmp_path / "calendar.json")
    standin.state.events, standin.state.users = kept.events, kept.users
    yield standin
    await standin.aclose()
    graph_validator().check(standin.log)


async def test_every_waiting_job_runs(town: Town) -> None:
    waiting = await keys(town, JobState.OPEN)
    assert len(waiting) > 25
    failed = await keys(town, JobState.FAILED)
    for _ in range(20):
        await town.after(days=7)
    still_waiting = waiting & await keys(town, JobState.OPEN)
    assert not {key for key in still_waiting if not key.startswith(LATER)}
    assert await keys(town, JobState.FAILED) == failed
    assert "has met" in town.card("has met").words, "the meeting of June was followed up"


async def test_every_button_on_an_old_card_is_understood(town: Town) -> None:
    """Each once by each reader, from the newest card that has it."""
    understood, pressed = build_router().verbs, set[tuple[str, User]]()
    shown = 0
    for standing in reversed(town.teams.everything()):
        for action in executes(standing.card):
            assert action["verb"] in understood
            who = reader(standing)
            if (action["verb"], who) in pressed:
                continue
            pressed.add((action["verb"], who))
            data = filled_in(standing.card, action, {}, check=False)
            answered = await town.caller.send(town.caller.pressed(who, action, data, chat_with(who), standing.id))
            assert answered.status == 200
            assert "went wrong on our side" not in answered.words + answered.toast, action
            shown += OUT_OF_DATE not in answered.words + answered.toast
    await town.settled()
    assert shown > 60


async def keys(town: Town, state: JobState) -> set[str]:
    async def read(session: AsyncSession) -> set[str]:
        return set(await session.scalars(select(jobs.c.key).where(jobs.c.state == state)))

    return await town.bot.database.run(read)


def executes(card: Any) -> Iterator[Mapping[str, Any]]:
    if isinstance(card, dict):
        if card.get("type") == "Action.Execute":
            yield card
        for part in card.values():
            yield from executes(part)
    elif isinstance(card, list):
        for part in card:
            yield from executes(part)


def reader(of: Sent) -> User:
    """Whose chat it is in; in the channel the chair presses."""
    return next((one for one in PEOPLE if of.conversation == chat_with(one).id), CARYS)
