"""The roll once it is saved: how many came and, to be corrected, who was online and who sent apologies."""

from collections.abc import Sequence
from typing import ClassVar

from dialogs.attendance.roll_card import OpenRoll, names_input, ticked
from dialogs.kit.buttons import Button
from dialogs.kit.elements import AnyButton, CardElement
from dialogs.kit.parts import card, fact, heading, line
from dialogs.kit.people_shown import NOTHING, Known, names_of, some_of
from dialogs.kit.picking import is_long
from dialogs.kit.ticks import drawn_ticks
from dialogs.texts import Texts
from forum.attendance import NOT_THERE, THERE, Presence
from forum.meetings import Meeting, Mode
from forum.people import Person
from forum.ports import Message
from forum.use_cases.attendance.roll_views import RollView
from forum.use_cases.attendance.take_roll import Asked

SIGNS = {Asked.CAME: "c", Asked.ONLINE: "o", Asked.APOLOGIES: "a"}
"""The sign for each list in the record of what a form showed."""


class SaveWays(Button):
    """Who was ticked as online and with apologies; `drawn` is what the lists showed."""

    verb: ClassVar[str] = "roll.ways"
    meeting: str
    drawn: str = ""
    online: str = ""
    apologies: str = ""


def roll_saved_card(texts: Texts, meeting: Meeting, view: RollView, known: Known = NOTHING) -> Message:
    """Each name stands once: to be ticked where something is still open about people, otherwise in a line."""
    title = texts("roll-saved-title", day=texts.day(meeting.starts))
    lists = {} if is_long(view.members) else _open_lists(meeting, view)
    return card(
        title,
        heading(title),
        line(_numbers(texts, meeting, view)),
        *_named(texts, meeting, view, lists),
        *(
            names_input(texts, asked, texts(f"roll-who-{asked}"), view, people, known)
            for asked, people in lists.items()
        ),
        fact(texts("roll-saved-walk-ins"), some_of(texts, view.walk_ins)) if view.walk_ins else None,
        line(texts("roll-saved-private")),
        actions=_ways_on(texts, meeting, view, lists),
        language=texts.locale,
    )


def _open_lists(meeting: Meeting, view: RollView) -> dict[Asked, Sequence[Person]]:
    """Who of those who came was online is open at a meeting with a hall and a link."""
    lists = {Asked.ONLINE: view.who(*THERE), Asked.APOLOGIES: view.who(*NOT_THERE)}
    if meeting.mode is not Mode.HYBRID:
        del lists[Asked.ONLINE]
    return {asked: people for asked, people in lists.items() if people}


def _numbers(texts: Texts, meeting: Meeting, view: RollView) -> str:
    here, online = len(view.who(Presence.IN_PERSON)), len(view.who(Presence.ONLINE))
    both = "-ways" if meeting.mode is Mode.HYBRID and here and online else ""
    came = texts(f"roll-saved-came{both}", count=here + online, here=here, online=online)
    missed = len(view.who(*NOT_THERE))
    return f"{came} {texts('roll-saved-missed', count=missed)}" if missed else came


def _named(texts: Texts, meeting: Meeting, view: RollView, lists: dict[Asked, Sequence[Person]]) -> list[CardElement]:
    """The names that no list shows."""
    rows: list[tuple[str, Sequence[Person]]] = []
    if Asked.ONLINE not in lists:
        here = "roll-came-online" if meeting.mode is Mode.ONLINE else "answer-in_person"
        rows += [(here, view.who(Presence.IN_PERSON)), ("roll-online", view.who(Presence.ONLINE))]
    if Asked.APOLOGIES not in lists:
        rows += [("roll-apologies", view.who(Presence.APOLOGIES)), ("roll-saved-absent", view.who(Presence.ABSENT))]
    return [fact(texts(label), names_of(texts, people)) for label, people in rows if people]


def _ways_on(texts: Texts, meeting: Meeting, view: RollView, lists: dict[Asked, Sequence[Person]]) -> list[AnyButton]:
    correct = OpenRoll(meeting=meeting.id).on_card(texts("roll-correct"), alone=True)
    if lists:
        save = SaveWays(meeting=meeting.id, drawn=_drawn(view, lists))
        return [save.on_card(texts("roll-save-ways"), main=True), correct]
    further = _open_lists(meeting, view) if is_long(view.members) else {}
    return [
        *(
            OpenRoll(meeting=meeting.id, asked=asked).on_card(texts(f"roll-open-{asked}"), alone=True)
            for asked in further
        ),
        correct,
    ]


def _drawn(view: RollView, lists: dict[Asked, Sequence[Person]]) -> str:
    signs = {one: SIGNS[asked] for asked, people in lists.items() for one in ticked(view, asked, people)}
    shown = [person for people in lists.values() for person in people]
    return drawn_ticks(shown, lambda one: signs.get(one, ""))
