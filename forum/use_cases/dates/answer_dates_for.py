"""The adult for a member under 18 says for each date whether it suits the member."""

from collections.abc import Sequence
from datetime import datetime

from forum.date_polls import Choice, DatePoll
from forum.errors import Gone
from forum.ids import DatePollId, PersonId
from forum.people import Person
from forum.ports import UnitOfWork
from forum.use_cases.dates.answer_dates import answer_dates
from forum.use_cases.dates.ask_dates import dates_of
from forum.use_cases.people.through_adult import young_of


async def answer_dates_for(
    uow: UnitOfWork, by: Person, poll_id: DatePollId, young_id: PersonId, choices: Sequence[Choice], now: datetime
) -> DatePoll:
    """As the member's own answer, which it replaces and which may replace it. A repeated press changes nothing.

    Who gave it stands in the answer's own row, and goes with it where names are hidden: the audit trail would keep that
    they have answered. Raises Gone, OnlyAMember, Invalid.
    """
    _, forum = await dates_of(uow, poll_id)
    young = next((one for one in await young_of(uow, forum, by) if one.id == young_id), None)
    if young is None:
        raise Gone
    return await answer_dates(uow, young, poll_id, choices, now, noted_by=by.id)


async def dates_answered_by(
    uow: UnitOfWork, by: Person, poll: DatePoll, young_id: PersonId
) -> tuple[Choice, ...] | None:
    """What the adult has said for the member; None if the latest answer is the member's own, which is theirs alone."""
    for answer in await uow.date_polls.answers(poll.id):
        if answer.person_id == young_id and answer.noted_by == by.id:
            return answer.choices
    return None
