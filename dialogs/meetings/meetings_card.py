"""The schedule form and its confirmation, and what is said when a meeting moves or is called off."""

from datetime import date, datetime
from typing import ClassVar

from dialogs.advice.advice_card import NOTHING_KNOWN, Advice, advice_lines, when_words
from dialogs.advice.free_busy_card import NOT_LOOKED_AT, Calendars, about_one_time
from dialogs.kit.buttons import Button, new_key
from dialogs.kit.elements import AnyButton, CardElement
from dialogs.kit.fields import clock, day
from dialogs.kit.form_errors import with_errors
from dialogs.kit.lengths import length_input
from dialogs.kit.looks import Words, date_block
from dialogs.kit.parts import card, choice_input, date_input, fact, heading, line, text_input, time_input
from dialogs.texts import Texts
from forum.errors import Invalid
from forum.forums import Forum
from forum.limits import CANCEL_REASON, MEETING_NOTE, VENUE
from forum.links import host_of
from forum.meetings import Meeting, Mode
from forum.ports import Message
from forum.use_cases.meetings.schedule_meeting import MeetingForm

# Which input a mistake is shown beside.
_PLACES = {
    "schedule-needs-day": "day",
    "schedule-in-the-past": "day",
    "schedule-skipped": "start",
    "schedule-too-far": "day",
    "schedule-needs-start": "start",
    "schedule-length": "minutes",
    "schedule-needs-venue": "venue",
}


class CheckMeeting(Button):
    """From the schedule form to the confirmation. `meeting` is set if an existing one is to be moved, `date_poll` if
    everybody was asked which date suits, `since` if the bot proposed it (see ProposeNext).
    """

    verb: ClassVar[str] = "meeting.check"
    forum: str
    once: str
    meeting: str = ""
    date_poll: str = ""
    since: str = ""
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
    """Cancel it, with the reason that was typed. `drawn` is the revision of the meeting that was shown."""

    verb: ClassVar[str] = "meeting.cancel"
    meeting: str
    drawn: int | None = None
    reason: str = ""


class KeepAsItIs(Button):
    """Not now."""

    verb: ClassVar[str] = "keep"


def schedule_form(
    texts: Texts, forum: Forum, values: CheckMeeting, wrong: Invalid | None = None, *, another: bool = False
) -> Message:
    """The one form for a meeting, new or moved. `another`: there is already one ahead, and the form says so."""
    title = texts("reschedule-title" if values.meeting else "schedule-title", forum=forum.name)
    return card(
        title,
        heading(title),
        line(texts("schedule-already"), warning=True, bold=True) if another else None,
        *with_errors(texts, _inputs(texts, forum, values), wrong, _PLACES),
        actions=[
            _goes_on(forum, values).on_card(texts("schedule-check"), main=True),
            KeepAsItIs().on_card(texts("cancel"), alone=True),
        ],
        language=texts.locale,
    )


def _inputs(texts: Texts, forum: Forum, values: CheckMeeting) -> list[CardElement]:
    return [
        date_input("day", texts("schedule-day"), value=day(values.day), required=texts("schedule-needs-day")),
        time_input("start", texts("schedule-start"), value=clock(values.start), required=texts("schedule-needs-start")),
        length_input(texts, values.minutes, forum.default_minutes),
        choice_input(
            "mode",
            texts("schedule-mode"),
            [(mode.value, texts(f"mode-{mode}")) for mode in Mode],
            value=values.mode,
            open_list=True,
        ),
        text_input("venue", texts("schedule-venue"), value=values.venue, limit=VENUE),
        text_input("note", texts("schedule-note"), value=values.note, long=True, limit=MEETING_NOTE),
    ]


def _goes_on(forum: Forum, values: CheckMeeting) -> CheckMeeting:
    """What the form's inputs send back."""
    return CheckMeeting(
        forum=forum.id, once=values.once, meeting=values.meeting, date_poll=values.date_poll, since=values.since
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


def confirm_card(
    texts: Texts,
    forum: Forum,
    values: CheckMeeting,
    form: MeetingForm,
    invited: int,
    advice: Advice = NOTHING_KNOWN,
    calendars: Calendars = NOT_LOOKED_AT,
    before: Meeting | None = None,
) -> Message:
    """What will happen, before it happens; what may keep people away then; and how full their calendars are. `before`
    is the meeting that moves, as it stands.
    """
    title = texts("confirm-move-title" if values.meeting else "confirm-title")
    kept = values.model_dump()
    return card(
        title,
        date_block(
            texts, form.day, title, *_times(texts, forum, form, before), *_at_a_glance(texts, form.mode, form.venue)
        ),
        fact(texts("meeting-note"), form.note) if form.note else None,
        line(texts("confirm-move-happens" if before else "confirm-what-happens", count=invited, forum=forum.name)),
        *advice_lines(texts, advice, about_one_time(texts, calendars, form.starts)),
        actions=[
            ConfirmMeeting(**kept).on_card(texts("confirm-move" if values.meeting else "confirm-yes"), main=True),
            ChangeMeeting(**kept).on_card(texts("confirm-change")),
            *_instead(texts, kept, advice),
            KeepAsItIs().on_card(texts("cancel"), alone=True),
        ],
        language=texts.locale,
    )


def _times(texts: Texts, forum: Forum, form: MeetingForm, before: Meeting | None) -> list[Words]:
    """When it will be; if that changes, also when it was going to be."""
    then = _when(texts, form.starts, forum.time_zone, form.minutes)
    so_far = _when(texts, before.starts, before.time_zone, before.minutes) if before else then
    return [then] if so_far == then else [fact(texts("confirm-so-far"), so_far), fact(texts("confirm-then"), then)]


def _when(texts: Texts, starts: datetime, time_zone: str, minutes: int) -> str:
    return f"{texts.day(starts)}, {texts.span(starts, time_zone, minutes)}"


def _instead(texts: Texts, kept: dict[str, str], advice: Advice) -> list[AnyButton]:
    """Each other time nearby as a button back to the form, with that time in it."""
    return [
        ChangeMeeting(**kept | {"day": one.starts.date().isoformat(), "start": one.starts.strftime("%H:%M")}).on_card(
            when_words(texts, one)
        )
        for one in advice.alternatives
    ]


def meeting_facts(texts: Texts, meeting: Meeting) -> list[CardElement]:
    """When, how, where, and the chair's note."""
    shown = [
        fact(texts("meeting-when"), _when(texts, meeting.starts, meeting.time_zone, meeting.minutes)),
        fact(texts("meeting-how"), texts(f"mode-{meeting.mode}")),
    ]
    if meeting.venue:
        shown.append(fact(texts("meeting-where"), meeting.venue))
    return [*shown, *more_on_meeting(texts, meeting)]


def meeting_block(texts: Texts, meeting: Meeting, title: str) -> CardElement:
    """The meeting at a glance, with the card's heading: the day, from when to when, where, and how."""
    when = _when(texts, meeting.starts, meeting.time_zone, meeting.minutes)
    return date_block(texts, meeting.starts.date(), title, when, *_at_a_glance(texts, meeting.mode, meeting.venue))


def _at_a_glance(texts: Texts, mode: Mode, venue: str) -> list[str]:
    """Where, and how."""
    return [*([venue] if venue and mode is not Mode.ONLINE else []), texts(f"mode-{mode}")]


def more_on_meeting(texts: Texts, meeting: Meeting) -> list[CardElement]:
    """What is not seen at a glance: where a chair's own link leads, and the chair's note."""
    shown: list[CardElement] = []
    if meeting.own_link and meeting.mode is not Mode.IN_PERSON:
        shown.append(fact(texts("meeting-joins-at"), host_of(meeting.own_link)))
    if meeting.note:
        shown.append(fact(texts("meeting-note"), meeting.note))
    return shown


def cancel_form(
    texts: Texts, forum: Forum, meeting: Meeting, reason: str = "", wrong: Invalid | None = None
) -> Message:
    """What cancelling does, with room for a reason."""
    title = texts("cancel-title")
    why = text_input("reason", texts("cancel-reason"), value=reason, long=True, limit=CANCEL_REASON)
    cancel = CancelMeeting(meeting=meeting.id, drawn=meeting.revision)
    return card(
        title,
        heading(title),
        *meeting_facts(texts, meeting),
        line(texts("cancel-what-happens", forum=forum.name)),
        *with_errors(texts, [why], wrong, {}),
        actions=[
            cancel.on_card(texts("cancel-yes")),
            KeepAsItIs().on_card(texts("cancel-no"), alone=True, main=True),
        ],
        language=texts.locale,
    )
