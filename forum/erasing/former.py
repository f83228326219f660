"""Who stands for everybody who was erased: what they did in an office has to have been done by somebody."""

from forum.ids import PersonId
from forum.keys import key_from

MOST = 20
"""So many of them at most can be needed at once: see `storage.erasing.former`."""


def former_id(tenant_id: str, number: int = 0) -> PersonId:
    """One for all, but where two of them would have to be in one place. `number` counts from 0."""
    return PersonId(key_from("former member", tenant_id, *([str(number)] if number else [])))


def is_former(tenant_id: str, person_id: PersonId) -> bool:
    """Whether this is nobody in particular."""
    return any(former_id(tenant_id, number) == person_id for number in range(MOST))
