"""What the audit trail of a forum says."""

from collections.abc import Sequence

from dialogs.audit.changes_words import line_of, what_was_done
from dialogs.texts import texts_for
from forum.audit import AuditEntry, Deed
from forum.forums import Forum
from forum.use_cases.audit.audit_views import AuditLine, audit_of
from tests.hall import Hall

TEXTS = texts_for("en")


async def lines(hall: Hall, forum: Forum) -> Sequence[AuditLine]:
    """The newest first."""
    async with hall.open() as uow:
        kept = await uow.forums.get(forum.id)
        assert kept is not None
        return (await audit_of(uow, kept, None)).lines


async def said(hall: Hall, forum: Forum) -> list[str]:
    """In words, without when."""
    return [what_was_done(TEXTS, one) for one in await lines(hall, forum)]


async def with_times(hall: Hall, forum: Forum) -> list[str]:
    return [line_of(TEXTS, one) for one in await lines(hall, forum)]


async def deeds(hall: Hall, forum: Forum) -> list[Deed]:
    return [one.deed for one in await entries(hall, forum)]


async def entries(hall: Hall, forum: Forum) -> Sequence[AuditEntry]:
    """As they are kept."""
    async with hall.open() as uow:
        return await uow.audit.since(forum.id, None)


async def cleared(hall: Hall, forum: Forum) -> None:
    """What comes from now on stands alone."""
    async with hall.open() as uow:
        await uow.audit.forget(forum.id, set(Deed))
