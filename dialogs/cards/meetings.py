"""The schedule form, its confirmation, and what a chair is asked when the calendar does not play along."""

from datetime import date
from typing import ClassVar

from dialogs.buttons import Button, new_key
from dialogs.cards.kit import (
    CardElement,
    card,
    choice_input,
    date_input,
    fact,
    heading,
    line,
    text_input,
    time_input,
)
from dialogs.fields import clock, day, whole
from dialogs.texts import Texts
from forum.forums import Forum
from forum.meetings import Meeting, MeetingState, Mode
from forum.ports import Message
from forum.use_cases.schedule_meeting import MeetingForm


class CheckMeeting(Button):
    """From the schedule form to the confirmation. `meeting` is set when an existing one is to be moved, `date_poll`
    when everybody was asked which date suits."""

    verb: ClassVar[str] = "meeting.check"
    forum: str
    once: str
    meeting: str = ""
    date_poll: str = ""
    day: str = ""
    start: str = ""
    minutes: str = ""
    mode: str = Mode.ONLINE.value
    venue: str = ""
    note: str = ""


class ConfirmMeeting(CheckMeeting):
    """The confirmation: the checked values travel in the button and are checked again."""

    verb: ClassVar[str] = "meeting.confirm"


class ChangeMeeting(CheckMeeting):
    """Back from the confirmation to the filled form."""

    verb: ClassVar[str] = "meeting.change"


class CancelMeeting(Button):
    """Cancel it, with the reason typed."""

    verb: ClassVar[str] = "meeting.cancel"
    meeting: str
    reason: str = ""


class KeepAsItIs(Button):
    """Not now."""

    verb: ClassVar[str] = "keep"


class RetryCalendar(Button):
    """Ask Microsoft once more."""

    verb: ClassVar[str] = "meeting.retry"
    meeting: str


class GoAheadWithout(Button):
    """Announce the meeting without Microsoft's calendar; a link of one's own may be given."""

    verb: ClassVar[str] = "meeting.without"
    meeting: str
    link: str = ""


def schedule_form(texts: Texts, forum: Forum, values: CheckMeeting, problem: str = "") -> Message:
    """The one form for a meeting, new or moved."""
    title = texts("reschedule-title" if values.meeting else "schedule-title", forum=forum.name)
    lengths = sorted({30, 45, 60, 75, 90, 105, 120, 150, 180, 240, forum.default_minutes, *_whole(values.minutes)})
    return card(
        title,
        heading(title),
        line(problem, warning=True, bold=True) if problem else None,
        date_input("day", texts("schedule-day"), value=day(values.day), required=texts("schedule-needs-day")),
        time_input("start", texts("schedule-start"), value=clock(values.start), required=texts("schedule-needs-start")),
        choice_input(
            "minutes",
            texts("schedule-length-label"),
            [(str(n), texts("minutes", minutes=n)) for n in lengths],
            value=values.minutes,
        ),
        choice_input(
            "mode",
            texts("schedule-mode"),
            [(mode.value, texts(f"mode-{mode}")) for mode in Mode],
            value=values.mode,
            open_list=True,
        ),
        text_input("venue", texts("schedule-venue"), value=values.venue, limit=200),
        text_input("note", texts("schedule-note"), value=values.note, long=True, limit=1000),
        actions=[
            CheckMeeting(forum=forum.id, once=values.once, meeting=values.meeting, date_poll=values.date_poll).on_card(
                texts("schedule-check"), main=True
            ),
            KeepAsItIs().on_card(texts("cancel"), alone=True),
        ],
        language=texts.locale,
    )


def empty_values(forum: Forum, proposed: date | None) -> CheckMeeting:
    """The form's first values: the forum's usual ones."""
    return CheckMeeting(
        forum=forum.id,
        once=new_key(),
        day=proposed.isoformat() if proposed else "",
        start=forum.default_start.strftime("%H:%M"),
        minutes=str(forum.default_minutes),
        mode=(Mode.HYBRID if forum.default_venue else Mode.ONLINE).value,
        venue=forum.default_venue,
    )


def confirm_card(texts: Texts, forum: Forum, values: CheckMeeting, form: MeetingForm, invited: int) -> Message:
    """What will happen, before it happens."""
    title = texts("confirm-move-title" if values.meeting else "confirm-title")
    kept = values.model_dump()
    return card(
        title,
        heading(title),
        fact(texts("meeting-when"), f"{texts.day(form.day)}, {texts.span(form.starts, form.minutes)}"),
        fact(texts("meeting-how"), texts(f"mode-{form.mode}")),
        fact(texts("meeting-where"), form.venue) if form.mode is not Mode.ONLINE else None,
        fact(texts("meeting-note"), form.note) if form.note else None,
        line(texts("confirm-what-happens", count=invited, forum=forum.name)),
        actions=[
            ConfirmMeeting(**kept).on_card(texts("confirm-move" if values.meeting else "confirm-yes"), main=True),
            ChangeMeeting(**kept).on_card(texts("confirm-change")),
            KeepAsItIs().on_card(texts("cancel")),
        ],
        language=texts.locale,
    )


def _whole(text: str) -> list[int]:
    number = whole(text)
    return [number] if number is not None and 15 <= number <= 600 else []


def meeting_facts(texts: Texts, meeting: Meeting) -> list[CardElement]:
    """When, how, where, and the chair's note."""
    shown = [
        fact(texts("meeting-when"), f"{texts.day(meeting.starts)}, {texts.span(meeting.starts, meeting.minutes)}"),
        fact(texts("meeting-how"), texts(f"mode-{meeting.mode}")),
    ]
    if meeting.venue:
        shown.append(fact(texts("meeting-where"), meeting.venue))
    if meeting.note:
        shown.append(fact(texts("meeting-note"), meeting.note))
    return shown


def cancel_form(texts: Texts, forum: Forum, meeting: Meeting) -> Message:
    """What cancelling does, with room for a reason."""
    title = texts("cancel-title")
    return card(
        title,
        heading(title),
        *meeting_facts(texts, meeting),
        line(texts("cancel-what-happens", forum=forum.name)),
        text_input("reason", texts("cancel-reason"), long=True, limit=1000),
        actions=[
            CancelMeeting(meeting=meeting.id).on_card(texts("cancel-yes")),
            KeepAsItIs().on_card(texts("cancel-no"), alone=True, main=True),
        ],
        language=texts.locale,
    )


def trouble_card(
    texts: Texts, forum: Forum, meeting: Meeting, *, can_go_without: bool, link: str = "", problem: str = ""
) -> Message:
    """Microsoft's calendar refused: what it said in plain words, and the ways on."""
    is_cancelled = meeting.state is MeetingState.CANCELLED
    title = texts("trouble-title-cancelled" if is_cancelled else "trouble-title")
    code = (meeting.trouble or "").split(":")[0]
    known = f"trouble-{code}"
    return card(
        title,
        heading(title),
        *meeting_facts(texts, meeting),
        line(texts(known) if texts.has(known) else texts("trouble-other")),
        line(texts("trouble-details", details=meeting.trouble or ""), subtle=True),
        line(texts("trouble-ways-on" if can_go_without else "trouble-ways-on-moved", forum=forum.name)),
        line(problem, warning=True, bold=True) if problem else None,
        text_input("link", texts("trouble-link"), value=link, limit=1000)
        if can_go_without and meeting.mode is not Mode.IN_PERSON
        else None,
        actions=[
            RetryCalendar(meeting=meeting.id).on_card(texts("trouble-retry"), main=True, alone=True),
            *([GoAheadWithout(meeting=meeting.id).on_card(texts("trouble-without"))] if can_go_without else []),
        ],
        language=texts.locale,
    )


def moved_card(texts: Texts, forum: Forum, meeting: Meeting) -> Message:
    """A new post, because people should be notified."""
    title = texts("moved-title", forum=forum.name)
    summary = texts("moved-summary", forum=forum.name, day=texts.day(meeting.starts), start=texts.clock(meeting.starts))
    body = [heading(title), *meeting_facts(texts, meeting), line(texts("moved-answers"))]
    return card(summary, *body, language=texts.locale)


def cancelled_card(texts: Texts, forum: Forum, meeting: Meeting) -> Message:
    """A new post, because people should be notified."""
    title = texts("cancelled-title", forum=forum.name, day=texts.day(meeting.starts))
    return card(
        title,
        heading(title),
        fact(texts("cancelled-reason"), meeting.note) if meeting.note else None,
        line(texts("cancelled-next")),
        language=texts.locale,
    )
