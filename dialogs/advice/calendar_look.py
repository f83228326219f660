"""Looking at people's calendars while a chair reads the card on which they decide: begun, and abandoned.

A job asks Microsoft, so the card that answers the press says that the bot is looking at calendars; it is redrawn when
the answer has come (dialogs/dates/calendar_posts.py), unless the chair has moved on by then.
"""

from dialogs.advice.free_busy_card import NOT_LOOKED_AT, Calendars
from dialogs.kit.context import Context
from forum.conversation import Address
from forum.forums import Forum
from forum.free_busy import CardPlace
from forum.use_cases.dates.look_at_calendars import leave_card, look_at_calendars
from forum.weighing_calendars import WishedTimes


async def look(context: Context, forum: Forum, wish: WishedTimes) -> Calendars:
    """What the card says about calendars for now.

    If the card cannot be redrawn (a client that answers a press with a new post), no calendar is looked at.
    """
    place = _place(context)
    if place is None:
        return NOT_LOOKED_AT
    token = context.turn.key
    return Calendars(
        looking=await look_at_calendars(context.uow, context.person, forum, place, token, wish, context.now)
    )


async def leave(context: Context) -> None:
    """The card that was pressed is about to show something else."""
    place = _place(context)
    if place is not None:
        await leave_card(context.uow, place)


def _place(context: Context) -> CardPlace | None:
    press, where = context.turn.press, context.turn.where
    if press is None or not press.in_place or press.in_dialog or not press.message_id:
        return None
    return CardPlace(Address(where.service_url, where.thread_id or where.conversation_id), press.message_id)
