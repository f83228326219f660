"""What people want to talk about, from a suggestion to its stated outcome."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from forum.ids import ForumId, MeetingId, PersonId, SuggestionId


class Attribution(StrEnum):
    """How a suggestion shows who made it. `UNATTRIBUTED` stores no author at all."""

    NAMED = "named"
    CHAIRS_ONLY = "chairs_only"
    UNATTRIBUTED = "unattributed"


class Outcome(StrEnum):
    """What became of a suggestion."""

    OPEN = "open"
    ACCEPTED = "accepted"
    PARKED = "parked"
    WITHDRAWN = "withdrawn"
    MERGED = "merged"
    ANSWERED = "answered"
    DECLINED = "declined"
    TO_BOARD = "to_board"
    DONE = "done"


class ItemKind(StrEnum):
    """What an item of an agenda asks of the people present."""

    LISTEN = "listen"
    DISCUSS = "discuss"
    DECIDE = "decide"
    INFORM = "inform"


class LedBy(StrEnum):
    """Whose item it is: the community's, or the hosts', who convened the forum."""

    COMMUNITY = "community"
    HOSTS = "hosts"


MUST_BE_EXPLAINED = frozenset({Outcome.PARKED, Outcome.ANSWERED, Outcome.DECLINED})
"""Outcomes that mean nothing to an author without the chairs' own words."""


@dataclass(eq=False)
class Suggestion:
    """A topic for an agenda.

    For an unattributed one `author_id` is None, `created_at` is truncated to the day, and `code_hash` (SHA-256, hex)
    lets the only holder of the code edit or withdraw it. `proposed` is what the chairs have pencilled in: it counts
    when the agenda is published. `reason` is what they say about it: the reason, or the answer. `merged_into` is the
    topic in which a merged one continues; while merging is only pencilled in, the one it is to join. `link` leads to
    the message that the topic was made from, "" for none; it would reveal where an unattributed topic comes from, so
    that never has one.

    `presenter` is the person the chairs put down to open it, as they wrote the name; it is never filled in from the
    author.
    """

    id: SuggestionId
    forum_id: ForumId
    title: str
    why: str
    attribution: Attribution
    author_id: PersonId | None
    code_hash: str | None
    created_at: datetime
    outcome: Outcome = Outcome.OPEN
    reason: str = ""
    meeting_id: MeetingId | None = None
    position: int | None = None
    minutes: int | None = None
    proposed: Outcome | None = None
    merged_into: SuggestionId | None = None
    link: str = ""
    kind: ItemKind = ItemKind.DISCUSS
    presenter: str = ""
    led_by: LedBy = LedBy.COMMUNITY


@dataclass(eq=False)
class Support:
    """ "I'd like this discussed", by one person."""

    suggestion_id: SuggestionId
    person_id: PersonId


@dataclass(eq=False)
class PassedOver:
    """A published agenda that did not take up a waiting topic."""

    suggestion_id: SuggestionId
    meeting_id: MeetingId
