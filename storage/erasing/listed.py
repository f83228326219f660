"""Rows that hold a name and no id (`forum.subjects.candidates.Listed`): erasing somebody who is nothing else here, in
the caller's transaction.
"""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from sqlalchemy import ColumnElement, and_, case, delete, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from forum.actions import ENDED
from forum.erasing.erased import Erased, Phrases
from forum.subjects.candidates import Listed, Subject
from storage.erasing.names import NameInWords, replace_name
from storage.erasing.papers import delete_papers
from storage.erasing.trails import delete_jobs, delete_jobs_about, delete_posts_about
from storage.erasing.words import Changed
from storage.tables import actions, forums, metadata, open_replies, open_reply_people

WHOLE = frozenset({"strangers", "interests"})
"""Rows that are about nobody else: they go."""
BESIDE = frozenset({"open_replies", "visits"})
"""The name stands beside what somebody else said: it is left out."""
STAYS = frozenset({"board_contacts"})
"""Somebody outside the forum with whom it deals: a chair removes them, which closes their links as well."""


async def erase_name(session: AsyncSession, subject: Subject, done: Erased, say: Callable[[str], Phrases]) -> Erased:
    """`say`: what stands in their place, by a forum's locale. Raises OnItsWay."""
    spoken = select(forums.c.id, forums.c.locale).where(forums.c.id.in_(done.known.forums))
    phrases = {row.id: say(row.locale) for row in (await session.execute(spoken)).all()}
    await _trails(session, subject, done)
    changed = await erase_listed(session, subject.listed, phrases, done)
    name = NameInWords(done.known.names, is_theirs_alone=not done.namesakes)
    for forum_id, said in phrases.items():
        for table, rows in (await replace_name(session, name, forum_id, said.no_name)).items():
            done.changed[table] += len(rows)
            changed.setdefault(table, []).extend(rows)
    await delete_papers(session, done, changed)
    return done


async def erase_listed(
    session: AsyncSession, listed: Sequence[Listed], phrases: Mapping[str, Phrases], done: Erased
) -> Changed:
    """Returns the keys of the rows that changed, by table."""
    changed: Changed = {}
    for one in listed:
        table = metadata.tables[one.table]
        key = dict(zip((column.name for column in table.primary_key), one.key, strict=True))
        this = and_(*(table.c[name] == value for name, value in key.items()))
        if one.table in WHOLE:
            await session.execute(delete(table).where(this))
            done.gone[one.table] += 1
        elif one.table not in STAYS:
            await session.execute(update(table).where(this).values({one.column: _instead(one, phrases[one.forum_id])}))
            done.changed[one.table] += 1
            changed.setdefault(one.table, []).append(key)
    await _replies_of_nobody(session, [one for one in listed if one.table == "open_replies"], done)
    return changed


def _instead(one: Listed, said: Phrases) -> str | ColumnElement[str]:
    if one.table in BESIDE:
        return ""
    if one.table == "actions":  # what is still to be done has no owner, which chairs see
        return case((actions.c.progress.in_(ENDED), said.no_name), else_=said.nobody)
    return said.no_name


async def _replies_of_nobody(session: AsyncSession, listed: Sequence[Listed], done: Erased) -> None:
    """An answer that nobody else can have given goes."""
    theirs = open_replies.c.id.in_([one.key[0] for one in listed])
    of_others = open_replies.c.id.in_(select(open_reply_people.c.reply_id))
    found: Any = await session.execute(delete(open_replies).where(theirs, ~of_others))
    done.gone["open_replies"] += found.rowcount


async def _trails(session: AsyncSession, subject: Subject, done: Erased) -> None:
    await delete_jobs(session, done)
    rows = {str(one.key[0]) for one in subject.listed if one.table in WHOLE}
    await delete_jobs_about(session, rows, done.gone)
    await delete_posts_about(session, rows, done.gone)
