"""`folkmoot foi export`: reads, notes in the audit trail that it was done, and writes three files."""

import asyncio
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from bot.beside import with_database
from bot.chosen_forum import chosen_forum
from bot.data_keys import keys_fit
from bot.erasing.opened import say
from bot.foi.disclosable import disclosable
from bot.foi.to_decide import decisions, to_decide
from bot.foi.together import write_together
from bot.settings import BadSettings
from bot.system_clock import SystemClock
from dialogs.texts import LOCALES
from forum.audit import Deed
from forum.disclosure.record import Period, Record
from forum.forums import Forum
from forum.openness import is_circle
from forum.papers import Paper, PaperKind
from forum.ports import Clock, UnitOfWork
from forum.use_cases.people.note_deed import noted_of_operator
from forum.use_cases.privacy.foi_exempt import Undecided, foi_exempt
from forum.use_cases.privacy.foi_record import foi_record
from papers.maker import PaperMaker
from storage.engine.database import Database
from storage.no_jobs import NoJobs
from storage.unit_of_work import SqlUnitOfWork

MAY, DECIDE, TABLE = "1-may-be-disclosed.docx", "2-for-your-decision.docx", "3-decisions.csv"
A_CIRCLE = "A listening circle"


@dataclass(frozen=True)
class Asked:
    """The forum's name or id, whole days in its time zone, and a folder that is not there yet."""

    forum: str
    first: date
    last: date
    to: Path


def run(asked: Asked) -> list[str]:
    """What to say. Raises BadSettings, also if the files cannot be written, and CannotStart."""
    return asyncio.run(with_database(lambda database: exported(database, asked, SystemClock())))


async def exported(database: Database, asked: Asked, clock: Clock) -> list[str]:
    """The same, of an open database. Raises CannotStart for a missing key: a name that cannot be read cannot be taken
    out.
    """
    _check(asked)
    await keys_fit(database)
    period, now = Period(asked.first, asked.last), clock.now()
    forum, record, found = await database.run(
        lambda session: _read(SqlUnitOfWork(session, NoJobs()), asked.forum, period, now)
    )
    title = A_CIRCLE if is_circle(forum) else forum.name
    files = {
        MAY: await _word(disclosable(title, period, record, now)),
        DECIDE: await _word(to_decide(forum.name, period, found, now)),
        TABLE: decisions(record, found),
    }
    await asyncio.to_thread(write_together, asked.to, files)
    return [
        f"Wrote {', '.join(files)} into {asked.to}.",
        f"Read {MAY} before you send it: names of people who are in no record cannot be found by a program.",
        f"{DECIDE} and {TABLE} are for the person who decides, and not for disclosure.",
    ]


async def _read(uow: UnitOfWork, named: str, period: Period, now: datetime) -> tuple[Forum, Record, list[Undecided]]:
    forum = chosen_forum(await uow.forums.everywhere(), named)
    instead = [words for said in map(say, LOCALES) for words in (said.former, said.nobody, said.no_name)]
    record = await foi_record(uow, forum, period, now, instead)
    found = await foi_exempt(uow, forum, period, record)
    await noted_of_operator(uow, forum, Deed.FOI_EXPORTED, now)
    return forum, record, list(found)


async def _word(paper: Paper) -> bytes:
    return await PaperMaker().make(paper, PaperKind.WORD)


def _check(asked: Asked) -> None:
    if asked.last < asked.first:
        raise BadSettings(["--until is before --from"])
    if asked.to.exists():
        raise BadSettings([f"{asked.to} is there already: name a folder that is not there yet, and it is made"])
