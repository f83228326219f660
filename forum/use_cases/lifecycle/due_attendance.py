"""What is still needed when it is time for the roll, and for care."""

from datetime import datetime

from forum.days import daytime
from forum.forums import Forum
from forum.ids import MeetingId
from forum.jobs import OfferCare, OfferRoll
from forum.meetings import Meeting, MeetingState
from forum.message_kinds import InPrivate
from forum.openness import met_as_circle
from forum.ports import UnitOfWork
from forum.use_cases.care.care_nudges import put_nudges
from forum.use_cases.care.care_views import somebody_to_care_for
from forum.use_cases.people.tell_chairs import tell_chairs


async def offer_roll_due(uow: UnitOfWork, job: OfferRoll, now: datetime) -> None:
    """The chairs get the roll. A listening circle takes none."""
    meeting, forum = await _meeting(uow, job.meeting_id)
    if meeting is None or forum is None or now < meeting.starts_at or met_as_circle(forum, meeting):
        return
    await tell_chairs(uow, forum.id, InPrivate.ROLL.of(meeting.id, meeting.revision), meeting.told_after(now))


async def offer_care_due(uow: UnitOfWork, job: OfferCare, now: datetime) -> None:
    """The facilitators get their queue. If there are none, the chairs are told, once ever, what naming one would
    bring.
    """
    meeting, forum = await _meeting(uow, job.meeting_id)
    if meeting is None or forum is None or now < meeting.ends_at:
        return
    await put_nudges(uow, forum, now)
    if not await uow.forums.facilitators(forum.id) and await somebody_to_care_for(uow, forum, now):
        await tell_chairs(uow, forum.id, InPrivate.CARE_NOBODY.of(forum.id), daytime(now, forum.time_zone))


async def _meeting(uow: UnitOfWork, meeting_id: str) -> tuple[Meeting | None, Forum | None]:
    """The meeting, if it took place, and its forum."""
    meeting = await uow.meetings.get(MeetingId(meeting_id))
    if meeting is None or meeting.state not in (MeetingState.SCHEDULED, MeetingState.HELD):
        return None, None
    return meeting, await uow.forums.get(meeting.forum_id)
