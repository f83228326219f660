"""What "action @Sam list of placements by 12 December" says: what, who and by when."""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from dialogs.actions.owner_names import Mentioned, Named, owner_named
from dialogs.days.day_at_end import day_at_end
from dialogs.days.plain_dates import names_next_meeting
from forum.people import Person


@dataclass(frozen=True)
class Said:
    """The words after "action", and what is needed to understand them."""

    text: str
    people: Sequence[Person]
    mentioned: Sequence[Mentioned]
    speaker: Person
    today: date
    next_meeting: date | None


@dataclass(frozen=True)
class Understood:
    """What was understood. `days`: the day, or the two that may be meant. `unread`: words that should be a day."""

    named: Named
    days: Sequence[date] = ()
    unread: str = ""

    @property
    def due(self) -> date | None:
        """The day, if it is clear."""
        return self.days[0] if len(self.days) == 1 else None

    @property
    def wants_next_meeting(self) -> bool:
        """ "before the next forum", whose date is not known."""
        return names_next_meeting(self.unread)


async def understand(said: Said) -> Understood:
    """In a thread, because the first day takes a while (see plain_dates)."""
    return await asyncio.to_thread(understood, said)


def understood(said: Said) -> Understood:
    """Reads the day off the end, then the owner off the beginning."""
    text = " ".join(said.text.split())
    found = day_at_end(text, said.today, said.next_meeting)
    # An action has no hour: any hour given stays in the text.
    rest = f"{found.before} ({found.hour})" if found.hour else found.before
    named = owner_named(rest, said.people, said.mentioned, said.speaker)
    return Understood(named, found.days, found.unread)
