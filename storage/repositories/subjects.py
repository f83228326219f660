"""Whom somebody means, looked up in the database. Commands ask this, not turns: it may read whole tables."""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from datetime import date
from typing import Any

from sqlalchemy import Column, ColumnElement, FromClause, Select, Table, func, literal, null, or_, select, union
from sqlalchemy.ext.asyncio import AsyncSession

from forum.attendance import THERE
from forum.correspondents import Correspondent
from forum.ids import ForumId, PersonId
from forum.people import DoubleState, Person
from forum.subjects.candidates import Listed, Standing, Subject
from forum.subjects.copies import RawRow
from storage import tables as t
from storage.subjects.reading import rows_about, rows_of_forum

_Standing = tuple[Select[*tuple[Any, ...]], Column[Any]]


class SqlSubjects:
    """Implements forum.stores.Subjects."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def everybody(self) -> Sequence[Person]:
        """One statement."""
        return (await self._session.scalars(select(Person))).all()

    async def with_id(self, typed: str) -> Collection[PersonId]:
        """Two statements. A GUID is the same in capitals."""
        typed = typed.lower()
        own = or_(*(func.lower(t.people.c[name]) == typed for name in ("id", "entra_id", "teams_id")))
        now = select(t.people.c.id).where(own)
        earlier = select(t.former_ids.c.person_id).where(func.lower(t.former_ids.c.value) == typed)
        return {PersonId(one) for one in await self._session.scalars(union(now, earlier))}

    async def correspondents(self) -> Sequence[Correspondent]:
        """One statement."""
        return (await self._session.scalars(select(Correspondent))).all()

    async def listed(self) -> Sequence[Listed]:
        """A statement for each column."""
        return [
            Listed(column.table.name, column.name, tuple(row[4:]), ForumId(row[0]), row[1].strip(), row[2], row[3])
            for column, found in _LISTED
            for row in await self._session.execute(found)
            if row[1].strip()
        ]

    async def standing(self, people: Collection[PersonId]) -> Mapping[PersonId, Standing]:
        """A statement for each table."""
        found: dict[PersonId, dict[ForumId, date | None]] = defaultdict(dict)
        for wanted, person in _STANDING:
            for row in await self._session.execute(wanted.where(person.in_(people))):
                days, forum_id = found[row[0]], ForumId(row[1])
                told: list[date | None] = [days.get(forum_id), row[2].date() if row[2] else None]
                days[forum_id] = max(filter(None, told), default=None)
        return {one: Standing(found.get(one, {})) for one in people}

    async def perhaps_one(self) -> Collection[tuple[PersonId, PersonId]]:
        """One statement."""
        open_still = select(t.doubles.c.old_id, t.doubles.c.new_id).where(t.doubles.c.state != DoubleState.APART)
        return [(PersonId(row[0]), PersonId(row[1])) for row in await self._session.execute(open_still)]

    async def rows_about(self, subject: Subject) -> Sequence[RawRow]:
        """A statement for each table."""
        return await rows_about(self._session, subject)

    async def rows_of_forum(self, forum_id: ForumId) -> Sequence[RawRow]:
        """A statement for each table."""
        return await rows_of_forum(self._session, forum_id)


_NONE = literal("")
_OWNER_UNKNOWN = t.actions.c.owner_id.is_(None)
_MEETING = t.meetings.c.id
_VISITS = t.visits.join(t.meetings, t.visits.c.meeting_id == _MEETING)
_STRANGERS = t.strangers.join(t.meetings, t.strangers.c.meeting_id == _MEETING)
_REPLIES = t.open_replies.join(t.meetings, t.open_replies.c.meeting_id == _MEETING)
_MINUTES = t.minutes_actions.join(t.minutes, t.minutes.c.id == t.minutes_actions.c.minutes_id)
_BRIEFS = t.board_points.join(t.board_briefs, t.board_briefs.c.id == t.board_points.c.brief_id)


def _names(
    column: Column[Any],
    whose: Column[Any],
    source: FromClause,
    *wanted: ColumnElement[bool],
    email_key: ColumnElement[Any] = _NONE,
    phone: ColumnElement[Any] = _NONE,
) -> tuple[Column[Any], Select[*tuple[Any, ...]]]:
    """The forum, the name, how they are reached, and the row's key."""
    told = select(whose, column, email_key, phone, *column.table.primary_key)
    return column, told.select_from(source).where(*wanted)


_LISTED = (
    _names(t.strangers.c.name, t.meetings.c.forum_id, _STRANGERS),
    _names(t.open_replies.c.name, t.meetings.c.forum_id, _REPLIES),
    _names(t.visits.c.along_name, t.meetings.c.forum_id, _VISITS),
    _names(t.actions.c.owner_name, t.actions.c.forum_id, t.actions, _OWNER_UNKNOWN),
    _names(t.minutes_actions.c.owner_name, t.minutes.c.forum_id, _MINUTES, t.minutes_actions.c.owner_id.is_(None)),
    _names(t.suggestions.c.presenter, t.suggestions.c.forum_id, t.suggestions),
    _names(t.board_points.c.answered_by, t.board_briefs.c.forum_id, _BRIEFS),
    _names(
        t.interests.c.name,
        t.interests.c.forum_id,
        t.interests,
        email_key=t.interests.c.email_key,
        phone=t.interests.c.phone,
    ),
    _names(
        t.board_contacts.c.name, t.board_contacts.c.forum_id, t.board_contacts, email_key=t.board_contacts.c.email_key
    ),
)
"""Every column that holds a name with no id beside it."""


def _of_forum(table: Table, person: Column[Any], moment: ColumnElement[Any] | None = None) -> _Standing:
    return select(person, table.c.forum_id, null() if moment is None else moment), person


def _at_meeting(table: Table, moment: ColumnElement[Any], *wanted: ColumnElement[bool]) -> _Standing:
    of_meeting = table.join(t.meetings, t.meetings.c.id == table.c.meeting_id)
    told = select(table.c.person_id, t.meetings.c.forum_id, moment)
    return told.select_from(of_meeting).where(*wanted), table.c.person_id


def _in_team() -> _Standing:
    of_team = t.rosters.join(t.forums, t.forums.c.team_id == t.rosters.c.team_id)
    return select(t.rosters.c.person_id, t.forums.c.id, null()).select_from(of_team), t.rosters.c.person_id


_STANDING = (
    _of_forum(t.memberships, t.memberships.c.person_id),
    _of_forum(t.admissions, t.admissions.c.person_id),
    _of_forum(t.correspondents, t.correspondents.c.person_id, t.correspondents.c.answered_at),
    _of_forum(t.suggestions, t.suggestions.c.author_id),
    _of_forum(t.actions, t.actions.c.owner_id),
    _in_team(),
    _at_meeting(t.invited, null()),
    _at_meeting(t.rsvps, t.rsvps.c.answered_at),
    _at_meeting(t.attendances, t.meetings.c.starts, t.attendances.c.presence.in_(THERE)),
)
"""What shows that somebody has, or had, to do with a forum, and when."""
