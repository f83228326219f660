"""Date polls and quick polls, protected as the same poll is in Teams (docs/questions.md, docs/dates.md)."""

from collections.abc import Sequence
from dataclasses import dataclass

from dialogs.dates import dates_card
from dialogs.questions import questions_card
from dialogs.texts import Texts
from forum.date_polls import Choice, DatePoll
from forum.errors import Invalid
from forum.ids import DatePollId, PollId
from forum.polls import Choosing
from forum.use_cases.dates.answer_dates import answer_dates
from forum.use_cases.dates.ask_dates import dates_of
from forum.use_cases.dates.date_views import DatesView, dates_view
from forum.use_cases.questions.answer_question import answer_question
from forum.use_cases.questions.ask_question import poll_of
from forum.use_cases.questions.question_views import PollView, poll_view
from pages.visit import Go, Visit


@dataclass(frozen=True)
class DatesShown:
    """`dates` are each date in words, with the choice that stands so far, "" for none. `count` says how many have
    answered, and `kept_back` why there are no numbers, "" if there are. The form goes to `path`, after the link.
    """

    id: str
    path: str
    question: str
    send: str
    dates: Sequence[tuple[str, str]]
    closes: str
    kind: str
    answered: bool
    count: str
    kept_back: str


@dataclass(frozen=True)
class QuestionShown:
    """`own` are the places of what was chosen, as far as that is known; `can_answer`: not any longer in an
    unattributed poll that was answered. `count` and `kept_back` as for dates.
    """

    id: str
    question: str
    options: Sequence[tuple[str, str]]
    own: Sequence[str]
    several: bool
    closes: str
    kind: str
    can_answer: bool
    answered: bool
    count: str
    kept_back: str


async def open_dates(visit: Visit) -> DatesShown | None:
    """The open date poll."""
    poll = await visit.uow.date_polls.latest_of(visit.forum.id)
    if poll is None or not poll.takes_answers(visit.now):
        return None
    return dates_shown(visit, poll, await dates_view(visit.uow, poll, visit.now, visit.person))


def dates_shown(visit: Visit, poll: DatePoll, view: DatesView) -> DatesShown:
    """The form, as somebody answers for themselves."""
    texts = visit.texts
    own = view.own or ("",) * len(poll.starts)
    # What was typed comes back with a form that needs correcting.
    typed = [visit.sent.one(f"date-{place}") for place in range(len(poll.starts))]
    days = [
        dates_card.with_votes(texts, view, place, dates_card.moment(texts, starts))
        for place, starts in enumerate(poll.starts)
    ]
    return DatesShown(
        id=poll.id,
        path="dates",
        question=texts("page-dates-question"),
        send=texts("page-dates-send"),
        dates=[(day, sent or str(choice)) for day, sent, choice in zip(days, typed, own, strict=True)],
        closes=texts("question-closes", day=texts.day(poll.closes), clock=texts.clock(poll.closes)),
        kind=texts(f"page-dates-kind-{poll.names}"),
        answered=view.own is not None,
        count=texts("question-answered", count=view.answered),
        kept_back=dates_card.kept_back_words(texts, view),
    )


async def say_dates(visit: Visit) -> Go:
    """Raises Gone, Invalid."""
    poll, choices = await said_of_dates(visit)
    await answer_dates(visit.uow, visit.person, poll.id, choices, visit.now)
    return Go()


async def said_of_dates(visit: Visit) -> tuple[DatePoll, list[Choice]]:
    """What was sent about the dates of one of this forum's polls. Raises Gone, Invalid."""
    poll, _ = await dates_of(visit.uow, DatePollId(visit.sent.one("dates")))
    visit.ours(poll.forum_id)
    said = [visit.sent.one(f"date-{place}") for place in range(len(poll.starts))]
    if not all(one in list(Choice) for one in said):
        raise Invalid("page-dates-each")
    return poll, [Choice(one) for one in said]


async def open_questions(visit: Visit) -> list[QuestionShown]:
    """The open quick polls, newest first."""
    found = [poll for poll in await visit.uow.polls.open_of(visit.forum.id) if poll.takes_answers(visit.now)]
    return [_question(visit.texts, await poll_view(visit.uow, poll, visit.now, visit.person)) for poll in found]


def _question(texts: Texts, view: PollView) -> QuestionShown:
    poll = view.poll
    return QuestionShown(
        id=poll.id,
        question=poll.question,
        options=[(str(place), questions_card.with_votes(texts, view, place)) for place in range(len(poll.options))],
        own=[str(place) for place in view.own or ()],
        several=poll.choosing is Choosing.SEVERAL,
        closes=texts("question-closes", day=texts.day(poll.closes), clock=texts.clock(poll.closes)),
        kind=texts(f"page-question-kind-{poll.ballot_kind}"),
        can_answer=not (poll.is_unattributed and view.own is not None),
        answered=view.own is not None,
        count=texts("question-answered", count=view.answered),
        kept_back=questions_card.kept_back_words(texts, view),
    )


async def say_question(visit: Visit) -> Go:
    """Raises Gone, Invalid."""
    poll, _ = await poll_of(visit.uow, PollId(visit.sent.one("poll")))
    visit.ours(poll.forum_id)
    # Only digits can be places; anything else is not an option that was offered.
    places = [int(one) if one.isdecimal() and len(one) < 3 else -1 for one in visit.sent.all("choice")]
    await answer_question(visit.uow, visit.person, poll.id, places, visit.now)
    return Go()
