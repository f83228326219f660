"""How a forum's emails look from outside: the chairs decide."""

from datetime import datetime

from forum.address import mail
from forum.audit import Deed
from forum.correspondents import Letterhead
from forum.errors import Invalid
from forum.forums import Forum
from forum.limits import NAME, TITLE, within
from forum.openness import is_circle
from forum.people import Person
from forum.ports import UnitOfWork
from forum.typed_text import one_line
from forum.use_cases.people.note_deed import noted
from forum.use_cases.people.roles import require_chair

SETTINGS = ("sender", "first_subject", "reply_to", "names_forum")


async def change_letterhead(uow: UnitOfWork, by: Person, forum: Forum, wanted: Letterhead, now: datetime) -> Letterhead:
    """Keeps it. Raises OnlyAChair, Gone, Invalid."""
    await require_chair(uow, forum, by)
    kept = Letterhead(
        forum_id=forum.id,
        sender=within(one_line(wanted.sender), NAME, "letterhead-sender-long"),
        first_subject=within(one_line(wanted.first_subject), TITLE, "letterhead-subject-long"),
        reply_to=_reply_to(wanted.reply_to),
        names_forum=wanted.names_forum,
    )
    if set(kept.sender) & set('<>@"'):
        raise Invalid("letterhead-sender-wrong")
    if wanted.names_forum and is_circle(forum):
        raise Invalid("letterhead-circle")
    before = await uow.correspondents.letterhead(forum.id)
    if changed := [name for name in SETTINGS if getattr(before, name) != getattr(kept, name)]:
        await noted(uow, forum, by.id, Deed.LETTERHEAD_CHANGED, now, *changed)
    await uow.correspondents.keep_letterhead(kept)
    return kept


def _reply_to(typed: str) -> str:
    if not typed.strip():
        return ""
    address = mail(typed)
    if address is None or "." not in address.domain:
        raise Invalid("letterhead-reply-wrong")
    return address.text
