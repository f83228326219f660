"""What a due job about a quick poll still means."""

from datetime import datetime

from forum.ids import PollId
from forum.jobs import ClosePoll
from forum.ports import UnitOfWork
from forum.use_cases.questions.ask_question import close


async def close_poll_due(uow: UnitOfWork, job: ClosePoll, now: datetime) -> None:
    """Its time has come, unless people were given longer."""
    poll = await uow.polls.get(PollId(job.poll_id))
    if poll is not None and now >= poll.closes_at:
        await close(uow, poll, now)
