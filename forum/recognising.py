"""Whom an address leads to. Families and mosques share one, so it may lead to several: then it identifies nobody."""

from collections import defaultdict
from collections.abc import Iterable

from forum.address import ExchangeName, MailAddress, mail, parse
from forum.ids import PersonId
from forum.people import Person


class AddressBook:
    """Everybody's addresses. `also` are further ones that are known to be somebody's."""

    def __init__(self, people: Iterable[Person], also: Iterable[tuple[PersonId, str]] = ()) -> None:
        self._by_key: dict[str, set[PersonId]] = defaultdict(set)
        self._by_mailbox: dict[str, list[tuple[MailAddress, PersonId]]] = defaultdict(list)
        self._further: dict[str, set[PersonId]] = defaultdict(set)
        for person in people:
            if address := mail(person.email):
                self._by_key[address.key].add(person.id)
                self._by_mailbox[address.mailbox].append((address, person.id))
        for person_id, text in also:
            if address := parse(text):
                self._further[address.key].add(person_id)

    def all_of(self, text: str | None) -> frozenset[PersonId]:
        """Everybody an address leads to: exactly, otherwise as a further address, otherwise as an alias with a plus."""
        address = parse(text)
        if address is None:
            return frozenset()
        found = self._by_key.get(address.key) or self._further.get(address.key) or self._of_alias(address)
        return frozenset(found)

    def only_one(self, text: str | None) -> PersonId | None:
        """Whose address it is, if it leads to one person alone."""
        found = self.all_of(text)
        return next(iter(found)) if len(found) == 1 else None

    def _of_alias(self, address: MailAddress | ExchangeName) -> set[PersonId]:
        if isinstance(address, ExchangeName):
            return set()
        near = self._by_mailbox.get(address.mailbox, [])
        return {person_id for other, person_id in near if address.is_alias_of(other)}
