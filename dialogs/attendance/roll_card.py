"""The roll: who came, for chairs and facilitators, in private."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import ClassVar

from pydantic import Field

from dialogs.kit.buttons import Button
from dialogs.kit.elements import AnyButton, CardElement
from dialogs.kit.fields import listed_names
from dialogs.kit.form_errors import with_errors
from dialogs.kit.parts import buttons, card, choice_input, heading, line, text_input
from dialogs.kit.people_shown import NOTHING, Known, labels_of
from dialogs.texts import Texts
from forum.attendance import THERE, Presence
from forum.errors import Invalid
from forum.forums import Forum
from forum.ids import PersonId
from forum.keys import key_from
from forum.limits import WALK_INS
from forum.meetings import Meeting
from forum.people import Person
from forum.ports import Message
from forum.use_cases.attendance.roll_views import RollView
from forum.use_cases.attendance.take_roll import Asked


class OpenRoll(Button):
    """The roll, to take or correct it; `asked` is the list to show in a large forum."""

    verb: ClassVar[str] = "roll.open"
    meeting: str
    asked: str = ""


class SaveWhoCame(Button):
    """Who was ticked: ids, separated by commas; `walk_ins` are names. `then` is "yes" for everybody who said so."""

    verb: ClassVar[str] = "roll.came"
    meeting: str
    then: str = ""
    came: str = ""
    walk_ins: str = Field(default="", repr=False)


class SaveRoll(Button):
    """On cards of earlier versions, which ask everything at once."""

    verb: ClassVar[str] = "roll.save"
    meeting: str
    came: str = ""
    online: str = ""
    apologies: str = ""
    walk_ins: str = Field(default="", repr=False)


@dataclass(frozen=True)
class Said:
    """What a roll that comes back says: what was `saved`, and what is `wrong` with the names of `guests` as typed."""

    saved: str = ""
    guests: str = field(default="", repr=False)
    wrong: Invalid | None = None


NOTHING_SAID = Said()


class OpenUnknownAttendees(Button):
    """Those whom Microsoft's report could not identify."""

    verb: ClassVar[str] = "strangers.open"
    meeting: str


def roll_card(
    texts: Texts,
    forum: Forum,
    meeting: Meeting,
    view: RollView,
    known: Known = NOTHING,
    *,
    said: Said = NOTHING_SAID,
    unasked: bool = False,
) -> Message:
    """Everybody once, with their answer; ticked is whoever is already known to have come. `known` tells namesakes
    apart, and `unasked` adds why it comes.
    """
    title = texts("roll-title", forum=forum.name, day=texts.day(meeting.starts))
    return card(
        title,
        heading(title),
        line(said.saved, bold=True) if said.saved else None,
        line(texts("roll-how" if view.members else "roll-nobody")),
        *(_form(texts, meeting, view, known, said) if view.members else []),
        line(texts("roll-why"), subtle=True) if unasked else None,
        actions=[
            *([SaveWhoCame(meeting=meeting.id).on_card(texts("roll-save"), main=True)] if view.members else []),
            *unknown_button(texts, meeting, view),
        ],
        language=texts.locale,
    )


def _form(texts: Texts, meeting: Meeting, view: RollView, known: Known, said: Said) -> list[CardElement | None]:
    as_said = SaveWhoCame(meeting=meeting.id, then="yes").on_card(texts("roll-as-said"))
    return [
        line(texts("roll-seen-stay")) if view.seen else None,
        buttons(as_said) if view.said_and_not_noted else None,
        names_input(texts, Asked.CAME, texts("roll-who-came"), view, view.members, known),
        *guests_input(texts, view, said),
    ]


def names_input(
    texts: Texts, asked: Asked, label: str, view: RollView, people: Sequence[Person], known: Known = NOTHING
) -> CardElement:
    """A list of names to tick, as noted. A list with other ticks is a new one to the client, which would otherwise go
    on showing the ticks from before the card was redrawn.
    """
    names = labels_of(texts, people, known)
    rows = [(person.id, _row(texts, asked, names[person.id], view, person)) for person in people]
    ticks = ticked(view, asked, people)
    made = choice_input(asked.value, label, rows, value=ticks, many=True, open_list=True)
    return CardElement(made | {"key": key_from("ticks", made["key"], *ticks)})


def _row(texts: Texts, asked: Asked, name: str, view: RollView, person: Person) -> str:
    """The name; where it is asked who came, with what is known beside it."""
    if asked is not Asked.CAME:
        return name
    answer = view.answers.get(person.id)
    beside = "seen" if person.id in view.seen else f"said-{answer}" if answer else "silent"
    return texts(f"roll-row-{beside}", name=name)


def ticked(view: RollView, asked: Asked, people: Sequence[Person]) -> Sequence[PersonId]:
    """Those of whom it is noted."""
    yes = {Asked.CAME: THERE, Asked.ONLINE: (Presence.ONLINE,), Asked.APOLOGIES: (Presence.APOLOGIES,)}[asked]
    return [person.id for person in people if view.presence.get(person.id) in yes]


def guests_input(texts: Texts, view: RollView, said: Said) -> list[CardElement | None]:
    """The field for the names of others who came: as noted or, if something is wrong with them, as typed."""
    names = said.guests if said.wrong else listed_names(view.walk_ins)
    named = text_input("walk_ins", texts("roll-walk-ins"), value=names, limit=WALK_INS)
    return with_errors(texts, [named], said.wrong, {said.wrong.problem: "walk_ins"} if said.wrong else {})


def unknown_button(texts: Texts, meeting: Meeting, view: RollView) -> list[AnyButton]:
    """The way to those whom Microsoft's report could not identify, if there are any."""
    if not view.unmatched:
        return []
    return [OpenUnknownAttendees(meeting=meeting.id).on_card(texts("strangers-open"), alone=True)]


def report_missing_card(texts: Texts, forum: Forum, code: str) -> Message:
    """For a chair: use the roll card, and what the IT team would have to grant. `code` is Microsoft's own."""
    title = texts("report-missing-title", forum=forum.name)
    known = f"report-missing-{code}"
    return card(
        title,
        heading(title),
        line(texts("report-missing-text")),
        line(texts(known) if texts.has(known) else texts("report-missing-it")),
        line(texts("report-missing-details", code=code), subtle=True),
        line(texts("report-missing-why"), subtle=True),
        language=texts.locale,
    )
