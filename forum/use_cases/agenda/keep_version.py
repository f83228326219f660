"""A published agenda is kept as a version; its changes reach the channel and the invitation."""

from collections.abc import Sequence
from datetime import datetime

from forum.agenda import Suggestion
from forum.forums import Forum
from forum.jobs import Show, UpdateInvitation
from forum.meetings import Meeting
from forum.message_kinds import InChannel
from forum.ports import UnitOfWork
from forum.published import WORTH_A_POST, AgendaVersion, changes, items_of
from forum.standing_cards import published_post


async def keep_version(
    uow: UnitOfWork, forum: Forum, meeting: Meeting, topics: Sequence[Suggestion], now: datetime
) -> None:
    """`topics` are those on the agenda, in order. Publishing the same agenda again makes no version.

    The posted card is brought up to date each time; a separate post is only for what members should notice.
    """
    await uow.jobs.put(published_post(meeting))
    before, items = await newest_version(uow, meeting), items_of(topics)
    if before is not None and before.items == items:
        return
    version = AgendaVersion(meeting.id, before.version + 1 if before else 1, now, items)
    await uow.published.add_version(version)
    if before is not None and any(change.kind in WORTH_A_POST for change in changes(before.items, items)):
        await uow.jobs.put(Show(forum.id, InChannel.AGENDA_CHANGED.of(meeting.id, version.version)))
    if meeting.event_id:
        await uow.jobs.put_unless_waiting(UpdateInvitation(meeting.id))


async def newest_version(uow: UnitOfWork, meeting: Meeting) -> AgendaVersion | None:
    """The version that members see now; None while nothing has been published."""
    return next(iter(await uow.published.newest(meeting.id)), None)
