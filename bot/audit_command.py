"""`folkmoot audit`: who did what, for the people who run the installation. The same lines as the chairs read."""

import asyncio
import json
from collections.abc import Iterable
from datetime import date

from bot.beside import with_database
from bot.chosen_forum import chosen_forum
from dialogs.audit.changes_words import line_of, what_was_done, who
from dialogs.texts import Texts, texts_for
from forum.forums import Forum
from forum.use_cases.audit.audit_views import AuditLine, ForumAudit, Who, audit_of
from storage.engine.database import Database, Session
from storage.no_jobs import NoJobs
from storage.unit_of_work import SqlUnitOfWork

WHOLE = "The whole installation"


def run(named: str | None, since: date | None, *, as_json: bool) -> str:
    """What the command prints. `named` is a forum's name or id, None for all forums and the installation itself.

    Raises CannotStart, and BadSettings for a forum that is not there, or a name that several have.
    """
    return asyncio.run(with_database(lambda database: audited(database, named, since, as_json=as_json)))


async def audited(database: Database, named: str | None, since: date | None, *, as_json: bool) -> str:
    """The same, of an open database. Raises BadSettings."""
    found = await database.run(lambda session: _read(session, named, since))
    texts = texts_for("en")
    return _as_json(texts, found) if as_json else "\n".join(_as_text(texts, found))


async def _read(session: Session, named: str | None, since: date | None) -> list[ForumAudit]:
    uow = SqlUnitOfWork(session, NoJobs())
    forums = await uow.forums.everywhere()
    chosen: list[Forum | None] = [None, *forums] if named is None else [chosen_forum(forums, named)]
    return [await audit_of(uow, forum, since) for forum in chosen]


def _as_text(texts: Texts, found: Iterable[ForumAudit]) -> Iterable[str]:
    shown = [one for one in found if one.lines]
    if not shown:
        yield texts("changes-none")
    for one in shown:
        yield f"{one.forum.name} ({one.forum.id})" if one.forum else WHOLE
        yield from (f"  {line_of(texts, line)}" for line in one.lines)


def _as_json(texts: Texts, found: Iterable[ForumAudit]) -> str:
    """One object for each deed, the newest of each forum first. Times are wall-clock, in the forum's zone."""
    return json.dumps([_object(texts, one, line) for one in found for line in one.lines], ensure_ascii=False, indent=1)


def _object(texts: Texts, one: ForumAudit, line: AuditLine) -> dict[str, object]:
    return {
        "forum": one.forum.id if one.forum else None,
        "day": line.day.isoformat(),
        "at": line.at.isoformat(timespec="seconds") if line.at else None,
        "time_zone": one.forum.time_zone if one.forum else "UTC",
        "deed": line.deed.value,
        "by": _who(texts, line.by),
        "about": _who(texts, line.about),
        "details": list(line.details),
        "words": what_was_done(texts, line),
    }


def _who(texts: Texts, one: Who | None) -> str | None:
    return who(texts, one) if one else None
