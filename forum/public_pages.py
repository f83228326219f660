"""A forum's page on the web, for people who belong to no forum yet.

It names nobody, and shows nothing that a chair has not seen on a preview. A listening circle has none.
"""

from dataclasses import dataclass, field
from datetime import datetime
from typing import NewType

from forum.forums import Forum
from forum.ids import ForumId
from forum.keys import Seal, code_typed
from forum.openness import is_circle
from forum.retention.periods import Kept, kept_until

InterestId = NewType("InterestId", str)

SLUG_LENGTH = 10
"""Letters of 5 bits: nobody comes upon a page by trying, and somebody can still type it from a poster."""
_HALF = SLUG_LENGTH // 2


@dataclass(eq=False)
class PublicPage:
    """`slug` is its address, which stays when the forum is renamed, or the page is switched off and on again.

    `about`, `joining` and `town` are the chairs' own words. `says_where`: with the venue of the next meeting.
    `may_be_found`: search engines may list it. `takes_interest`: it has a form for people who would like to take part.
    `allowed` are the marks of the lines that a chair has seen on a preview and let through, `left_out` of those left
    off it. `changed_at` is a UTC instant.
    """

    forum_id: ForumId
    slug: str
    is_on: bool
    about: str
    joining: str
    town: str
    says_where: bool
    may_be_found: bool
    takes_interest: bool
    allowed: tuple[str, ...]
    left_out: tuple[str, ...]
    changed_at: datetime

    @property
    def address(self) -> str:
        """Its last part, as people read and type it: "k7m2x-9pqrt"."""
        return f"{self.slug[:_HALF]}-{self.slug[_HALF:]}"

    @property
    def version(self) -> str:
        """Tells one state of it from every other; "" until a chair has put it on the web for the first time."""
        return self.changed_at.isoformat() if self.about else ""


@dataclass(eq=False)
class Interest:
    """Somebody would like to take part. `email` or `phone` says how to reach them, the other is ""; `email_key` tells
    the same address again. `sent_at` is a UTC instant.
    """

    id: InterestId
    forum_id: ForumId
    name: str
    email: str
    email_key: str
    phone: str
    words: str
    sent_at: datetime

    @property
    def deleted_at(self) -> datetime:
        """The UTC instant by which it is gone, whatever the chairs do."""
        return kept_until(Kept.INTEREST, self.sent_at)


@dataclass(eq=False)
class KeptPoster:
    """The forum's newest poster, as a PDF. `once` is the key of the press that had it made."""

    forum_id: ForumId
    once: str
    content: bytes = field(repr=False)


MOST_WAITING = 40
"""Of one forum: chairs cannot deal with more, and a flood stops here."""


def new_slug(forum: Forum, once: str, seal: Seal) -> str:
    """Says nothing about the forum, and nobody can work it out. The same `once` makes the same, until the forum has
    been a listening circle: then it is another, because people would know the old one.
    """
    opened = forum.opened_at.isoformat() if forum.opened_at else ""
    return seal.code("public page", forum.id, once, opened)[:SLUG_LENGTH]


def slug_in(typed: str) -> str | None:
    """Which page an address asks for, however it was typed from a poster; None for anything that cannot be one."""
    return code_typed(typed, SLUG_LENGTH) or None


def is_shown(forum: Forum, page: PublicPage) -> bool:
    """Whether anybody may see it now."""
    return page.is_on and not is_circle(forum)
