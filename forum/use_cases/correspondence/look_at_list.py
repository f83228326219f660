"""Before anybody is added: what a chair's list says, and what is already known about each person on it."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from forum.address import mail
from forum.correspondents import Consent, Correspondent
from forum.forums import Forum
from forum.names import folded
from forum.people import Person
from forum.ports import UnitOfWork
from forum.use_cases.people.left_out import may_be_listed
from forum.use_cases.people.mail_refusals import refusal_digests
from forum.use_cases.people.roles import require_chair


@dataclass(frozen=True)
class Entry:
    """One person as a chair wrote them down. `email` is a bare address, `phone` in E.164, `locale` a BCP 47 tag; "" for
    none. `is_mobile`: texts can be sent to that number.
    """

    name: str
    email: str = ""
    phone: str = ""
    locale: str = ""
    is_mobile: bool = False

    @property
    def address(self) -> str:
        """Where messages would go: by email, or without an address by text; "" for neither."""
        return self.email or (self.phone if self.is_mobile else "")


class Known(StrEnum):
    """What is known about an entry. `NEW`, `SHARED`, `SAME_NAME` and `SAID_NO` can be added; the others are there."""

    NEW = "new"
    SHARED = "shared"
    """Somebody else has the same address, among the members or on the list: a family, a mosque."""
    SAME_NAME = "same_name"
    SAID_NO = "said_no"
    """Somebody at this address, or number, does not want to be written to: added without it, and not asked again."""
    ALREADY = "already"
    """A member, or on the list twice, with nothing that would tell the two apart."""
    LEFT_OUT = "left_out"
    """Was erased at their own wish. They may come back by themselves, and nobody brings them."""
    IN_TEAM = "in_team"
    """Somebody in the team has this address: they are chosen there."""


CAN_BE_ADDED = frozenset({Known.NEW, Known.SHARED, Known.SAME_NAME, Known.SAID_NO})


@dataclass(frozen=True)
class Seen:
    """An entry, and the person that it may be."""

    entry: Entry
    known: Known
    other: Person | None = None


async def look_at_list(uow: UnitOfWork, by: Person, forum: Forum, entries: Sequence[Entry]) -> Sequence[Seen]:
    """In the order of the list; an entry that repeats an earlier one is there already. Raises OnlyAChair, Gone."""
    await require_chair(uow, forum, by)
    looking = await _Looking.at(uow, forum)
    return [await looking.see(entry) for entry in entries]


class _Looking:
    """What is known about a forum's people, while one list is looked at."""

    def __init__(
        self,
        uow: UnitOfWork,
        forum: Forum,
        team: Sequence[Person],
        members: Sequence[Person],
        known: Sequence[Correspondent],
    ) -> None:
        self._uow = uow
        self._forum = forum
        self._team = {address.mailbox: person for person in team if (address := mail(person.email))}
        self._members = members
        self._ways = {one.person_id: one for one in known}
        self._seen: set[tuple[str, str, str]] = set()
        self._written: set[str] = set()

    @classmethod
    async def at(cls, uow: UnitOfWork, forum: Forum) -> "_Looking":
        team, members = await uow.forums.roster(forum.team_id), await uow.forums.members(forum.id)
        return cls(uow, forum, team, members, await uow.correspondents.of_forum(forum.id))

    async def see(self, entry: Entry) -> Seen:
        same = (folded(entry.name), entry.email.lower(), entry.phone)
        if same in self._seen:
            return Seen(entry, Known.ALREADY)
        self._seen.add(same)
        if not await may_be_listed(self._uow, self._forum, entry.name, entry.email, entry.phone):
            return Seen(entry, Known.LEFT_OUT)
        address = mail(entry.email)
        if address and (there := self._team.get(address.mailbox)):
            return Seen(entry, Known.IN_TEAM, there)
        namesakes = [person for person in self._members if folded(person.name) == folded(entry.name)]
        key = address.key if address else ""
        if before := next((one for one in namesakes if self._is_known(one, key, entry.phone)), None):
            return Seen(entry, Known.ALREADY, before)
        if await self._uow.correspondents.refuses(
            self._forum.id, refusal_digests(self._uow.seals, self._forum.id, entry.address)
        ):
            return Seen(entry, Known.SAID_NO)
        return self._by_address(entry, key, namesakes)

    def _by_address(self, entry: Entry, key: str, namesakes: Sequence[Person]) -> Seen:
        sharing = next((one for one in self._members if key and self._key_of(one) == key), None)
        if sharing is not None or key in self._written:
            return Seen(entry, Known.SHARED, sharing)
        if key:
            self._written.add(key)
        return Seen(entry, Known.SAME_NAME, namesakes[0]) if namesakes else Seen(entry, Known.NEW)

    def _is_known(self, person: Person, key: str, phone: str) -> bool:
        """Whether an entry with their name says nothing that tells the two apart. After a no there is no
        address any longer, and perhaps no number.
        """
        way = self._ways.get(person.id)
        if way is None:
            return False
        if way.consent is Consent.NO and (key or not way.phone):
            return True
        return way.email_key == key if key else not phone or way.phone == phone

    def _key_of(self, person: Person) -> str | None:
        return way.email_key if (way := self._ways.get(person.id)) else None
