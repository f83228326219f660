"""How full people's calendars are at the times that a chair proposes: numbers, and never whose.

Only calendars of the chair's own organisation can be seen. What was found is kept for as long as it takes to show it.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime

from forum.conversation import Address
from forum.ids import ForumId, LookId, PersonId
from forum.keys import key_from
from forum.small_numbers import are_many


@dataclass(frozen=True)
class Fullness:
    """How many of the calendars that can be seen are full at a time."""

    full: int
    seen: int

    @property
    def is_tellable(self) -> bool:
        """With fewer calendars the number is not given: it could point to one person."""
        return are_many(self.seen)


FullAt = Callable[[datetime, datetime], Fullness]
"""How full calendars are between two naive wall-clock times of the forum's zone."""


@dataclass(frozen=True)
class CalendarsSeen:
    """What a look at calendars showed. With `seen` 0 none could be seen, for whatever reason.

    `outside` counts members from other organisations, `unknown` those of ours whose calendar could not be seen. `full`
    says, for each proposed start, how many calendars are full; `better` are the starts of up to three better times
    nearby, the best first (all naive wall-clock times).
    """

    seen: int
    outside: int
    unknown: int
    full: Mapping[datetime, int]
    better: tuple[datetime, ...] = ()

    def at(self, starts: datetime, _ends: datetime | None = None) -> Fullness:
        """How full calendars are at one of the proposed times."""
        return Fullness(self.full.get(starts, 0), self.seen)


@dataclass(frozen=True)
class CardPlace:
    """Where a card is: in which conversation, and as which message."""

    to: Address
    activity_id: str

    @property
    def look_id(self) -> LookId:
        """One card, one look: a newer one replaces it."""
        return LookId(key_from("look", self.to.conversation_id, self.activity_id))


@dataclass(eq=False)
class CalendarLook:
    """Times that a chair is about to decide on, while the card says that the bot is looking at calendars.

    It is deleted once the card shows what was found, or shows something else. `token` tells it from an earlier one on
    the same card. `starts` are naive wall-clock times; `meeting_id` is the meeting to be moved, whose own time does not
    count. `card` is what is needed to redraw the card, as JSON.
    """

    id: LookId
    token: str
    forum_id: ForumId
    person_id: PersonId
    service_url: str
    conversation_id: str
    activity_id: str
    starts: tuple[datetime, ...]
    minutes: int
    meeting_id: str | None
    card: str
    asked_at: datetime
    found: CalendarsSeen | None = None

    @property
    def of_several(self) -> bool:
        """Whether it is for a date poll, which has at least two dates; otherwise it is for a meeting, with better times
        nearby.
        """
        return len(self.starts) > 1
