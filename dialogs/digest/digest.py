""" "You said, we did": a chair looks at it and posts it; everybody can read the last one again."""

from dialogs.digest.digest_card import SendDigest, ShowDigest, digest_card, whole_digest_card
from dialogs.kit.parts import note
from dialogs.kit.posts import Posting
from dialogs.kit.reply import Reply
from dialogs.kit.talk import Talk, say
from forum.errors import Gone
from forum.ids import ForumId
from forum.points import Digest
from forum.ports import Message
from forum.use_cases.digest.digest_views import digest_view, next_digest
from forum.use_cases.digest.due_digest import post_digest
from forum.use_cases.people.roles import is_chair, require_chair


async def you_said(talk: Talk, _rest: str) -> Reply:
    """For a chair in private, the next one to be posted; for everybody else the last one."""
    forum = await talk.forum()
    if talk.is_private and await is_chair(talk.uow, forum, talk.person):
        view = await digest_view(talk.uow, forum, await next_digest(talk.uow, forum, talk.now))
        return say(digest_card(talk.texts, view, preview=True))
    last = await talk.uow.digests.newest(forum.id)
    if last is None:
        return say(note(talk.texts("digest-none")))
    return say(digest_card(talk.texts, await digest_view(talk.uow, forum, last)))


async def post(talk: Talk, pressed: SendDigest) -> Reply:
    """Into the channel, once."""
    forum = await talk.forum_of(pressed.forum)
    await post_digest(talk.uow, talk.person, forum, pressed.number, talk.now)
    return say(note(talk.texts("digest-posted")))


async def show(talk: Talk, pressed: ShowDigest) -> Reply:
    """All of it. What has not been posted yet is for chairs."""
    forum = await talk.forum_of(pressed.forum)
    found = await talk.uow.digests.get(forum.id, pressed.number)
    if found is None:
        await require_chair(talk.uow, forum, talk.person)
        found = await _unposted(talk, forum.id, pressed.number)
    view = await digest_view(talk.uow, forum, found)
    return say(whole_digest_card(talk.texts, view, max(pressed.start, 0)))


async def _unposted(talk: Talk, forum_id: ForumId, number: int) -> Digest:
    wanted = await next_digest(talk.uow, await talk.forum_of(forum_id), talk.now)
    if wanted.number != number:
        raise Gone
    return wanted


async def standing(post: Posting) -> Message | None:
    """In the channel."""
    forum_id, number = post.ids
    found = await post.uow.digests.get(ForumId(forum_id), int(number))
    return digest_card(post.texts, await digest_view(post.uow, post.forum, found)) if found else None
