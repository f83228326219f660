"""What the chairs hear when an email did not go well."""

from dialogs.kit.parts import card, heading, line
from dialogs.kit.posts import Posting
from forum.ids import PersonId
from forum.ports import Message
from forum.use_cases.people.roles import is_chair


async def mail_trouble(post: Posting) -> Message | None:
    """To a chair: whose address was refused, whose email may not have arrived, or that none can be sent."""
    if not await is_chair(post.uow, post.forum, post.reader):
        return None
    what, whom, *_ = post.ids
    person = await post.uow.people.get(PersonId(whom)) if whom != "all" else None
    if person is None and whom != "all":
        return None
    texts, kind = post.texts, what.replace("_", "-")
    title = texts("mail-trouble-title", forum=post.forum.name)
    said = texts(f"mail-trouble-{kind}", name=person.name if person else "")
    return card(title, heading(title), line(said), language=texts.locale)
