"""The next date is always known: while no meeting is ahead, the chairs are offered the next one in the rhythm."""

from datetime import date, datetime, timedelta

from forum.date_polls import DatePoll
from forum.days import day_of, daytime, morning
from forum.forums import Forum
from forum.ids import ForumId, MeetingId
from forum.jobs import AT_SET_UP, ProposeNext, Tell
from forum.keys import key_from
from forum.meetings import Meeting, MeetingState, Mode
from forum.message_kinds import InPrivate
from forum.people import Person
from forum.ports import UnitOfWork
from forum.use_cases.meetings.schedule_meeting import MeetingForm, made_by, schedule_meeting
from forum.use_cases.people.roles import require_chair

AGAIN_AFTER = timedelta(weeks=1)
MOST_ASKED = 3
TOMORROW = timedelta(days=1)
# Nobody should be asked on Monday to come on Tuesday.
NOTICE = timedelta(weeks=1)


async def next_in_rhythm(uow: UnitOfWork, forum: Forum, now: datetime, notice: timedelta = TOMORROW) -> date:
    """The next day in the forum's rhythm, in its zone, at least `notice` (whole days) away.

    It is counted from the meeting ahead, or the last one held, so it does not depend on when it is asked for. A turn
    that was called off is left out.
    """
    soonest = day_of(forum, now) + notice
    off = {forum.rhythm.nearest(meeting.starts.date()) for meeting in await uow.meetings.called_off(forum.id, now)}
    before = await uow.meetings.next_of(forum.id, now) or await uow.meetings.last_of(forum.id, now)
    return forum.rhythm.next_from(soonest, before.starts.date() if before else None, off)


async def proposal(uow: UnitOfWork, forum: Forum, now: datetime) -> MeetingForm:
    """The next meeting according to the rhythm, with the length, way of meeting and place of the last one.

    Before the first one, the forum's usual place and length.
    """
    day = await next_in_rhythm(uow, forum, now, NOTICE)
    last = await uow.meetings.last_of(forum.id, now)
    if last is not None:
        return MeetingForm(day, forum.default_start, last.minutes, last.mode, last.venue)
    mode = Mode.HYBRID if forum.default_venue else Mode.ONLINE
    return MeetingForm(day, forum.default_start, forum.default_minutes, mode, forum.default_venue)


async def asked_about(uow: UnitOfWork, forum: Forum, now: datetime) -> DatePoll | None:
    """The date poll that is asking everybody about the next date, if there is one."""
    latest = await uow.date_polls.latest_of(forum.id)
    return latest if latest and latest.takes_answers(now) else None


async def propose_next_due(uow: UnitOfWork, job: ProposeNext, now: datetime) -> None:
    """A card for each chair, or for the one who said "not now", while no meeting is ahead.

    At night it waits for the morning; while a date poll is open, for the morning after it closes.
    """
    forum = await uow.forums.get(ForumId(job.forum_id))
    if forum is None or await uow.meetings.next_of(forum.id, now) or await _is_overtaken(uow, forum, job.since, now):
        return
    later = await _later(uow, forum, now)
    if later > now:
        await uow.jobs.put(job, later)
        return
    for chair in await uow.forums.chairs(forum.id):
        if job.person_id in ("", chair.id):
            await uow.jobs.put(Tell(chair.id, forum.id, InPrivate.NEXT_DATE.of(job.since, job.number)))


async def _is_overtaken(uow: UnitOfWork, forum: Forum, since: str, now: datetime) -> bool:
    """Whether another meeting has been held since, after which the chairs are asked anyway."""
    asked_after, last = await uow.meetings.get(MeetingId(since)), await uow.meetings.last_of(forum.id, now)
    return last is not None and (asked_after is None or asked_after.starts < last.starts)


async def _later(uow: UnitOfWork, forum: Forum, now: datetime) -> datetime:
    poll = await asked_about(uow, forum, now)
    return morning(poll.closes.date() + TOMORROW, poll.time_zone) if poll else daytime(now, forum.time_zone)


async def arrange_first_proposal(uow: UnitOfWork, forum: Forum, now: datetime) -> None:
    """Puts the offer for a week after a forum was set up, in case nothing is scheduled by then."""
    await uow.jobs.put(ProposeNext(forum.id, AT_SET_UP), morning(day_of(forum, now) + AGAIN_AFTER, forum.time_zone))


async def arrange_proposal_instead(uow: UnitOfWork, forum: Forum, called_off: Meeting, now: datetime) -> None:
    """Puts the offer for the morning after a meeting was called off: by then another one may have been set up."""
    await uow.jobs.put(ProposeNext(forum.id, called_off.id), morning(day_of(forum, now) + TOMORROW, forum.time_zone))


async def not_now(uow: UnitOfWork, by: Person, forum: Forum, since: str, number: int, now: datetime) -> date | None:
    """The day on which `by` alone is asked again: in a week, unless this was the third time (None).

    Raises OnlyAChair, Gone.
    """
    await require_chair(uow, forum, by)
    if number >= MOST_ASKED:
        return None
    day = day_of(forum, now) + AGAIN_AFTER
    await uow.jobs.put(ProposeNext(forum.id, since, by.id, number + 1), morning(day, forum.time_zone))
    return day


async def set_up_next(
    uow: UnitOfWork, by: Person, forum: Forum, form: MeetingForm, since: str, now: datetime, invitation: str = ""
) -> Meeting:
    """The meeting that was proposed, scheduled exactly once for all chairs; or the one that is ahead already.

    A chair who presses second finds what the first made. Raises OnlyAChair, Invalid.
    """
    await require_chair(uow, forum, by)
    ahead = await uow.meetings.next_of(forum.id, now)
    if ahead is not None:
        return ahead
    return await schedule_meeting(uow, by, forum, form, await _key(uow, forum, since, now), now, invitation)


async def _key(uow: UnitOfWork, forum: Forum, since: str, now: datetime) -> str:
    """The same for every chair. A meeting made from an old card that is over or called off does not count."""
    key = key_from("next", forum.id, since)
    made = await uow.meetings.get(made_by(key))
    if made is None or (made.state is not MeetingState.CANCELLED and made.ends_at > now):
        return key
    return await _key(uow, forum, made.id, now)
