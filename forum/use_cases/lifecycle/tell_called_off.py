"""A meeting is called off: people who counted on it are also told in private, once."""

from collections.abc import Collection, Sequence
from datetime import datetime, timedelta

from forum.agenda import Outcome, Suggestion
from forum.attendance import MAY_COME
from forum.days import daytime
from forum.forums import Forum
from forum.ids import PersonId
from forum.jobs import Tell
from forum.meetings import Meeting, MeetingState
from forum.message_kinds import InPrivate
from forum.people import Person
from forum.ports import UnitOfWork
from forum.use_cases.people.by_mail import written_to

SOON = timedelta(hours=24)
"""With less than this to go, people are told at once, so that nobody only finds out in the morning."""


async def tell_called_off(uow: UnitOfWork, meeting: Meeting, knows: Collection[PersonId], now: datetime) -> None:
    """By day, unless the meeting is near. `knows` are those who already know. By email everybody hears who was invited
    by email: they do not see the channel.
    """
    due = told_called_off_at(meeting, now)
    hear = await counting_on(uow, meeting) | {*await written_to(uow, meeting.forum_id, InPrivate.CALLED_OFF)}
    for person_id in hear - {*knows}:
        await uow.jobs.put(Tell(person_id, meeting.forum_id, InPrivate.CALLED_OFF.of(meeting.id)), due)


def told_called_off_at(meeting: Meeting, now: datetime) -> datetime:
    """When to say it at `now` (UTC)."""
    return now if meeting.starts_at - now < SOON else daytime(now, meeting.time_zone)


async def counting_on(uow: UnitOfWork, meeting: Meeting) -> set[PersonId]:
    """People who said that they are coming or not sure, what they need, or whom they bring."""
    answered = {rsvp.person_id for rsvp in await uow.attendance.rsvps(meeting.id) if rsvp.answer in MAY_COME}
    return answered | {visit.person_id for visit in await uow.needs.of_meeting(meeting.id) if not visit.is_empty}


async def is_told_called_off(uow: UnitOfWork, meeting: Meeting, person: Person, now: datetime) -> bool:
    """Whether it is still worth saying: the meeting lies ahead, and the person belongs to the forum."""
    belongs = await uow.forums.membership(meeting.forum_id, person.id) is not None
    return belongs and meeting.state is MeetingState.CANCELLED and now < meeting.starts_at


async def topics_kept(uow: UnitOfWork, forum: Forum, person: Person) -> Sequence[Suggestion]:
    """The topics under the person's name that now wait for the next meeting."""
    theirs = await uow.agenda.by_author(person.id)
    return [topic for topic in theirs if topic.forum_id == forum.id and topic.outcome is Outcome.OPEN]
