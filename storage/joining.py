"""Two rows of people become one. Every table that leads to a person is walked, so that none can be forgotten.

If both have a row with the same key, what was said last counts; if no time is kept, the row that disappears wins: it is
the identity the person uses now.
"""

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from sqlalchemy import Column, Table, delete, func, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from forum.attendance import THERE
from forum.forums import Membership
from forum.ids import PersonId
from forum.people import IdKind, Person
from storage.tables import doubles, former_ids, metadata, outreaches, people, posts, young_members
from storage.upsert import insert_or_update

Row = Mapping[str, Any]
Settle = Callable[[Row, Row], Row]

_STAYS = ("id", "tenant_id", "is_guest", "welcomed_at")


async def join_people(session: AsyncSession, kept: PersonId, gone: PersonId) -> None:
    """Everything of `gone` belongs to `kept` from now on. Repeating it changes nothing more.

    Both rows are locked first: a transaction writing something of theirs at this moment comes before, or tries again.
    """
    await session.flush()
    wanted = select(people).where(people.c.id.in_([kept, gone])).order_by(people.c.id).with_for_update()
    rows = {row["id"]: dict(row) for row in (await session.execute(wanted)).mappings()}
    if kept == gone or len(rows) < 2:
        return
    await session.execute(delete(doubles).where((doubles.c.old_id == gone) | (doubles.c.new_id == gone)))
    await _keep_notes_apart(session, kept, gone)
    for table, column in _leading_to_people():
        if column.primary_key:
            await _settle(session, table, column, kept, gone)
        await session.execute(update(table).where(column == gone).values({column.name: kept}))
    await _nobody_is_their_own_adult(session, kept)
    await _hand_over_messages(session, kept, gone)
    await _remember_ids(session, rows[kept], rows[gone])
    await session.execute(delete(people).where(people.c.id == gone))
    await session.execute(update(people).where(people.c.id == kept).values(_person(rows[kept], rows[gone])))
    await _read_anew(session, kept, gone)


async def _nobody_is_their_own_adult(session: AsyncSession, kept: str) -> None:
    """A member under 18 and their adult turn out to be one person: the mark stays, and a chair has to name another."""
    theirs = (young_members.c.person_id == kept) & (young_members.c.adult_id == kept)
    await session.execute(update(young_members).where(theirs).values(adult_id=None))


def _leading_to_people() -> Iterator[tuple[Table, Column[Any]]]:
    for table in metadata.sorted_tables:
        for column in table.columns:
            if any(key.column is people.c.id for key in column.foreign_keys):
                yield table, column


async def _keep_notes_apart(session: AsyncSession, kept: str, gone: str) -> None:
    """Notes about either stay as they are: put together, they could be read by anybody who may read one half."""
    theirs = outreaches.c.person_id.in_([kept, gone])
    highest = await session.scalar(select(func.max(outreaches.c.number)).where(theirs))
    if highest is not None:
        anew = update(outreaches).where(outreaches.c.person_id == gone).values(number=outreaches.c.number + highest + 1)
        await session.execute(anew)


async def _settle(session: AsyncSession, table: Table, column: Column[Any], kept: str, gone: str) -> None:
    """If both have a row, one is left."""
    others = [key for key in table.primary_key if key is not column]

    async def rows_of(person_id: str) -> dict[tuple[Any, ...], Row]:
        found = (await session.execute(select(table).where(column == person_id))).mappings()
        return {tuple(row[key.name] for key in others): dict(row) for row in found}

    ours, theirs = await rows_of(kept), await rows_of(gone)
    for key in ours.keys() & theirs.keys():
        same = [other == value for other, value in zip(others, key, strict=True)]
        settled = _SETTLES.get(table.name, _last_said)(ours[key], theirs[key])
        values = {name: value for name, value in settled.items() if not table.c[name].primary_key}
        await session.execute(delete(table).where(column == gone, *same))
        if values:
            await session.execute(update(table).where(column == kept, *same).values(values))


def _last_said(ours: Row, theirs: Row) -> Row:
    for stamp in ("answered_at", "noted_at", "updated_at", "at"):
        if ours.get(stamp) and (not theirs.get(stamp) or theirs[stamp] < ours[stamp]):
            return ours
    return theirs


def _all_parts(ours: Row, theirs: Row) -> Row:
    """Whatever either may do: every boolean column."""
    return {name: ours[name] or theirs[name] for name in ours if name.startswith("is_")}


def _either_wish(ours: Row, theirs: Row) -> Row:
    """ "Please don't ask" holds, whichever of the two said it."""
    way = theirs if theirs["way"] else ours
    return {"dont_ask": ours["dont_ask"] or theirs["dont_ask"], "way": way["way"], "through": way["through"]}


def _was_there(ours: Row, theirs: Row) -> Row:
    """Somebody who was seen was there, whatever is noted about the other."""
    there = [row for row in (ours, theirs) if row["presence"] in THERE]
    return there[0] if len(there) == 1 else _last_said(ours, theirs)


_SETTLES: dict[str, Settle] = {
    "memberships": _all_parts,
    "care_wishes": _either_wish,
    "attendances": _was_there,
}


async def _hand_over_messages(session: AsyncSession, kept: str, gone: str) -> None:
    """What was told to one was told to the other, and is not said again."""
    told = await session.scalars(select(posts.c.key).where(posts.c.key.endswith(f"@{gone}", autoescape=True)))
    for key in told.all():
        anew = key.removesuffix(gone) + kept
        if await session.scalar(select(posts.c.key).where(posts.c.key == anew)):
            await session.execute(delete(posts).where(posts.c.key == key))
        else:
            await session.execute(update(posts).where(posts.c.key == key).values(key=anew))


async def _remember_ids(session: AsyncSession, kept: Row, gone: Row) -> None:
    """Whichever id they come with, it is the same person; jobs and cards may still name the row that disappears."""
    known = [
        (IdKind.PERSON, gone["id"]),
        *((IdKind.TEAMS, row["teams_id"]) for row in (kept, gone)),
        *((IdKind.ENTRA, row["entra_id"].lower()) for row in (kept, gone) if row["entra_id"]),
    ]
    for kind, value in known:
        if value:
            row = {"tenant_id": kept["tenant_id"], "kind": kind, "value": value, "person_id": kept["id"]}
            await insert_or_update(session, former_ids, row)


def _person(kept: Row, gone: Row) -> dict[str, Any]:
    """They are reached at the identity they use now."""
    now = {name: value for name, value in gone.items() if value is not None and name not in _STAYS}
    return now | {"is_guest": gone["is_guest"], "welcomed_at": kept["welcomed_at"] or gone["welcomed_at"]}


async def _read_anew(session: AsyncSession, kept: str, gone: str) -> None:
    """What this transaction has read about the two is out of date."""
    for one in list(session.identity_map.values()):
        if isinstance(one, Person) and one.id == kept:
            await session.refresh(one)
        elif isinstance(one, (Person, Membership)) and gone in (getattr(one, "id", ""), getattr(one, "person_id", "")):
            session.expunge(one)
        elif isinstance(one, Membership) and one.person_id == kept:
            await session.refresh(one)
