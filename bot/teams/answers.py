"""What goes back in the HTTP response of a turn ("Universal Actions for Adaptive Cards": response format)."""

from dataclasses import dataclass, field
from typing import Any, cast

from bot.teams.activities import ADAPTIVE_CARD, attachment
from dialogs.kit.reply import Reply

ACTIVITY_MESSAGE = "application/vnd.microsoft.activity.message"


@dataclass(frozen=True)
class HttpAnswer:
    """An HTTP response: JSON where there is a `body`, otherwise nothing."""

    status: int = 200
    body: dict[str, Any] | None = None
    headers: dict[str, str] = field(default_factory=dict[str, str])


def to_press(reply: Reply) -> HttpAnswer:
    """The new card in place of the one pressed, or a line of text beside it."""
    message = reply.message
    if message is None:
        return _invoke_response(ACTIVITY_MESSAGE, "")
    if message.card is not None and not reply.toast:
        return _invoke_response(ADAPTIVE_CARD, message.card)
    return _invoke_response(ACTIVITY_MESSAGE, message.text or message.summary)


def to_dialog(reply: Reply) -> HttpAnswer:
    """The card in the open dialog, or a line of text that ends it ("Create and send dialogs": response)."""
    message = reply.message
    if message is None:
        return HttpAnswer(body={})
    if message.card is None or reply.toast:
        return HttpAnswer(body={"task": {"type": "message", "value": message.text or message.summary}})
    shown = attachment(_for_dialog({name: value for name, value in message.card.items() if name != "refresh"}))
    value = {"title": "Folkmoot", "width": "medium", "height": "large", "card": shown}
    return HttpAnswer(body={"task": {"type": "continue", "value": value}})


def _for_dialog(part: Any) -> Any:
    """The card with the Action.Submit that each of our buttons has as a fallback: a dialog knows nothing else."""
    if isinstance(part, list):
        return [_for_dialog(each) for each in cast("list[Any]", part)]
    if not isinstance(part, dict):
        return part
    parts = cast("dict[str, Any]", part)
    if parts.get("type") == "Action.Execute" and "fallback" in parts:
        return parts["fallback"]
    return {name: _for_dialog(value) for name, value in parts.items()}


def _invoke_response(kind: str, value: Any) -> HttpAnswer:
    return HttpAnswer(body={"statusCode": 200, "type": kind, "value": value})
