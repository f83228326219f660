"""What a turn of each kind may cost. To keep a gain, lower its line; a line that has to be raised needs a reason."""

from dataclasses import dataclass

from sqlalchemy import make_url

from storage.engine.database import Database
from tests.bot.cost.bare_bot import bare_bot
from tests.bot.cost.busy_forum import busy_forum
from tests.bot.cost.counting import python_calls, watched
from tests.bot.cost.kinds import ANSWER, FIRST_ANSWER, HELP, KINDS, PUBLISHED, ROLL, WORD
from tests.bot.cost.wire import tapped
from tests.clock import SetClock
from tests.patience import PATIENT


@dataclass(frozen=True)
class Most:
    """On SQLite: statements, and calls of Python functions from the token to the answer. On PostgreSQL: what goes over
    the wire, BEGIN and COMMIT among it.
    """

    statements: int
    calls: int
    on_postgresql: int
    round_trips: int


CEILINGS = {
    FIRST_ANSWER: Most(8, 5_000, 10, 10),
    ANSWER: Most(5, 3_750, 7, 7),
    WORD: Most(11, 9_100, 13, 13),
    HELP: Most(7, 4_800, 9, 9),
    ROLL: Most(42, 21_000, 44, 44),
    PUBLISHED: Most(150, 59_500, 152, 152),
}


async def test_no_turn_costs_more_on_sqlite_than_it_may(sqlite_url: str, clock: SetClock) -> None:
    database = Database(sqlite_url, PATIENT)
    found: dict[str, tuple[int, int]] = {}
    with watched(database) as seen:
        async with bare_bot(database, clock) as bot:
            first, second = [await busy_forum(bot, database, number, clock.now()) for number in (1, 2)]
            for kind, prepare in KINDS.items():
                await bot.take(await prepare(bot, first))
                turn = await prepare(bot, second)
                seen.clear()
                calls = await python_calls(bot.take(turn))
                found[kind] = len(seen.statements), calls
    await database.aclose()
    too_dear = {
        kind: f"{statements} statements, {calls} calls"
        for kind, (statements, calls) in found.items()
        if statements > CEILINGS[kind].statements or calls > CEILINGS[kind].calls
    }
    assert not too_dear


async def test_no_turn_asks_postgresql_more_often_than_it_may(postgres_url: str, clock: SetClock) -> None:
    url = make_url(postgres_url)
    found: dict[str, tuple[int, int]] = {}
    async with tapped(url.port or 5432) as (port, wire):
        database = Database(url.set(port=port).render_as_string(hide_password=False), PATIENT)
        async with bare_bot(database, clock) as bot:
            first, second = [await busy_forum(bot, database, number, clock.now()) for number in (1, 2)]
            for kind, prepare in KINDS.items():
                await bot.take(await prepare(bot, first))
                turn = await prepare(bot, second)
                wire.clear()
                await bot.take(turn)
                found[kind] = wire.statements, wire.round_trips
        await database.aclose()
    too_many = {
        kind: f"{statements} statements in {round_trips} round trips"
        for kind, (statements, round_trips) in found.items()
        if statements > CEILINGS[kind].on_postgresql or round_trips > CEILINGS[kind].round_trips
    }
    assert not too_many
