""" "You said, we did": a chair previews and posts it; everybody can read the last one again."""

from dialogs.digest.digest_card import SendDigest, ShowDigest, digest_card, whole_digest_card
from dialogs.kit.context import Context, say
from dialogs.kit.parts import note
from dialogs.kit.posts import Posting
from dialogs.kit.reply import Reply
from forum.errors import Gone
from forum.ids import ForumId
from forum.points import Digest
from forum.ports import Message
from forum.use_cases.digest.digest_views import digest_view, next_digest
from forum.use_cases.digest.due_digest import post_digest
from forum.use_cases.people.roles import is_chair, require_chair


async def you_said(context: Context, _rest: str) -> Reply:
    """For a chair in private, the next one to be posted; for everybody else, the last one."""
    forum = await context.forum()
    if context.is_private and await is_chair(context.uow, forum, context.person):
        view = await digest_view(context.uow, forum, await next_digest(context.uow, forum, context.now))
        return say(digest_card(context.texts, view, preview=True))
    last = await context.uow.digests.newest(forum.id)
    if last is None:
        return say(note(context.texts("digest-none")))
    return say(digest_card(context.texts, await digest_view(context.uow, forum, last)))


async def post(context: Context, pressed: SendDigest) -> Reply:
    """Into the channel, once."""
    forum = await context.forum_of(pressed.forum)
    await post_digest(context.uow, context.person, forum, pressed.number, context.now)
    return say(note(context.texts("digest-posted")))


async def show(context: Context, pressed: ShowDigest) -> Reply:
    """All of it. Only chairs see what has not been posted yet."""
    forum = await context.forum_of(pressed.forum)
    found = await context.uow.digests.get(forum.id, pressed.number)
    if found is None:
        await require_chair(context.uow, forum, context.person)
        found = await _unposted(context, forum.id, pressed.number)
    view = await digest_view(context.uow, forum, found)
    return say(whole_digest_card(context.texts, view, max(pressed.start, 0)))


async def _unposted(context: Context, forum_id: ForumId, number: int) -> Digest:
    wanted = await next_digest(context.uow, await context.forum_of(forum_id), context.now)
    if wanted.number != number:
        raise Gone
    return wanted


async def standing(post: Posting) -> Message | None:
    """In the channel."""
    forum_id, number = post.ids
    found = await post.uow.digests.get(ForumId(forum_id), int(number))
    return digest_card(post.texts, await digest_view(post.uow, post.forum, found)) if found else None
