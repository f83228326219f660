"""What a transaction already holds is found without a statement; what has changed under it is read again."""

from sqlalchemy import event, update

from forum.forums import Forum
from forum.ids import ForumId
from storage.engine.database import Database
from storage.tables import forums
from tests.hall import Hall


async def test_what_is_held_is_not_read_twice(hall: Hall, database: Database) -> None:
    forum = await hall.set_up()
    statements: list[str] = []
    event.listen(database.engine.sync_engine, "before_cursor_execute", lambda *told: statements.append(told[2]))
    async with database.transaction() as session:
        first = await session.get(Forum, forum.id)
        read = len(statements)
        assert await session.get(Forum, forum.id) is first
        assert len(statements) == read


async def test_what_is_no_longer_current_is_read_again(hall: Hall, database: Database) -> None:
    forum = await hall.set_up()
    async with database.transaction() as session:
        held = await session.get(Forum, forum.id)
        assert held is not None
        await session.execute(update(forums).where(forums.c.id == forum.id).values(name="Renamed"))
        session.expire(held)
        again = await session.get(Forum, forum.id)
        assert again is not None and again.name == "Renamed"


async def test_nobody_is_nobody(hall: Hall, database: Database) -> None:
    async with database.transaction() as session:
        assert await session.get(Forum, ForumId("nobody")) is None
