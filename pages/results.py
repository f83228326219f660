"""Questions to everybody and the dates that were asked about: the numbers, as far as the cards in Teams show them."""

from collections.abc import Sequence
from dataclasses import dataclass

from dialogs.dates import dates_card
from dialogs.questions import questions_card
from dialogs.texts import Texts
from forum.date_polls import DatePoll
from forum.polls import Poll
from forum.use_cases.dates.date_views import dates_view
from forum.use_cases.questions.question_views import poll_view
from pages.visit import Shown, Visit

MOST_SHOWN = 10


@dataclass(frozen=True)
class ResultShown:
    """`rows` are what was asked about with its numbers, none while those are withheld, as `said` then explains. `own`
    is what the reader answered, "" if nobody may know. `is_open`: it can be answered on the first page.
    """

    title: str
    said: Sequence[str]
    rows: Sequence[tuple[str, str]]
    own: str
    is_open: bool


async def show(visit: Visit) -> Shown:
    """The newest ones."""
    dates = await visit.uow.date_polls.latest_of(visit.forum.id)
    polls = await visit.uow.polls.newest_of(visit.forum.id, MOST_SHOWN)
    found = [await _of_dates(visit, dates)] if dates and not dates.is_over(visit.now) else []
    found += [await _of_question(visit, poll) for poll in polls if not poll.is_over(visit.now)]
    return Shown("results.html", "page-results-title", {"results": found})


async def _of_question(visit: Visit, poll: Poll) -> ResultShown:
    view, texts = await poll_view(visit.uow, poll, visit.now, visit.person), visit.texts
    rows = [
        (option, texts("count-people", count=count))
        for option, count in zip(poll.options, view.counts or (), strict=False)
    ]
    return ResultShown(
        title=poll.question,
        said=_said(texts, poll, view.answered, questions_card.kept_back_words(texts, view)),
        rows=rows,
        own=texts.join([poll.options[place] for place in view.own or ()]),
        is_open=poll.takes_answers(visit.now) and not (poll.is_unattributed and view.own is not None),
    )


async def _of_dates(visit: Visit, poll: DatePoll) -> ResultShown:
    view, texts = await dates_view(visit.uow, poll, visit.now, visit.person), visit.texts
    days = [dates_card.moment(texts, starts) for starts in poll.starts]
    counted = [dates_card.counted_words(texts, found) for found in view.counts or ()]
    chosen = [texts(f"dates-choice-{choice}") for choice in view.own or ()]
    decided = [dates_card.decided_words(texts, view.meeting)] if view.meeting else []
    return ResultShown(
        title=texts("page-dates-question"),
        said=[*decided, *_said(texts, poll, view.answered, dates_card.kept_back_words(texts, view))],
        rows=list(zip(days, counted, strict=False)),
        own="; ".join(f"{day}: {choice}" for day, choice in zip(days, chosen, strict=False)),
        is_open=poll.takes_answers(visit.now),
    )


def _said(texts: Texts, poll: Poll | DatePoll, answered: int, kept_back: str) -> list[str]:
    closes = texts("question-closes", day=texts.day(poll.closes), clock=texts.clock(poll.closes))
    state = closes if poll.closed_at is None else texts("question-is-closed")
    return [state, texts("question-answered", count=answered), *([kept_back] if kept_back else [])]
