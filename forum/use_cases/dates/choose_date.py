"""Turn one of the dates into the meeting: the usual scheduling, exactly once for a poll."""

from datetime import datetime

from forum.date_polls import DatePoll
from forum.errors import Gone, Invalid
from forum.forums import Forum
from forum.ids import DatePollId
from forum.meetings import Meeting
from forum.people import Person
from forum.ports import UnitOfWork
from forum.use_cases.dates.ask_dates import close, dates_of, dates_post
from forum.use_cases.meetings.schedule_meeting import MeetingForm, schedule_meeting
from forum.use_cases.people.roles import require_chair


async def date_to_choose(
    uow: UnitOfWork, by: Person, poll_id: DatePollId, place: int, now: datetime
) -> tuple[DatePoll, Forum, MeetingForm]:
    """The meeting that the date at `place` would become. Nothing is changed.

    Raises Gone, OnlyAChair, Invalid (already decided; the date has passed).
    """
    poll, forum = await dates_of(uow, poll_id)
    await require_chair(uow, forum, by)
    if poll.meeting_id is not None:
        raise Invalid("dates-decided")
    if not 0 <= place < len(poll.starts):
        raise Gone
    if place not in poll.ahead(now):
        raise Invalid("dates-passed")
    starts = poll.starts[place]
    return poll, forum, MeetingForm(starts.date(), starts.time(), poll.minutes, poll.mode, poll.venue)


async def choose_date(
    uow: UnitOfWork,
    by: Person,
    forum: Forum,
    poll_id: DatePollId,
    form: MeetingForm,
    now: datetime,
    invitation: str = "",
) -> Meeting:
    """The meeting is scheduled, the poll closed, and its card gives the date. Whoever presses, there is only one
    meeting.

    The chair may have changed something in `form`. Nobody's answer is carried over to the meeting: people are asked
    again whether they are coming. Raises Gone, OnlyAChair, Invalid.
    """
    await require_chair(uow, forum, by)
    poll, asked_in = await dates_of(uow, poll_id, lock=True)
    if asked_in.id != forum.id:
        raise Gone
    found = await uow.meetings.get(poll.meeting_id) if poll.meeting_id else None
    if found is not None and found.starts != form.starts:
        raise Invalid("dates-decided")
    if found is not None:
        return found
    meeting = await schedule_meeting(uow, by, forum, form, poll.id, now, invitation)
    poll.meeting_id = meeting.id
    await close(uow, poll, now)
    await uow.jobs.put_unless_waiting(dates_post(poll))
    return meeting
