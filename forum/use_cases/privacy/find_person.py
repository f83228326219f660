"""Whom an operator means, who has a letter or a phone call to go by: a name, an address, a number or an id.

Two people who share an address or a number stay two people. Nothing is ever guessed: if it can be more than one, all of
them are told, each with an id that means nobody else.
"""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from difflib import SequenceMatcher
from hashlib import sha256

from forum.address import parse
from forum.correspondents import Correspondent
from forum.erasing.former import is_former
from forum.forums import Forum
from forum.ids import ForumId, PersonId
from forum.names import called, order, read_name
from forum.people import Person
from forum.ports import UnitOfWork
from forum.recognising import AddressBook
from forum.subjects.candidates import Asked, Candidate, Found, FoundBy, Listed, Part, Standing, Subject, Way
from forum.use_cases.privacy.my_interests import PROVEN

LIKE = 0.75
"""So much alike are two spellings of one name: "Mohammed Khan" and "Muhammad Khan" are (difflib's ratio)."""


async def find_person(uow: UnitOfWork, asked: Asked) -> Found:
    """Everybody who may be meant. `Found.one` is the person, if there can be only one."""
    return await (await _Everything.read(uow)).found(uow, asked)


async def names_alone(uow: UnitOfWork) -> Sequence[Subject]:
    """Everybody who is only a name in a list."""
    return (await _Everything.read(uow)).names


async def subject_of(uow: UnitOfWork, person_id: PersonId) -> Subject | None:
    """Somebody who has a row of their own, with the names in lists that can be nobody else's."""
    return (await _Everything.read(uow)).with_row(person_id)


class _Everything:
    """Everybody, and each name without a person behind it: given to the person whose it must be, or kept for itself."""

    def __init__(
        self,
        people: Sequence[Person],
        ways: Sequence[Correspondent],
        listed: Sequence[Listed],
        standing: Mapping[PersonId, Standing],
    ) -> None:
        self._ways: dict[PersonId, list[Correspondent]] = defaultdict(list)
        for way in ways:
            self._ways[way.person_id].append(way)
        self._people = {person.id: person for person in people}
        self._by_name: dict[tuple[str, ...], list[Person]] = defaultdict(list)
        for person in people:
            self._by_name[read_name(person.name).bare].append(person)
        self._book = AddressBook(people, [(way.person_id, way.email_key) for way in ways if way.email_key])
        self._standing = standing
        rows: dict[PersonId, list[Listed]] = defaultdict(list)
        unknown: dict[str, list[Listed]] = defaultdict(list)
        for one in listed:
            owner = self._owner(one)
            (rows[owner] if owner else unknown[_name_id(one)]).append(one)
        self._subjects = {
            person.id: Subject(person.id, person.name, person.id, tuple(rows[person.id])) for person in people
        }
        self._names = {key: Subject(key, those[0].name, None, tuple(those)) for key, those in unknown.items()}

    @classmethod
    async def read(cls, uow: UnitOfWork) -> "_Everything":
        people = [one for one in await uow.subjects.everybody() if not is_former(one)]
        standing = await uow.subjects.standing([person.id for person in people])
        return cls(people, await uow.subjects.correspondents(), await uow.subjects.listed(), standing)

    @property
    def names(self) -> Sequence[Subject]:
        """Those without a row of their own."""
        return list(self._names.values())

    def with_row(self, person_id: PersonId) -> Subject | None:
        """None if nobody has that id."""
        return self._subjects.get(person_id)

    def _owner(self, one: Listed) -> PersonId | None:
        """By an address that is proven to be theirs and has nobody else; otherwise by a name that one person of that
        forum has.
        """
        bare = read_name(one.name).bare
        called_so = self._by_name[bare] if bare else []
        if one.email_key or one.phone:
            at = [self._people[found] for found in self._proven(one.email_key)]
            fitting = at if len(at) == 1 else [person for person in at if person in called_so]
        else:
            fitting = [person for person in called_so if one.forum_id in self._standing[person.id].days]
        return fitting[0].id if len(fitting) == 1 else None

    def _proven(self, email_key: str) -> set[PersonId]:
        """Whoever has the address. One that a chair typed, and nobody has answered from, may be a stranger's."""
        return {
            found
            for found in self._book.all_of(email_key)
            if self._people[found].email
            or any(way.email_key == email_key and way.consent in PROVEN for way in self._ways[found])
        }

    async def found(self, uow: UnitOfWork, asked: Asked) -> Found:
        """As `find_person`."""
        by, subjects = await self._search(uow, asked)
        forums = {forum.id: forum for forum in await uow.forums.everywhere()} if subjects else {}
        told = [await self._candidate(uow, one, forums) for one in subjects]
        return Found(by, tuple(sorted(told, key=lambda one: (*order(one.subject.name), one.subject.id))))

    async def _search(self, uow: UnitOfWork, asked: Asked) -> tuple[FoundBy | None, list[Subject]]:
        words = asked.words.strip()
        if known := await uow.subjects.with_id(words):
            return FoundBy.ID, self._of(known)
        if words in self._names:
            return FoundBy.ID, [self._names[words]]
        if address := parse(words):
            return FoundBy.ADDRESS, self._at(address.key)
        if asked.numbers:
            return FoundBy.NUMBER, self._ringing(asked.numbers)
        everybody = [*self._subjects.values(), *self._names.values()]
        if named := [*called(words, list(self._subjects.values())), *called(words, list(self._names.values()))]:
            return FoundBy.NAME, named
        return FoundBy.NEAR, [one for one in everybody if _is_like(words, one.name)]

    def _of(self, people: Collection[PersonId]) -> list[Subject]:
        return [self._subjects[one] for one in people if one in self._subjects]

    def _at(self, email_key: str) -> list[Subject]:
        names = [one for one in self._names.values() if any(row.email_key == email_key for row in one.listed)]
        return [*self._of(self._book.all_of(email_key)), *names]

    def _ringing(self, numbers: Collection[str]) -> list[Subject]:
        people = {one for one, ways in self._ways.items() if any(way.phone in numbers for way in ways)}
        names = [one for one in self._names.values() if any(row.phone in numbers for row in one.listed)]
        return [*self._of(people), *names]

    async def _candidate(self, uow: UnitOfWork, subject: Subject, forums: Mapping[ForumId, Forum]) -> Candidate:
        if subject.person_id is None:
            rows = subject.listed
            ways = {Way.EMAIL for row in rows if row.email_key} | {Way.TELEPHONE for row in rows if row.phone}
            where = {row.forum_id: frozenset({Part.NAMED}) for row in rows}
            return Candidate(subject, _places(where, forums), frozenset(ways), None, self._shares(subject))
        person, days = self._people[subject.person_id], self._standing[subject.person_id].days
        where = {forum_id: await _parts(uow, forums[forum_id], person.id) for forum_id in days}
        seen = max((day for day in days.values() if day), default=None)
        pairs = [pair for pair in await uow.subjects.perhaps_one() if person.id in pair]
        perhaps = tuple(sorted(one for pair in pairs for one in pair if one != person.id))
        return Candidate(subject, _places(where, forums), self._reached(person), seen, self._shares(subject), perhaps)

    def _reached(self, person: Person) -> frozenset[Way]:
        ways = self._ways[person.id]
        return frozenset(
            way
            for way, has in (
                (Way.TEAMS, not person.is_outside_teams),
                (Way.EMAIL, person.email or any(one.email for one in ways)),
                (Way.MOBILE, any(one.phone and one.is_mobile for one in ways)),
                (Way.TELEPHONE, any(one.phone and not one.is_mobile for one in ways)),
            )
            if has
        )

    def _shares(self, subject: Subject) -> bool:
        """Whether an address or a number of theirs leads to somebody else too."""
        person = self._people.get(subject.person_id) if subject.person_id else None
        ways = self._ways[person.id] if person else []
        own = parse(person.email) if person else None
        keys = {own.key if own else "", *(way.email_key or "" for way in ways), *(r.email_key for r in subject.listed)}
        numbers = {*(way.phone or "" for way in ways), *(row.phone for row in subject.listed)} - {""}
        there = [one for key in keys - {""} for one in self._at(key)] + self._ringing(numbers)
        return any(one.id != subject.id for one in there)


async def _parts(uow: UnitOfWork, forum: Forum, person_id: PersonId) -> frozenset[Part]:
    part = await uow.forums.membership(forum.id, person_id)
    has = {
        Part.CHAIR: part is not None and part.is_chair,
        Part.FACILITATOR: part is not None and part.is_facilitator,
        Part.MEMBER: part is not None and part.is_member,
    }
    found = frozenset(one for one, is_so in has.items() if is_so)
    if found:
        return found
    return frozenset({Part.IN_TEAM if await uow.forums.in_roster(forum.team_id, person_id) else Part.BEFORE})


def _places(
    where: Mapping[ForumId, frozenset[Part]], forums: Mapping[ForumId, Forum]
) -> tuple[tuple[Forum, frozenset[Part]], ...]:
    found = [(forums[forum_id], parts) for forum_id, parts in where.items()]
    return tuple(sorted(found, key=lambda one: (order(one[0].name), one[0].id)))


def _name_id(one: Listed) -> str:
    """The same for one name in one forum. With an address or a number it is somebody by itself: names are shared."""
    told = (one.forum_id, " ".join(read_name(one.name).bare), one.email_key, one.phone)
    return f"name-{sha256(repr(told).encode()).hexdigest()[:12]}"


def _is_like(typed: str, name: str) -> bool:
    wanted, bare = (" ".join(read_name(one).bare) for one in (typed, name))
    return bool(wanted) and SequenceMatcher(None, wanted, bare).ratio() >= LIKE
