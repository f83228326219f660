"""An open forum has become a listening circle: what stands in its channel is redrawn, without names and words.

One rule for every card: whatever Folkmoot has posted there and can still change is drawn as a circle shows it, and what
a circle would not show at all is replaced by a line that says so. The chairs are told about anything that cannot be
changed.
"""

from datetime import datetime

from forum.days import daytime
from forum.forums import Forum
from forum.ids import ForumId
from forum.jobs import Redraw, TakeNamesOff
from forum.message_kinds import InPrivate
from forum.openness import is_circle
from forum.ports import UnitOfWork
from forum.standing_cards import SET_UP_FORM
from forum.use_cases.people.tell_chairs import tell_chairs


async def take_names_off_due(uow: UnitOfWork, job: TakeNamesOff, now: datetime) -> None:
    """In the channel's own lane, so that anything being posted at the time of the change has arrived and is redrawn
    too.
    """
    forum = await uow.forums.get(ForumId(job.forum_id))
    if forum is None or not is_circle(forum):
        return
    for post in await uow.posts.standing_in(forum.channel_id):
        if post.key.startswith(f"{SET_UP_FORM}:"):
            continue
        if post.activity_id:
            await uow.jobs.put(Redraw(forum.id, post.key))
        else:
            await tell_still_named(uow, forum, post.key, now)


async def tell_still_named(uow: UnitOfWork, forum: Forum, card: str, now: datetime) -> None:
    """The chairs can delete what Folkmoot cannot change, or does not even know is there. They are told by day."""
    await tell_chairs(uow, forum.id, InPrivate.STILL_NAMED.of(card), daytime(now, forum.time_zone))
