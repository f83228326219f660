"""One visit of a page that everybody may read. Nobody is known, and no cookie is set."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from datetime import datetime

from dialogs.texts import Texts
from forum.controller import Controller
from forum.errors import Invalid
from forum.forums import Forum
from forum.ports import UnitOfWork
from forum.public_pages import PublicPage, is_shown, slug_in
from pages.kindly import NoSuchPage
from pages.visit import NOTHING_SENT, Go, Sent, Shown


@dataclass(frozen=True)
class Visitor:
    """Within one transaction. `page` is the forum's, which is on; `here` its address, without the host; `parts` are
    what stood in the address.

    `sent` is what was typed: when a form is drawn again, it comes back with `wrong`, which says what to correct.
    """

    uow: UnitOfWork
    forum: Forum
    page: PublicPage
    texts: Texts
    now: datetime
    here: str
    controller: Controller
    parts: Mapping[str, str]
    sent: Sent = NOTHING_SENT
    wrong: Invalid | None = None


OpenPage = Callable[[Visitor], Awaitable[Shown | Go]]
"""Raises NoSuchPage, Invalid. `Go` leads on to a page below the forum's."""


@dataclass(frozen=True)
class OpenRoute:
    """`name` is what metrics and the log call it. `path` follows the forum's address. `show` draws the page, and writes
    nothing; `act` takes its form.
    """

    name: str
    path: str
    show: OpenPage
    act: OpenPage | None = None


async def page_at(uow: UnitOfWork, typed: str) -> tuple[Forum, PublicPage]:
    """The forum and its page at an address. Raises NoSuchPage for whatever is not on: nothing tells why."""
    slug = slug_in(typed)
    page = await uow.public.at(slug) if slug else None
    forum = await uow.forums.get(page.forum_id) if page else None
    if page is None or forum is None or not is_shown(forum, page):
        raise NoSuchPage
    return forum, page
