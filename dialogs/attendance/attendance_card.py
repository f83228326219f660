"""The meeting's card with its attendance poll: counts for everybody, the reader's own answer, names for organisers."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from dialogs.attendance.needs_card import OpenNeeds
from dialogs.kit.buttons import Button
from dialogs.kit.elements import AnyButton, CardElement, open_url
from dialogs.kit.parts import card, heading, line
from dialogs.kit.people_shown import names_of
from dialogs.meetings.meetings_card import meeting_facts
from dialogs.openings import OpenCommentForm
from dialogs.texts import Texts
from forum.attendance import Answer
from forum.bounds import MOST_REMINDERS
from forum.forums import Forum
from forum.meetings import Meeting, MeetingState
from forum.people import Person
from forum.ports import Message
from forum.use_cases.attendance.answer_poll import answers_for
from forum.use_cases.attendance.attendance_views import PollCounts


class AnswerPoll(Button):
    """ "I'm coming", or not. One press."""

    verb: ClassVar[str] = "poll.answer"
    meeting: str
    answer: Answer


class RefreshPoll(Button):
    """The meeting's card as its reader sees it."""

    verb: ClassVar[str] = "poll.refresh"
    meeting: str


class OpenAnswerFor(Button):
    """The form to note somebody's answer, for an organiser."""

    verb: ClassVar[str] = "poll.for"
    meeting: str


class StopReminders(Button):
    """Do not remind me of this meeting."""

    verb: ClassVar[str] = "poll.quiet"
    meeting: str


class ShowNames(Button):
    """Who answered what, for an organiser."""

    verb: ClassVar[str] = "poll.names"
    meeting: str
    page: str = "0"


@dataclass(frozen=True)
class CardReader:
    """Who is looking at the meeting's card, and where: by default everybody, in the channel.

    `own` is their answer; `noted_by` names who gave it for them, or they gave it `from_outlook`. `sees_names`: the
    button for the names is offered. `can_comment`: they can be heard although they cannot come; that is offered in
    place of the link to join.
    """

    own: Answer | None = None
    noted_by: str = ""
    from_outlook: bool = False
    sees_names: bool = False
    in_private: bool = False
    can_comment: bool = False


EVERYBODY = CardReader()


def meeting_card(
    texts: Texts,
    forum: Forum,
    meeting: Meeting,
    counts: PollCounts,
    reader: CardReader = EVERYBODY,
    *,
    refresh_for: Sequence[str] = (),
) -> Message:
    """The announcement and the poll in one."""
    title = texts(f"meeting-title-{meeting.state}", forum=forum.name)
    is_open = meeting.state is MeetingState.SCHEDULED
    when = f"{texts.day(meeting.starts)}, {texts.span(meeting.starts, meeting.time_zone, meeting.minutes)}"
    return card(
        texts("meeting-summary", title=title, when=when),
        heading(title),
        *meeting_facts(texts, meeting),
        *(_poll(texts, meeting, counts, reader.own) if is_open else []),
        *(_about_own(texts, reader) if is_open else []),
        line(texts("poll-needs")) if is_open and reader.in_private else None,
        actions=_buttons(texts, meeting, reader, is_open=is_open),
        refresh=RefreshPoll(meeting=meeting.id).on_card(texts("agenda-refresh"), alone=True),
        refresh_for=refresh_for,
        language=texts.locale,
    )


def _buttons(texts: Texts, meeting: Meeting, reader: CardReader, *, is_open: bool) -> list[AnyButton]:
    """Six at most: on an organiser's private card the last gives way to the names."""
    names = [ShowNames(meeting=meeting.id).on_card(texts("button-names"), alone=True)] if reader.sees_names else []
    if not is_open:
        return names
    needs = [needs_button(texts, meeting)] if reader.in_private else []
    last = [] if needs and names else _last_button(texts, meeting, reader.can_comment)
    return [*answer_buttons(texts, meeting, reader.own), *needs, *names, *last]


def _about_own(texts: Texts, reader: CardReader) -> list[CardElement | None]:
    return [
        line(texts("poll-noted-by", name=reader.noted_by)) if reader.noted_by else None,
        line(texts("poll-from-outlook")) if reader.from_outlook else None,
        line(texts("poll-comment")) if reader.can_comment else None,
    ]


def _poll(texts: Texts, meeting: Meeting, counts: PollCounts, own: Answer | None) -> list[CardElement | None]:
    numbers = [(texts(f"answer-{answer}"), counts.counts.get(answer, 0)) for answer in answers_for(meeting.mode)]
    said = [texts("poll-count", answer=answer, count=count) for answer, count in numbers]
    return [
        line(texts("poll-question"), bold=True),
        line(" · ".join(said)),
        line(texts("poll-waiting", count=counts.waiting)),
        line(texts("poll-own", answer=texts(f"answer-{own}")) if own else texts("poll-change"), bold=own is not None),
        line(texts("poll-goes-ahead")),
    ]


def answer_buttons(texts: Texts, meeting: Meeting, own: Answer | None = None) -> list[AnyButton]:
    """One for each answer that the meeting offers."""
    return [
        AnswerPoll(meeting=meeting.id, answer=answer).on_card(
            texts("poll-chosen", answer=texts(f"answer-{answer}")) if answer is own else texts(f"answer-{answer}"),
            alone=True,
        )
        for answer in answers_for(meeting.mode)
    ]


def needs_button(texts: Texts, meeting: Meeting) -> AnyButton:
    """The button for the form about needs, for private cards."""
    return OpenNeeds(meeting=meeting.id).on_card(texts("button-needs"), alone=True)


def _last_button(texts: Texts, meeting: Meeting, can_comment: bool) -> list[AnyButton]:
    if can_comment:
        return [OpenCommentForm(meeting=meeting.id).on_card(texts("button-comment"), alone=True)]
    return _join_button(texts, meeting)


def _join_button(texts: Texts, meeting: Meeting) -> list[AnyButton]:
    return [open_url(meeting.link, texts("meeting-join"))] if meeting.link else []


def reminder_card(texts: Texts, forum: Forum, meeting: Meeting) -> Message:
    """For somebody who has not answered: polite, with the answers to choose from, and why they get it."""
    title = texts("reminder-title", forum=forum.name, day=texts.day(meeting.starts))
    return card(
        title,
        heading(title),
        *meeting_facts(texts, meeting),
        line(texts("reminder-text")),
        line(texts("reminder-why", most=MOST_REMINDERS), subtle=True),
        actions=[
            *answer_buttons(texts, meeting),
            needs_button(texts, meeting),
            StopReminders(meeting=meeting.id).on_card(texts("button-stop-reminders"), alone=True),
        ],
        language=texts.locale,
    )


def unreachable_card(texts: Texts, forum: Forum, meeting: Meeting, people: Sequence[Person]) -> Message:
    """For a chair: who cannot be reached by private message."""
    title = texts("unreachable-title", forum=forum.name)
    names = names_of(texts, people)
    said = texts("unreachable-text", names=names, day=texts.day(meeting.starts))
    return card(title, heading(title), line(said), line(texts("names-private")), language=texts.locale)
