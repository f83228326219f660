"""Whether a forum has anything of somebody, worked out from where the columns of each table lead (as in `held`)."""

import re

from sqlalchemy import ColumnElement, Select, exists, literal, or_, select
from sqlalchemy.ext.asyncio import AsyncSession

from forum.subjects.ties import TIES, Name
from storage import tables as t
from storage.jobs.job_tables import jobs
from storage.retention.held import Held, addresses_of, in_forums, people_in

WITH_ADDRESS = [
    table for table in t.metadata.sorted_tables if isinstance(TIES.get(table.name, {}).get("email_key"), Name)
]
"""Whose rows have a name and an address, and no id. A name alone is nobody's: two people may be called so."""


async def has_anything_of(session: AsyncSession, person_id: str, forum_id: str) -> bool:
    """By their id, in jobs and records of messages too, or by an address of theirs. It may read whole tables, and
    somebody else may have the address: it is for what must not go, and tells nobody anything.
    """
    return (
        bool(await session.scalar(forums_with_anything_of(person_id, forum_id)))
        or bool(await session.scalar(select(_has_job(person_id, forum_id))))
        or await _wrote_from_outside(session, person_id, forum_id)
        or await _is_named_in_posts(session, person_id, forum_id)
    )


def forums_with_anything_of(person_id: str, forum_id: str) -> Select[bool]:
    """Whether a row of the forum leads to somebody."""
    ways = [
        exists(select(literal(1)).select_from(table).where(or_(*(one == person_id for one in people)), within))
        for table in t.metadata.sorted_tables
        if (people := people_in(table)) and (within := in_forums(table, [forum_id])) is not None
    ]
    return select(or_(*ways))


def _has_job(person_id: str, forum_id: str) -> ColumnElement[bool]:
    theirs, here = Held([], [person_id], None).of(jobs), Held([forum_id], [], None).of(jobs)
    assert theirs is not None and here is not None
    return exists(select(literal(1)).select_from(jobs).where(theirs, here))


async def _wrote_from_outside(session: AsyncSession, person_id: str, forum_id: str) -> bool:
    """Read, and not looked up: not every address is encrypted in a way that can be found."""
    addresses = await addresses_of(session, [person_id])
    for table in WITH_ADDRESS if addresses else ():
        here = in_forums(table, [forum_id])
        assert here is not None, table.name
        if not addresses.isdisjoint(await session.scalars(select(table.c.email_key).where(here))):
            return True
    return False


async def _is_named_in_posts(session: AsyncSession, person_id: str, forum_id: str) -> bool:
    """The key of a message to somebody, or about them, says by id what it is about (`forum.keys`). Read, and not looked
    up: over the years there are more of them than one statement takes values.
    """
    keys = await session.scalars(select(t.posts.c.key).where(t.posts.c.key.contains(person_id, autoescape=True)))
    named = {part for key in keys for part in re.split("[:@]", key)} - {person_id}
    for table in t.metadata.sorted_tables if named else ():
        here = in_forums(table, [forum_id]) if "id" in table.c else None
        if here is not None and not named.isdisjoint(await session.scalars(select(table.c.id).where(here))):
            return True
    return False
