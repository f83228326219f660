"""Post again what may not have arrived, when a chair has looked and says that it is missing."""

from forum.forums import Forum
from forum.jobs import Show
from forum.people import Person
from forum.ports import UnitOfWork
from forum.posts import PostState
from forum.use_cases.people.roles import require_chair


async def post_again(uow: UnitOfWork, by: Person, forum: Forum, topic: str) -> bool:
    """False if it is known to be in the channel: pressing twice posts once. Raises OnlyAChair."""
    await require_chair(uow, forum, by)
    standing = await uow.posts.get(topic)
    if standing is None or standing.activity_id or standing.conversation_id != forum.channel_id:
        return False
    standing.state = PostState.MISSING
    await uow.jobs.put_unless_waiting(Show(forum.id, topic))
    return True
