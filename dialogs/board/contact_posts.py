"""What the chairs hear about the board's contact. None: it is no longer worth saying."""

from dialogs.board.replies_card import replies_card
from dialogs.kit.parts import card, heading, line
from dialogs.kit.posts import Posting
from forum.ids import BriefId
from forum.ports import Message
from forum.use_cases.board.contact_views import replies_for_chair
from forum.use_cases.people.roles import is_chair


async def answered(post: Posting) -> Message | None:
    """What they have sent: all of it on one card, once nothing more has come for a while."""
    brief = await post.uow.board.get(BriefId(post.ids[0]))
    if brief is None or not await is_chair(post.uow, post.forum, post.reader):
        return None
    view = await replies_for_chair(post.uow, post.reader, brief.id)
    request = await post.uow.board_contacts.request(view.contact.id, brief.id) if view else None
    if view is None or request is None or str(request.handed_in) != post.ids[1] or not view.waiting:
        return None
    return replies_card(post.texts, view)


async def about_contact(post: Posting) -> Message | None:
    """That an email did not go well, or what the contact says about being asked."""
    if not await is_chair(post.uow, post.forum, post.reader):
        return None
    what, number, *_ = post.ids
    contact = await post.uow.board_contacts.of_forum(post.forum.id)
    texts = post.texts
    title = texts("board-contact-news-title", forum=post.forum.name)
    if what == "not_me":
        return card(title, heading(title), line(texts("board-contact-news-not-me")), language=texts.locale)
    if contact is None or contact.id != number:
        return None
    said = texts(f"board-contact-news-{what.replace('_', '-')}", name=contact.name)
    return card(title, heading(title), line(said), language=texts.locale)
