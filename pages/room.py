"""What the pages are given: transactions, the time, and what is known about whoever asks."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Protocol, TypeVar
from urllib.parse import urlsplit

from aiohttp import web

from dialogs.kit.letters import PAGES
from dialogs.texts.switched_on import Languages
from forum.controller import Controller
from forum.correspondents import SetUp
from forum.ports import Clock, UnitOfWork

T = TypeVar("T")


class NotKept(Exception):
    """The database did not keep something, or cannot be read. Nothing about it is said outside but that."""


class Transactions(Protocol):
    """Runs work in one transaction, in time for somebody who is waiting."""

    async def __call__(self, work: Callable[[UnitOfWork], Awaitable[T]]) -> T:
        """What `work` returns, after the commit. Raises what it raises, TooBusy, NotKept."""
        ...


class ReadBody(Protocol):
    """Reads what was sent, up to a limit."""

    async def __call__(self, request: web.Request, most: int) -> bytes:
        """Raises one of aiohttp's HTTP errors."""
        ...


@dataclass(frozen=True)
class Room:
    """`public_url` is where people reach the pages, without a slash at its end; `controller` runs the forums.
    `languages` are those that the pages speak, and `ways` those in which people are written to here.

    `address_of` says whose request it is, and `vouch` that it has proven to come from somebody known. `count` is told
    the page and what became of it, and `seconds` and `sleep` are a clock that only goes forward.
    """

    run: Transactions
    read_body: ReadBody
    clock: Clock
    public_url: str
    controller: Controller
    languages: Languages
    ways: SetUp
    address_of: Callable[[web.Request], str]
    vouch: Callable[[web.Request], None]
    count: Callable[[str, str], None]
    seconds: Callable[[], float]
    sleep: Callable[[float], Awaitable[None]]

    @property
    def origin(self) -> str:
        """What browsers call us in `Origin`."""
        parts = urlsplit(self.public_url)
        return f"{parts.scheme}://{parts.netloc}".lower()

    @property
    def is_secure(self) -> bool:
        """Whether people reach the pages by https."""
        return self.origin.startswith("https:")

    @property
    def root(self) -> str:
        """Where the addresses of pages begin, without the host: "/l/"."""
        return self.base + PAGES

    @property
    def base(self) -> str:
        """What stands before every address of ours, without the host: "" unless a proxy puts us below something."""
        return urlsplit(self.public_url).path.rstrip("/")
