"""Who the attendees of an event are: by address, otherwise by what the event itself says about them.

Exchange may show its own name for a mailbox (legacyExchangeDN) where we wrote an address, and Outlook another address
of the same person. We know whom we invited and what we wrote beside each address.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from forum.address import ExchangeName, MailAddress, parse
from forum.ids import PersonId
from forum.names import folded, share_a_word
from forum.outlook import Attendee, Invited
from forum.people import Person
from forum.recognising import AddressBook


@dataclass(frozen=True)
class Whose:
    """Who an attendee may be; none of ours if `people` is empty. `is_shared`: all of them read that mailbox."""

    people: frozenset[PersonId] = frozenset()
    is_sure: bool = False
    is_shared: bool = False


@dataclass(frozen=True)
class _Place:
    """One invitation of ours: to several people if they share the address."""

    name: str
    people: frozenset[PersonId]

    def whose(self) -> Whose:
        is_one = len(self.people) == 1
        return Whose(self.people, is_sure=is_one, is_shared=not is_one)


class GuestList:
    """Those who belong to the forum, whom we invited, and whom the event has now."""

    def __init__(self, members: Sequence[Person], invited: Sequence[Invited], there: Sequence[Attendee]) -> None:
        ours = {member.id for member in members}
        rows = [row for row in invited if row.person_id in ours]
        self._book = AddressBook(members, ((row.person_id, row.address) for row in rows))
        found = [(one, self._book.all_of(one.address)) for one in there]
        accounted = frozenset[PersonId]().union(*(people for _, people in found))
        self._unknown = [one for one, people in found if not people]
        self._missing = [place for place in _places(rows) if not place.people & accounted]

    def whose(self, attendee: Attendee) -> Whose:
        """One of our addresses decides. A name alone is certain only if Exchange hides the address and just one person
        fits.
        """
        if found := self._book.all_of(attendee.address):
            return Whose(found, is_sure=len(found) == 1, is_shared=len(found) > 1)
        named = [place for place in self._missing if folded(place.name) == folded(attendee.name)]
        if isinstance(parse(attendee.address), MailAddress):
            return Whose(_all(named))
        if len(named) == 1 and self._bears_it_alone(attendee):
            return named[0].whose()
        if not named and len(self._missing) == len(self._unknown) == 1 and _fits(attendee, self._missing[0]):
            return self._missing[0].whose()
        alike = [place for place in self._missing if share_a_word(place.name, attendee.name)]
        return Whose(_all(named or alike or self._missing))

    def _bears_it_alone(self, attendee: Attendee) -> bool:
        return sum(folded(one.name) == folded(attendee.name) for one in self._unknown) <= 1


def _places(rows: Sequence[Invited]) -> list[_Place]:
    by_address: dict[str, list[Invited]] = {}
    for row in rows:
        address = parse(row.address)
        by_address.setdefault(address.key if address else row.address, []).append(row)
    return [_Place(some[0].name, frozenset(row.person_id for row in some)) for some in by_address.values()]


def _all(places: Sequence[_Place]) -> frozenset[PersonId]:
    return frozenset[PersonId]().union(*(place.people for place in places))


def _fits(attendee: Attendee, place: _Place) -> bool:
    """The only attendee nobody knows and the only one of ours who is missing are the same person, unless the names
    differ.
    """
    says_nothing = not folded(attendee.name) or isinstance(parse(attendee.name), ExchangeName)
    return says_nothing or share_a_word(attendee.name, place.name)
