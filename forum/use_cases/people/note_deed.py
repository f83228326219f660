"""Write down what somebody has just done, in the same transaction. Called where it is done, and only if it was: a press
that is repeated changes nothing, and so leaves no second row.
"""

from datetime import date, datetime

from forum.audit import BY_DAY, ON_BEHALF, AuditEntry, Deed, new_entry_id
from forum.days import day_of
from forum.forums import Forum
from forum.ids import PersonId
from forum.openness import is_circle
from forum.ports import UnitOfWork


async def noted(
    uow: UnitOfWork,
    forum: Forum,
    by: PersonId,
    deed: Deed,
    now: datetime,
    *details: str | date,
    about: PersonId | None = None,
    once_a_day: bool = False,
) -> None:
    """`details` are words of ours and days, never anything that somebody wrote. `about`: for or to whom.

    `once_a_day`: the use case cannot tell a repeated press from another one.
    """
    entry = entry_of(forum, by, deed, now, *details, about=about)
    if not (once_a_day or deed in BY_DAY) or not await uow.audit.has(entry):
        await uow.audit.add([entry])


def entry_of(
    forum: Forum, by: PersonId, deed: Deed, now: datetime, *details: str | date, about: PersonId | None = None
) -> AuditEntry:
    """As it is kept. In a listening circle nothing says for whom something was noted: they hear it from us, and nobody
    else has to know.
    """
    if deed in ON_BEHALF and is_circle(forum):
        about = None
    at = None if deed in BY_DAY else now
    words = tuple(one if isinstance(one, str) else one.isoformat() for one in details)
    return AuditEntry(new_entry_id(), forum.id, deed, day_of(forum, now), at, by, about, words)


async def noted_of_operator(
    uow: UnitOfWork,
    forum: Forum | None,
    deed: Deed,
    now: datetime,
    *details: str,
    about: PersonId | None = None,
) -> None:
    """A command of the people who run the installation; `forum` None: about all of it, on a day of UTC.

    Whoever erases somebody calls `uow.audit.forget_person` after this, so that this row too points at nobody.
    """
    day = day_of(forum, now) if forum else now.date()
    entry = AuditEntry(new_entry_id(), forum.id if forum else None, deed, day, now, None, about, details)
    await uow.audit.add([entry])
