"""What the set-up form shows and sends."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import ClassVar

from dialogs.kit.buttons import Button
from dialogs.kit.people_shown import NOTHING, Known
from dialogs.kit.picking import is_long
from forum.forums import (
    USUAL_CUT_OFF_DAYS,
    USUAL_DIGEST_DAYS,
    USUAL_NOTES_MONTHS,
    USUAL_REMINDER_DAYS,
    Openness,
)
from forum.people import Person

TICKS = {"chairs": "c", "facilitators": "f", "members": "m"}
"""The sign for each list of people in the record of what a form showed."""


def typed_days(days: Iterable[int]) -> str:
    """As written in the one field for all of them."""
    return ", ".join(map(str, days))


class SaveSetUp(Button):
    """Set the forum up, or save its settings. Everything but `forum` and `drawn` comes from the form.

    `drawn` is who was ticked when it was drawn, with the signs in `TICKS`.
    """

    verb: ClassVar[str] = "setup.save"
    forum: str = ""
    name: str = ""
    time_zone: str = "Europe/London"
    every: str = "2"
    nth: str = "2"
    weekday: str = "1"
    start: str = "18:00"
    minutes: str = "90"
    venue: str = ""
    board: str = ""
    openness: str = Openness.OPEN_FORUM.value
    chairs: str = ""
    facilitators: str = ""
    members: str = ""
    reminders: str = typed_days(USUAL_REMINDER_DAYS)
    cut_off: str = str(USUAL_CUT_OFF_DAYS)
    digest: str = str(USUAL_DIGEST_DAYS)
    rest: str = ""
    notes_months: str = str(USUAL_NOTES_MONTHS)
    support: str = ""
    people: str = ""
    drawn: str = ""


EVERYBODY, NOBODY, AS_THEY_ARE = "all", "none", "kept"
"""Values of `people` for a team too large for lists in the form: everybody is a member, or nothing changes."""


@dataclass(frozen=True)
class FormState:
    """What the form shows: the roster to choose from, and what has been chosen or typed so far.

    `known` tells namesakes apart.
    """

    roster: Sequence[Person]
    values: SaveSetUp
    is_new: bool
    known: Known = NOTHING

    @property
    def is_large(self) -> bool:
        """Too many people for lists in this form: they are chosen afterwards, some at a time."""
        return is_long(self.roster)
