"""A date poll as it appears in the channel, and as one person sees it."""

from collections.abc import Sequence
from datetime import datetime
from typing import ClassVar

from dialogs.kit.bars import bar_row
from dialogs.kit.buttons import Button
from dialogs.kit.elements import AnyButton, CardElement
from dialogs.kit.parts import card, choice_input, fact, fold, heading, line
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


class SaveDates(Button):
    """ "Save". `suits` and `maybe` hold the places of the dates that are ticked, "0,2"."""

    verb: ClassVar[str] = "dates.save"
    poll: str
    suits: str = ""
    maybe: str = ""


class AnswerDates(Button):
    """ "Send my answer", on cards of an earlier version. `d0` is the choice for the first date."""

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
    """What is the case for each of the dates, in one line."""
    return [line(" · ".join(filter(None, [texts("minutes", minutes=minutes), texts(f"mode-{mode}"), venue])))]


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


def _poll(texts: Texts, view: DatesView) -> list[CardElement]:
    """What is asked, each date, how far it has come, and who sees what."""
    poll = view.poll
    is_open = poll.closed_at is None
    return [
        *dates_facts(texts, poll.minutes, poll.mode, poll.venue),
        *(_asked(texts, view) if is_open else _found(texts, view)),
        *state_of(texts, poll, view.answered),
        *([line(kept_back_words(texts, view))] if view.counts is None else []),
        *([line(texts(f"dates-kind-{poll.names}"))] if is_open else []),
    ]


def kept_back_words(texts: Texts, view: DatesView) -> str:
    """Why there are no numbers (yet); "" if there are."""
    if view.counts is not None:
        return ""
    return texts("dates-kept" if view.poll.closed_at is None else "question-kept-too_few", small=SMALL)


def _asked(texts: Texts, view: DatesView) -> list[CardElement]:
    """All dates in one list, one tap each; a second list for those that would do is folded away until it is used."""
    own = view.own or ()
    suits = [str(place) for place, choice in enumerate(own) if choice is Choice.YES]
    maybe = [str(place) for place, choice in enumerate(own) if choice is Choice.IF_NEED_BE]
    days = [(str(place), moment(texts, starts)) for place, starts in enumerate(view.poll.starts)]
    counted = [(place, with_votes(texts, view, int(place), when)) for place, when in days]
    second = choice_input("maybe", texts("dates-maybe"), days, value=maybe, many=True, open_list=True)
    return [
        choice_input("suits", texts("dates-suits"), counted, value=suits, many=True, open_list=True),
        *fold("dates-maybe", texts("dates-maybe-open"), second, is_open=bool(maybe)),
    ]


def with_votes(texts: Texts, view: DatesView, place: int, when: str) -> str:
    """A date to choose, with how many could come then, if that may be known."""
    if not view.counts or not view.answered:
        return when
    return texts("dates-votes", when=when, yes=view.counts[place].yes, maybe=view.counts[place].if_need_be)


def _found(texts: Texts, view: DatesView) -> list[CardElement]:
    """Once it has closed: for each date the numbers, which its bar repeats, and the reader's own answer."""
    shown: list[CardElement] = []
    for place, starts in enumerate(view.poll.starts):
        when = moment(texts, starts)
        if view.counts and view.answered:
            shown.append(date_bar(texts, when, view.counts[place], view.answered))
        else:
            shown.append(line(when, bold=True))
        if view.own:
            shown.append(fact(texts("question-own"), texts(f"dates-choice-{view.own[place]}")))
    return shown


def date_bar(texts: Texts, when: str, found: DateCounts, answered: int) -> CardElement:
    """A date with its numbers in words; the bar shows who can, and after them who could if need be."""
    return bar_row(when, counted_words(texts, found), (found.yes, found.if_need_be), answered)


def counted_words(texts: Texts, found: DateCounts) -> str:
    """How many said what about a date."""
    return texts("dates-counts", yes=found.yes, maybe=found.if_need_be, no=found.no)


def _actions(texts: Texts, view: DatesView, *, for_chair: bool) -> list[AnyButton]:
    poll = view.poll
    shown: list[AnyButton] = []
    if poll.closed_at is None:
        shown.append(SaveDates(poll=poll.id).on_card(texts("dates-save"), main=True))
    if view.may_stop:
        shown.append(StopDatesReminder(poll=poll.id).on_card(texts("button-stop-reminders"), alone=True))
    if for_chair and view.meeting is None:
        shown.append(OpenDates(poll=poll.id).on_card(texts("dates-see"), alone=True))
    return shown


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
