"""The meeting's card with its attendance poll: counts for everybody, the reader's own answer, names for organisers."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import ClassVar

from dialogs.attendance.needs_card import OpenNeeds
from dialogs.kit.bars import tally
from dialogs.kit.buttons import Button
from dialogs.kit.elements import AnyButton, CardElement, open_url
from dialogs.kit.parts import buttons, card, heading, line, needs_view_button
from dialogs.kit.people_shown import names_of
from dialogs.meetings.meetings_card import meeting_block, more_on_meeting
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

MOST_BUTTONS = 6
"""Teams shows no more ("Text formatting in cards")."""


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


class HaveReminders(Button):
    """Remind me of this meeting after all."""

    verb: ClassVar[str] = "poll.remind"
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
    can_comment: bool = False


EVERYBODY = CardReader()


def meeting_card(
    texts: Texts,
    forum: Forum,
    meeting: Meeting,
    counts: PollCounts,
    now: datetime,
    reader: CardReader = EVERYBODY,
    *,
    refresh_for: Sequence[str] = (),
) -> Message:
    """The announcement and the poll in one, as it stands at `now` (UTC)."""
    title = texts(f"meeting-title-{meeting.state}", forum=forum.name)
    is_open = meeting.state is MeetingState.SCHEDULED
    when = f"{texts.day(meeting.starts)}, {texts.span(meeting.starts, meeting.time_zone, meeting.minutes)}"
    return card(
        texts("meeting-summary", title=title, when=when),
        meeting_block(texts, meeting, title),
        *(_poll(texts, meeting, counts, reader.own, now) if is_open else []),
        *(_about_own(texts, reader) if meeting.takes_answers_at(now) else []),
        *more_on_meeting(texts, meeting),
        actions=_further(texts, meeting, reader, now, fits=_room(meeting, refresh_for)),
        refresh=RefreshPoll(meeting=meeting.id).on_card(texts("agenda-refresh"), alone=True),
        refresh_for=refresh_for,
        language=texts.locale,
    )


def _room(meeting: Meeting, refresh_for: Sequence[str]) -> int:
    """How many buttons a card shows besides the answers."""
    return MOST_BUTTONS - len(answers_for(meeting.mode)) - needs_view_button(refresh_for)


def _further(texts: Texts, meeting: Meeting, reader: CardReader, now: datetime, *, fits: int) -> list[AnyButton]:
    """Apart from the answers, as many as there is room for, what matters most first: being heard or joining, then the
    names, then needs, of which the hosts should have heard long before people join.
    """
    names = [ShowNames(meeting=meeting.id).on_card(texts("button-names"), alone=True)] if reader.sees_names else []
    if meeting.state is not MeetingState.SCHEDULED:
        return names
    needs = [needs_button(texts, meeting)] if meeting.takes_answers_at(now) else []
    return [*_taking_part(texts, meeting, reader, now), *names, *needs][:fits]


def _taking_part(texts: Texts, meeting: Meeting, reader: CardReader, now: datetime) -> list[AnyButton]:
    if reader.can_comment:
        return [OpenCommentForm(meeting=meeting.id).on_card(texts("button-comment"), alone=True)]
    return [open_url(meeting.link, texts("meeting-join"))] if meeting.link and meeting.is_joined_at(now) else []


def _about_own(texts: Texts, reader: CardReader) -> list[CardElement | None]:
    return [
        line(texts("poll-noted-by", name=reader.noted_by)) if reader.noted_by else None,
        line(texts("poll-from-outlook")) if reader.from_outlook else None,
        line(texts("poll-comment")) if reader.can_comment else None,
    ]


def _poll(
    texts: Texts, meeting: Meeting, counts: PollCounts, own: Answer | None, now: datetime
) -> list[CardElement | None]:
    """The question, or the reader's own answer to it; the answers; how many gave each. Once it has begun, no question
    and no answers to press: they would be refused.
    """
    is_asked = meeting.takes_answers_at(now)
    numbers = [(texts(f"answer-{answer}"), counts.counts.get(answer, 0)) for answer in answers_for(meeting.mode)]
    answered = line(texts("poll-own", answer=texts(f"answer-{own}")), bold=True) if own else None
    asked = line(texts("poll-question"), bold=True) if is_asked else None
    return [
        answered or asked,
        buttons(*answer_buttons(texts, meeting, own)) if is_asked else None,
        tally([*numbers, (texts("poll-waiting"), counts.waiting)]),
        line(texts("poll-change" if is_asked else "poll-over")),
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
    """The button for the form about needs. In a channel it leads to the private chat."""
    return OpenNeeds(meeting=meeting.id).on_card(texts("button-needs"), alone=True)


def reminder_card(texts: Texts, forum: Forum, meeting: Meeting) -> Message:
    """For somebody who has not answered: polite, with the answers to choose from, and why they get it."""
    title = texts("reminder-title", forum=forum.name, day=texts.day(meeting.starts))
    return card(
        title,
        meeting_block(texts, meeting, texts("reminder-heading", forum=forum.name)),
        buttons(*answer_buttons(texts, meeting)),
        line(texts("reminder-text")),
        *more_on_meeting(texts, meeting),
        line(texts("reminder-why", most=MOST_REMINDERS), subtle=True),
        actions=[
            needs_button(texts, meeting),
            StopReminders(meeting=meeting.id).on_card(texts("button-stop-reminders"), alone=True),
        ],
        language=texts.locale,
    )


def unreachable_card(
    texts: Texts, forum: Forum, meeting: Meeting, people: Sequence[Person], by_hand: Sequence[CardElement] = ()
) -> Message:
    """For a chair: who cannot be reached by private message, and whom somebody has to tell."""
    title = texts("unreachable-title", forum=forum.name)
    said = texts("unreachable-text", names=names_of(texts, people), day=texts.day(meeting.starts))
    return card(
        title,
        heading(title),
        line(said) if people else None,
        *by_hand,
        line(texts("names-private")),
        actions=[OpenAnswerFor(meeting=meeting.id).on_card(texts("button-answer-for"), alone=True)] if by_hand else [],
        language=texts.locale,
    )
