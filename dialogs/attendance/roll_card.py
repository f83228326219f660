"""The roll: who came, for chairs and facilitators, in private."""

from collections.abc import Sequence
from typing import ClassVar

from pydantic import Field

from dialogs.kit.buttons import Button
from dialogs.kit.elements import CardElement
from dialogs.kit.fields import listed_names
from dialogs.kit.parts import card, choice_input, fact, heading, line, text_input
from dialogs.kit.people_shown import NOTHING, Known, choices, names_of, some_of
from dialogs.texts import Texts
from forum.attendance import Answer, Presence
from forum.forums import Forum
from forum.ids import PersonId
from forum.limits import WALK_INS
from forum.meetings import Meeting, Mode
from forum.people import Person
from forum.ports import Message
from forum.use_cases.attendance.roll_views import RollView


class OpenRoll(Button):
    """The roll, to take or correct it."""

    verb: ClassVar[str] = "roll.open"
    meeting: str


class SaveRoll(Button):
    """What was ticked: people's ids, separated by commas; `walk_ins` are names."""

    verb: ClassVar[str] = "roll.save"
    meeting: str
    came: str = ""
    online: str = ""
    apologies: str = ""
    walk_ins: str = Field(default="", repr=False)


class OpenUnknownAttendees(Button):
    """Those whom Microsoft's report could not identify."""

    verb: ClassVar[str] = "strangers.open"
    meeting: str


def roll_card(
    texts: Texts, forum: Forum, meeting: Meeting, view: RollView, known: Known = NOTHING, *, unasked: bool = False
) -> Message:
    """Everybody to tick, filled in with what is already known; `known` tells namesakes apart. `unasked` adds why it
    comes.
    """
    title = texts("roll-title", forum=forum.name, day=texts.day(meeting.starts))
    seen = [member for member in view.members if member.id in view.seen]
    return card(
        title,
        heading(title),
        line(texts("roll-how" if view.members else "roll-nobody")),
        *(_lists(texts, meeting, view, known) if view.members else []),
        line(texts("roll-seen", names=names_of(texts, seen))) if seen else None,
        line(texts("roll-why"), subtle=True) if unasked else None,
        actions=[
            *([SaveRoll(meeting=meeting.id).on_card(texts("roll-save"), main=True)] if view.members else []),
            *(
                [OpenUnknownAttendees(meeting=meeting.id).on_card(texts("strangers-open"), alone=True)]
                if view.unmatched
                else []
            ),
        ],
        language=texts.locale,
    )


def _lists(texts: Texts, meeting: Meeting, view: RollView, known: Known) -> list[CardElement]:
    people = choices(texts, view.members, known)
    there = Presence.ONLINE if meeting.mode is Mode.ONLINE else Presence.IN_PERSON
    came = choice_input(
        "came", texts(f"roll-came-{meeting.mode}"), people, value=ticked(view, there), many=True, open_list=True
    )
    online = choice_input(
        "online", texts("roll-online"), people, value=ticked(view, Presence.ONLINE), many=True, open_list=True
    )
    apologies = choice_input(
        "apologies", texts("roll-apologies"), people, value=apologies_of(view), many=True, open_list=True
    )
    return [came, *([online] if meeting.mode is Mode.HYBRID else []), apologies, walk_ins_input(texts, view)]


def walk_ins_input(texts: Texts, view: RollView) -> CardElement:
    """The field for the names of others who came."""
    return text_input("walk_ins", texts("roll-walk-ins"), value=listed_names(view.walk_ins), long=True, limit=WALK_INS)


def ticked(view: RollView, presence: Presence) -> Sequence[PersonId]:
    """Those for whom this is noted."""
    return [member.id for member in view.members if view.presence.get(member.id) is presence]


def apologies_of(view: RollView) -> Sequence[PersonId]:
    """As noted; if nothing is known about somebody yet, as they answered."""
    said_no = [m.id for m in view.members if m.id not in view.presence and view.answers.get(m.id) is Answer.NO]
    return [*ticked(view, Presence.APOLOGIES), *said_no]


def roll_saved_card(texts: Texts, meeting: Meeting, view: RollView) -> Message:
    """What is noted now, with a button to correct it."""
    title = texts("roll-saved-title", day=texts.day(meeting.starts))
    rows = [
        (texts(f"roll-came-{meeting.mode}"), _there(view, Presence.IN_PERSON)),
        (texts("roll-online"), _there(view, Presence.ONLINE)),
        (texts("roll-apologies"), _there(view, Presence.APOLOGIES)),
        (texts("roll-saved-absent"), _there(view, Presence.ABSENT)),
    ]
    return card(
        title,
        heading(title),
        *(fact(label, names_of(texts, people)) for label, people in rows if people),
        fact(texts("roll-saved-walk-ins"), some_of(texts, view.walk_ins)) if view.walk_ins else None,
        line(texts("roll-saved-private")),
        actions=[OpenRoll(meeting=meeting.id).on_card(texts("roll-correct"), alone=True)],
        language=texts.locale,
    )


def _there(view: RollView, presence: Presence) -> Sequence[Person]:
    return [member for member in view.members if view.presence.get(member.id) is presence]


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
