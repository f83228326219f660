"""By what somebody is known to the database: ids, names, addresses and numbers, and which of them others have too."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from sqlalchemy import Select, or_, select
from sqlalchemy.ext.asyncio import AsyncSession

from forum.address import mail
from forum.erasing.erased import Known
from forum.ids import ForumId, PersonId
from forum.names import folded
from forum.people import IdKind
from storage.erasing.ways import leading_to_people, of_forums
from storage.tables import correspondents, former_ids, forums, invited, metadata, people

Rows = Sequence[Mapping[str, Any]]


async def known_of(session: AsyncSession, person_id: PersonId) -> Known | None:
    """None if nobody has that id. Others wait to change the row until this transaction ends."""
    mine = select(people).where(people.c.id == person_id).with_for_update()
    row = (await session.execute(mine)).mappings().one_or_none()
    if row is None:
        return None
    former = await _rows(session, select(former_ids).where(former_ids.c.person_id == person_id))
    ways = await _rows(session, select(correspondents))
    sent = await _rows(session, select(invited).where(invited.c.person_id == person_id))
    ours = [one for one in ways if one["person_id"] == person_id]
    others = [one for one in ways if one["person_id"] != person_id]
    written = [row["email"], *(one["email"] for one in ours), *(one["address"] for one in sent)]
    mailboxes, numbers = _mailboxes(written), _numbers(ours)
    elsewhere = _mailboxes([*(one["email"] for one in others), *await _emails_of_others(session, person_id)])
    return Known(
        tenant_id=row["tenant_id"],
        persons=frozenset({person_id, *(PersonId(one["value"]) for one in former if one["kind"] is IdKind.PERSON)}),
        names=frozenset(name for name in (row["name"], *(one["name"] for one in sent)) if folded(name)),
        entra=frozenset(one.lower() for one in _ids(row["entra_id"], former, IdKind.ENTRA)),
        teams=_ids(row["teams_id"], former, IdKind.TEAMS),
        mailboxes=mailboxes,
        numbers=numbers,
        forums=await forums_of(session, person_id),
        shared=(mailboxes & elsewhere) | (numbers & _numbers(others)),
    )


async def _rows(session: AsyncSession, wanted: Select[Any]) -> Rows:
    return (await session.execute(wanted)).mappings().all()  # pyright: ignore[reportReturnType]


def _mailboxes(texts: Iterable[str | None]) -> frozenset[str]:
    return frozenset(address.mailbox for text in texts if (address := mail(text or "")))


def _numbers(ways: Rows) -> frozenset[str]:
    return frozenset(number for one in ways for number in (one["phone"], one["phone_key"]) if number)


def _ids(now: str | None, former: Rows, kind: IdKind) -> frozenset[str]:
    return frozenset({one["value"] for one in former if one["kind"] is kind} | ({now} if now else set()))


async def _emails_of_others(session: AsyncSession, person_id: PersonId) -> list[str]:
    others = select(people.c.email).where(people.c.id != person_id, people.c.email.is_not(None))
    return [email for email in (await session.scalars(others)).all() if email]


async def forums_of(session: AsyncSession, person_id: PersonId) -> frozenset[ForumId]:
    """Every forum in which any row leads to them."""
    found: set[ForumId] = set()
    for forum_id in (await session.scalars(select(forums.c.id))).all():
        if await _is_in(session, ForumId(forum_id), person_id):
            found.add(ForumId(forum_id))
    return frozenset(found)


async def _is_in(session: AsyncSession, forum_id: ForumId, person_id: PersonId) -> bool:
    for table in metadata.sorted_tables:
        here, columns = of_forums(table, [forum_id]), leading_to_people(table)
        if here is None or not columns:
            continue
        theirs = or_(*(table.c[column] == person_id for column in columns))
        if await session.scalar(select(next(iter(table.primary_key))).where(here, theirs).limit(1)) is not None:
            return True
    return False
