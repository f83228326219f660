"""What is stored of one person's answers to questions and about dates."""

from collections.abc import Sequence
from dataclasses import dataclass

from forum.date_polls import Choice, DateAnswer, DatePoll
from forum.people import Person
from forum.polls import Ballot, Poll
from forum.ports import UnitOfWork


@dataclass(frozen=True)
class DatesNoted:
    """What `by` said about the dates for `person`, who was marked as under 18: it is about both."""

    poll: DatePoll
    person: Person
    by: Person
    choices: Sequence[Choice]


@dataclass(frozen=True)
class MyPolls:
    """`dropped`: unattributed polls that the person has answered; nobody knows how. `date_answers`: those that they
    gave themselves and that are still kept under the name; `dates_noted`: those that one of two gave for the other, of
    whom the person is one. `dates_stopped`: date polls the person is not reminded of.
    """

    ballots: Sequence[tuple[Poll, Ballot]]
    dropped: Sequence[Poll]
    asked: Sequence[Poll]
    date_answers: Sequence[tuple[DatePoll, DateAnswer]]
    dates_asked: Sequence[DatePoll]
    dates_stopped: Sequence[DatePoll]
    dates_noted: Sequence[DatesNoted] = ()


async def my_polls(uow: UnitOfWork, person: Person) -> MyPolls:
    """In all forums, the newest first."""
    answers = await uow.date_polls.answers_of(person.id)
    return MyPolls(
        ballots=await uow.polls.ballots_of(person.id),
        dropped=await uow.polls.dropped_of(person.id),
        asked=await uow.polls.asked_by(person.id),
        date_answers=[(poll, answer) for poll, answer in answers if answer.noted_by is None],
        dates_asked=await uow.date_polls.asked_by(person.id),
        dates_stopped=await uow.date_polls.stopped_by(person.id),
        dates_noted=await _noted(uow, answers),
    )


async def _noted(uow: UnitOfWork, answers: Sequence[tuple[DatePoll, DateAnswer]]) -> list[DatesNoted]:
    noted = [(poll, answer, answer.noted_by) for poll, answer in answers if answer.noted_by is not None]
    if not noted:
        return []
    ids = {answer.person_id for _, answer, _ in noted} | {by for _, _, by in noted}
    people = {one.id: one for one in await uow.people.many(ids)}
    return [DatesNoted(poll, people[answer.person_id], people[by], answer.choices) for poll, answer, by in noted]
