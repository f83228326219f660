"""What is kept about somebody: told to them alone."""

from dialogs.kit.parts import note
from dialogs.kit.reply import Reply
from dialogs.kit.talk import Talk, say
from dialogs.privacy.my_data_card import my_data_card
from forum.use_cases.privacy.my_data import my_data


async def show(talk: Talk, _rest: str) -> Reply:
    """In private only. It needs no forum: whoever was ever seen may ask."""
    if not talk.is_private:
        return say(note(talk.texts("my-data-in-private")))
    return say(my_data_card(talk.texts, await my_data(talk.uow, talk.person)))
