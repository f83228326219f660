"""One visit of the board's contact."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from datetime import datetime

from dialogs.texts import Texts
from dialogs.texts.switched_on import Languages
from forum.controller import Controller
from forum.errors import Invalid
from forum.ports import UnitOfWork
from forum.use_cases.board.contact_links import OpenedForBoard
from pages.visit import NOTHING_SENT, Answer, Sent


@dataclass(frozen=True)
class BoardVisit:
    """Within one transaction. `here` is the address of the link's first page, without the host.

    `texts` are in the language that the page is read in, `languages` all that it could be read in. `sent` is what was
    typed: when a form is drawn again, it comes back with `wrong`, which says what to correct.
    """

    uow: UnitOfWork
    opened: OpenedForBoard
    texts: Texts
    languages: Languages
    now: datetime
    here: str = field(repr=False)
    controller: Controller
    sent: Sent = NOTHING_SENT
    wrong: Invalid | None = None


BoardPage = Callable[[BoardVisit], Awaitable[Answer]]
