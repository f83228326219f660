"""The way from a place where others read along into the private chat with the bot."""

import re

from dialogs.kit.context import Context
from dialogs.kit.elements import AnyButton, open_url
from dialogs.kit.parts import card, line
from forum.ports import Message

CHAT = "https://teams.microsoft.com/l/chat/0/0?users={bot}"
"""Microsoft Teams, "Deep link to Teams chat". A bot is a user whose id is "28:" and its app id."""
_BOT = re.compile(r"28:[0-9a-fA-F-]{36}")


def elsewhere(context: Context, words: str) -> Message:
    """One line, and the button into the private chat."""
    return card(words, line(words), actions=chat_button(context), language=context.texts.locale)


def chat_button(context: Context) -> list[AnyButton]:
    """None where there is no such link: outside Teams, as on a developer's machine."""
    bot = context.turn.bot_id
    return [open_url(CHAT.format(bot=bot), context.texts("button-private-chat"))] if _BOT.fullmatch(bot) else []
