"""What is kept about somebody: shown to them alone."""

from dialogs.kit.context import Context, say
from dialogs.kit.parts import note
from dialogs.kit.reply import Reply
from dialogs.privacy.my_data_card import my_data_card
from forum.use_cases.privacy.my_data import my_data


async def show(context: Context, _rest: str) -> Reply:
    """Only in private. It needs no forum: anybody who was ever seen may ask."""
    if not context.is_private:
        return say(note(context.texts("my-data-in-private")))
    return say(my_data_card(context.texts, await my_data(context.uow, context.person, context.now), context.controller))
