"""Erasing a whole forum, in the caller's transaction: every row that belongs to it, parts first, and whoever is in no
other forum.
"""

from typing import Any

from sqlalchemy import Table, delete, or_, select
from sqlalchemy.ext.asyncio import AsyncSession

from forum.erasing.erased import ErasedForum
from forum.erasing.fates import FATES, Fate
from forum.ids import ForumId, PersonId
from storage.erasing.known import forums_of
from storage.erasing.trails import delete_jobs_about, delete_posts_about
from storage.erasing.ways import leading_to_people, of_forums
from storage.tables import forums, metadata, people, posts, rosters


async def erase_forum(session: AsyncSession, forum_id: ForumId) -> ErasedForum | None:
    """None if there is no such forum."""
    found = await session.execute(select(forums).where(forums.c.id == forum_id).with_for_update())
    forum = found.mappings().one_or_none()
    if forum is None:
        return None
    done = ErasedForum(forum_id)
    concerned = await _people_in(session, forum_id)
    ids = await _ids_in(session, forum_id)
    await delete_jobs_about(session, ids, done.gone)
    await delete_posts_about(session, ids, done.gone)
    await _delete(session, posts, posts.c.conversation_id == forum["channel_id"], done)
    await _delete(session, rosters, rosters.c.team_id == forum["team_id"], done)
    for table in reversed(metadata.sorted_tables):
        if (here := of_forums(table, [forum_id])) is not None:
            await _delete(session, table, here, done)
    for person_id in sorted(concerned):
        await _leave_alone_or_delete(session, person_id, done)
    return done


async def _people_in(session: AsyncSession, forum_id: ForumId) -> set[PersonId]:
    """Everybody to whom any row of the forum leads, and everybody in its team."""
    team = select(forums.c.team_id).where(forums.c.id == forum_id).scalar_subquery()
    found = set((await session.scalars(select(rosters.c.person_id).where(rosters.c.team_id == team))).all())
    for table in metadata.sorted_tables:
        if (here := of_forums(table, [forum_id])) is None:
            continue
        for column in leading_to_people(table):
            found |= set((await session.scalars(select(table.c[column]).where(here).distinct())).all())
    return {PersonId(one) for one in found if one}


async def _ids_in(session: AsyncSession, forum_id: ForumId) -> set[str]:
    """Of whatever jobs and cards can be about."""
    found: set[str] = set()
    for table in metadata.sorted_tables:
        here = of_forums(table, [forum_id])
        if here is not None and "id" in table.c:
            found |= set((await session.scalars(select(table.c.id).where(here))).all())
    return found


async def _leave_alone_or_delete(session: AsyncSession, person_id: PersonId, done: ErasedForum) -> None:
    """Somebody in another forum, or in another team that the bot is in, stays."""
    in_team = await session.scalar(select(rosters.c.team_id).where(rosters.c.person_id == person_id).limit(1))
    if in_team or await forums_of(session, person_id):
        return
    await delete_jobs_about(session, {person_id}, done.gone)
    await delete_posts_about(session, {person_id}, done.gone)
    for table in reversed(metadata.sorted_tables):
        fates = FATES.get(table.name, {})
        if gone := [table.c[name] == person_id for name, fate in fates.items() if fate is Fate.ROW_GOES]:
            await _delete(session, table, or_(*gone), done)
    await _delete(session, people, people.c.id == person_id, done)


async def _delete(session: AsyncSession, table: Table, which: Any, done: ErasedForum) -> None:
    found: Any = await session.execute(delete(table).where(which))
    done.gone[table.name] += found.rowcount
