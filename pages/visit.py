"""One visit of a page: who came, with which link, and what they sent."""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from dialogs.texts import Texts
from dialogs.texts.switched_on import Languages
from forum.controller import Controller
from forum.errors import Gone, Invalid
from forum.forums import Forum
from forum.ids import ForumId
from forum.people import Person
from forum.ports import UnitOfWork
from forum.safe_links import SafeLink

LONGEST_KEY = 64
"""Of a form that writes once, however often it is sent."""


@dataclass(frozen=True)
class Sent:
    """The fields of a form, or what follows the question mark of an address. It may be confidential: never printed."""

    fields: Sequence[tuple[str, str]] = field(default=(), repr=False)

    def one(self, name: str) -> str:
        """The first value of a field, "" for none."""
        return next((value for key, value in self.fields if key == name), "")

    def all(self, name: str) -> list[str]:
        """Every value of a field."""
        return [value for key, value in self.fields if key == name]

    def has(self, name: str) -> bool:
        """Whether the field was sent at all."""
        return any(key == name for key, _ in self.fields)


NOTHING_SENT = Sent()


@dataclass(frozen=True)
class Visit:
    """Within one transaction. `here` is the address of the link's first page, without the host; `parts` are what stood
    in the address after the token. `public_url` is where people reach the pages, without a slash at its end.

    `texts` are in the language that the page is read in, `languages` all that it could be read in. `sent` is what was
    typed: when a form is drawn again, it comes back with `wrong`, which says what to correct. `young` is the member
    under 18 for whom `person` answers, with a link that is for nothing else.
    """

    uow: UnitOfWork
    link: SafeLink
    forum: Forum
    person: Person
    texts: Texts
    languages: Languages
    now: datetime
    here: str
    token: str = field(repr=False)
    controller: Controller
    public_url: str = ""
    parts: Mapping[str, str] = field(default_factory=dict[str, str])
    sent: Sent = NOTHING_SENT
    wrong: Invalid | None = None
    young: Person | None = None

    def ours(self, forum_id: ForumId) -> None:
        """A link acts in its own forum alone. Raises Gone for what belongs to another one."""
        if forum_id != self.forum.id:
            raise Gone


@dataclass(frozen=True)
class Shown:
    """A page to be drawn. `title` names the text in the browser's tab: it says nothing about anybody. `named` stands
    there instead on a page that everybody may read; `may_be_found`: search engines may list it.
    """

    template: str
    title: str
    values: Mapping[str, Any] = field(default_factory=dict[str, Any])
    status: int = 200
    named: str = ""
    may_be_found: bool = False


@dataclass(frozen=True)
class Go:
    """On to another page of the same link, "" for its first. With `session`, the browser keeps that from now on."""

    path: str = ""
    session: str = ""


@dataclass(frozen=True)
class Away:
    """The link does not open any longer: on to a page that needs none, and says why."""

    page: str


LEFT, CLOSED, DECLINED = Away("left"), Away("closed"), Away("declined")
NO_TEXTS, MAY_RING = Away("no-texts"), Away("may-ring")


@dataclass(frozen=True)
class File:
    """Something to download."""

    body: bytes = field(repr=False)
    content_type: str
    name: str


Answer = Shown | Go | Away | File
Page = Callable[[Visit], Awaitable[Answer]]
