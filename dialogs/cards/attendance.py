"""The meeting's card with its attendance poll: counts for everybody, one's own answer for oneself, names for chairs."""

from collections.abc import Sequence
from typing import ClassVar

from microsoft_teams.cards.core import OpenUrlAction

from dialogs.buttons import Button
from dialogs.cards.kit import AnyButton, CardElement, card, fact, heading, line
from dialogs.cards.meetings import meeting_facts
from dialogs.texts import Texts
from forum.attendance import Answer
from forum.forums import Forum
from forum.meetings import Meeting, MeetingState, Mode
from forum.people import Person
from forum.ports import Message
from forum.use_cases.answer_poll import answers_for
from forum.use_cases.attendance_views import PollCounts, PollNames


class AnswerPoll(Button):
    """ "I'm coming", or not. One press."""

    verb: ClassVar[str] = "poll.answer"
    meeting: str
    answer: Answer


class RefreshPoll(Button):
    """The meeting's card as the person who looks sees it."""

    verb: ClassVar[str] = "poll.refresh"
    meeting: str


class ShowNames(Button):
    """Who answered what, for a chair."""

    verb: ClassVar[str] = "poll.names"
    meeting: str


def meeting_card(
    texts: Texts,
    forum: Forum,
    meeting: Meeting,
    counts: PollCounts,
    own: Answer | None = None,
    *,
    for_chair: bool = False,
    refresh_for: Sequence[str] = (),
) -> Message:
    """The announcement and the poll in one. `own` marks the answer of the person who looks;
    `for_chair` adds the way to the names."""
    title = texts(f"meeting-title-{meeting.state}", forum=forum.name)
    is_open = meeting.state is MeetingState.SCHEDULED
    when = f"{texts.day(meeting.starts)}, {texts.span(meeting.starts, meeting.minutes)}"
    return card(
        texts("meeting-summary", title=title, when=when),
        heading(title),
        *meeting_facts(texts, meeting),
        *(_poll(texts, meeting, counts, own) if is_open else []),
        actions=[
            *(_poll_buttons(texts, meeting, own) if is_open else []),
            *([ShowNames(meeting=meeting.id).on_card(texts("button-names"), alone=True)] if for_chair else []),
        ],
        refresh=RefreshPoll(meeting=meeting.id).on_card(texts("agenda-refresh")),
        refresh_for=refresh_for,
        language=texts.locale,
    )


def _poll(texts: Texts, meeting: Meeting, counts: PollCounts, own: Answer | None) -> list[CardElement]:
    said = [
        texts("poll-count", answer=texts(f"answer-{answer}"), count=counts.counts.get(answer, 0))
        for answer in answers_for(meeting.mode)
    ]
    return [
        line(texts("poll-question"), bold=True),
        line(" · ".join(said)),
        line(texts("poll-waiting", count=counts.waiting), subtle=True),
        line(texts("poll-own", answer=texts(f"answer-{own}")) if own else texts("poll-change"), bold=own is not None),
        line(texts("poll-goes-ahead"), subtle=True),
    ]


def _poll_buttons(texts: Texts, meeting: Meeting, own: Answer | None) -> list[AnyButton]:
    answers: list[AnyButton] = [
        AnswerPoll(meeting=meeting.id, answer=answer).on_card(
            texts("poll-chosen", answer=texts(f"answer-{answer}")) if answer is own else texts(f"answer-{answer}"),
            alone=True,
        )
        for answer in answers_for(meeting.mode)
    ]
    if meeting.join_url and meeting.mode is not Mode.IN_PERSON:
        answers.append(OpenUrlAction(title=texts("meeting-join"), url=meeting.join_url))
    return answers


def names_card(texts: Texts, forum: Forum, meeting: Meeting, names: PollNames) -> Message:
    """For a chair, in private."""
    title = texts("names-title", forum=forum.name, day=texts.day(meeting.starts))
    rows = [
        fact(texts(f"answer-{answer}"), texts.join([person.name for person in names.by_answer[answer]]))
        for answer in Answer
        if names.by_answer[answer]
    ]
    waiting = texts.join([person.name for person in names.waiting])
    unreachable = texts.join([person.name for person in names.unreachable])
    return card(
        title,
        heading(title),
        *rows,
        fact(texts("names-waiting"), waiting) if waiting else line(texts("names-all-answered")),
        line(texts("names-unreachable", names=unreachable), warning=True) if unreachable else None,
        line(texts("names-private"), subtle=True),
        language=texts.locale,
    )


def reminder_card(texts: Texts, forum: Forum, meeting: Meeting) -> Message:
    """For somebody who has not answered: polite, with the answers at hand, and why they get it."""
    title = texts("reminder-title", forum=forum.name, day=texts.day(meeting.starts))
    return card(
        title,
        heading(title),
        *meeting_facts(texts, meeting),
        line(texts("reminder-text")),
        line(texts("reminder-why"), subtle=True),
        actions=_poll_buttons(texts, meeting, None),
        language=texts.locale,
    )


def unreachable_card(texts: Texts, forum: Forum, meeting: Meeting, people: Sequence[Person]) -> Message:
    """For a chair: whom private messages do not reach."""
    title = texts("unreachable-title", forum=forum.name)
    names = texts.join([person.name for person in people])
    said = texts("unreachable-text", names=names, day=texts.day(meeting.starts))
    return card(title, heading(title), line(said), line(texts("names-private"), subtle=True), language=texts.locale)
