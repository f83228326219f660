"""What is sent into Teams, and how; and the files that go with it."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Protocol

from forum.conversation import Address
from forum.papers import Paper, PaperKind, Poster
from forum.people import Speaker


@dataclass(frozen=True)
class FileOffer:
    """A file that somebody may have among their own, once they agree. `context` comes back with the answer."""

    name: str
    description: str
    size: int
    context: dict[str, str]


@dataclass(frozen=True)
class FileThere:
    """A file that is now among somebody's own, as Teams described it."""

    name: str
    url: str
    unique_id: str
    file_type: str


@dataclass(frozen=True)
class Message:
    """What is sent: a card with a `summary` for notifications and screen readers, or just text (card None).

    `card` is Adaptive Card JSON. `text` is Markdown and only used without a card. `file` takes the place of a card.
    `suggested` are words that the reader may say next, each under its title: Teams shows three of them.
    """

    summary: str
    card: dict[str, Any] | None = None
    text: str = ""
    file: FileOffer | FileThere | None = None
    suggested: Sequence[tuple[str, str]] = ()


class Messenger(Protocol):
    """Sends into Teams.

    Every method raises NotNow (certainly not done, may be tried later), Refused (certainly not done; `code` is Teams'
    error code such as MessageWritesBlocked, or "ActivityGone" when the message to be updated no longer exists), or
    OutcomeUnknown.
    """

    async def post(self, to: Address, message: Message) -> str:
        """Sends a new message and returns its activity id. Not repeatable."""
        ...

    async def update(self, to: Address, activity_id: str, message: Message) -> None:
        """Replaces a message of ours. Repeatable."""
        ...

    async def open_chat(self, service_url: str, tenant_id: str, teams_id: str) -> str:
        """The conversation id of the personal chat with somebody; the same one each time."""
        ...

    async def group_of(self, service_url: str, team_id: str) -> str:
        """The object id of the Entra group behind a team. Repeatable."""
        ...

    async def roster(self, of: Address) -> list[Speaker]:
        """Everybody in a team or chat, guests included."""
        ...


class Uploads(Protocol):
    """Uploads a file where Teams said it may go."""

    async def upload(self, url: str, content: bytes) -> None:
        """Raises NotNow, Refused ("UploadNotTrusted" for a place where no file may go) or OutcomeUnknown.
        Repeatable.
        """
        ...


class Papers(Protocol):
    """Makes papers into files."""

    async def make(self, paper: Paper, kind: PaperKind) -> bytes:
        """The file's bytes. Repeatable."""
        ...

    async def poster(self, poster: Poster) -> bytes:
        """The PDF's bytes. Repeatable."""
        ...


class ChannelFiles(Protocol):
    """The files of a channel, which everybody in the team can read."""

    async def keep(self, group_id: str, channel_id: str, files: Sequence[tuple[str, bytes]]) -> str:
        """Puts files, each a name and its content, into the channel's folder; returns the address of the folder.

        A file of the same name is replaced, so it is repeatable. Raises NotNow, OutcomeUnknown, or Refused
        ("FilesNotAllowed", "FolderNotFound", or Graph's own code).
        """
        ...
