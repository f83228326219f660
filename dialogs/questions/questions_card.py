"""A quick poll as it appears in the channel, as one person sees it, and as those who may ask see it."""

from collections.abc import Mapping, Sequence
from typing import ClassVar

from dialogs.dates.dates_card import RefreshDates
from dialogs.kit.bars import bar_row
from dialogs.kit.buttons import Button
from dialogs.kit.elements import AnyButton, CardElement
from dialogs.kit.fields import clock, day
from dialogs.kit.parts import (
    buttons,
    card,
    choice_input,
    date_input,
    fact,
    group,
    heading,
    line,
    subheading,
    time_input,
)
from dialogs.kit.people_shown import names_of
from dialogs.texts import Texts
from forum.date_polls import DatePoll
from forum.forums import Forum
from forum.people import Person
from forum.polls import Choosing, Poll
from forum.ports import Message
from forum.small_numbers import SMALL
from forum.use_cases.questions.question_views import PollView


class OpenQuestionForm(Button):
    """The form for a new question."""

    verb: ClassVar[str] = "question.form"
    forum: str


class AnswerQuestion(Button):
    """ "Send my answer". `choice` holds the places of the options chosen, "0,2"."""

    verb: ClassVar[str] = "question.answer"
    poll: str
    choice: str = ""


class RefreshQuestion(Button):
    """Show the card as its viewer sees it."""

    verb: ClassVar[str] = "question.refresh"
    poll: str


class OpenQuestion(Button):
    """From the list to one question."""

    verb: ClassVar[str] = "question.open"
    poll: str


class CloseQuestion(Button):
    """Close it now."""

    verb: ClassVar[str] = "question.close"
    poll: str


class MoveClosing(Button):
    """A new closing time: `day` and `clock` are wall-clock, in the forum's zone."""

    verb: ClassVar[str] = "question.move"
    poll: str
    day: str = ""
    clock: str = ""


class ShowVoters(Button):
    """Who chose what in a named poll."""

    verb: ClassVar[str] = "question.voters"
    poll: str


def question_card(texts: Texts, view: PollView, *, refresh_for: Sequence[str] = ()) -> Message:
    """The one card of a question. With `view.own` it is one person's view, and shows nobody else."""
    poll = view.poll
    is_open = poll.closed_at is None
    # An answer to an unattributed poll cannot be found again, so it cannot be changed.
    can_answer = is_open and not (poll.is_unattributed and view.own is not None)
    answers: list[AnyButton] = [AnswerQuestion(poll=poll.id).on_card(texts("question-send"), main=True)]
    return card(
        texts("question-summary" if is_open else "question-summary-closed", question=poll.question),
        heading(poll.question),
        line(texts(f"question-kind-{poll.ballot_kind}")) if is_open else None,
        _own(texts, view),
        *([_choices(texts, view), buttons(*answers)] if can_answer else []),
        *_state(texts, view, counted=not can_answer),
        refresh=RefreshQuestion(poll=poll.id).on_card(texts("agenda-refresh"), alone=True),
        refresh_for=refresh_for,
        language=texts.locale,
    )


def _choices(texts: Texts, view: PollView) -> CardElement:
    several = view.poll.choosing is Choosing.SEVERAL
    return choice_input(
        "choice",
        texts("question-choose-several" if several else "question-choose-one"),
        [(str(place), with_votes(texts, view, place)) for place in range(len(view.poll.options))],
        value=[str(place) for place in view.own or ()],
        many=several,
        open_list=True,
        required=texts("question-needs-choice"),
    )


def with_votes(texts: Texts, view: PollView, place: int) -> str:
    """An option to choose, with how many have chosen it if that may be known."""
    option = view.poll.options[place]
    if view.counts is None or not view.answered:
        return option
    return texts("question-votes", option=option, count=view.counts[place])


def _own(texts: Texts, view: PollView) -> CardElement | None:
    if view.own is None:
        return None
    if view.poll.is_unattributed:
        return line(texts("question-dropped"), bold=True)
    chosen = texts.join([view.poll.options[place] for place in view.own])
    return fact(texts("question-own"), chosen)


def _state(texts: Texts, view: PollView, *, counted: bool = True) -> list[CardElement | None]:
    """When it closes, how many have answered, and the numbers or why there are none. Not `counted`: the options above
    say the numbers.
    """
    poll = view.poll
    return [
        _until(texts, poll),
        line(texts("question-answered", count=view.answered)),
        *(results_of(texts, view) if counted or view.counts is None else []),
    ]


def _until(texts: Texts, poll: Poll) -> CardElement:
    if poll.closed_at is not None:
        return line(texts("question-is-closed"))
    return line(texts("question-closes", day=texts.day(poll.closes), clock=texts.clock(poll.closes)))


def results_of(texts: Texts, view: PollView) -> list[CardElement | None]:
    """The numbers, which bars repeat; nothing while nobody has answered."""
    if view.counts is None:
        return [line(kept_back_words(texts, view))]
    if not view.answered and view.poll.closed_at is None:
        return []
    rows = list(zip(view.poll.options, view.counts, strict=True))
    return [
        subheading(texts("question-results")),
        *(bar_row(option, texts("count-people", count=count), (count,), view.answered) for option, count in rows),
    ]


def kept_back_words(texts: Texts, view: PollView) -> str:
    """Why there are no numbers; "" if there are."""
    return texts(f"question-kept-{view.kept_back}", small=SMALL) if view.kept_back else ""


def manage_card(
    texts: Texts, view: PollView, *, said: str = "", problem: str = "", values: MoveClosing | None = None
) -> Message:
    """For chairs and facilitators. It shows no more than the channel does: names are behind a button, in private."""
    poll = view.poll
    is_open = poll.closed_at is None
    when = day(values.day) if values else poll.closes.date()
    at = clock(values.clock) if values else poll.closes.time()
    changes: list[AnyButton] = [
        MoveClosing(poll=poll.id).on_card(texts("question-move")),
        CloseQuestion(poll=poll.id).on_card(texts("question-close"), alone=True),
    ]
    names: list[AnyButton] = [ShowVoters(poll=poll.id).on_card(texts("question-voters"), alone=True)]
    return card(
        said or poll.question,
        line(said, bold=True) if said else None,
        heading(poll.question),
        line(problem, warning=True, bold=True) if problem else None,
        *_state(texts, view),
        date_input("day", texts("question-day"), value=when) if is_open else None,
        time_input("clock", texts("question-clock"), value=at) if is_open else None,
        line(texts("question-close-for-good")) if is_open else None,
        actions=[*(changes if is_open else []), *([] if poll.is_unattributed else names)],
        language=texts.locale,
    )


def voters_card(texts: Texts, poll: Poll, names: Mapping[int, Sequence[Person]]) -> Message:
    """Who chose what in a named poll: for chairs and facilitators, in private."""
    rows = [
        fact(option, names_of(texts, names[place]) or texts("question-nobody"))
        for place, option in enumerate(poll.options)
    ]
    body = [heading(poll.question), *rows, line(texts("question-voters-private"))]
    return card(texts("question-voters-title", question=poll.question), *body, language=texts.locale)


def questions_card(
    texts: Texts, forum: Forum, polls: Sequence[Poll], dates: DatePoll | None = None, *, may_ask: bool
) -> Message:
    """The open date poll and the newest questions, five at most together, each with a button; for those who may ask, a
    button for a new question.
    """
    title = texts("questions-title", forum=forum.name)
    ask: list[AnyButton] = [OpenQuestionForm(forum=forum.id).on_card(texts("question-ask"))] if may_ask else []
    return card(
        title,
        heading(title),
        _listed_dates(texts, dates) if dates else None,
        *(_listed(texts, poll) for poll in polls),
        None if polls or dates else line(texts("questions-none")),
        actions=ask,
        language=texts.locale,
    )


def _listed_dates(texts: Texts, dates: DatePoll) -> CardElement:
    until = texts("question-closes", day=texts.day(dates.closes), clock=texts.clock(dates.closes))
    look = RefreshDates(poll=dates.id).on_card(texts("dates-listed-open"), alone=True)
    return group(line(texts("dates-listed"), bold=True), line(until), buttons(look))


def _listed(texts: Texts, poll: Poll) -> CardElement:
    look = OpenQuestion(poll=poll.id).on_card(texts("question-open"), about=poll.question)
    return group(line(poll.question, bold=True), _until(texts, poll), buttons(look))
