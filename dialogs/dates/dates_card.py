"""A date poll as it appears in the channel, and as one person sees it."""

from collections.abc import Sequence
from datetime import datetime
from typing import ClassVar

from dialogs.kit.buttons import Button
from dialogs.kit.charts import stacked_chart
from dialogs.kit.elements import AnyButton, CardElement
from dialogs.kit.parts import card, choice_input, fact, heading, line, subheading
from dialogs.texts import Texts
from forum.date_polls import Choice, DateCounts, DatePoll
from forum.forums import Forum
from forum.meetings import Meeting, MeetingState, Mode
from forum.ports import Message
from forum.small_numbers import SMALL
from forum.use_cases.dates.date_views import DatesView


class OpenDates(Button):
    """A chair looks at the dates, best first."""

    verb: ClassVar[str] = "dates.open"
    poll: str


class AnswerDates(Button):
    """ "Send my answer". `d0` is the choice for the first date."""

    verb: ClassVar[str] = "dates.answer"
    poll: str
    d0: str = ""
    d1: str = ""
    d2: str = ""
    d3: str = ""
    d4: str = ""


class RefreshDates(Button):
    """Show the card as its viewer sees it."""

    verb: ClassVar[str] = "dates.refresh"
    poll: str


class StopDatesReminder(Button):
    """No reminder of this date poll."""

    verb: ClassVar[str] = "dates.quiet"
    poll: str


def moment(texts: Texts, wall_clock: datetime) -> str:
    """E.g. "Tuesday 9 April 2030, 18:00"."""
    return texts("dates-moment", day=texts.day(wall_clock), clock=texts.clock(wall_clock))


def dates_facts(texts: Texts, minutes: int, mode: Mode, venue: str) -> list[CardElement]:
    """What is the case for each of the dates."""
    shown = [
        fact(texts("schedule-length-label"), texts("minutes", minutes=minutes)),
        fact(texts("meeting-how"), texts(f"mode-{mode}")),
    ]
    return [*shown, fact(texts("meeting-where"), venue)] if venue else shown


def dates_card(
    texts: Texts,
    forum: Forum,
    view: DatesView,
    *,
    refresh_for: Sequence[str] = (),
    for_chair: bool = False,
    reminder: bool = False,
    said: str = "",
) -> Message:
    """The one card of a date poll. With `view.own` it is one person's view, and shows nobody else.

    As a `reminder` it says why somebody gets it, in private. `said` is what has just happened.
    """
    title = texts("dates-reminder" if reminder else "dates-title", forum=forum.name)
    return card(
        said or (decided_words(texts, view.meeting) if view.meeting else title),
        line(said, bold=True) if said else None,
        heading(title),
        line(texts("dates-reminder-why"), subtle=True) if reminder else None,
        *(_decided(texts, view.meeting) if view.meeting else []),
        *_poll(texts, view),
        actions=_actions(texts, view, for_chair=for_chair),
        refresh=RefreshDates(poll=view.poll.id).on_card(texts("agenda-refresh"), alone=True),
        refresh_for=refresh_for,
        language=texts.locale,
    )


def _poll(texts: Texts, view: DatesView) -> list[CardElement | None]:
    """What is asked, how far it has come, and each date."""
    poll = view.poll
    return [
        *dates_facts(texts, poll.minutes, poll.mode, poll.venue),
        *state_of(texts, poll, view.answered),
        *_dates(texts, view),
        None if view.counts is None else dates_chart(texts, poll, list(enumerate(view.counts))),
    ]


def _actions(texts: Texts, view: DatesView, *, for_chair: bool) -> list[AnyButton]:
    poll = view.poll
    shown: list[AnyButton] = []
    if poll.closed_at is None:
        shown.append(AnswerDates(poll=poll.id).on_card(texts("question-send"), main=True))
    if view.may_stop:
        shown.append(StopDatesReminder(poll=poll.id).on_card(texts("button-stop-reminders"), alone=True))
    if for_chair and view.meeting is None:
        shown.append(OpenDates(poll=poll.id).on_card(texts("dates-see"), alone=True))
    return shown


def _dates(texts: Texts, view: DatesView) -> list[CardElement]:
    """Who sees what, and each date."""
    is_open = view.poll.closed_at is None
    kept = texts("dates-kept" if is_open else "question-kept-too_few", small=SMALL)
    return [
        *([line(kept)] if view.counts is None else []),
        *([line(texts(f"dates-kind-{view.poll.names}"))] if is_open else []),
        *(element for place in range(len(view.poll.starts)) for element in _date(texts, view, place)),
    ]


def _date(texts: Texts, view: DatesView, place: int) -> list[CardElement]:
    """One date: an input while the poll is open, then the answer that was given; under it the numbers, always as
    text.
    """
    poll, own = view.poll, view.own
    when = moment(texts, poll.starts[place])
    shown: list[CardElement] = [subheading(when)]
    if poll.closed_at is None:
        shown = [
            choice_input(
                f"d{place}",
                when,
                [(choice.value, texts(f"dates-choice-{choice}")) for choice in Choice],
                value=own[place] if own else "",
                required=texts("dates-needs-choices"),
            )
        ]
    elif own:
        shown.append(fact(texts("question-own"), texts(f"dates-choice-{own[place]}")))
    if view.counts and view.answered:
        found = view.counts[place]
        shown.append(line(texts("dates-counts", yes=found.yes, maybe=found.if_need_be, no=found.no)))
    return shown


def dates_chart(texts: Texts, poll: DatePoll, counted: Sequence[tuple[int, DateCounts]]) -> CardElement | None:
    """`counted` are (place of the date, its numbers), in the order in which the text above says them."""
    return stacked_chart(
        texts,
        [texts(f"dates-choice-{choice}") for choice in Choice],
        [(moment(texts, poll.starts[place]), (found.yes, found.if_need_be, found.no)) for place, found in counted],
    )


def state_of(texts: Texts, poll: DatePoll, answered: int) -> list[CardElement]:
    """When it closes, and how many have answered."""
    closes = {"day": texts.day(poll.closes), "clock": texts.clock(poll.closes)}
    return [
        line(texts("question-closes", **closes)) if poll.closed_at is None else line(texts("question-is-closed")),
        line(texts("question-answered", count=answered)),
    ]


def decided_words(texts: Texts, meeting: Meeting) -> str:
    """ "It is Tuesday 9 April 2030, 18:00 to 19:30.", as the meeting is now."""
    span = texts.span(meeting.starts, meeting.time_zone, meeting.minutes)
    kind = "dates-cancelled" if meeting.state is MeetingState.CANCELLED else "dates-it-is"
    return texts(kind, day=texts.day(meeting.starts), span=span)


def _decided(texts: Texts, meeting: Meeting) -> list[CardElement]:
    return [
        line(decided_words(texts, meeting), bold=True),
        *([line(texts("dates-asked-anew"))] if meeting.is_ahead else []),
    ]
