"""Who stands for everybody who was erased: what they did in an office has to have been done by somebody."""

from forum.ids import PersonId
from forum.keys import key_from
from forum.people import Person

MOST = 20
"""So many of them at most can be needed at once: see `storage.erasing.former`."""


def former_id(tenant_id: str, locale: str, number: int = 0) -> PersonId:
    """One for all who were erased from forums of one language, in which the row is called; several only where two would
    have to be in one place. `number` counts from 0. `locale` "": as before there was one for each language.
    """
    return PersonId(
        key_from("former member", tenant_id, *([locale] if locale else []), *([str(number)] * (number > 0)))
    )


def is_former(person: Person) -> bool:
    """Whether this is nobody in particular."""
    ids = (former_id(person.tenant_id, person.locale or "", number) for number in range(MOST))
    return person.is_outside_teams and person.id in ids
