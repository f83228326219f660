"""People as the forum knows them: one row for each person and tenant, whichever forums they belong to."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import TYPE_CHECKING
from uuid import NAMESPACE_URL, uuid5

from forum.ids import PersonId

if TYPE_CHECKING:
    from forum.ids import ForumId


class Reach(StrEnum):
    """Whether a private message from Folkmoot arrives."""

    UNKNOWN = "unknown"
    REACHED = "reached"
    BLOCKED = "blocked"


class IdKind(StrEnum):
    """What somebody was known by earlier. `PERSON` is the id of a row that was joined to another."""

    ENTRA = "entra"
    TEAMS = "teams"
    PERSON = "person"


class DoubleState(StrEnum):
    """Whether two rows are one person. `APART`: they were in a team together, or somebody has said no."""

    CHAIR_ASKED = "chair_asked"
    PERSON_ASKED = "person_asked"
    APART = "apart"


@dataclass(eq=False)
class Double:
    """Two rows that may be one person: `old_id` has left the team, `new_id` has come with the same address."""

    old_id: PersonId
    new_id: PersonId
    forum_id: "ForumId"
    state: DoubleState = DoubleState.CHAIR_ASKED


@dataclass(eq=False)
class Person:
    """Somebody seen in a roster or a conversation.

    `entra_id` is the Microsoft Entra object id (a GUID); `teams_id` is the Bot Framework user id ("29:..."), which is
    what messages are addressed to. Either may be missing until the roster has been read. `is_under_18`: a chair of any
    forum has said so (`forum.young_members`); it is only read, and nothing is written to them in private.
    """

    id: PersonId
    tenant_id: str
    name: str
    entra_id: str | None = None
    teams_id: str | None = None
    email: str | None = None
    is_guest: bool = False
    locale: str | None = None
    reach: Reach = Reach.UNKNOWN
    chat_id: str | None = None
    service_url: str | None = None
    current_forum: str | None = None
    welcomed_at: datetime | None = None
    is_under_18: bool = False

    @property
    def is_outside_teams(self) -> bool:
        """Whether Microsoft knows nothing of them: they are reached by email, or by somebody who rings or writes."""
        return not (self.teams_id or self.entra_id)

    @property
    def is_in_teams(self) -> bool:
        """Whether they are written to there, as far as is known."""
        return bool(self.teams_id) and self.reach is not Reach.BLOCKED


@dataclass(frozen=True)
class Speaker:
    """The person named by a verified activity or a roster. Never read from card data."""

    tenant_id: str
    teams_id: str
    name: str
    entra_id: str | None = None
    email: str | None = None
    is_guest: bool = False


def person_id(speaker: Speaker) -> PersonId:
    """The same person always gets the same id, so that two simultaneous first messages make one row."""
    identity = speaker.entra_id.lower() if speaker.entra_id else speaker.teams_id
    return PersonId(str(uuid5(NAMESPACE_URL, f"folkmoot:person:{speaker.tenant_id}:{identity}")))
