"""What a chair sees of Microsoft's calendar: that it takes its time, that it refuses, and the ways on without it."""

from typing import ClassVar

from dialogs.kit.buttons import Button
from dialogs.kit.elements import CardElement
from dialogs.kit.parts import card, fact, heading, line, text_input
from dialogs.meetings.meetings_card import meeting_facts
from dialogs.texts import Texts
from forum.forums import Forum
from forum.links import LINK_LIMIT, host_of
from forum.meetings import CalendarState, Meeting, MeetingState, Mode
from forum.ports import Message


class RetryCalendar(Button):
    """Ask Microsoft once more."""

    verb: ClassVar[str] = "meeting.retry"
    meeting: str


class GoAheadWithout(Button):
    """Announce the meeting without Microsoft's calendar, if they like with a link of their own."""

    verb: ClassVar[str] = "meeting.without"
    meeting: str
    link: str = ""


class SaveLink(Button):
    """A chair's own link for joining online; empty removes it."""

    verb: ClassVar[str] = "meeting.link"
    meeting: str
    link: str = ""


def trouble_card(texts: Texts, forum: Forum, meeting: Meeting, *, link: str = "", problem: str = "") -> Message:
    """Microsoft's calendar refused: what it said in plain words, and the ways on."""
    title = texts("trouble-title-cancelled" if meeting.state is MeetingState.CANCELLED else "trouble-title")
    can_go_without = meeting.state is MeetingState.SCHEDULING
    return card(
        title,
        heading(title),
        *meeting_facts(texts, meeting),
        line(texts(_reason(texts, meeting))),
        line(texts("trouble-details", details=meeting.trouble or ""), subtle=True),
        line(texts("trouble-ways-on" if can_go_without else "trouble-ways-on-moved", forum=forum.name)),
        *_own_link(texts, meeting, link, problem),
        actions=[
            RetryCalendar(meeting=meeting.id).on_card(texts("trouble-retry"), main=True, alone=True),
            *([GoAheadWithout(meeting=meeting.id).on_card(texts("trouble-without"))] if can_go_without else []),
        ],
        language=texts.locale,
    )


def _reason(texts: Texts, meeting: Meeting) -> str:
    """The text for what Microsoft said; a meeting called off has ways on of its own."""
    known = f"trouble-{meeting.trouble_code}"
    cancelled = f"{known}-cancelled"
    if meeting.state is MeetingState.CANCELLED and texts.has(cancelled):
        return cancelled
    return known if texts.has(known) else "trouble-other"


def _own_link(texts: Texts, meeting: Meeting, link: str, problem: str) -> list[CardElement]:
    """The field for a link of their own, if people could use it and nobody has heard of the meeting yet."""
    if meeting.state is not MeetingState.SCHEDULING or meeting.mode is Mode.IN_PERSON:
        return []
    field = text_input("link", texts("trouble-link"), value=link or meeting.own_link, limit=LINK_LIMIT)
    return [*([line(problem, warning=True, bold=True)] if problem else []), field]


def waiting_card(texts: Texts, forum: Forum, meeting: Meeting, *, link: str = "", problem: str = "") -> Message:
    """The calendar has not confirmed yet: it will in a moment, or Microsoft is busy."""
    busy = meeting.calendar is CalendarState.BUSY
    unheard = meeting.state is MeetingState.SCHEDULING
    title = texts("waiting-title-busy" if busy else "waiting-title")
    words = "waiting-moved" if not unheard else "waiting-busy" if busy else "waiting-soon"
    without = GoAheadWithout(meeting=meeting.id).on_card(texts("trouble-without"))
    return card(
        title,
        heading(title),
        *meeting_facts(texts, meeting),
        line(texts(words, forum=forum.name)),
        line(texts("waiting-without")) if unheard else None,
        *_own_link(texts, meeting, link, problem),
        actions=[without] if unheard else [],
        language=texts.locale,
    )


def link_form(texts: Texts, meeting: Meeting, *, unasked: bool = False, link: str = "", problem: str = "") -> Message:
    """Where people join now, and a field for a link of their own. `unasked`: Microsoft gave none."""
    title = texts("link-title-none" if unasked else "link-title")
    remove = SaveLink(meeting=meeting.id, link="").on_card(texts("link-remove"), alone=True)
    return card(
        title,
        heading(title),
        *meeting_facts(texts, meeting),
        line(texts(_where_now(meeting), host=host_of(meeting.own_link))),
        line(problem, warning=True, bold=True) if problem else None,
        text_input("link", texts("link-own"), value=link or meeting.own_link, limit=LINK_LIMIT),
        line(texts("link-both")) if meeting.join_url else None,
        actions=[
            SaveLink(meeting=meeting.id).on_card(texts("link-save"), main=True),
            *([remove] if meeting.own_link else []),
        ],
        language=texts.locale,
    )


def _where_now(meeting: Meeting) -> str:
    if meeting.own_link:
        return "link-now-own"
    return "link-now-microsoft" if meeting.join_url else "link-now-none"


def link_saved_card(texts: Texts, meeting: Meeting, given: str) -> Message:
    """The link as it was understood, for the chair to see that it is the right one. `given` is what was typed."""
    title = texts("link-saved" if meeting.own_link else "link-same" if given.strip() else "link-removed")
    return card(
        title,
        heading(title),
        fact(texts("meeting-joins-at"), meeting.own_link) if meeting.own_link else None,
        line(texts("link-saved-text" if meeting.own_link else _where_now(meeting), host="")),
        language=texts.locale,
    )
