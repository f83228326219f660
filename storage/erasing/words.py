"""Words that an erased person wrote and that are the forum's record: taken out if the operator says so.

A topic, a point and what was said about an action stay without them, so that the record does not close over a gap.
"""

from dataclasses import replace
from typing import Any

from sqlalchemy import Table, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from forum.erasing.erased import Erased, Phrases
from forum.ids import PersonId
from storage.erasing.ways import of_forums
from storage.tables import (
    action_events,
    actions,
    agenda_versions,
    board_points,
    minutes_items,
    points,
    suggestions,
)

Changed = dict[str, list[dict[str, Any]]]


async def take_words_out(
    session: AsyncSession, person_id: PersonId, forum_id: str, said: Phrases, done: Erased
) -> Changed:
    """While rows still lead to them. Returns the keys of the rows that changed, by table."""
    changed: Changed = {}
    mine = (suggestions.c.forum_id == forum_id) & (suggestions.c.author_id == person_id)
    topics = (await session.scalars(select(suggestions.c.id).where(mine))).all()
    for table, column, ids, values in (
        (suggestions, "id", topics, {"title": said.no_words, "why": ""}),
        (minutes_items, "topic_id", topics, {"title": said.no_words}),
        (board_points, "topic_id", topics, {"title": said.no_words}),
        (points, "author_id", [person_id], {"words": said.no_words}),
        (actions, "owner_id", [person_id], {"note": "", "outcome": ""}),
        (action_events, "by", [person_id], {"words": ""}),
    ):
        here = of_forums(table, [forum_id])
        assert here is not None, table.name
        found = await _change(session, table, here & table.c[column].in_(ids), values)
        changed[table.name] = found
        done.changed[table.name] += len(found)
    await _agendas(session, forum_id, set(topics), said, done)
    return changed


async def _change(session: AsyncSession, table: Table, which: Any, values: dict[str, Any]) -> list[dict[str, Any]]:
    keys = list(table.primary_key)
    rows = (await session.execute(select(*keys).where(which))).mappings().all()
    await session.execute(update(table).where(which).values(values))
    return [dict(row) for row in rows]


async def _agendas(session: AsyncSession, forum_id: str, topics: set[str], said: Phrases, done: Erased) -> None:
    here = of_forums(agenda_versions, [forum_id])
    assert here is not None
    for row in (await session.execute(select(agenda_versions).where(here))).mappings().all():
        items = tuple(replace(one, title=said.no_words) if one.topic in topics else one for one in row["items"])
        if items != row["items"]:
            same = [agenda_versions.c[key.name] == row[key.name] for key in agenda_versions.primary_key]
            await session.execute(update(agenda_versions).where(*same).values(items=items))
            done.changed["agenda_versions"] += 1
