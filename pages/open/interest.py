"""Somebody would like to take part."""

from dialogs.correspondence.cells import address_of
from dialogs.correspondence.list_reader import region_of
from dialogs.kit.numbers import phone_of
from forum.errors import Invalid
from forum.forums import Forum
from forum.use_cases.public.take_interest import InterestForm, take_interest
from pages.open.visitor import Visitor
from pages.visit import LONGEST_KEY, Go, Shown

LONGEST_REACH = 320


async def send(visitor: Visitor) -> Go:
    """To the chairs. The same answer for everybody. Raises Gone, Invalid."""
    sent = visitor.sent
    once = sent.one("once")
    if not 0 < len(once) <= LONGEST_KEY:
        raise Invalid("public-load-first")
    form = _read(visitor.forum, sent.one("name"), sent.one("reach"), sent.one("words"))
    await take_interest(visitor.uow, visitor.forum, visitor.page, form, once, visitor.now)
    return Go("thanks")


def _read(forum: Forum, name: str, reach: str, words: str) -> InterestForm:
    """Whatever is neither an address nor a number is left to the rules to refuse."""
    if len(reach) > LONGEST_REACH:
        return InterestForm(name, "", "", words)
    email = address_of(reach)
    return InterestForm(name, email, "" if email else phone_of(reach, region_of(forum.time_zone)), words)


async def thanks(visitor: Visitor) -> Shown:
    """What happens now."""
    return Shown("open/thanks.html", "public-interest-title", {"forum": visitor.forum})
