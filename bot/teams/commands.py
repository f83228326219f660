"""The message commands: what somebody chooses from the menu of a message ("Define action commands").

Teams asks for the dialog by composeExtension/fetchTask, and sends what is pressed in it by
composeExtension/submitAction. The command's id in the manifest is the verb of the button that it stands for.
"""
# pyright: reportUnknownMemberType=false, reportUnknownArgumentType=false

from html.parser import HTMLParser
from typing import Any

from bot.teams.activities import Activity, Malformed, member_of
from bot.teams.mentions import tidy
from dialogs.turn import Press

FETCH = "composeExtension/fetchTask"
SUBMIT = "composeExtension/submitAction"
LONGEST = 10_000
"""Letters of a message that are looked at; a topic holds 4,000."""

_BLOCKS = frozenset({"p", "div", "br", "li", "tr", "h1", "h2", "h3", "blockquote", "pre", "hr"})
_UNSPOKEN = frozenset({"attachment", "style", "script"})


def is_command(activity: Activity) -> bool:
    """Whether the activity asks for a dialog, or comes out of one."""
    return bool(activity.type == "invoke" and activity.name in (FETCH, SUBMIT))


def fetched(activity: Activity) -> Press:
    """The command as a press with the message's words and link. Raises Malformed where it names no command.

    Who wrote the message is left out: whoever chooses the command speaks for themselves.
    """
    command, message = member_of(activity.value, "commandId"), member_of(activity.value, "messagePayload")
    if not isinstance(command, str):
        raise Malformed("the invoke names no command")
    link = member_of(message, "linkToMessage")
    words = {"text": words_of(message), "link": link if isinstance(link, str) else ""}
    return Press(command, words, in_dialog=True)


def words_of(message: Any) -> str:
    """The message's words without markup. Emoji and pictures are the words that stand for them."""
    body = member_of(message, "body")
    content = member_of(body, "content")
    if not isinstance(content, str):
        return ""
    if member_of(body, "contentType") != "html":
        return tidy(content)[:LONGEST]
    reader = _Words()
    reader.feed(content)
    reader.close()
    return tidy("".join(reader.heard))[:LONGEST]


class _Words(HTMLParser):
    """Collects what can be read. Unknown tags are passed through; nothing of them is kept but the words."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.heard: list[str] = []
        self._silent = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _UNSPOKEN:
            self._silent += 1
        elif tag in _BLOCKS:
            self.heard.append("\n")
        elif tag in ("img", "emoji") and not self._silent:
            self.heard.append(dict(attrs).get("alt") or "")

    def handle_endtag(self, tag: str) -> None:
        if tag in _UNSPOKEN:
            self._silent = max(0, self._silent - 1)
        elif tag in _BLOCKS:
            self.heard.append("\n")

    def handle_data(self, data: str) -> None:
        if not self._silent:
            self.heard.append(data.replace("\n", " "))
