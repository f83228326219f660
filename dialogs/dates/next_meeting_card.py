"""The next date in the rhythm, as offered to a chair in private."""

from typing import Any, ClassVar

from pydantic import Field

from dialogs.advice.advice_card import Advice, advice_lines, when_words
from dialogs.kit.buttons import Button
from dialogs.kit.elements import AnyButton, CardElement
from dialogs.kit.parts import card, fact, heading, line
from dialogs.meetings.meetings_card import CheckMeeting
from dialogs.texts import Texts
from forum.forums import Forum
from forum.jobs import AT_SET_UP
from forum.meetings import Mode
from forum.ports import Message
from forum.use_cases.meetings.propose_next import MOST_ASKED
from forum.use_cases.meetings.schedule_meeting import MeetingForm

# There are four buttons below anyway, and Teams shows six.
MOST_NEARBY = 2


class SetUpNext(CheckMeeting):
    """ "Set it up": on to the usual confirmation, with what the card said."""

    verb: ClassVar[str] = "next.set_up"


class AnotherDate(CheckMeeting):
    """The usual form, filled with what the card said, or with a better day nearby."""

    verb: ClassVar[str] = "next.another"


class AskForDates(Button):
    """The form of a date poll."""

    verb: ClassVar[str] = "next.dates"
    forum: str


class AskLater(Button):
    """Ask me again in a week, unless this was the last time."""

    verb: ClassVar[str] = "next.not_now"
    forum: str
    since: str
    number: int = Field(ge=1, le=MOST_ASKED)


def next_card(texts: Texts, forum: Forum, form: MeetingForm, advice: Advice, *, since: str, number: int) -> Message:
    """When it would be, what may keep people away then, and the ways on. `number`: how many times it has been asked,
    this one included.
    """
    advice = Advice(advice.clashes, advice.alternatives[:MOST_NEARBY])
    day = texts.day(form.day)
    title = texts("next-title", forum=forum.name)
    return card(
        texts("next-summary", forum=forum.name, day=day),
        heading(title),
        line(texts("next-first" if since == AT_SET_UP else "next-none")),
        *_facts(texts, forum, form),
        *advice_lines(texts, advice),
        line(texts("next-nobody-knows")),
        line(texts("next-last-time"), subtle=True) if number >= MOST_ASKED else None,
        actions=_ways_on(texts, forum, form, advice, since, number),
        language=texts.locale,
    )


def _facts(texts: Texts, forum: Forum, form: MeetingForm) -> list[CardElement]:
    where = [fact(texts("meeting-where"), form.venue)] if form.mode is not Mode.ONLINE else []
    return [
        fact(texts("meeting-when"), f"{texts.day(form.day)}, {texts.span(form.starts, forum.time_zone, form.minutes)}"),
        fact(texts("meeting-how"), texts(f"mode-{form.mode}")),
        *where,
    ]


def _ways_on(texts: Texts, forum: Forum, form: MeetingForm, advice: Advice, since: str, number: int) -> list[AnyButton]:
    values = _values(forum, form, since)
    nearby = [(one.starts.date().isoformat(), one.starts.strftime("%H:%M"), one) for one in advice.alternatives]
    return [
        SetUpNext(**values).on_card(texts("next-set-up"), main=True),
        *(
            AnotherDate(**values | {"day": day, "start": start}).on_card(when_words(texts, one))
            for day, start, one in nearby
        ),
        AnotherDate(**values).on_card(texts("next-another")),
        AskForDates(forum=forum.id).on_card(texts("next-ask")),
        AskLater(forum=forum.id, since=since, number=number).on_card(texts("next-not-now")),
    ]


def _values(forum: Forum, form: MeetingForm, since: str) -> dict[str, Any]:
    """The usual form's values. The proposal's own key makes it happen once, not the card."""
    return {
        "forum": forum.id,
        "once": since,
        "since": since,
        "day": form.day.isoformat(),
        "start": form.start.strftime("%H:%M"),
        "minutes": str(form.minutes),
        "mode": form.mode.value,
        "venue": form.venue,
    }
