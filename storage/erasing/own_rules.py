"""What is found in a way of its own: numbers that stay right, invitations, and what says a name or an address."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Table, delete, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from forum.actions import ENDED
from forum.address import mail
from forum.attendance import COMING, Presence
from forum.erasing.erased import Erased, Phrases
from forum.ids import MeetingId, PersonId
from forum.meetings import Meeting
from forum.names import folded, same_name
from storage.erasing.former import former_member, free_at
from storage.erasing.ways import forums_with, of_forums
from storage.tables import (
    actions,
    attendances,
    interests,
    invited,
    letterheads,
    meetings,
    minutes_actions,
    open_replies,
    open_reply_people,
    rsvps,
    strangers,
    suggestions,
    topics_for_others,
)

HEADS = {Presence.IN_PERSON: "walk_ins", Presence.ONLINE: "guests"}
"""Somebody who came counts on, as somebody who is no member."""


async def numbers_stay(session: AsyncSession, person_id: PersonId, done: Erased, now: datetime) -> None:
    """Who came and who answered goes; how many came and answered does not change."""
    came = (await session.execute(select(attendances).where(attendances.c.person_id == person_id))).mappings().all()
    for row in came:
        if column := HEADS.get(row["presence"]):
            await _count_on(session, row["meeting_id"], {column: 1})
    answered = (await session.execute(select(rsvps).where(rsvps.c.person_id == person_id))).mappings().all()
    held = await _held(session, {row["meeting_id"] for row in answered}, now)
    for row in answered:
        if row["meeting_id"] in held:
            await _count_on(
                session, row["meeting_id"], {"erased_answers": 1, "erased_yes": int(row["answer"] in COMING)}
            )
    for table in (attendances, rsvps):
        await _delete(session, table, table.c.person_id == person_id, done)


async def _count_on(session: AsyncSession, meeting_id: str, more: Mapping[str, int]) -> None:
    values = {name: meetings.c[name] + count for name, count in more.items()}
    await session.execute(update(meetings).where(meetings.c.id == meeting_id).values(values))


async def _held(session: AsyncSession, ids: set[str], now: datetime) -> set[str]:
    found = await session.scalars(select(Meeting).where(meetings.c.id.in_(ids)))
    return {meeting.id for meeting in found.all() if meeting.has_begun(now)}


async def meetings_follow(
    session: AsyncSession, person_id: PersonId, done: Erased, phrases: Mapping[str, Phrases], now: datetime
) -> None:
    """Whoever was invited to a meeting ahead has to be taken off its event: until then the address stays, as nobody's.

    Meetings that they organised are over (others have to be taken over first); Microsoft's names for them say whose
    calendar they were in.
    """
    sent = (await session.scalars(select(invited.c.meeting_id).where(invited.c.person_id == person_id))).all()
    wanted = await session.scalars(select(Meeting).where(meetings.c.id.in_(sent)))
    ahead = {one.id: one.forum_id for one in wanted.all() if one.is_ahead and not one.has_begun(now) and one.event_id}
    for meeting_id, forum_id in sorted(ahead.items()):
        said = phrases[forum_id]
        free = await free_at(session, done.known.tenant_id, said, meeting_id)
        theirs = (invited.c.meeting_id == meeting_id) & (invited.c.person_id == person_id)
        await session.execute(update(invited).where(theirs).values(person_id=free, name=said.former))
        done.ahead.append(MeetingId(meeting_id))
        done.changed["invited"] += 1
    await _delete(session, invited, invited.c.person_id == person_id, done)
    organised = meetings.c.organiser_id == person_id
    for forum_id in await forums_with(session, meetings, organised, phrases):
        former = await former_member(session, done.known.tenant_id, phrases[forum_id])
        values = {"organiser_id": former, "event_id": None, "join_url": None}
        await _change(session, meetings, organised & (meetings.c.forum_id == forum_id), values, done)


async def names_and_addresses(session: AsyncSession, done: Erased) -> None:
    """Rows without an id that say who it was."""
    folded_names = {folded(name) for name in done.known.names}
    reach = done.known.mailboxes | done.known.numbers
    for row in await _of_theirs(session, strangers, done):
        if _is_called(row["name"], done):
            await _delete(session, strangers, strangers.c.id == row["id"], done)
    for row in await _of_theirs(session, interests, done):
        address = mail(row["email"])
        is_theirs = {address.mailbox if address else "", row["phone"]} & reach
        if is_theirs and _is_called(row["name"], done):
            await _delete(session, interests, interests.c.id == row["id"], done)
    for row in await _of_theirs(session, letterheads, done):
        address = mail(row["reply_to"])
        says = folded(f"{row['sender']} {row['first_subject']}")
        is_theirs = address is not None and address.mailbox in done.known.mailboxes - done.known.shared
        if is_theirs or any(name and name in says for name in folded_names):
            await _delete(session, letterheads, letterheads.c.forum_id == row["forum_id"], done)


async def replies_without_people(session: AsyncSession, done: Erased) -> None:
    """After they were taken off: an answer that nobody else can have given goes; another says no name of theirs."""
    there = select(open_reply_people.c.reply_id)
    await _delete(session, open_replies, open_replies.c.id.not_in(there), done)
    for row in await _of_theirs(session, open_replies, done):
        if _is_called(row["name"], done):
            await _change(session, open_replies, open_replies.c.id == row["id"], {"name": ""}, done)


def _is_called(name: str, done: Erased) -> bool:
    """Teams writes "Amina Yusuf (Guest)" for a guest, Outlook perhaps "Yusuf, Amina"."""
    return any(folded(name) == folded(one) or same_name(name, one) for one in done.known.names)


async def owners(session: AsyncSession, person_id: PersonId, done: Erased, phrases: dict[str, Phrases]) -> None:
    """What is still to be done has no owner, which chairs see; what is done was done by a former member."""
    for forum_id, said in phrases.items():
        mine = (actions.c.forum_id == forum_id) & (actions.c.owner_id == person_id)
        ended = actions.c.progress.in_(ENDED)
        await _change(session, actions, mine & ~ended, {"owner_name": said.nobody}, done)
        await _change(session, actions, mine & ended, {"owner_name": said.former}, done)
        here = of_forums(minutes_actions, [forum_id])
        assert here is not None
        noted = here & (minutes_actions.c.owner_id == person_id)
        await _change(session, minutes_actions, noted, {"owner_name": said.former}, done)


async def noted_for_them(session: AsyncSession, person_id: PersonId, done: Erased) -> None:
    """Who noted a topic of theirs knows whose it was."""
    mine = select(suggestions.c.id).where(suggestions.c.author_id == person_id)
    await _delete(session, topics_for_others, topics_for_others.c.suggestion_id.in_(mine), done)


async def _of_theirs(session: AsyncSession, table: Table, done: Erased) -> list[Any]:
    here = of_forums(table, done.known.forums)
    assert here is not None, table.name
    return list((await session.execute(select(table).where(here))).mappings().all())


async def _delete(session: AsyncSession, table: Table, which: ColumnElement[bool], done: Erased) -> None:
    found: Any = await session.execute(delete(table).where(which))
    done.gone[table.name] += found.rowcount


async def _change(
    session: AsyncSession, table: Table, which: ColumnElement[bool], values: dict[str, Any], done: Erased
) -> None:
    found: Any = await session.execute(update(table).where(which).values(values))
    done.changed[table.name] += found.rowcount
