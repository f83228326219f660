"""Jobs and cards that lead to somebody: in our own tables, and in the job engine's."""

import json
import re
from collections import Counter
from collections.abc import Collection
from typing import Any

from sqlalchemy import delete, select, text
from sqlalchemy.ext.asyncio import AsyncSession

from forum.erasing.erased import Erased, Known, OnItsWay
from storage.jobs.job_tables import JobState, jobs, rests
from storage.tables import posts

OF_ENGINE = ("workflow_status", "workflow_input", "workflow_output", "operation_outputs")
"""Its tables that hold a job's key; what else it keeps goes with the first."""


async def delete_jobs(session: AsyncSession, done: Erased) -> None:
    """What waits for them does not run, and what has run is forgotten. Raises OnItsWay for something that still has to
    be done outside for others too and names them, such as an event that is just being made.
    """
    known = done.known
    names_them = _naming(known)
    busy: set[str] = set()
    for row in (await session.execute(select(jobs.c.key, jobs.c.kind, jobs.c.state, jobs.c.payload))).all():
        if any(one in row.key or one in row.payload.values() for one in known.persons):
            await _delete_job(session, row.key, done)
        elif names_them.search(f"{row.key} {_inside(json.dumps(row.payload, ensure_ascii=False))}"):
            if row.state is JobState.OPEN:
                busy.add(row.kind)
            else:
                await _delete_job(session, row.key, done)
    if busy:
        raise OnItsWay(busy)
    await _forget_in_engine(session, known.persons)
    for mailbox in known.entra:
        await session.execute(delete(rests).where(rests.c.whom.contains(mailbox, autoescape=True)))


def _naming(known: Known) -> re.Pattern[str]:
    """Finds whatever leads to them in a job. A name that is one word may be part of any other, or a word of the
    language: it counts only where nothing else is said.
    """
    alone = {f'"{_inside(name)}"' for name in known.names if len(name.split()) == 1}
    full = {_inside(name) for name in known.names if len(name.split()) > 1}
    words = {*full, *known.persons, *known.entra, *known.teams, *known.mailboxes, *known.numbers}
    found = "|".join(map(re.escape, sorted(words, key=len, reverse=True)))
    return re.compile("|".join([rf"(?<!\w)(?:{found})(?!\w)", *map(re.escape, alone)]), re.IGNORECASE)


def _inside(words: str) -> str:
    """Without the marks that JSON within JSON adds."""
    return words.replace("\\", "")


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
