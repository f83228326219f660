"""PostgreSQL keeps the number of the transaction that locks a row with that row, and of the one that writes a row with
that one: whoever reads the database must not see by the two which link a topic came with.
"""

import pytest
from sqlalchemy import text

from forum.safe_links import LinkKind
from forum.use_cases.people.safe_links import link_for, open_link, spend_link
from tests.cast import GRACE
from tests.hall import Hall, ids

[GRACE_ID] = ids(GRACE)


async def _lockers(hall: Hall) -> list[str]:
    async with hall.database.transaction() as session:
        rows = await session.execute(text("SELECT xmax::text FROM safe_links UNION ALL SELECT xmax::text FROM people"))
        return [row[0] for row in rows if row[0] != "0"]


async def test_a_link_that_is_used_is_not_locked(hall: Hall) -> None:
    if hall.database.is_sqlite:
        pytest.skip("SQLite keeps no transaction's number")
    forum = await hall.set_up()
    now = hall.clock.now()
    async with hall.open() as uow:
        token = await link_for(uow, forum, GRACE_ID, LinkKind.ANSWER, now)
        once = await link_for(uow, forum, GRACE_ID, LinkKind.MINE, now)
    before = await _lockers(hall)
    async with hall.open() as uow:
        await open_link(uow, token, LinkKind.ANSWER, now=now)
        await uow.correspondents.get(forum.id, GRACE_ID)
    assert await _lockers(hall) == before
    async with hall.open() as uow:
        await spend_link(uow, once, "form", now)
        opened = await uow.correspondents.link((await open_link(uow, token, LinkKind.ANSWER, now=now)).link.id)
        assert opened is not None
        await uow.correspondents.held_link(opened.id)
    assert await _lockers(hall) != before, "a lock would be seen"
