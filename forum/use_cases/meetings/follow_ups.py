"""Everything that follows from a meeting's date. Moving the meeting moves all of it; each job asks again when it is
due.
"""

from datetime import datetime, timedelta

from forum.comment_times import comments_collected_at
from forum.days import morning
from forum.forums import Forum
from forum.jobs import (
    AskOutcomes,
    CloseAgenda,
    CollectComments,
    CollectNeeds,
    FollowUp,
    Job,
    OfferCare,
    OfferLink,
    OfferRoll,
    PostDigest,
    ProposeNext,
    ReadReport,
    RemindUnanswered,
)
from forum.meetings import Meeting, Mode
from forum.needs import needs_deadline
from forum.ports import UnitOfWork

# Teams makes the attendance report some minutes after the last person has left.
REPORT_AFTER = timedelta(minutes=20)
FOLLOW_UP_AFTER = timedelta(minutes=30)
# Long enough to write the minutes, short enough for people to remember what they asked.
ASK_OUTCOMES_AFTER_DAYS = 7


def follow_ups(forum: Forum, meeting: Meeting) -> dict[Job, datetime]:
    """Each job and the UTC instant it is due."""
    due: dict[Job, datetime] = {
        RemindUnanswered(meeting.id, days): meeting.morning(days) for days in forum.reminder_days
    }
    due[CloseAgenda(meeting.id)] = meeting.morning(forum.cut_off_days)
    if forum.digest_days:
        due[PostDigest(meeting.id)] = meeting.morning(forum.digest_days)
    due[CollectNeeds(meeting.id)] = needs_deadline(meeting)
    due |= {CollectComments(meeting.id, moment): at for moment, at in comments_collected_at(meeting).items()}
    due[OfferRoll(meeting.id)] = meeting.starts_at
    if meeting.mode is not Mode.IN_PERSON:
        due[OfferLink(meeting.id)] = meeting.joined_from
        due[ReadReport(meeting.id)] = meeting.ends_at + REPORT_AFTER
    due[FollowUp(meeting.id)] = meeting.ends_at + FOLLOW_UP_AFTER
    due[OfferCare(meeting.id)] = meeting.morning(-1)
    due[ProposeNext(forum.id, meeting.id)] = meeting.morning(-1)
    due[AskOutcomes(meeting.id)] = meeting.morning(-ASK_OUTCOMES_AFTER_DAYS)
    return due


async def arrange_follow_ups(uow: UnitOfWork, forum: Forum, meeting: Meeting, now: datetime) -> None:
    """Puts them all. A reminder whose day has passed is left out; an agenda past its cut-off is shaped at once."""
    for job, due in follow_ups(forum, meeting).items():
        if due > now or isinstance(job, CloseAgenda):
            await uow.jobs.put(job, max(due, now))
        elif isinstance(job, PostDigest):
            # For a meeting at short notice, tomorrow: today people hear of the meeting itself.
            await uow.jobs.put(job, morning(now.date() + timedelta(days=1), meeting.time_zone))
        else:
            await uow.jobs.cancel(job)


async def cancel_follow_ups(uow: UnitOfWork, forum: Forum, meeting: Meeting) -> None:
    """Stops them all."""
    for job in [*follow_ups(forum, meeting), OfferLink(meeting.id), ReadReport(meeting.id)]:
        await uow.jobs.cancel(job)
