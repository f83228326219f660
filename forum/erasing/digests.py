"""Under what it is kept that somebody was erased: keyed digests, so that they are recognised and nobody can tell who.

An address or a number that somebody else has as well counts only together with the name: families and mosques share
one, and the others lose nothing. A name counts by itself only in a list that says nothing else about somebody.
"""

from collections.abc import Iterable, Sequence
from datetime import datetime

from forum.address import mail
from forum.erasing.erased import Erasure, Known
from forum.forums import Forum
from forum.ids import ForumId
from forum.keys import Seal
from forum.names import folded, read_name
from forum.people import Speaker

OF = "erased"


def digests_to_keep(seal: Seal, known: Known) -> list[str]:
    """With the newest key."""
    names = sorted({folded(name) for name in known.names} - {""})
    parts = [("person", one) for one in known.persons]
    parts += [("entra", known.tenant_id, one) for one in known.entra]
    parts += [("teams", known.tenant_id, one) for one in known.teams]
    reach = sorted(known.mailboxes | known.numbers)
    parts += [("at", one) for one in reach if one not in known.shared]
    parts += [("at", one, name) for one in reach for name in names]
    parts += [("name", forum_id, name) for forum_id in known.forums for name in names]
    return sorted({_digest(seal, one) for one in parts})


def erasure_with(seal: Seal, number: str, at: datetime, digests: Sequence[str], *, words: bool = False) -> Erasure:
    """One to keep. `number` is a new id; `digests` were made with `seal`."""
    return Erasure(number, at, tuple(digests), words, _proof(seal, number))


def can_be_read(seals: Sequence[Seal], erasure: Erasure) -> bool:
    """Whether its digests can be recognised here: with any other key they lead to nobody, as if nobody were meant."""
    return erasure.proof in [_proof(seal, erasure.id) for seal in seals]


def digests_of_person(seals: Sequence[Seal], person_id: str) -> list[str]:
    """Of one of our own ids."""
    return _all(seals, [("person", person_id)])


def digests_of_forum(seals: Sequence[Seal], forum_id: str) -> list[str]:
    """Of a whole forum."""
    return _all(seals, [("forum", forum_id)])


def digests_of_speaker(seals: Sequence[Seal], speaker: Speaker) -> list[str]:
    """Of somebody as Teams shows them."""
    parts = [("teams", speaker.tenant_id, speaker.teams_id)]
    if speaker.entra_id:
        parts.append(("entra", speaker.tenant_id, speaker.entra_id.lower()))
    return _all(seals, [*parts, *_at(speaker.name, speaker.email or "", "")])


def digests_of_entry(seals: Sequence[Seal], forum_id: ForumId, name: str, email: str, phone: str) -> list[str]:
    """Of somebody on a list. `phone` in E.164; "" for none."""
    reach = _at(name, email, phone)
    return _all(seals, reach or [("name", forum_id, folded(name))])


def digests_of_sighting(
    seals: Sequence[Seal], forum: Forum, name: str, entra_id: str | None, email: str | None
) -> list[str]:
    """Of somebody in a report of who came, where a guest may be a name alone."""
    parts = _at(name, email or "", "")
    if entra_id:
        parts.append(("entra", forum.tenant_id, entra_id.lower()))
    names = {folded(name), " ".join(read_name(name).words)}  # "Amina Yusuf (Guest)"
    return _all(seals, parts or [("name", forum.id, one) for one in sorted(names)])


def digests_of_typed(seals: Sequence[Seal], typed: str, phone: str) -> list[str]:
    """Of an id, an address or a number that somebody types; a name alone can be somebody else's."""
    address = mail(typed)
    reach = [one for one in (address.mailbox if address else "", phone) if one]
    ids = [("person", typed.lower())]
    return _all(seals, [*ids, *(("at", one) for one in reach)])


def _at(name: str, email: str, phone: str) -> list[tuple[str, ...]]:
    address = mail(email)
    reach = [one for one in (address.mailbox if address else "", phone) if one]
    return [part for one in reach for part in (("at", one), ("at", one, folded(name)))]


def _all(seals: Sequence[Seal], parts: Iterable[tuple[str, ...]]) -> list[str]:
    return [_digest(seal, one) for one in parts for seal in seals]


def _proof(seal: Seal, number: str) -> str:
    return _digest(seal, ("erasure", number))


def _digest(seal: Seal, parts: tuple[str, ...]) -> str:
    return seal.code(OF, *parts)
