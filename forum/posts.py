"""The cards in a conversation that are kept up to date."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from forum.conversation import Address


class PostState(StrEnum):
    """`UNKNOWN`: it may have arrived, and nobody can tell; it is never blindly sent again. `MISSING`: it is certainly
    not there, so the next refresh may post it.
    """

    POSTED = "posted"
    UNKNOWN = "unknown"
    MISSING = "missing"


BY_MAIL = Address("mailto:", "")
"""Where an email is recorded to be: the reader's address is kept in one place alone."""


@dataclass(eq=False)
class Post:
    """One message of ours. `key` names the thing it shows: "agenda:...", "meeting:...", "actions:...".

    `posted_at` is the UTC instant at which it was last posted or changed.
    """

    key: str
    service_url: str
    conversation_id: str
    activity_id: str | None
    state: PostState
    posted_at: datetime

    @property
    def address(self) -> Address:
        """Where it is."""
        return Address(self.service_url, self.conversation_id)
