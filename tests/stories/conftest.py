"""The whole bot over HTTP: signed activities in, what people see out. Only Teams, Entra and Graph are stand-ins."""

import inspect
import logging
import os
from collections.abc import AsyncIterator, Callable, Iterator
from datetime import timedelta
from functools import lru_cache, partial
from pathlib import Path
from urllib.parse import urlsplit

import aiohttp
import pytest
from opentelemetry.trace import Tracer

from bot.teams.keys import SigningKeys
from bot.teams.tokens import TokenChecker
from bot.teams.trust import Trust
from bot.web.server import listening
from bot.wiring import MakeMailer, Running, Wiring, running
from dialogs.texts.switched_on import Languages
from forum.controller import Controller
from forum.ports import Texter
from graph.standin import StandIn
from graph.standin import start as start_calendar
from storage.engine.database import Database
from storage.engine.keyring import DataKey, KeyRing
from storage.jobs.pauses import Pauses
from tests.cast import SISTER_TENANT
from tests.clock import SetClock
from tests.far_end.caller import Caller
from tests.far_end.openapi import graph_validator
from tests.far_end.places import TENANT
from tests.far_end.ports import Ports, reserved_port
from tests.far_end.signing import APP_ID
from tests.far_end.teams import TeamsService
from tests.patience import ANSWER, PATIENT
from tests.stories import bell, unchanged
from tests.stories.beginnings import Beginning
from tests.stories.town import Town
from tests.stories.unchanged import nothing_half_done

__all__ = ["nothing_half_done"]

HERE = Path(__file__).parent

ON_BOTH = {
    *("attendee", "board_answers", "board_papers", "date_poll", "flood", "live_cards", "mixed_cycle", "whole_cycle"),
    *("adding_at_once", "before_the_layout", "cycle_by_text", "lost_server", "questions", "restored", "two_chairs"),
}
"""Told on PostgreSQL each time: those in which many write at once. `STORIES=all make test` tells all on both."""


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Every story on both databases takes too long for each run."""
    if os.environ.get("STORIES") == "all":
        return
    left_out = {item for item in items if _is_told_on_sqlite_alone(item)}
    config.hook.pytest_deselected(items=list(left_out))
    items[:] = [item for item in items if item not in left_out]


def _is_told_on_sqlite_alone(item: pytest.Item) -> bool:
    story = item.path.stem.removeprefix("test_")
    return HERE in item.path.parents and story not in ON_BOTH and "postgresql" in item.name


HUNG_UP = "unexpected connection_lost() call"
"""asyncpg says so to nobody in particular when a turn that came too late breaks its connection off."""

bell.hear()
unchanged.hear()

open_database = lru_cache(partial(Database, patience=PATIENT, keys=KeyRing([DataKey(b"k" * 64)])))
"""One for each place and worker: SQLAlchemy keeps with it how each statement reads, which takes long to make."""


@pytest.fixture
def database(database_url: str) -> Database:
    """Without connections; the bot opens and closes them."""
    return open_database(database_url)


@pytest.fixture(scope="session")
def ports() -> Iterator[Ports]:
    """The same for each story of this worker: they are kept in the database, and so in beginnings."""
    held = [reserved_port(), reserved_port()]
    yield Ports(*(port.getsockname()[1] for port in held))
    for port in held:
        port.close()


@pytest.fixture
def beginning(
    request: pytest.FixtureRequest, public_url: str | None, card_rest: timedelta, graph_seconds: float
) -> Iterator[Beginning]:
    """Told, or taken up from an earlier story. A story that looks at the log or changes the code tells all of it."""
    Beginning.of_file(request.path.name)
    tells = {"caplog", "monkeypatch"} & set(inspect.signature(request.function).parameters)
    is_whole = tells or request.node.get_closest_marker("whole")
    told = Beginning(None if is_whole else (public_url, card_rest, graph_seconds))
    yield told
    told.close()


@pytest.fixture
async def calendar(clock: SetClock, ports: Ports) -> AsyncIterator[StandIn]:
    """Microsoft's calendar. Every request that a story made of it is held against Microsoft's own description."""
    standin = await start_calendar(now=clock.now, port=ports.calendar)
    yield standin
    await standin.aclose()
    graph_validator().check(standin.log)


@pytest.fixture
async def teams(clock: SetClock, ports: Ports) -> AsyncIterator[TeamsService]:
    async with TeamsService(clock, port=ports.teams) as service:
        yield service


@pytest.fixture
def graph_seconds() -> float:
    """How long an answer of Microsoft's calendar may take; a story about silence cuts it."""
    return ANSWER


@pytest.fixture
def card_rest() -> timedelta:
    """How long a card in a channel stays as it is at least. Not at all, so that a story reads what it has just done."""
    return timedelta(0)


@pytest.fixture
def public_url() -> str | None:
    """Where Microsoft reaches the bot; a story about its notices gives a place."""
    return None


@pytest.fixture
def make_mailer() -> MakeMailer | None:
    """Nobody is reached by email, except in stories about those who are."""
    return None


@pytest.fixture
def texter() -> Texter | None:
    """Nobody is reached by text message, except in stories about those who are."""
    return None


@pytest.fixture
def languages() -> Languages:
    """Pages and emails speak those that are signed; a story about others switches them on."""
    return Languages()


Wired = Callable[[Database], Wiring]


@pytest.fixture
def tracer() -> Tracer | None:
    """Nobody follows what is done, except in stories about traces."""
    return None


@pytest.fixture
def wired(
    clock: SetClock,
    teams: TeamsService,
    calendar: StandIn,
    graph_seconds: float,
    card_rest: timedelta,
    public_url: str | None,
    make_mailer: MakeMailer | None,
    texter: Texter | None,
    languages: Languages,
    tracer: Tracer | None,
) -> Wired:
    """The bot as it is wired for production, with time injected and without rests between messages."""

    def trust(session: aiohttp.ClientSession) -> Trust:
        keys = SigningKeys(session, teams.metadata_url, clock, seconds=ANSWER)
        return TokenChecker(APP_ID, {TENANT, SISTER_TENANT}, keys, clock)

    return lambda database: Wiring(
        database=database,
        bot_id=APP_ID,
        tenant_id=TENANT,
        graph_url=calendar.graph_url,
        make_trust=trust,
        credential=teams,  # pyright: ignore[reportArgumentType]
        clock=clock,
        hold_seconds=0,
        polling=5.0,
        pauses=Pauses(first=0.01, longest=0.05, honoured=0.05),
        teams_seconds=ANSWER,
        graph_seconds=graph_seconds,
        card_rest=card_rest,
        public_url=public_url,
        make_mailer=make_mailer,
        texter=texter,
        controller=Controller("Anytown Police", "Data Protection Officer, dpo@police.example"),
        languages=languages,
        tracer=tracer,
    )


@pytest.fixture
async def bot(database: Database, wired: Wired) -> AsyncIterator[Running]:
    async with running(wired(database)) as bot:
        yield bot


@pytest.fixture(autouse=True)
def nothing_went_wrong_unseen(caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    """A story in which something was retried because of a bug of ours is no success."""
    yield
    said = [record.getMessage() for record in caplog.get_records("call") if record.levelno >= logging.ERROR]
    assert not [words for words in said if HUNG_UP not in words]


@pytest.fixture
async def town(
    bot: Running,
    teams: TeamsService,
    calendar: StandIn,
    clock: SetClock,
    public_url: str | None,
    beginning: Beginning,
) -> AsyncIterator[Town]:
    """A forum to be set up: its people, its channel, and somebody to speak for each of them."""
    port = urlsplit(public_url or "").port or 0
    async with listening(bot.app, "127.0.0.1", port) as url, Caller(teams, url) as caller:
        yield Town(bot, teams, calendar, clock, caller, beginning=beginning)


@pytest.fixture
async def hybrid(town: Town) -> Town:
    """A meeting in the hall and online, in everybody's calendar since an hour ago."""
    await town.set_up()
    await town.schedule()
    await town.after(hours=1)
    return town
