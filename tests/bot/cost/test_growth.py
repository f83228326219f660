"""A turn costs the same beside one forum or ten thousand, each with five years behind it."""

from collections.abc import AsyncIterator, Collection, Mapping
from contextlib import asynccontextmanager
from datetime import datetime, timedelta

from sqlalchemy import text

from forum.agenda import Attribution, Outcome, Suggestion
from forum.attendance import Answer, Attendance, Presence, Rsvp
from forum.ids import MeetingId, SuggestionId
from forum.meetings import MeetingState
from storage.engine.database import Database
from tests.bot.cost.bare_bot import BareBot, bare_bot
from tests.bot.cost.busy_forum import BusyForum, busy_forum, id_of, under_way
from tests.bot.cost.counting import blocks_read, watched
from tests.bot.cost.kinds import KINDS
from tests.bot.cost.many import Rows, all_rows, copy, since
from tests.clock import SetClock
from tests.patience import PATIENT

SIZES = (1, 100, 10_000)
EVENINGS = 30
"""Every two months for five years."""
PEOPLE = 13
SMALL = 2
"""People in each of the many, who have met once."""

Cost = dict[str, tuple[int, int]]
"""For each kind of turn: statements, and steps of SQLite's machine or blocks that PostgreSQL read."""


@asynccontextmanager
async def grown(database: Database, clock: SetClock) -> AsyncIterator[tuple[BareBot, dict[int, BusyForum], Rows]]:
    """A busy forum for each size, and the rows of one of the many."""
    async with bare_bot(database, clock) as bot:
        before = await _rows(database)
        await _with_history(
            bot, database, await busy_forum(bot, database, 99, clock.now(), SMALL, 1), SMALL, clock.now()
        )
        many = since(before, await _rows(database))
        busy = {size: await busy_forum(bot, database, size, clock.now(), PEOPLE) for size in SIZES}
        for forum in busy.values():
            await _with_history(bot, database, forum, EVENINGS, clock.now())
        yield bot, busy, many


async def _rows(database: Database) -> Rows:
    async with database.transaction() as session:
        return await (await session.connection()).run_sync(all_rows)


async def _with_history(bot: BareBot, database: Database, forum: BusyForum, evenings: int, now: datetime) -> None:
    before = await _rows(database)
    async with database.transaction() as session:
        uow = bot.units(session)
        kept = await uow.forums.get(forum.id)
        assert kept
        began = now - timedelta(days=1800)
        meeting = under_way(kept, forum.ids[0], f"past {forum.id}", began)
        meeting.state, meeting.agenda_published_at, meeting.ended_at = MeetingState.HELD, began, began
        await uow.meetings.add(meeting)
        for place, person in enumerate(forum.ids):
            await uow.attendance.answer(Rsvp(meeting.id, person, Answer.IN_PERSON, began))
            await uow.attendance.note(Attendance(meeting.id, person, Presence.IN_PERSON, False, began))
            await uow.agenda.add(_done(forum, meeting.id, place, began))
    evening = since(before, await _rows(database))
    _copy(database, evening, evenings - 1, 1, {forum.id, *forum.ids})


def _done(forum: BusyForum, meeting: MeetingId, place: int, then: datetime) -> Suggestion:
    return Suggestion(
        id=SuggestionId(id_of(f"{meeting} {place}")),
        forum_id=forum.id,
        title=f"Once upon a time {place}",
        why="",
        attribution=Attribution.NAMED,
        author_id=forum.ids[place],
        code_hash=None,
        created_at=then,
        outcome=Outcome.DONE,
        meeting_id=meeting,
        position=place,
    )


async def test_sqlite_does_no_more_for_a_turn_however_many_forums_there_are(sqlite_url: str, clock: SetClock) -> None:
    database, costs, there = Database(sqlite_url, PATIENT), dict[int, Cost](), 1
    with watched(database) as seen:
        async with grown(database, clock) as (bot, busy, many):
            for size, forum in busy.items():
                there = _grow(database, many, there, size)
                costs[size] = {}
                for kind, prepare in KINDS.items():
                    turn = await prepare(bot, forum)
                    seen.clear()
                    await bot.take(turn)
                    costs[size][kind] = len(seen.statements), seen.steps
    await database.aclose()
    assert grown_by(costs, 1.5) == {}


async def test_postgresql_reads_no_more_blocks(postgres_url: str, clock: SetClock) -> None:
    database, costs, there = Database(postgres_url, PATIENT), dict[int, Cost](), 1
    _by_index_even_where_little_is(database)
    with blocks_read(database) as seen:
        async with grown(database, clock) as (bot, busy, many):
            for size, forum in busy.items():
                there = _grow(database, many, there, size)
                costs[size] = {}
                for kind, prepare in KINDS.items():
                    turn = await prepare(bot, forum)
                    seen.blocks = 0
                    await bot.take(turn)
                    costs[size][kind] = 0, seen.blocks
    await database.aclose()
    # An index that has grown deeper is worth more blocks; reading all of one would be worth very many.
    assert grown_by(costs, 3) == {}


def grown_by(costs: Mapping[int, Cost], most: float) -> dict[str, list[tuple[int, int]]]:
    """The kinds of turns that cost more beside very many forums than beside none: what they cost at each size."""
    last = costs[SIZES[-1]]
    return {
        kind: [cost[kind] for cost in costs.values()]
        for kind, (statements, work) in costs[SIZES[0]].items()
        if last[kind][0] > statements or last[kind][1] > work * most
    }


def _by_index_even_where_little_is(database: Database) -> None:
    """Else a table of one block is read whole beside one forum, which no index beside ten thousand comes near."""
    engine = database.blocking_engine()
    with engine.begin() as connection:
        connection.execute(text(f'ALTER DATABASE "{engine.url.database}" SET enable_seqscan = off'))
    engine.dispose()


def _grow(database: Database, many: Rows, there: int, size: int) -> int:
    """So that there are so many forums; gives how many."""
    _copy(database, many, size - there, there)
    return size


def _copy(database: Database, rows: Rows, times: int, first: int, but: Collection[str] = ()) -> None:
    """By a connection of its own, which nobody watches."""
    engine = database.blocking_engine()
    with engine.begin() as connection:
        if times:
            copy(connection, rows, times, first, but)
        if not database.is_sqlite:
            connection.execute(text("ANALYZE"))  # as the server's autovacuum does; SQLite plans without statistics
    engine.dispose()
