"""Which rows a legal hold keeps, worked out from where the columns of each table lead.

For a forum: every row from which keys lead to it. For a person: every row that leads to them; what such a row is part
of; and the parts of that which concern nobody in particular, such as the sums of a poll. Other people's rows go.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from sqlalchemy import (
    Column,
    ColumnElement,
    ForeignKeyConstraint,
    Select,
    Table,
    and_,
    or_,
    select,
    tuple_,
)
from sqlalchemy.ext.asyncio import AsyncSession

from forum.address import mail
from forum.retention.columns import TABLES
from storage import tables as t
from storage.confided import is_any_of
from storage.jobs.job_tables import jobs

NOT_ABOUT = frozenset({t.contact_readers.c.reader_id})
"""Who may read a note is no reason to keep what it says about somebody else."""

NO_LIFE_OF_THEIR_OWN = frozenset({t.contact_readers, t.minutes_actions, t.open_reply_people})
"""These stay or go with what they are part of: without one of them, minutes would be other minutes."""

JOB_FIELDS: Mapping[str, Sequence[Column[Any]]] = {
    "forum_id": [t.forums.c.id],
    "team_id": [t.forums.c.team_id],
    "meeting_id": [t.meetings.c.id],
    "poll_id": [t.polls.c.id, t.date_polls.c.id],
    "brief_id": [t.board_briefs.c.id, t.minutes.c.id],
    "minutes_id": [t.minutes.c.id],
    "action_id": [t.actions.c.id],
    "opportunity_id": [t.opportunities.c.id],
    "interest_id": [t.interests.c.id],
    "contact_id": [t.board_contacts.c.id],
    "look_id": [t.calendar_looks.c.id],
}
"""What the fields of jobs lead to."""

JOB_PEOPLE = ("person_id", "by_id")
"""Those that lead to people."""


@dataclass(frozen=True)
class Held:
    """What is on hold. `is_theirs`: which rows of `interests` people on hold have sent, by their addresses."""

    forum_ids: Sequence[str]
    person_ids: Sequence[str]
    is_theirs: ColumnElement[bool] | None

    def of(self, table: Table) -> ColumnElement[bool] | None:
        """Which rows of a table are kept; None: none of them can be. It is never NULL."""
        ways = [self._of_forums(table), self._of_people(table)]
        found = [way for way in ways if way is not None]
        return or_(*found) if found else None

    def _of_forums(self, table: Table) -> ColumnElement[bool] | None:
        if not self.forum_ids:
            return None
        if table is jobs:
            return or_(*self._jobs_of_forums())
        return in_forums(table, self.forum_ids)

    def _jobs_of_forums(self) -> Iterator[ColumnElement[bool]]:
        for name, keys in JOB_FIELDS.items():
            for key in keys:
                way = in_forums(key.table, self.forum_ids)
                assert way is not None, f"{key.table} leads to no forum"
                yield and_(_field(name).is_not(None), _field(name).in_(_alone(select(key).where(way))))

    def _of_people(self, table: Table) -> ColumnElement[bool] | None:
        if not self.person_ids:
            return None
        if table is jobs:
            return or_(*(and_(_field(one).is_not(None), _field(one).in_(self.person_ids)) for one in JOB_PEOPLE))
        if table is t.interests:
            return self.is_theirs
        ways = [] if table in NO_LIFE_OF_THEIR_OWN else [_leads_to(one, self.person_ids) for one in people_in(table)]
        ways += self._through_parts(table)
        if table in NO_LIFE_OF_THEIR_OWN or not people_in(table):
            ways += self._with_what_it_is_part_of(table)
        return or_(*ways) if ways else None

    def _through_parts(self, table: Table) -> list[ColumnElement[bool]]:
        """Somebody's ballot makes no sense without its poll."""
        found: list[ColumnElement[bool]] = []
        for part, key in _parts_of(table):
            if theirs := [_leads_to(one, self.person_ids) for one in people_in(part)]:
                wanted = _alone(select(*(one.parent for one in key.elements)).where(or_(*theirs)))
                found.append(_together([one.column for one in key.elements]).in_(wanted))
        return found

    def _with_what_it_is_part_of(self, table: Table) -> list[ColumnElement[bool]]:
        found: list[ColumnElement[bool]] = []
        for key in _keys_within_kind(table):
            whole = self._of_people(key.referred_table)
            if whole is not None:
                wanted = _alone(select(*(one.column for one in key.elements)).where(whole))
                found.append(_together([one.parent for one in key.elements]).in_(wanted))
        return found


async def held_now(session: AsyncSession) -> Held | None:
    """None if nothing is on hold."""
    found = (await session.execute(select(t.legal_holds.c.forum_id, t.legal_holds.c.person_id))).all()
    if not found:
        return None
    people = sorted({row.person_id for row in found if row.person_id})
    return Held(
        sorted({row.forum_id for row in found if row.forum_id}),
        people,
        is_any_of(session, t.interests.c.email_key, keys) if (keys := await addresses_of(session, people)) else None,
    )


async def addresses_of(session: AsyncSession, people: Sequence[str]) -> set[str]:
    """Of these people, as they are compared."""
    if not people:
        return set()
    known = await session.scalars(select(t.people.c.email).where(t.people.c.id.in_(people)))
    others = await session.scalars(select(t.correspondents.c.email).where(t.correspondents.c.person_id.in_(people)))
    return {found.key for address in [*known, *others] if (found := mail(address))}


def in_forums(table: Table, forum_ids: Sequence[str]) -> ColumnElement[bool] | None:
    """Which rows of a table belong to one of these forums; None: it leads to no forum."""
    if table is t.forums:
        return table.c.id.in_(forum_ids)
    key = towards_forums().get(table)
    if key is None:
        return None
    here = [one.parent for one in key.elements]
    if key.referred_table is t.forums:
        return _leads_to(here[0], forum_ids)
    parent = in_forums(key.referred_table, forum_ids)
    assert parent is not None
    found = _alone(select(*(one.column for one in key.elements)).where(parent))
    return and_(*(one.is_not(None) for one in here), _together(here).in_(found))


@cache
def towards_forums() -> Mapping[Table, ForeignKeyConstraint]:
    """Of each table the key that leads to a forum in the fewest steps."""
    found: dict[Table, ForeignKeyConstraint] = {}
    reached: set[Table] = {t.forums}
    while nearer := {table: key for table in t.metadata.sorted_tables if (key := _first(table, reached, found))}:
        found |= nearer
        reached |= nearer.keys()
    return found


def _first(
    table: Table, reached: set[Table], found: Mapping[Table, ForeignKeyConstraint]
) -> ForeignKeyConstraint | None:
    if table in found or table is t.forums:
        return None
    keys = [key for key in table.foreign_key_constraints if key.referred_table in reached]
    return min(keys, key=_uncertain, default=None)


def _uncertain(key: ForeignKeyConstraint) -> tuple[bool, list[str]]:
    """One that may lead nowhere comes last."""
    return any(one.parent.nullable for one in key.elements), [one.parent.name for one in key.elements]


@cache
def people_in(table: Table) -> Sequence[Column[Any]]:
    """The columns that are the id of somebody whom a row is about."""
    return [
        column
        for column in table.columns
        if column not in NOT_ABOUT and any(key.column is t.people.c.id for key in column.foreign_keys)
    ]


def _parts_of(table: Table) -> Iterator[tuple[Table, ForeignKeyConstraint]]:
    for part in t.metadata.sorted_tables:
        for key in _keys_within_kind(part):
            if key.referred_table is table:
                yield part, key


def _keys_within_kind(table: Table) -> list[ForeignKeyConstraint]:
    """Those that lead to something that is deleted together with it."""
    kind = TABLES[table.name].kind
    return [key for key in table.foreign_key_constraints if TABLES[key.referred_table.name].kind is kind]


def _leads_to(column: Column[Any], ids: Sequence[str]) -> ColumnElement[bool]:
    return and_(column.is_not(None), column.in_(ids)) if column.nullable else column.in_(ids)


def _together(columns: Sequence[Column[Any]]) -> Any:
    return columns[0] if len(columns) == 1 else tuple_(*columns)


def _alone(found: Select[Any]) -> Select[Any]:
    """Whatever statement it stands in may read the same tables."""
    return found.correlate(None)


def _field(name: str) -> Any:
    return jobs.c.payload[name].as_string()
