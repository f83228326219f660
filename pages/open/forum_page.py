"""What a forum is, when it meets next, how to take part, and what became of what people said."""

from dialogs.kit.buttons import new_key
from dialogs.public.public_words import public_words
from forum.use_cases.public.public_views import public_view
from pages.kindly import NoSuchPage
from pages.open.visitor import Visitor
from pages.visit import Shown

_PLACES = {"public-needs-reach": "reach", "public-words-long": "words"}


async def show(visitor: Visitor) -> Shown:
    """The page. It says what the chairs' preview says."""
    view = await public_view(visitor.uow, visitor.forum, visitor.page, visitor.now)
    if view is None:
        raise NoSuchPage
    words = public_words(visitor.texts, view)
    values = {
        "words": words,
        "takes_interest": view.page.takes_interest,
        "typed": visitor.sent,
        "once": visitor.sent.one("once") or new_key(),
        "place": _PLACES.get(visitor.wrong.problem, "name") if visitor.wrong else "",
    }
    return Shown("open/forum.html", "public-next", values, named=words.name)
