"""One thing that somebody said or pressed, without any Teams types. Times are UTC instants."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Any

from forum.people import Speaker


class PlaceKind(StrEnum):
    """What sort of conversation a turn comes from."""

    PERSONAL = "personal"
    CHANNEL = "channel"
    GROUP = "group"


@dataclass(frozen=True)
class Place:
    """A conversation. `thread_id` is the id to reply in (a channel thread); `team_id` is set in channels only."""

    kind: PlaceKind
    conversation_id: str
    service_url: str
    tenant_id: str
    team_id: str | None = None
    thread_id: str | None = None


@dataclass(frozen=True)
class Press:
    """A button that was pressed. `data` holds the button's own fields and what was typed into the card's inputs."""

    verb: str
    data: Mapping[str, Any]
    in_place: bool = True
    """False for the Action.Submit fallback, whose answer is a new message instead of a replaced card."""
    in_dialog: bool = False
    """In a window that opened for this person alone, and stays in no conversation."""
    message_id: str = ""
    """The message that holds the card, if Teams says so."""


class Arrival(StrEnum):
    """What happened, if it was neither a message nor a press."""

    BOT_ADDED = "bot_added"
    MEMBERS_CHANGED = "members_changed"
    MEETING_BEGAN = "meeting_began"
    MEETING_ENDED = "meeting_ended"


@dataclass(frozen=True)
class FileAnswer:
    """What somebody answered to a file that was offered to them. No card can send this: Teams itself does.

    `context` is what the offer carried. If `accepted`, Teams takes the file at `upload_url`; anybody who has that may
    write there. `content_url`, `unique_id` and `name` describe the file as it will be.
    """

    accepted: bool
    context: Mapping[str, str]
    upload_url: str = field(default="", repr=False)
    content_url: str = field(default="", repr=False)
    unique_id: str = ""
    name: str = ""


@dataclass(frozen=True)
class Turn:
    """Everything a handler may know about a turn.

    `key` is derived from the activity's id and the conversation: the same activity sent again has the same key. `text`
    has the bot's own mention removed and other mentions replaced by their display names; `mentions` says who those
    were. `join_url` leads to the online meeting that began or ended, which Teams calls `meeting_title`. `bot_id` is
    what Teams calls the bot, "28:" and its app id. `is_edit`: `text` is what a message with this `key` says now.
    """

    key: str
    who: Speaker
    where: Place
    now: datetime
    locale: str = "en"
    text: str = ""
    press: Press | None = None
    arrival: Arrival | None = None
    mentions: tuple[Speaker, ...] = field(default=())
    file: FileAnswer | None = None
    join_url: str = ""
    meeting_title: str = ""
    bot_id: str = ""
    is_edit: bool = False
