"""Everything that is kept about one person, for the person themselves (UK GDPR, Article 15, "Right of access")."""

from collections.abc import Collection, Mapping

from forum.ids import ForumId
from forum.ports import UnitOfWork
from forum.subjects.candidates import Candidate
from forum.subjects.copies import CopiedRow, Copy
from forum.subjects.redacting import for_person, in_order


async def copy_person(uow: UnitOfWork, one: Candidate) -> Copy:
    """Their own part of each row that is about them, of every table, and why nothing goes of a forum that has any.
    Nothing is written down.
    """
    copied = [for_person(row, one.subject) for row in await uow.subjects.rows_about(one.subject)]
    copied += await _holds_of(uow, {row.forum_id for row in copied if row.forum_id})
    return Copy(one.subject.name, sorted(copied, key=in_order), await forum_names(uow), one.shares)


async def _holds_of(uow: UnitOfWork, forum_ids: Collection[ForumId]) -> list[CopiedRow]:
    """As `my data` has them. A hold's reference is for the operator alone."""
    found: list[CopiedRow] = []
    for one in await uow.holds.all():
        if one.person_id is None and one.forum_id in forum_ids:
            told = {"reason": one.reason, "begun_at": one.begun_at, "until": one.until}
            found.append(CopiedRow("legal_holds", one.forum_id, None, told))
    return found


async def forum_names(uow: UnitOfWork) -> Mapping[ForumId, tuple[str, str]]:
    """Their names and time zones."""
    return {forum.id: (forum.name, forum.time_zone) for forum in await uow.forums.everywhere()}
