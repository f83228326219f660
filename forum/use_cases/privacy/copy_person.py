"""Everything that is kept about one person, for the person themselves (UK GDPR, Article 15, "Right of access")."""

from collections.abc import Mapping

from forum.ids import ForumId
from forum.ports import UnitOfWork
from forum.subjects.candidates import Candidate
from forum.subjects.copies import Copy
from forum.subjects.redacting import for_person, in_order


async def copy_person(uow: UnitOfWork, one: Candidate) -> Copy:
    """Their own part of each row that is about them, of every table. Nothing is written down."""
    rows = sorted(await uow.subjects.rows_about(one.subject), key=in_order)
    copied = [for_person(row, one.subject) for row in rows]
    return Copy(one.subject.name, copied, await forum_names(uow), one.shares)


async def forum_names(uow: UnitOfWork) -> Mapping[ForumId, tuple[str, str]]:
    """Their names and time zones."""
    return {forum.id: (forum.name, forum.time_zone) for forum in await uow.forums.everywhere()}
