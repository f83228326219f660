"""The contestants: how each is started, what it is asked, and how we make sure that it did the work."""

import sqlite3
import sys
from collections.abc import AsyncGenerator, Awaitable, Callable, Mapping, Sequence
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from benchmarks.far_end import FarEnd
from benchmarks.forums import town
from benchmarks.process import ROOT
from tests.cast import crowd
from tests.far_end.caller import Caller
from tests.far_end.places import TENANT, chat_with, group_chat
from tests.far_end.signing import APP_ID

Activities = Sequence[Mapping[str, Any]]

WARM_UP = 100
"""Turns before the measured ones, to fill everybody's caches."""


@dataclass(frozen=True)
class Turns:
    """What is sent before anything is measured, and what is measured."""

    warm_up: Activities
    measured: Activities


@dataclass(frozen=True)
class Load:
    """Turns of one kind. `turns` is given the bot's address; `check` raises RuntimeError if one did not take effect.
    `at_once` is set for turns that few people take at the same time.
    """

    name: str
    turns: Callable[[str], Awaitable[Turns]]
    check: Callable[[], Awaitable[None]]
    at_once: int | None = None


@dataclass(frozen=True)
class Prepared:
    """What one run needs. `settle` returns when nothing is left to do."""

    environment: Mapping[str, str]
    loads: Sequence[Load]
    settle: Callable[[], Awaitable[None]] | None = None


@dataclass(frozen=True)
class Contestant:
    """`command` starts it; unless it is Folkmoot, the port follows. `prepare` is called before the process starts, with
    the number of turns. `signed`: it is sent the tokens of Teams.
    """

    name: str
    command: Sequence[str]
    ready: str
    prepare: Callable[[FarEnd, int], AbstractAsyncContextManager[Prepared]] = field(repr=False)
    signed: bool = True


def took_effect(done: int, wanted: int) -> None:
    """Raises RuntimeError unless everything was done, because a bot that loses work is fast."""
    if done != wanted:
        raise RuntimeError(f"{done} of {wanted} turns took effect")


SERVE = (sys.executable, "-m", "bot", "serve")


def folkmoot(
    name: str, database_url: Callable[[FarEnd], str], command: Sequence[str] = SERVE, times: int = 1
) -> Contestant:
    """The bot for production, as it is; each turn is one press on the attendance poll, and everybody presses `times`
    times.
    """

    @asynccontextmanager
    async def prepare(far: FarEnd, turns: int) -> AsyncGenerator[Prepared]:
        async with town(far, database_url(far), turns) as people:

            async def presses(_: str) -> Turns:
                caller = Caller(far.teams, "")
                pressed = [
                    caller.pressed(user, button, button["data"], where, on)
                    for time in range(times)
                    for user, where, button, on in people.presses(far, time)
                ]
                return Turns(pressed[:WARM_UP], pressed)

            async def check() -> None:
                took_effect(await people.count_answers(), turns)

            environment = addresses(far) | {"DATABASE_URL": database_url(far)}
            yield Prepared(environment, [Load(name, presses, check)], people.settle)

    return Contestant(name, command, "/readyz", prepare)


def echo(name: str, peer: str, *, signed: bool) -> Contestant:
    """Each turn is one message in private, answered by one post."""

    @asynccontextmanager
    async def prepare(far: FarEnd, turns: int) -> AsyncGenerator[Prepared]:
        async def messages(_: str) -> Turns:
            caller, users = Caller(far.teams, ""), crowd(turns)
            said = [caller.message(user, "I am coming", chat_with(user)) for user in users]
            return Turns(said[:WARM_UP], said)

        async def check() -> None:
            took_effect(len({sent.conversation for sent in far.teams.everything()}), turns)

        yield Prepared(addresses(far), [Load(name, messages, check)])

    python, script = ROOT / ".bench" / peer / "bin" / "python", ROOT / "benchmarks" / "peers" / f"{peer}_echo.py"
    return Contestant(name, [str(python), str(script)], "/", prepare, signed)


@asynccontextmanager
async def _floor(far: FarEnd, turns: int) -> AsyncGenerator[Prepared]:
    """Each turn is one press, with the answer in its data."""
    path = far.folder / "floor.db"

    async def presses(_: str) -> Turns:
        caller, users = Caller(far.teams, ""), crowd(turns)
        button, data, where = {"type": "Action.Execute", "verb": "answer"}, {"answer": "no"}, group_chat("floor")
        pressed = [caller.pressed(user, button, data, where, "1") for user in users]
        return Turns(pressed[:WARM_UP], pressed)

    async def check() -> None:
        took_effect(_rows(path), turns)

    yield Prepared(addresses(far) | {"FLOOR_DATABASE": str(path)}, [Load(FLOOR.name, presses, check)])


def _rows(path: Path) -> int:
    database = sqlite3.connect(path)
    try:
        return int(database.execute("SELECT count(*) FROM answers").fetchone()[0])
    finally:
        database.close()


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


def on_sqlite(far: FarEnd) -> str:
    """A database in the far end's folder."""
    return f"sqlite+aiosqlite:///{far.folder}/folkmoot.db"


ON_SQLITE = folkmoot("Folkmoot, SQLite", on_sqlite)
SDKS = (
    echo("botbuilder 4.17.1 echo", "botbuilder", signed=True),
    echo("Agents SDK 1.9.0 echo", "agents", signed=False),
    echo("Teams SDK 2.1.1 echo", "teams", signed=False),
)
FLOOR = Contestant("the floor", [sys.executable, str(ROOT / "benchmarks" / "floor.py")], "/", _floor)
