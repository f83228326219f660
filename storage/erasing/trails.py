"""Jobs and cards that lead to somebody: in our own tables, and in the job engine's."""

import json
import re
from collections import Counter
from collections.abc import Collection
from typing import Any

from sqlalchemy import delete, select, text
from sqlalchemy.ext.asyncio import AsyncSession

from forum.erasing.erased import Erased, Known, OnItsWay
from storage.erasing.names import NameInWords
from storage.jobs.job_tables import JobState, jobs, rests
from storage.retention.held import Held
from storage.tables import posts

_ESCAPED = re.compile(r"\\+u([0-9a-f]{4})")

OF_ENGINE = ("workflow_status", "workflow_input", "workflow_output", "operation_outputs")
"""Its tables that hold a job's key; what else it keeps goes with the first."""


async def delete_jobs(session: AsyncSession, done: Erased) -> None:
    """What waits for them does not run, and what has run is forgotten. Raises OnItsWay for something that still has to
    be done for others too and names them, such as an event that is just being made, or minutes that they published.
    """
    known = done.known
    names_them, called = _naming(_sure_of(known)), NameInWords(known.names, is_theirs_alone=not done.namesakes)
    here = await _keys_in_forums(session, known) if called.can_be_found else frozenset[str]()
    busy: set[str] = set()
    for row in (await session.execute(select(jobs.c.key, jobs.c.kind, jobs.c.state, jobs.c.payload))).all():
        said = f"{row.key} {_inside(json.dumps(row.payload))}"
        if any(one in row.key for one in known.persons):
            await _delete_job(session, row.key, done)
        elif (names_them and names_them.search(said)) or (row.key in here and called.is_in(said)):
            if row.state is JobState.OPEN:
                busy.add(row.kind)
            else:
                await _delete_job(session, row.key, done)
    if busy:
        raise OnItsWay(busy)
    await _forget_in_engine(session, known.persons)
    for mailbox in known.entra:
        await session.execute(delete(rests).where(rests.c.whom.contains(mailbox, autoescape=True)))


def _sure_of(known: Known) -> frozenset[str]:
    """What can be nobody else's: ids, and the addresses and numbers that they have alone."""
    reach = (known.mailboxes | known.numbers) - known.shared
    return frozenset({*known.persons, *known.entra, *known.teams, *reach})


async def _keys_in_forums(session: AsyncSession, known: Known) -> frozenset[str]:
    """Where a name may be theirs: in other forums it is somebody else's."""
    here = Held(sorted(known.forums), [], None).of(jobs)
    return frozenset() if here is None else frozenset((await session.scalars(select(jobs.c.key).where(here))).all())


def _naming(words: Collection[str]) -> re.Pattern[str] | None:
    """Finds any of them, as a whole, in a job; None if there are none."""
    found = "|".join(map(re.escape, sorted(map(_inside, words), key=len, reverse=True)))
    return re.compile(rf"(?<!\w)(?:{found})(?!\w)", re.IGNORECASE) if found else None


def _inside(words: str) -> str:
    """Without the marks that JSON, and JSON within JSON, adds: letters as they are, and nothing before a quotation."""
    return _ESCAPED.sub(lambda found: chr(int(found[1], 16)), words).replace("\\", "")


async def _delete_job(session: AsyncSession, key: str, done: Erased) -> None:
    await session.execute(delete(jobs).where(jobs.c.key == key))
    done.gone["jobs"] += 1


async def _forget_in_engine(session: AsyncSession, ids: Collection[str]) -> None:
    """Whatever has not begun: DBOS keeps it until it is due. What runs ends within seconds, and goes with that."""
    schema = "" if session.get_bind().dialect.name == "sqlite" else "dbos."
    waiting = text(f"SELECT workflow_uuid FROM {schema}workflow_status WHERE status <> 'PENDING'")
    for key in (await session.scalars(waiting)).all():
        if any(one in key for one in ids):
            for table in reversed(OF_ENGINE):
                gone = text(f"DELETE FROM {schema}{table} WHERE workflow_uuid = :key")
                await session.execute(gone, {"key": key})


async def delete_jobs_about(session: AsyncSession, ids: Collection[str], gone: Counter[str]) -> None:
    """Every job whose key or payload names one of these ids, whatever it still had to do."""
    for row in (await session.execute(select(jobs.c.key, jobs.c.payload))).all():
        said = f"{row.key} {json.dumps(row.payload)}"
        if any(one in said for one in ids):
            await session.execute(delete(jobs).where(jobs.c.key == row.key))
            gone["jobs"] += 1
    await _forget_in_engine(session, ids)


async def delete_posts_about(session: AsyncSession, ids: Collection[str], gone: Counter[str]) -> None:
    """Every card and message whose key names one of these ids."""
    for key in (await session.scalars(select(posts.c.key))).all():
        if any(one in key for one in ids):
            await session.execute(delete(posts).where(posts.c.key == key))
            gone["posts"] += 1


async def delete_posts(session: AsyncSession, done: Erased) -> None:
    """Where private messages to them are, and cards to others that are about them: nothing brings those up to date."""
    for person_id in done.known.persons:
        found: Any = await session.execute(delete(posts).where(posts.c.key.contains(person_id, autoescape=True)))
        done.gone["posts"] += found.rowcount
