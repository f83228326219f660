"""What goes back in the HTTP response of a turn ("Universal Actions for Adaptive Cards": response format)."""

from dataclasses import dataclass, field
from typing import Any

from bot.teams.activities import ADAPTIVE_CARD
from dialogs.reply import Reply

ACTIVITY_MESSAGE = "application/vnd.microsoft.activity.message"


@dataclass(frozen=True)
class Answer:
    """An HTTP response: JSON where there is a `body`, otherwise nothing."""

    status: int = 200
    body: dict[str, Any] | None = None
    headers: dict[str, str] = field(default_factory=dict[str, str])


def to_press(reply: Reply) -> Answer:
    """The new card in place of the pressed one, or a line of text beside it."""
    message = reply.message
    if message is None:
        return _invoke_response(ACTIVITY_MESSAGE, "")
    if message.card is not None and not reply.toast:
        return _invoke_response(ADAPTIVE_CARD, message.card)
    return _invoke_response(ACTIVITY_MESSAGE, message.text or message.summary)


def _invoke_response(kind: str, value: Any) -> Answer:
    return Answer(body={"statusCode": 200, "type": kind, "value": value})
