"""Erase a whole forum: its rows, whatever was still to be done, and whoever is in no other forum."""

from datetime import datetime

from forum.audit import Deed
from forum.erasing.erased import ErasedForum, Erasure
from forum.forums import Forum
from forum.jobs import SayErased
from forum.ports import UnitOfWork
from forum.use_cases.people.note_deed import noted_of_operator
from forum.use_cases.privacy.erase_person import InTheWay, Obstacle, on_hold


async def obstacles_of_forum(uow: UnitOfWork, forum: Forum, now: datetime) -> list[Obstacle]:
    """A legal hold on it or on anybody of whom it has anything, also if they have left; and meetings ahead: people who
    count on them are told by cancelling.
    """
    found = await on_hold(uow, await uow.holds.within(forum.id))
    ahead = [meeting for meeting in await uow.meetings.ahead_of(forum.id, now) if meeting.is_ahead]
    return found + [Obstacle(InTheWay.MEETS, forum, meeting.starts.date().isoformat()) for meeting in ahead]


async def erase_forum(uow: UnitOfWork, forum: Forum, erasure: Erasure, now: datetime) -> ErasedForum | None:
    """None if it has gone already. Its channel is told last. What stands in the way has been looked at before."""
    last = SayErased(forum.channel_id, forum.service_url, forum.locale)
    done = await uow.erasures.erase_forum(forum.id)
    await uow.erasures.keep(erasure)
    if done is not None:
        await noted_of_operator(uow, None, Deed.FORUM_ERASED, now)
        await uow.jobs.put(last)
    return done
