"""Say for each date whether it suits; change it until the poll closes; or ask not to be reminded."""

from collections.abc import Sequence
from datetime import datetime

from forum.date_polls import Choice, DateAnswer, DatePoll
from forum.errors import Invalid
from forum.ids import DatePollId, PersonId
from forum.people import Person
from forum.ports import UnitOfWork
from forum.use_cases.dates.ask_dates import dates_of, dates_post
from forum.use_cases.people.roles import require_part


async def answer_dates(
    uow: UnitOfWork,
    by: Person,
    poll_id: DatePollId,
    choices: Sequence[Choice],
    now: datetime,
    *,
    noted_by: PersonId | None = None,
) -> DatePoll:
    """`choices` go with the dates, one for each. A repeated press changes nothing. `noted_by` answers for `by`.

    Raises Gone, OnlyAMember, Invalid (closed; not every date answered).
    """
    poll, forum = await dates_of(uow, poll_id, lock_shared=True)
    await require_part(uow, forum, by)
    if not poll.takes_answers(now):
        raise Invalid("dates-closed")
    if len(choices) != len(poll.starts):
        raise Invalid("dates-needs-choices")
    await uow.date_polls.answer(DateAnswer(poll.id, by.id, tuple(choices), noted_by))
    await uow.jobs.put_unless_waiting(dates_post(poll))
    return poll


async def stop_dates_reminder(uow: UnitOfWork, by: Person, poll_id: DatePollId) -> DatePoll:
    """Holds for this date poll alone. Raises Gone, OnlyAMember."""
    poll, forum = await dates_of(uow, poll_id)
    await require_part(uow, forum, by)
    await uow.date_polls.stop_reminder(poll.id, by.id)
    return poll
