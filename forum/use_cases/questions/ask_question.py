"""Ask everybody in the forum one question; close it early, or give people longer."""

from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta

from forum.errors import Gone, Invalid, OnlyAnAsker
from forum.forums import Forum, Membership
from forum.ids import PollId
from forum.jobs import ClosePoll, Show
from forum.keys import key_from
from forum.limits import OPTION as OPTION_LIMIT
from forum.limits import QUESTION as QUESTION_LIMIT
from forum.limits import within
from forum.message_kinds import InChannel
from forum.openness import is_circle
from forum.people import Person
from forum.polls import BallotKind, Choosing, Poll, Results
from forum.ports import UnitOfWork
from forum.typed_text import one_line, without_repeats
from forum.use_cases.people.roles import require_part
from forum.wall_clock import instant, is_skipped

FEWEST_OPTIONS, MOST_OPTIONS = 2, 10
LONGEST = timedelta(days=366)


@dataclass(frozen=True)
class QuestionForm:
    """What the form asks for. `day` and `clock` say when it closes: wall-clock, in the forum's zone."""

    question: str
    options: tuple[str, ...]
    day: date
    clock: time
    choosing: Choosing = Choosing.ONE
    ballot_kind: BallotKind = BallotKind.NAMED
    results: Results = Results.SHOWN


def question_post(poll: Poll) -> Show:
    """The job that brings the poll's card in the channel up to date."""
    return Show(poll.forum_id, InChannel.QUESTION.of(poll.id))


async def require_asker(uow: UnitOfWork, forum: Forum, person: Person) -> Membership:
    """A chair or a facilitator. Raises OnlyAnAsker, OnlyAMember, Gone."""
    part = await require_part(uow, forum, person)
    if not (part.is_chair or part.is_facilitator):
        raise OnlyAnAsker(forum=forum.name)
    return part


def checked_question(form: QuestionForm, forum: Forum, now: datetime) -> QuestionForm:
    """The form with its spaces tidied; unattributed polls hide their numbers. Raises Invalid."""
    question = one_line(form.question)
    options = tuple(option for option in map(one_line, form.options) if option)
    if not question:
        raise Invalid("question-needs-words")
    within(question, QUESTION_LIMIT, "question-too-long")
    _check_options(options)
    if is_unattributed_only(forum) and form.ballot_kind is BallotKind.NAMED:
        raise Invalid("question-circle")
    check_closing(form.day, form.clock, forum.time_zone, now)
    results = Results.HIDDEN if form.ballot_kind is BallotKind.UNATTRIBUTED else form.results
    return replace(form, question=question, options=options, results=results)


def _check_options(options: tuple[str, ...]) -> None:
    if not FEWEST_OPTIONS <= len(options) <= MOST_OPTIONS:
        raise Invalid("question-needs-options", fewest=FEWEST_OPTIONS, most=MOST_OPTIONS)
    for option in options:
        within(option, OPTION_LIMIT, "question-option-too-long")
    if len(without_repeats(options)) < len(options):
        raise Invalid("question-options-same")


def check_closing(day: date, clock: time, time_zone: str, now: datetime) -> None:
    """Raises Invalid if a poll would close in the past, so late that it must be a slip of the pen, or at a skipped
    time.
    """
    if day.year > now.year + 2:
        raise Invalid("question-closes-too-late")
    closes = datetime.combine(day, clock)
    if day.year < now.year - 1 or instant(closes, time_zone) <= now:
        raise Invalid("question-closes-in-the-past")
    if instant(closes, time_zone) > now + LONGEST:
        raise Invalid("question-closes-too-late")
    if is_skipped(closes, time_zone):
        raise Invalid("question-closes-skipped", clock=clock.strftime("%H:%M"))


def is_unattributed_only(forum: Forum) -> bool:
    """A listening circle asks nobody to answer under their name."""
    return is_circle(forum)


async def ask_question(uow: UnitOfWork, by: Person, forum: Forum, form: QuestionForm, key: str, now: datetime) -> Poll:
    """The same `key` from the same person makes one poll, whatever is pressed and however often.

    Raises OnlyAnAsker, OnlyAMember, Gone, Invalid.
    """
    await require_asker(uow, forum, by)
    poll_id = PollId(key_from("poll", key, by.id))
    found = await uow.polls.get(poll_id)
    if found is not None:
        return found
    poll = _new(poll_id, by, forum, checked_question(form, forum, now), now)
    await uow.polls.add(poll)
    await uow.jobs.put(question_post(poll))
    await uow.jobs.put(ClosePoll(poll.id), poll.closes_at)
    return poll


def _new(poll_id: PollId, by: Person, forum: Forum, form: QuestionForm, now: datetime) -> Poll:
    return Poll(
        id=poll_id,
        forum_id=forum.id,
        question=form.question,
        options=form.options,
        choosing=form.choosing,
        ballot_kind=form.ballot_kind,
        results=form.results,
        asked_by=by.id,
        asked_at=now,
        closes=datetime.combine(form.day, form.clock),
        time_zone=forum.time_zone,
    )


async def poll_to_manage(uow: UnitOfWork, by: Person, poll_id: PollId) -> tuple[Poll, Forum]:
    """For chairs and facilitators, whichever of them asked. Raises Gone, OnlyAnAsker, OnlyAMember."""
    poll, forum = await poll_of(uow, poll_id)
    await require_asker(uow, forum, by)
    return poll, forum


async def poll_of(uow: UnitOfWork, poll_id: PollId, *, lock_shared: bool = False) -> tuple[Poll, Forum]:
    """The poll and its forum. Raises Gone."""
    poll = await uow.polls.get(poll_id, lock_shared=lock_shared)
    forum = await uow.forums.get(poll.forum_id) if poll else None
    if poll is None or forum is None:
        raise Gone
    return poll, forum


async def close_question(uow: UnitOfWork, by: Person, poll_id: PollId, now: datetime) -> Poll:
    """Closes it for good: it is never opened again, so nobody can look at the numbers half-way. Twice is the same as
    once.

    Raises Gone, OnlyAnAsker, OnlyAMember.
    """
    poll, _ = await poll_to_manage(uow, by, poll_id)
    await uow.jobs.cancel(ClosePoll(poll.id))
    await close(uow, poll, now)
    return poll


async def close(uow: UnitOfWork, poll: Poll, now: datetime) -> None:
    """The card in the channel then shows the results: of those who belong to the forum now, even if they leave
    later.
    """
    if poll.closed_at is None:
        await uow.polls.forget_gone(poll.id)
        poll.closed_at = now
        await uow.jobs.put_unless_waiting(question_post(poll))


async def move_closing(uow: UnitOfWork, by: Person, poll_id: PollId, day: date, clock: time, now: datetime) -> Poll:
    """A new closing time, while it is open. Raises Gone, OnlyAnAsker, OnlyAMember, Invalid (closed; a wrong time)."""
    poll, _ = await poll_to_manage(uow, by, poll_id)
    if not poll.takes_answers(now):
        raise Invalid("question-closed")
    check_closing(day, clock, poll.time_zone, now)
    poll.closes = datetime.combine(day, clock)
    await uow.jobs.put(ClosePoll(poll.id), poll.closes_at)
    await uow.jobs.put_unless_waiting(question_post(poll))
    return poll
