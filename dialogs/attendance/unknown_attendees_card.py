"""People Microsoft's report saw online but could not identify: for chairs and facilitators, in private."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import ClassVar

from pydantic import ConfigDict

from dialogs.attendance.roll_card import OpenRoll
from dialogs.kit.buttons import Button
from dialogs.kit.elements import AnyButton, CardElement
from dialogs.kit.parts import card, choice_input, fact, heading, line
from dialogs.kit.people_shown import NOTHING, Known, choices, some_of
from dialogs.kit.picking import MOST_FOUND, is_long, listed, search_inputs
from dialogs.texts import Texts
from forum.attendance import KnownAs, UnknownAttendee
from forum.names import sharing_a_word
from forum.people import Person
from forum.ports import Message
from forum.use_cases.attendance.name_unknown_attendees import GUEST, UnknownAttendeesView

AT_ONCE = 3
"""Each name comes with a list of all members, and a card has its limit."""
FIELD = "who:"
LEFT = "nobody"
NOBODY_CHOSEN: Mapping[str, str] = MappingProxyType({})


class SaveUnknownAttendees(Button):
    """Who they were. The inputs are named "who:<stranger's id>"."""

    model_config = ConfigDict(extra="allow")
    verb: ClassVar[str] = "strangers.save"
    meeting: str
    find: str = ""


class FindForUnknownAttendees(SaveUnknownAttendees):
    """The names again; the lists show members whose names contain what was typed."""

    verb: ClassVar[str] = "strangers.find"


def strangers_card(
    texts: Texts,
    view: UnknownAttendeesView,
    known: Known = NOTHING,
    *,
    unasked: bool = False,
    find: str = "",
    chosen: Mapping[str, str] = NOBODY_CHOSEN,
) -> Message:
    """A few names at a time, each with who it may have been. `unasked` adds why it comes.

    In a large forum the lists have people with similar names and those found; `chosen` is what was chosen in the lists,
    by stranger.
    """
    title = texts("strangers-title", day=texts.day(view.meeting.starts))
    shown = view.waiting[:AT_ONCE]
    more = len(view.waiting) - len(shown)
    return card(
        title,
        heading(title),
        line(texts("strangers-how" if shown else "strangers-done")),
        *(search_inputs(texts, view.members, find) if shown else []),
        *(_chooser(texts, view, stranger, known, find, chosen.get(stranger.id)) for stranger in shown),
        line(texts("strangers-more", count=more)) if more else None,
        *_settled(texts, view),
        line(texts("roll-saved-private")),
        line(texts("strangers-why"), subtle=True) if unasked else None,
        actions=_buttons(texts, view),
        language=texts.locale,
    )


def _buttons(texts: Texts, view: UnknownAttendeesView) -> list[AnyButton]:
    meeting = view.meeting.id
    roll = OpenRoll(meeting=meeting).on_card(texts("strangers-roll"), alone=True)
    if not view.waiting:
        return [roll]
    save = SaveUnknownAttendees(meeting=meeting).on_card(texts("roll-save"), main=True)
    find = [FindForUnknownAttendees(meeting=meeting).on_card(texts("find"))] if is_long(view.members) else []
    return [save, *find, roll]


def _chooser(
    texts: Texts, view: UnknownAttendeesView, stranger: UnknownAttendee, known: Known, find: str, chosen: str | None
) -> CardElement:
    rows = [
        (LEFT, texts("strangers-leave")),
        (GUEST, texts("strangers-guest")),
        *choices(texts, _offered(view, stranger, find, chosen), known),
    ]
    label = stranger.name or texts("strangers-nameless")
    return choice_input(f"{FIELD}{stranger.id}", label, rows, value=chosen or view.likely(stranger) or LEFT)


def _offered(view: UnknownAttendeesView, stranger: UnknownAttendee, find: str, chosen: str | None) -> list[Person]:
    """Everybody, or in a large forum those it may have been."""
    if not is_long(view.members):
        return list(view.members)
    found = {person.id for person in listed(view.members, find, [chosen or "", view.likely(stranger) or ""])}
    found |= {person.id for person in sharing_a_word(stranger.name, view.members)[:MOST_FOUND]}
    return [person for person in view.members if person.id in found]


def _settled(texts: Texts, view: UnknownAttendeesView) -> list[CardElement]:
    """What has been said about the others."""
    rows: list[CardElement] = []
    for known in (KnownAs.GUEST, KnownAs.NOBODY_KNOWS):
        names = [one.name or texts("strangers-nameless") for one in view.strangers if one.known is known]
        if names:
            rows.append(fact(texts(f"strangers-{known}"), some_of(texts, names)))
    return rows
