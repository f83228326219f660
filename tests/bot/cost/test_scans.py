"""No turn reads the whole of a table, whatever a chair types."""

import sqlite3
from collections import defaultdict
from contextlib import closing

from storage.engine.database import Database
from tests.bot.cost.bare_bot import bare_bot
from tests.bot.cost.busy_forum import busy_forum
from tests.bot.cost.counting import watched
from tests.bot.cost.kinds import KINDS, every_word
from tests.clock import SetClock
from tests.patience import PATIENT

PEOPLE = 13


async def test_every_statement_finds_its_rows_by_an_index(sqlite_url: str, clock: SetClock) -> None:
    database, ran = Database(sqlite_url, PATIENT), defaultdict[str, set[str]](set)
    with watched(database) as seen:
        async with bare_bot(database, clock) as bot:
            forum = await busy_forum(bot, database, 1, clock.now(), PEOPLE)
            for kind, prepare in (KINDS | every_word()).items():
                turn = await prepare(bot, forum)
                seen.clear()
                await bot.take(turn)
                for statement in seen.statements:
                    ran[statement].add(kind)
    await database.aclose()
    assert len(ran) > 100
    assert scans(database.url.database or "", ran) == {}


def scans(file: str, ran: dict[str, set[str]]) -> dict[str, set[str]]:
    """Of each table that is gone through: the kinds of turns that do so (SQLite's "EXPLAIN QUERY PLAN")."""
    found = defaultdict[str, set[str]](set)
    with closing(sqlite3.connect(file)) as connection:
        tables = {name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
        for statement, kinds in ran.items():
            for *_, step in connection.execute(f"EXPLAIN QUERY PLAN {statement}"):
                if step.startswith("SCAN") and (table := step.split(" ")[1]) in tables:
                    found[table] |= kinds
    return dict(found)
