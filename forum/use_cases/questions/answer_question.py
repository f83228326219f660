"""Answer a quick poll: a named answer can be changed until it closes, an unattributed one is given once."""

from collections.abc import Sequence
from datetime import datetime

from forum.errors import Invalid
from forum.forums import Forum
from forum.ids import PollId
from forum.people import Person
from forum.polls import Ballot, Choosing, Poll
from forum.ports import UnitOfWork
from forum.use_cases.people.roles import require_part
from forum.use_cases.questions.ask_question import poll_of, question_post


async def answer_question(
    uow: UnitOfWork, by: Person, poll_id: PollId, choices: Sequence[int], now: datetime
) -> tuple[Poll, Forum]:
    """`choices` are places of options. A repeated press changes nothing.

    Raises Gone, OnlyAMember, Invalid (closed; nothing or too much chosen; an unattributed poll answered before).
    """
    poll, forum = await poll_of(uow, poll_id, lock_shared=True)
    await require_part(uow, forum, by)
    if not poll.takes_answers(now):
        raise Invalid("question-closed")
    chosen = _checked(poll, choices)
    if not poll.is_unattributed:
        await uow.polls.cast(Ballot(poll.id, by.id, chosen))
    elif not await uow.polls.drop(poll.id, by.id, chosen):
        raise Invalid("question-answered-before")
    await uow.jobs.put_unless_waiting(question_post(poll))
    return poll, forum


def _checked(poll: Poll, choices: Sequence[int]) -> tuple[int, ...]:
    chosen = tuple(sorted(set(choices)))
    if not chosen or not all(0 <= place < len(poll.options) for place in chosen):
        raise Invalid("question-needs-choice")
    if poll.choosing is Choosing.ONE and len(chosen) > 1:
        raise Invalid("question-one-only")
    return chosen
