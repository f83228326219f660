"""One person as the operator is told of them, and the rows in which a name stands alone."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from forum.forums import Forum
from forum.ids import ForumId, PersonId


@dataclass(frozen=True)
class Asked:
    """What somebody typed, and which telephone numbers (E.164) that may be, in the countries of the forums."""

    words: str
    numbers: frozenset[str] = frozenset()


class FoundBy(StrEnum):
    """What of it led to people. `NEAR`: nobody has the name that was typed, and these are spelled much like it."""

    ID = "id"
    ADDRESS = "address"
    NUMBER = "number"
    NAME = "name"
    NEAR = "near"


class Way(StrEnum):
    """How somebody is reached. Which address it is, is nobody's business here."""

    TEAMS = "teams"
    EMAIL = "email"
    MOBILE = "mobile"
    TELEPHONE = "telephone"


class Part(StrEnum):
    """What somebody is in a forum. `BEFORE`: nothing now, and something of theirs is kept there. `NAMED`: a name in a
    list.
    """

    CHAIR = "chair"
    FACILITATOR = "facilitator"
    MEMBER = "member"
    IN_TEAM = "in_team"
    BEFORE = "before"
    NAMED = "named"


@dataclass(frozen=True)
class Listed:
    """A name in `column` of a row of `table`, with the row's primary key in the order of its columns; no id of a person
    is beside it. `email_key` and `phone` (E.164) are of the person with that name, "" for none.
    """

    table: str
    column: str
    key: tuple[str | int, ...]
    forum_id: ForumId
    name: str
    email_key: str = ""
    phone: str = ""


@dataclass(frozen=True)
class Subject:
    """One person. `id` is what can be typed to mean nobody else. `person_id` None: they have no row of their own.

    `listed` are the rows that hold their name and no id, and can be nobody else's.
    """

    id: str
    name: str
    person_id: PersonId | None
    listed: tuple[Listed, ...] = ()


@dataclass(frozen=True)
class Candidate:
    """Somebody who may be meant, and what tells them from others. `last_seen` is the day of the last meeting they were
    at, or of their last answer. `shares`: somebody else has the same address or number. `perhaps`: rows that may be the
    same person, as long as nobody has said.
    """

    subject: Subject
    places: tuple[tuple[Forum, frozenset[Part]], ...]
    ways: frozenset[Way]
    last_seen: date | None
    shares: bool = False
    perhaps: tuple[PersonId, ...] = ()


@dataclass(frozen=True)
class Found:
    """Everybody who may be meant, by name; None of `by` for nobody."""

    by: FoundBy | None
    candidates: tuple[Candidate, ...] = ()

    @property
    def one(self) -> Candidate | None:
        """Who is meant, if it can be only one person. A name that is spelled otherwise decides nothing."""
        return self.candidates[0] if len(self.candidates) == 1 and self.by is not FoundBy.NEAR else None


@dataclass(frozen=True)
class Standing:
    """Where something of somebody is kept: in which forums, and the last day of theirs there (UTC), if there is one."""

    days: Mapping[ForumId, date | None]
