"""`folkmoot person export`: everything about one person, in one file that can be given to them."""

import asyncio
from collections.abc import Sequence
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

from bot.beside import with_database
from bot.data_keys import keys_fit
from bot.finding import line_of, the_one
from bot.settings import BadSettings
from bot.subjects.copy_file import can_be_written, new_password, write_copy
from bot.subjects.copy_paper import DATA, data_of, paper_of
from forum.audit import Deed
from forum.subjects.candidates import Candidate
from forum.subjects.copies import Copy
from forum.use_cases.people.note_deed import noted_of_operator
from forum.use_cases.privacy.copy_person import copy_person
from storage.engine.database import Database, Session
from storage.no_jobs import NoJobs
from storage.unit_of_work import SqlUnitOfWork

UNDER_18 = (
    "they are under 18: add --under-18 if the person who asks may have the copy. docs/privacy.md says what to check"
)


def run(words: Sequence[str], target: Path, *, is_under_18: bool) -> str:
    """What the command prints: who it is about, and the password, once. Raises BadSettings and CannotStart."""
    can_be_written(target)
    made = partial(exported, typed=" ".join(words), target=target, now=datetime.now(UTC), is_under_18=is_under_18)
    return "\n".join(asyncio.run(with_database(made)))


async def exported(database: Database, typed: str, target: Path, now: datetime, *, is_under_18: bool) -> list[str]:
    """The same, of an open database. Nothing is locked while the file is made. Raises BadSettings, and
    CannotStart for a missing key."""
    await keys_fit(database)
    one, copy = await database.run(partial(_read, typed=typed, is_under_18=is_under_18))
    password = new_password()
    await asyncio.to_thread(write_copy, target, paper_of(copy, now), {DATA: data_of(copy, now)}, password)
    try:
        await database.run(partial(_note, one=one, now=now))
    except BaseException:
        await asyncio.to_thread(target.unlink, missing_ok=True)
        raise
    return [
        f"About {line_of(one)}",
        f"Wrote {target}. It opens with this password, which is shown only now and kept nowhere:",
        f"  {password}",
        "Check that the person is who they say they are, and give them the password separately from the file.",
    ]


async def _read(session: Session, typed: str, *, is_under_18: bool) -> tuple[Candidate, Copy]:
    uow = SqlUnitOfWork(session, NoJobs())
    one = await the_one(uow, typed)
    if one.subject.person_id in await uow.young_members.under_18() and not is_under_18:
        raise BadSettings([UNDER_18])
    return one, await copy_person(uow, one)


async def _note(session: Session, one: Candidate, now: datetime) -> None:
    """For those who run the installation alone: that somebody asked what is kept about them is no chair's business."""
    uow = SqlUnitOfWork(session, NoJobs())
    await noted_of_operator(uow, None, Deed.PERSON_EXPORTED, now, about=one.subject.person_id)
