"""Who may see what of a quick poll."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from forum.errors import Gone, Invalid
from forum.ids import PollId
from forum.people import Person
from forum.polls import Poll, Results
from forum.ports import UnitOfWork
from forum.small_numbers import are_many
from forum.use_cases.questions.ask_question import poll_to_manage


class KeptBack(StrEnum):
    """Why there are no numbers."""

    UNTIL_CLOSED = "until_closed"
    TOO_FEW = "too_few"


@dataclass(frozen=True)
class PollView:
    """`counts` go with the options; None while they are `kept_back`. `own` is None for somebody who has not answered,
    and empty for an unattributed poll, because what they chose is not known.
    """

    poll: Poll
    answered: int
    counts: Sequence[int] | None
    kept_back: KeptBack | None
    own: tuple[int, ...] | None = None


async def poll_view(uow: UnitOfWork, poll: Poll, now: datetime, viewer: Person | None = None) -> PollView:
    """For everybody; with `viewer`, who sees it alone, also their own answer. Raises Gone once its time is over."""
    if poll.is_over(now):
        raise Gone
    if poll.is_unattributed:
        counts, answered = await uow.polls.tally(poll.id)
        dropped = viewer is not None and await uow.polls.has_dropped(poll.id, viewer.id)
        own = () if dropped else None
    else:
        ballots = await uow.polls.ballots(poll.id)
        counts = [sum(place in ballot.choices for ballot in ballots) for place in range(len(poll.options))]
        answered = len(ballots)
        own = next((ballot.choices for ballot in ballots if viewer and ballot.person_id == viewer.id), None)
    kept_back = _kept_back(poll, answered)
    return PollView(poll, answered, None if kept_back else counts, kept_back, own)


def _kept_back(poll: Poll, answered: int) -> KeptBack | None:
    if poll.closed_at is None and (poll.is_unattributed or poll.results is Results.HIDDEN):
        return KeptBack.UNTIL_CLOSED
    return KeptBack.TOO_FEW if poll.is_unattributed and not are_many(answered) else None


async def poll_names(
    uow: UnitOfWork, by: Person, poll_id: PollId, now: datetime
) -> tuple[Poll, Mapping[int, Sequence[Person]]]:
    """Who chose what in a named poll, by place of the option, as soon as the numbers may be seen.

    Raises Gone (also for unattributed polls, and once only a legal hold keeps them: there is nothing to see),
    OnlyAnAsker, OnlyAMember, Invalid.
    """
    poll, _ = await poll_to_manage(uow, by, poll_id)
    if poll.is_unattributed or poll.is_over(now):
        raise Gone
    if _kept_back(poll, 0):
        raise Invalid("question-names-later")
    ballots = await uow.polls.ballots(poll.id)
    people = await uow.people.many({ballot.person_id for ballot in ballots})
    chosen = {ballot.person_id: ballot.choices for ballot in ballots}
    return poll, {
        place: [person for person in people if place in chosen[person.id]] for place in range(len(poll.options))
    }
