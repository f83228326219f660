"""What was found of somebody, and what became of it."""

from collections import Counter
from collections.abc import Collection
from dataclasses import dataclass, field
from datetime import datetime

from forum.ids import ForumId, MeetingId, PersonId


@dataclass(frozen=True)
class Known:
    """By what somebody is known. Entra ids in small letters; addresses as `forum.address` keeps a `mailbox`; numbers in
    E.164. `persons` are our own ids. `shared` are those of the addresses and numbers that somebody else has, too.
    """

    tenant_id: str
    persons: frozenset[PersonId]
    names: frozenset[str]
    entra: frozenset[str] = frozenset()
    teams: frozenset[str] = frozenset()
    mailboxes: frozenset[str] = frozenset()
    numbers: frozenset[str] = frozenset()
    forums: frozenset[ForumId] = frozenset()
    shared: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Phrases:
    """What stands in their place, in a forum's language, `locale`. `nobody` owns what was theirs to do and is not done;
    `no_name` is for somebody who need never have been a member.
    """

    former: str
    nobody: str
    no_words: str
    no_name: str
    locale: str = "en"


@dataclass
class Erased:
    """In rows, by table: how many are `gone`, and in how many they were taken out or their name replaced.

    `papers` are documents whose files were deleted, to be made again. `ahead` are meetings to come. `teams` are where
    they were listed. `namesakes`: others bear the name, so it stays where it stands among other words.
    """

    known: Known
    gone: Counter[str] = field(default_factory=Counter[str])
    changed: Counter[str] = field(default_factory=Counter[str])
    papers: set[str] = field(default_factory=set[str])
    ahead: list[MeetingId] = field(default_factory=list[MeetingId])
    teams: list[str] = field(default_factory=list[str])
    namesakes: bool = False


@dataclass
class ErasedForum:
    """In rows, by table."""

    id: ForumId
    gone: Counter[str] = field(default_factory=Counter[str])


@dataclass(frozen=True)
class Erasure:
    """One deed, in the database and on the list outside it. `at` is a UTC instant. `words`: what they wrote and was the
    forum's record went as well. `digests` lead to whom, or to which forum, for somebody who holds the key; `proof`
    tells whether a key is the one that they were made with.
    """

    id: str
    at: datetime
    digests: tuple[str, ...]
    words: bool = False
    proof: str = ""


class OnItsWay(Exception):
    """Something that names them is just being done outside: it has to end before they can be erased."""

    def __init__(self, kinds: Collection[str]) -> None:
        super().__init__(", ".join(sorted(kinds)))
        self.kinds = kinds
