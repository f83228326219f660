"""Putting the papers for the board into the channel's files: offered to a chair, and done on a press."""

from dialogs.board.board_buttons_card import KeepPapers, OpenKeep
from dialogs.board.kept_papers_card import keep_card, kept_card
from dialogs.kit.context import Context, say, toast
from dialogs.kit.parts import note
from dialogs.kit.posts import Posting
from dialogs.kit.reply import Reply
from forum.board import BoardBrief
from forum.ids import BriefId
from forum.ports import Message
from forum.use_cases.board.edit_brief import brief_to_edit
from forum.use_cases.board.keep_in_channel import keep_in_channel, may_be_kept
from forum.use_cases.people.roles import is_chair


async def open_offer(context: Context, pressed: OpenKeep) -> Reply:
    """What it means, before anything is done."""
    brief, forum = await brief_to_edit(context.uow, context.person, BriefId(pressed.brief))
    if brief.folder_url:
        return say(kept_card(context.texts, brief))
    if not may_be_kept(forum, brief):
        return toast(context.texts("board-keep-not"))
    return say(keep_card(context.texts, forum, brief))


async def keep(context: Context, pressed: KeepPapers) -> Reply:
    """A job puts them there, and says so."""
    brief = await keep_in_channel(context.uow, context.person, BriefId(pressed.brief), pressed.once)
    return say(kept_card(context.texts, brief) if brief.folder_url else note(context.texts("board-keeping")))


async def offer(post: Posting) -> Message | None:
    """To the chair who had the papers made."""
    brief = await _of_chair(post)
    if brief is None or brief.folder_url or not may_be_kept(post.forum, brief):
        return None
    return keep_card(post.texts, post.forum, brief)


async def kept(post: Posting) -> Message | None:
    """To the chair who asked: they are there."""
    brief = await _of_chair(post)
    return kept_card(post.texts, brief) if brief and brief.folder_url else None


async def not_kept(post: Posting) -> Message | None:
    """To the chair who asked: why they are not, what to do, and the button again."""
    brief = await _of_chair(post)
    if brief is None or brief.folder_url:
        return None
    return keep_card(post.texts, post.forum, brief, post.texts(f"board-not-kept-{post.ids[1]}"))


async def _of_chair(post: Posting) -> BoardBrief | None:
    brief = await post.uow.board.get(BriefId(post.ids[0]))
    is_theirs = brief is not None and brief.forum_id == post.forum.id
    return brief if is_theirs and await is_chair(post.uow, post.forum, post.reader) else None
