"""Erasing one person, in the caller's transaction. What has a rule of its own comes first, the rest by its fate."""

from collections.abc import Callable
from datetime import datetime
from typing import Any

from sqlalchemy import Table, delete, or_, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from forum.agenda import Attribution
from forum.erasing.erased import Erased, Phrases
from forum.erasing.fates import FATES, Fate
from forum.ids import PersonId
from forum.names import folded
from storage.erasing import own_rules
from storage.erasing.former import former_member
from storage.erasing.known import known_of
from storage.erasing.names import NameInWords, replace_name
from storage.erasing.papers import delete_papers
from storage.erasing.trails import delete_jobs, delete_posts
from storage.erasing.ways import forums_with, of_forums
from storage.erasing.words import Changed, take_words_out
from storage.tables import forums, metadata, people, rosters

UNSIGNED = {"suggestions": {"attribution": Attribution.UNATTRIBUTED}}
"""What else changes with an author that is taken out."""


async def erase_person(
    session: AsyncSession, person_id: PersonId, say: Callable[[str], Phrases], now: datetime, *, words: bool
) -> Erased | None:
    """None if nobody has that id. `say`: what stands in their place, by a forum's locale. `words`: what they
    wrote and is the forum's record goes as well. The audit trail no longer leads to them. Raises OnItsWay.
    """
    known = await known_of(session, person_id)
    if known is None:
        return None
    done = Erased(known, namesakes=await _has_namesakes(session, person_id))
    spoken = select(forums.c.id, forums.c.locale).where(forums.c.id.in_(known.forums))
    phrases = {row.id: say(row.locale) for row in (await session.execute(spoken)).all()}
    teams = await session.scalars(select(rosters.c.team_id).where(rosters.c.person_id == person_id))
    done.teams.extend(sorted(teams.all()))
    await delete_jobs(session, done)
    await delete_posts(session, done)
    await own_rules.numbers_stay(session, person_id, done, now)
    await own_rules.meetings_follow(session, person_id, done, phrases, now)
    await own_rules.names_and_addresses(session, done)
    await own_rules.noted_for_them(session, person_id, done)
    changed = await _words(session, person_id, done, phrases, words=words)
    await own_rules.owners(session, person_id, done, phrases)
    for table in reversed(metadata.sorted_tables):
        await _by_fate(session, table, person_id, done)
        await _by_others(session, table, person_id, done, phrases)
    await own_rules.replies_without_people(session, done)
    await delete_papers(session, done, changed)
    await session.execute(delete(people).where(people.c.id == person_id))
    done.gone["people"] += 1
    return done


async def _has_namesakes(session: AsyncSession, person_id: PersonId) -> bool:
    rows = (await session.execute(select(people.c.id, people.c.name))).all()
    mine = next(folded(row.name) for row in rows if row.id == person_id)
    return any(folded(row.name) == mine for row in rows if row.id != person_id)


async def _words(
    session: AsyncSession, person_id: PersonId, done: Erased, phrases: dict[str, Phrases], *, words: bool
) -> Changed:
    """Returns the keys of all rows whose words changed, by table."""
    changed: Changed = {}
    name = NameInWords(done.known.names, is_theirs_alone=not done.namesakes)
    for forum_id, said in phrases.items():
        if words:
            _add(changed, await take_words_out(session, person_id, forum_id, said, done))
        replaced = await replace_name(session, name, forum_id, said.former)
        done.changed.update({table: len(rows) for table, rows in replaced.items()})
        _add(changed, replaced)
    owned = select(metadata.tables["minutes_actions"].c.minutes_id).where(
        metadata.tables["minutes_actions"].c.owner_id == person_id
    )
    _add(changed, {"minutes_actions": [{"minutes_id": one} for one in (await session.scalars(owned)).all()]})
    return changed


def _add(to: Changed, more: Changed) -> None:
    for table, rows in more.items():
        to.setdefault(table, []).extend(rows)


async def _by_fate(session: AsyncSession, table: Table, person_id: PersonId, done: Erased) -> None:
    fates = FATES.get(table.name, {})
    if gone := [table.c[name] == person_id for name, fate in fates.items() if fate is Fate.ROW_GOES]:
        found: Any = await session.execute(delete(table).where(or_(*gone)))
        done.gone[table.name] += found.rowcount
    for name in (name for name, fate in fates.items() if fate is Fate.TAKEN_OUT):
        values: dict[str, Any] = {name: None, **UNSIGNED.get(table.name, {})}
        taken: Any = await session.execute(update(table).where(table.c[name] == person_id).values(values))
        done.changed[table.name] += taken.rowcount


async def _by_others(
    session: AsyncSession, table: Table, person_id: PersonId, done: Erased, phrases: dict[str, Phrases]
) -> None:
    """What they did in an office was done by "a former member", in the language of the forum."""
    fates = FATES.get(table.name, {})
    for name in (name for name, fate in fates.items() if fate is Fate.FORMER):
        for forum_id in await forums_with(session, table, table.c[name] == person_id, phrases):
            instead = await former_member(session, done.known.tenant_id, phrases[forum_id])
            here = of_forums(table, [forum_id])
            assert here is not None, table.name
            done_by = update(table).where(here, table.c[name] == person_id).values({name: instead})
            changed: Any = await session.execute(done_by)
            done.changed[table.name] += changed.rowcount
