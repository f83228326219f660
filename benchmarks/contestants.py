"""The contestants: how each is started, what it is asked, and how we make sure that it did the work."""

import sqlite3
from collections.abc import AsyncGenerator, Awaitable, Callable, Mapping, Sequence
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from dataclasses import dataclass, field
from typing import Any

from benchmarks.far_end import FarEnd
from benchmarks.forums import town
from tests.far_end.caller import Caller
from tests.far_end.places import TENANT, User, chat_with, group_chat
from tests.far_end.signing import APP_ID

Activities = Sequence[Mapping[str, Any]]


@dataclass(frozen=True)
class Prepared:
    """What one run needs. `settle` returns when nothing is left to do; `count` says how much was really done."""

    environment: Mapping[str, str]
    activities: Callable[[], Awaitable[Activities]]
    count: Callable[[], Awaitable[int]]
    settle: Callable[[], Awaitable[None]] | None = None


@dataclass(frozen=True)
class Contestant:
    """`arguments` follow `python`. `prepare` is called with the number of turns, before the process starts."""

    name: str
    arguments: Sequence[str]
    ready: str
    prepare: Callable[[FarEnd, int], AbstractAsyncContextManager[Prepared]] = field(repr=False)


def folkmoot(name: str, database_url: Callable[[FarEnd], str]) -> Contestant:
    """The bot for production, as it is; each turn is one press on the attendance poll."""

    @asynccontextmanager
    async def prepare(far: FarEnd, turns: int) -> AsyncGenerator[Prepared]:
        async with town(far, database_url(far), turns) as people:

            async def activities() -> Activities:
                await people.settle()
                caller = Caller(far.teams, "")
                return [
                    caller.pressed(user, button, button["data"], where, on)
                    for user, where, button, on in people.presses(far)
                ]

            environment = addresses(far) | {"DATABASE_URL": database_url(far)}
            yield Prepared(environment, activities, people.count_answers, people.settle)

    return Contestant(name, ["-m", "bot", "serve"], "/readyz", prepare)


@asynccontextmanager
async def _echo(far: FarEnd, turns: int) -> AsyncGenerator[Prepared]:
    """Each turn is one message in private, answered by one post."""

    async def activities() -> Activities:
        caller, users = Caller(far.teams, ""), [User(f"Member {number}") for number in range(turns)]
        return [caller.message(user, "I am coming", chat_with(user)) for user in users]

    async def count() -> int:
        return len({sent.conversation for sent in far.teams.everything()})

    yield Prepared(addresses(far), activities, count)


@asynccontextmanager
async def _floor(far: FarEnd, turns: int) -> AsyncGenerator[Prepared]:
    """Each turn is one press, with the answer in its data."""
    path = far.folder / "floor.db"

    async def activities() -> Activities:
        caller, users = Caller(far.teams, ""), [User(f"Member {number}") for number in range(turns)]
        button, data, where = {"type": "Action.Execute", "verb": "answer"}, {"answer": "no"}, group_chat("floor")
        return [caller.pressed(user, button, data, where, "1") for user in users]

    async def count() -> int:
        database = sqlite3.connect(path)
        try:
            return int(database.execute("SELECT count(*) FROM answers").fetchone()[0])
        finally:
            database.close()

    yield Prepared(addresses(far) | {"FLOOR_DATABASE": str(path)}, activities, count)


def addresses(far: FarEnd) -> dict[str, str]:
    """Where the stand-ins are, as settings. Each library has its own setting for a certificate to trust."""
    certificate = str(far.sign_in.certificate)
    return {
        "MICROSOFT_APP_ID": APP_ID,
        "MICROSOFT_APP_PASSWORD": "a secret for the stand-in",
        "MICROSOFT_APP_TENANT_ID": TENANT,
        "BOT_OPENID_METADATA": far.teams.metadata_url,
        "ENTRA_AUTHORITY": far.sign_in.url,
        "SSL_CERT_FILE": certificate,
        "REQUESTS_CA_BUNDLE": certificate,
        "GRAPH_BASE_URL": far.calendar.graph_url,
        "LOG_LEVEL": "warning",
    }


STOCK = Contestant("botbuilder 4.17.1 echo bot", ["-m", "benchmarks.stock_echo"], "/", _echo)
FLOOR = Contestant("the floor", ["-m", "benchmarks.floor"], "/", _floor)
ON_SQLITE = folkmoot("Folkmoot, SQLite", lambda far: f"sqlite+aiosqlite:///{far.folder}/folkmoot.db")
