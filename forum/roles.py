"""Who was given which role in a forum, or lost it, by whom and when: nobody takes a role unnoticed."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from uuid import uuid4

from forum.forums import Membership
from forum.ids import ForumId, PersonId
from forum.keys import key_from

MAY_HAND_OVER = timedelta(days=30)
"""How long somebody who was a facilitator may still hand over what they could read."""


class Entrusted(StrEnum):
    """What one person may give another in a forum. `NOTES` is given by one facilitator to another: to read what was
    noted before they took the role.
    """

    CHAIR = "chair"
    FACILITATOR = "facilitator"
    MEMBER = "member"
    NOTES = "notes"


ROLES = (Entrusted.MEMBER, Entrusted.CHAIR, Entrusted.FACILITATOR)
"""What a chair may give anybody in the team."""
OFFICES = frozenset({Entrusted.CHAIR, Entrusted.FACILITATOR})
"""Roles whose holders read what others confided to them."""


@dataclass(eq=False)
class RoleChange:
    """One role that one person was given (or lost, if not `given`) by another, `by_id`, at a UTC instant.

    `batch` is the same for all that was changed at once.
    """

    id: str
    batch: str
    forum_id: ForumId
    person_id: PersonId
    role: Entrusted
    given: bool
    by_id: PersonId
    at: datetime


def held_in(part: Membership | None) -> frozenset[Entrusted]:
    """The roles that a membership amounts to."""
    if part is None:
        return frozenset()
    holds = {
        Entrusted.CHAIR: part.is_chair,
        Entrusted.FACILITATOR: part.is_facilitator,
        Entrusted.MEMBER: part.is_member,
    }
    return frozenset(role for role, held in holds.items() if held)


def new_batch() -> str:
    """A repeat changes nothing and so records nothing: its key need not be known beforehand."""
    return str(uuid4())


def role_change(
    batch: str, forum_id: ForumId, person_id: PersonId, role: Entrusted, *, given: bool, by_id: PersonId, at: datetime
) -> RoleChange:
    """One of a batch."""
    return RoleChange(key_from("role", batch, person_id, role), batch, forum_id, person_id, role, given, by_id, at)
