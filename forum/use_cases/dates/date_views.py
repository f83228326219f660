"""Who may see what of a date poll."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from forum.date_polls import Choice, DateAnswer, DateCounts, DatePoll, RankedDate, count, ranked
from forum.errors import Gone
from forum.forums import Forum
from forum.ids import DatePollId, PersonId
from forum.meetings import Meeting
from forum.people import Person
from forum.ports import UnitOfWork
from forum.small_numbers import are_many
from forum.use_cases.dates.ask_dates import dates_of, reminded_at
from forum.use_cases.people.roles import require_chair


@dataclass(frozen=True)
class DatesView:
    """`counts` go with the dates; None while so few have answered a hidden poll that the numbers would identify people.

    `own` is the viewer's answer, None for everybody else. `may_stop`: the viewer can still ask not to be reminded.
    """

    poll: DatePoll
    answered: int
    counts: Sequence[DateCounts] | None
    meeting: Meeting | None = None
    own: tuple[Choice, ...] | None = None
    may_stop: bool = False


@dataclass(frozen=True)
class WhoSaid:
    """Who said what of one date, by name."""

    if_need_be: Sequence[Person]
    no: Sequence[Person]


@dataclass(frozen=True)
class RankingView:
    """For chairs. `dates` are those still ahead, best first; in order of time and without reasons if the numbers are
    withheld. `said` goes with the places of all dates and `silent` are the members who have not answered: both None if
    names are hidden. `noted_by` names the adult who answered for a member under 18.
    """

    forum: Forum
    poll: DatePoll
    answered: int
    dates: Sequence[RankedDate]
    has_counts: bool
    said: Sequence[WhoSaid] | None = None
    silent: Sequence[Person] | None = None
    noted_by: Mapping[PersonId, str] = field(default_factory=dict[PersonId, str])


async def dates_to_remind(uow: UnitOfWork, poll_id: DatePollId, reader: Person, now: datetime) -> DatesView | None:
    """What a member is reminded of who has not answered and wants to be reminded, as long as the poll is open."""
    poll = await uow.date_polls.get(poll_id)
    part = await uow.forums.membership(poll.forum_id, reader.id) if poll else None
    if poll is None or part is None or not part.is_member or not poll.takes_answers(now):
        return None
    if reader.id in await uow.date_polls.not_reminded(poll.id):
        return None
    view = await dates_view(uow, poll, now, reader)
    return view if view.own is None else None


async def dates_view(uow: UnitOfWork, poll: DatePoll, now: datetime, viewer: Person | None = None) -> DatesView:
    """For everybody; with `viewer`, who sees it alone, also their own answer. Raises Gone once its time is over."""
    if poll.is_over(now):
        raise Gone
    answers = await uow.date_polls.answers(poll.id)
    counts, answered = await _counts(uow, poll, answers)
    own = next((answer.choices for answer in answers if viewer and answer.person_id == viewer.id), None)
    return DatesView(
        poll=poll,
        answered=answered,
        counts=counts,
        meeting=await uow.meetings.get(poll.meeting_id) if poll.meeting_id else None,
        own=own,
        may_stop=viewer is not None and own is None and await _may_stop(uow, poll, viewer, now),
    )


async def _may_stop(uow: UnitOfWork, poll: DatePoll, viewer: Person, now: datetime) -> bool:
    if not poll.takes_answers(now) or not poll.asked_at < reminded_at(poll) > now:
        return False
    return viewer.id not in await uow.date_polls.not_reminded(poll.id)


async def _counts(
    uow: UnitOfWork, poll: DatePoll, answers: Sequence[DateAnswer]
) -> tuple[Sequence[DateCounts] | None, int]:
    counts = await uow.date_polls.settled(poll.id) if poll.is_hidden and poll.closed_at else None
    counts = counts or count([answer.choices for answer in answers], len(poll.starts))
    answered = counts[0].yes + counts[0].if_need_be + counts[0].no
    return None if poll.is_hidden and not are_many(answered) else counts, answered


async def ranking_view(uow: UnitOfWork, by: Person, poll_id: DatePollId, now: datetime, *, names: bool) -> RankingView:
    """The dates still ahead, best first, for a chair; with `names`, also who said what, unless that is hidden.

    Raises Gone, OnlyAChair.
    """
    poll, forum = await dates_of(uow, poll_id)
    await require_chair(uow, forum, by)
    if poll.is_over(now):
        raise Gone
    answers = await uow.date_polls.answers(poll.id)
    counts, answered = await _counts(uow, poll, answers)
    dates = ranked(counts or [DateCounts()] * len(poll.starts), poll.ahead(now))
    view = RankingView(forum, poll, answered, dates, has_counts=counts is not None)
    return await _with_names(uow, view, answers) if names and not poll.is_hidden else view


async def _with_names(uow: UnitOfWork, view: RankingView, answers: Sequence[DateAnswer]) -> RankingView:
    people = await uow.people.many({answer.person_id for answer in answers})
    chosen: dict[PersonId, tuple[Choice, ...]] = {answer.person_id: answer.choices for answer in answers}

    def those(place: int, choice: Choice) -> list[Person]:
        return [person for person in people if chosen[person.id][place] is choice]

    members = await uow.forums.members(view.forum.id)
    return RankingView(
        forum=view.forum,
        poll=view.poll,
        answered=view.answered,
        dates=view.dates,
        has_counts=view.has_counts,
        said=[
            WhoSaid(those(place, Choice.IF_NEED_BE), those(place, Choice.NO)) for place in range(len(view.poll.starts))
        ],
        silent=[member for member in members if member.id not in chosen],
        noted_by=await _noted_by(uow, answers),
    )


async def _noted_by(uow: UnitOfWork, answers: Sequence[DateAnswer]) -> dict[PersonId, str]:
    noted = {answer.person_id: answer.noted_by for answer in answers if answer.noted_by is not None}
    names = {person.id: person.name for person in await uow.people.many(set(noted.values()))} if noted else {}
    return {person_id: names[by] for person_id, by in noted.items()}
