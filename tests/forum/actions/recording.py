"""Notes an action: unless a test says otherwise, Grace notes it for Miriam on Monday 4 March 2030."""

from datetime import date

from forum.actions import Action
from forum.forums import Forum
from forum.people import Speaker, person_id
from forum.use_cases.actions.commitments import Promise
from forum.use_cases.actions.record_action import record_action
from tests.cast import GRACE, MIRIAM
from tests.hall import Hall

DUE = date(2030, 4, 12)


async def record(
    hall: Hall, forum: Forum, by: Speaker = GRACE, owner: Speaker | None = MIRIAM, **changed: object
) -> Action:
    values: dict[str, object] = {"text": "bread", "owner_id": person_id(owner) if owner else None, "due": DUE}
    async with hall.open() as uow:
        key = str(changed.pop("key", "k"))
        promise = Promise(**values | changed)  # pyright: ignore[reportArgumentType]
        return await record_action(uow, await hall.person(uow, by), forum, promise, key, hall.clock.now())
