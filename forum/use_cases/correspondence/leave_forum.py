"""A member leaves by themselves: asked separately from stopping the emails."""

from datetime import datetime

from forum.forums import Forum
from forum.people import Person
from forum.ports import UnitOfWork
from forum.use_cases.lifecycle.change_people import parts_of
from forum.use_cases.lifecycle.set_up_forum import Parts, give_parts
from forum.use_cases.people.mail_refusals import keep_refusal


async def leave_forum(uow: UnitOfWork, forum: Forum, person: Person, now: datetime) -> None:
    """They are no longer a member; their address, number and links are forgotten. Keyed digests stay, so that a list
    pasted again asks them neither by email nor by text. The chairs hear of it. Twice is the same as once. Whoever
    chairs a forum gives that up in Teams first: such a part stays.
    """
    before = await parts_of(uow, forum)
    if person.id in before.members:
        if one := await uow.correspondents.held(forum.id, person.id):
            for to in (one.email, one.phone_key):
                await keep_refusal(uow, forum, to or "")
        parts = Parts(before.chairs, before.facilitators, before.members - {person.id})
        await give_parts(uow, forum, person, parts, now, welcomed={person.id})
