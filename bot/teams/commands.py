"""The message commands: what somebody chooses from the menu of a message ("Define action commands").

Teams asks for the dialog by composeExtension/fetchTask, and sends what is pressed in it by
composeExtension/submitAction. The command's id in the manifest is the verb of the button that it stands for.
"""
# pyright: reportUnknownMemberType=false, reportUnknownArgumentType=false

from typing import Any

from bot.teams.activities import Activity, Malformed
from bot.teams.markup import unescaped
from bot.teams.shapes import member_of, text_in
from bot.teams.words import Marked, parts_of
from dialogs.kit.turn import Press
from forum.typed_text import paragraphs

FETCH = "composeExtension/fetchTask"
SUBMIT = "composeExtension/submitAction"
LONGEST = 10_000
"""How many letters of a message are read; the form says what is too long for a topic or an action."""


def is_command(activity: Activity) -> bool:
    """Whether the activity asks for a dialog, or comes from one."""
    return bool(activity.type == "invoke" and activity.name in (FETCH, SUBMIT))


def fetched(activity: Activity) -> Press:
    """The command as a press with the message's words and link. Raises Malformed if it names no command.

    The message's author is left out: the person who chooses the command speaks for themselves.
    """
    command, message = member_of(activity.value, "commandId"), member_of(activity.value, "messagePayload")
    if not isinstance(command, str):
        raise Malformed("the invoke names no command")
    words = _all_words(message)
    cut = {"letters": len(words)} if len(words) > LONGEST else {}
    return Press(command, {"text": words[:LONGEST], "link": text_in(message, "linkToMessage")} | cut, in_dialog=True)


def _all_words(message: Any) -> str:
    """Emoji and pictures become the words that stand for them."""
    body = member_of(message, "body")
    content = member_of(body, "content")
    if not isinstance(content, str):
        return ""
    if member_of(body, "contentType") != "html":
        return paragraphs(content)
    parts = parts_of(content.replace("\n", " "), unescaped)
    return paragraphs("".join(part.words if isinstance(part, Marked) else part for part in parts))
