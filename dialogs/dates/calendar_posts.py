"""The card on which a chair decides, redrawn with what was seen in people's calendars."""

from dialogs.dates import dates
from dialogs.kit.posts import Maker, Posting
from dialogs.meetings import meetings
from forum.advice import DateAdvisor
from forum.errors import Invalid
from forum.ids import LookId
from forum.ports import Message


def seen(advisor: DateAdvisor) -> Maker:
    """Makes it; nothing once the card shows something else, or its times have passed."""

    async def make(post: Posting) -> Message | None:
        look = await post.uow.looks.get(LookId(post.ids[0]))
        if look is None or look.found is None:
            return None
        again = dates.checked_again if look.of_several else meetings.checked_again
        try:
            return await again(post, advisor, look, look.found)
        except Invalid:
            return None

    return make
