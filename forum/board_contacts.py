"""Who answers for the board without Teams: one contact for each forum, asked by email and answering on a page.

The contact is no member. They are in tables of their own, so that nobody counts, lists or invites them by mistake.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import NewType

from forum.forums import Forum
from forum.ids import BriefId, ForumId, PersonId
from forum.papers import Paper
from forum.safe_links import LinkId

BoardContactId = NewType("BoardContactId", str)

LINK_LIFE = timedelta(days=90)
RENEWED_BEFORE = timedelta(days=45)
"""A link goes into the next email too while it is valid for at least as long as this."""


@dataclass(eq=False)
class BoardContact:
    """Whom a forum asks for the board's answers, under the address that a chair gave. Times are UTC instants.

    `agreed_at`: they have said that they are the one who is meant; until then they are shown nothing. `stopped_at`:
    they want no emails about this. `locale`: the language they chose for pages and emails; None: the forum's.
    """

    id: BoardContactId
    forum_id: ForumId
    name: str
    role: str
    email: str
    email_key: str
    set_by: PersonId
    set_at: datetime
    agreed_at: datetime | None = None
    stopped_at: datetime | None = None
    locale: str | None = None

    def reads(self, forum: Forum) -> str:
        """The locale of their pages and emails."""
        return self.locale or forum.locale


class RequestMail(StrEnum):
    """What became of the email with the brief. `UNKNOWN`: it may have arrived; `REFUSED`: the address was refused;
    `NOT_SENT`: something else was in the way.
    """

    ON_ITS_WAY = "on_its_way"
    SENT = "sent"
    UNKNOWN = "unknown"
    REFUSED = "refused"
    NOT_SENT = "not_sent"


@dataclass(eq=False)
class BoardRequest:
    """One brief put to the contact, as a chair asked (`asked_by`, at a UTC instant). `attempt` counts the emails with
    it, and `handed_in` how often answers came.
    """

    contact_id: BoardContactId
    brief_id: BriefId
    asked_by: PersonId
    asked_at: datetime
    attempt: int = 1
    mail: RequestMail = RequestMail.ON_ITS_WAY
    mail_at: datetime | None = None
    handed_in: int = 0

    @property
    def may_be_repeated(self) -> bool:
        """Whether a chair may have the email sent once more: not while it is on its way, nor to a wrong address."""
        return self.mail not in (RequestMail.ON_ITS_WAY, RequestMail.REFUSED)


class ReplyState(StrEnum):
    """`DRAFT`: the contact alone knows it. `SENT`: the chairs have it to confirm. `RETURNED`: a chair has asked
    something about it. `RECORDED`: an answer stands in the brief, from here or noted by a chair.
    """

    DRAFT = "draft"
    SENT = "sent"
    RETURNED = "returned"
    RECORDED = "recorded"


@dataclass(eq=False)
class BoardReply:
    """What the contact has written to one point, until it is recorded. `revision` counts its changes; `question` is
    what a chair asked when sending it back. `saved_at` is a UTC instant.
    """

    brief_id: BriefId
    place: int
    contact_id: BoardContactId
    words: str
    state: ReplyState
    saved_at: datetime
    revision: int = 1
    question: str = ""

    def record(self) -> None:
        """The brief has an answer: what was written here is not kept twice."""
        self.words, self.question, self.state = "", "", ReplyState.RECORDED


@dataclass(eq=False)
class BoardLink:
    """A personal link of the contact's, for one brief. Times are UTC instants."""

    id: LinkId
    forum_id: ForumId
    contact_id: BoardContactId
    brief_id: BriefId
    made_at: datetime
    expires_at: datetime
    revoked_at: datetime | None = None

    def is_open(self, now: datetime) -> bool:
        """Whether it may still be used."""
        return self.revoked_at is None and now < self.expires_at

    @property
    def parts(self) -> tuple[str, ...]:
        """What the token vouches for. No link of a member's has as many parts."""
        return (self.id, self.forum_id, self.contact_id, self.brief_id, "board")


@dataclass(eq=False)
class BriefPage:
    """The words of a brief's papers, to be read as a page. `agreed`: a facilitator had read and agreed to them."""

    brief_id: BriefId
    paper: Paper
    agreed: bool
