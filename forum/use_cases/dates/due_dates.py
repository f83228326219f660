"""What a due job about a date poll still means."""

from datetime import datetime

from forum.days import daytime
from forum.ids import DatePollId
from forum.jobs import CloseDates, RemindDates, Tell
from forum.message_kinds import InPrivate
from forum.ports import UnitOfWork
from forum.use_cases.dates.ask_dates import close, tell_result


async def close_dates_due(uow: UnitOfWork, job: CloseDates, now: datetime) -> None:
    """Its time has come: the card in the channel says so, and the chair who asked gets the dates, best first."""
    poll = await uow.date_polls.get(DatePollId(job.poll_id), lock=True)
    if poll is None or poll.closed_at is not None or now < poll.closes_at:
        return
    await close(uow, poll, now)
    await tell_result(uow, poll, await uow.forums.chairs(poll.forum_id), now)


async def remind_dates_due(uow: UnitOfWork, job: RemindDates, now: datetime) -> None:
    """A reminder for each member who has not answered and wants one. There is only this one."""
    poll = await uow.date_polls.get(DatePollId(job.poll_id))
    if poll is None or not poll.takes_answers(now):
        return
    if now < (day := daytime(now, poll.time_zone)):
        # If the bot was down at ten, nobody is reminded at night.
        await uow.jobs.put(job, day)
        return
    settled = {answer.person_id for answer in await uow.date_polls.answers(poll.id)}
    settled |= await uow.date_polls.not_reminded(poll.id)
    settled |= {wish.person_id for wish in await uow.contacts.wishes(poll.forum_id) if wish.dont_ask}
    for member in await uow.forums.members(poll.forum_id):
        if member.id not in settled:
            await uow.jobs.put(Tell(member.id, poll.forum_id, InPrivate.DATES_REMINDER.of(poll.id)))
