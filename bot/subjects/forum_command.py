"""`folkmoot forum export`: everything of one forum, in the same kind of file as a copy for one person."""

import asyncio
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

from bot.beside import with_database
from bot.chosen_forum import chosen_forum
from bot.data_keys import keys_fit
from bot.subjects.copy_file import can_be_written, new_password, write_copy
from bot.subjects.copy_paper import DATA, Kind, data_of, paper_of
from bot.subjects.copy_words import in_words
from forum.audit import Deed
from forum.forums import Forum
from forum.subjects.copies import Copy
from forum.use_cases.people.note_deed import noted_of_operator
from forum.use_cases.privacy.copy_forum import copy_forum
from storage.engine.database import Database, Session
from storage.no_jobs import NoJobs
from storage.unit_of_work import SqlUnitOfWork

OF_FORUM = Kind(
    "A copy of a forum",
    (
        "This is a copy of what Folkmoot, the secretary of the forum, keeps of {name}. It was made on {day}.",
        "It names people, and shows who belongs to the forum. Give it to nobody who is not to know that.",
        "The same is inside this file as data, under the name copy.json, for programs, with the forum’s own files.",
    ),
    (
        "What was confided to few, unless somebody asked for it: needs, facilitators’ notes, and how people wish to be "
        "contacted.",
        "Members under 18, unless somebody asked for them. Where one was, you read “[a member under 18]”.",
        "Who sent what without a name: nothing leads to them.",
        "What is of use to this installation alone: personal links, jobs, and where messages are in Teams.",
    ),
    "Confidential.",
    in_words,
)


def run(named: str, target: Path, *, with_confided: bool, with_young: bool) -> str:
    """What the command prints. Raises BadSettings and CannotStart."""
    can_be_written(target)
    now = datetime.now(UTC)
    made = partial(exported, named=named, target=target, now=now, with_confided=with_confided, with_young=with_young)
    return "\n".join(asyncio.run(with_database(made)))


async def exported(
    database: Database, named: str, target: Path, now: datetime, *, with_confided: bool, with_young: bool
) -> list[str]:
    """The same, of an open database. Nothing is locked while the file is made."""
    await keys_fit(database)
    forum, copy = await database.run(partial(_read, named=named, with_confided=with_confided, with_young=with_young))
    password, inside = new_password(), {DATA: data_of(copy, now, OF_FORUM), **copy.files}
    await asyncio.to_thread(write_copy, target, paper_of(copy, now, OF_FORUM), inside, password)
    try:
        await database.run(partial(_note, forum=forum, now=now))
    except BaseException:
        await asyncio.to_thread(target.unlink, missing_ok=True)
        raise
    return [
        f"Wrote {target}: everything of {forum.name}. It opens with this password, which is shown only now and kept "
        "nowhere:",
        f"  {password}",
    ]


async def _read(session: Session, named: str, *, with_confided: bool, with_young: bool) -> tuple[Forum, Copy]:
    uow = SqlUnitOfWork(session, NoJobs())
    forum = chosen_forum(await uow.forums.everywhere(), named)
    return forum, await copy_forum(uow, forum, with_confided=with_confided, with_young=with_young)


async def _note(session: Session, forum: Forum, now: datetime) -> None:
    """Chairs read it too: what people confided in them has left the installation."""
    await noted_of_operator(SqlUnitOfWork(session, NoJobs()), forum, Deed.FORUM_EXPORTED, now)
