"""A message that Teams holds, and what can go wrong with a call to it."""

import asyncio
from dataclasses import dataclass, field
from typing import Any, Literal

from tests.far_end.cards import buttons_of, counts_of, words_of


@dataclass
class Sent:
    """One of the bot's messages as it is now. `before` holds its earlier versions, oldest first."""

    id: str
    conversation: str
    activity: dict[str, Any]
    before: list[dict[str, Any]] = field(default_factory=list)

    @property
    def replies_to(self) -> str | None:
        """The id of the activity that it answers. None if it was posted unasked."""
        return self.activity.get("replyToId")

    @property
    def card(self) -> dict[str, Any]:
        attachments = self.activity.get("attachments") or []
        return attachments[0]["content"] if attachments else {}

    @property
    def words(self) -> str:
        """Everything that can be read on it; for an offered file, its name."""
        files = [str(attached["name"]) for attached in self.activity.get("attachments") or [] if attached.get("name")]
        return "\n".join([self.activity.get("text") or "", *files, words_of(self.card)]).strip()

    @property
    def counts(self) -> str:
        return counts_of(self.card)

    @property
    def buttons(self) -> list[str]:
        return buttons_of(self.card)


@dataclass
class Fault:
    """What goes wrong with one call. `hold`: it waits for the event first. `drop`: the connection is closed without an
    answer, "before" or "after" the call took effect. `keep`: it takes effect, and the answer waits for the event. `to`:
    only a call whose path contains this."""

    status: int | None = None
    code: str = "ServiceError"
    message: str = "from the far end"
    headers: dict[str, str] = field(default_factory=dict)
    hold: asyncio.Event | None = None
    drop: Literal["before", "after"] | None = None
    keep: asyncio.Event | None = None
    to: str = ""
    arrived: asyncio.Event = field(default_factory=asyncio.Event)
    """Set when the call has arrived; with `keep`, when it has taken effect."""
    done: asyncio.Event = field(default_factory=asyncio.Event)
    """Set when the call has taken effect."""
