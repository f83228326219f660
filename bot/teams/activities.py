"""Bot Framework's Activity, read from the wire and written to it ("Bot Framework Activity schema").

botbuilder's own reader reads every field of an activity or none: one odd timestamp in a field that nobody uses would
lose somebody's message. It is also slow, which matters when hundreds press at once. So the activity is made here, from
the fields that are used, as checked by bot/teams/shapes.py.
"""
# pyright: reportUnknownMemberType=false, reportUnknownArgumentType=false

import json
from collections.abc import Callable, Mapping
from typing import Any, Self, cast

from botbuilder.schema import (
    Activity,
    Attachment,
    CardAction,
    ChannelAccount,
    ConversationAccount,
    Entity,
    SuggestedActions,
)

from bot.teams.shapes import Json, Misshapen, member_of, shaped, storable
from forum.ports import FileOffer, FileThere, Message

__all__ = [
    "Activity",
    "Malformed",
    "activity_json",
    "as_activity",
    "member_of",
    "message_json",
    "read_activity",
    "service_url_of",
    "tenant_of",
    "whispered_by",
]

ADAPTIVE_CARD = "application/vnd.microsoft.card.adaptive"
FILE_CONSENT = "application/vnd.microsoft.teams.card.file.consent"
FILE_INFO = "application/vnd.microsoft.teams.card.file.info"
_MOST_DIGITS = 18

UNSTORABLE_SIGNS = (b"\\u", b"\xed", b"\x00")
"""One of them is in every body with something in it that no database can hold: an escape, a surrogate as UTF-8 would
write it, or a zero, as in UTF-16. Walking through a body without them would find nothing.
"""


class Malformed(Exception):
    """A body that is not an activity. The message says why, without quoting it."""


def read_activity(body: bytes) -> Activity:
    """The activity in a request's body. Raises Malformed."""
    try:
        raw = json.loads(body, parse_constant=_no_constant, parse_int=_whole)
        raw = storable(raw) if any(sign in body for sign in UNSTORABLE_SIGNS) else raw
    except (ValueError, RecursionError) as error:
        raise Malformed("the body is not JSON") from error
    if not isinstance(raw, dict) or not isinstance(cast("dict[str, Any]", raw).get("type"), str):
        raise Malformed("the body is not an activity")
    try:
        activity = _activity(shaped(cast("dict[str, Any]", raw)))
    except Misshapen as wrong:
        raise Malformed(str(wrong)) from wrong
    return _complete(activity)


def _activity(used: Json) -> Activity:
    """As botbuilder's reader makes it from these fields."""
    conversation, words = used["conversation"], cast("Callable[[str], Any]", used.get)
    return Activity(
        type=used["type"],
        id=words("id"),
        name=words("name"),
        text=words("text"),
        locale=words("locale"),
        action=words("action"),
        value=words("value"),
        channel_id=words("channelId"),
        reply_to_id=words("replyToId"),
        service_url=used["serviceUrl"],
        channel_data=used["channelData"],
        from_property=_account(used["from"]),
        recipient=_with(_account(used["recipient"]), used["recipient"], "isTargeted"),
        conversation=ConversationAccount(
            id=conversation["id"],
            conversation_type=conversation["conversationType"],
            is_group=conversation["isGroup"],
        ),
        attachments=[Attachment(content_type=it["contentType"], content=it["content"]) for it in used["attachments"]],
        entities=[_with(Entity(type=it["type"]), it, "text", "mentioned") for it in used["entities"]],
        members_added=[_account(member) for member in used["membersAdded"]],
        members_removed=[_account(member) for member in used["membersRemoved"]],
    )


def _account(given: Json) -> ChannelAccount:
    beside = cast("Callable[[str], Any]", given.get)
    return ChannelAccount(id=given["id"], name=beside("name"), aad_object_id=beside("aadObjectId"))


def _with(made: Any, given: Json, *names: str) -> Any:
    """`made`, with anything for which botbuilder has no field."""
    made.additional_properties = {name: given[name] for name in names if name in given}
    return made


def _complete(activity: Activity) -> Activity:
    """Raises Malformed if nobody could tell who spoke where."""
    if not (activity.from_property and activity.from_property.id):
        raise Malformed("the activity does not say who it is from")
    if not (activity.conversation and activity.conversation.id):
        raise Malformed("the activity does not name its conversation")
    return activity


def _no_constant(name: str) -> None:
    raise ValueError(f"{name} is not JSON")


def _whole(digits: str) -> int | float:
    """Python refuses whole numbers with thousands of digits; no number here needs more than a few."""
    return int(digits) if len(digits) <= _MOST_DIGITS else float(digits)


def service_url_of(activity: Activity) -> str:
    """Where answers to the activity go; "" if it does not say."""
    return str(activity.service_url or "")


def tenant_of(activity: Activity) -> str:
    """The tenant of the conversation, from channelData ("Conversation basics"); "" if it does not say.

    `conversation.tenant_id` would be the obvious place, but the schema expects it under a name that Teams does not use.
    """
    return str(member_of(member_of(activity.channel_data, "tenant"), "id") or "")


def whispered_by(activity: Activity) -> str | None:
    """Who sent a message that only the bot could see, as slash commands in channels are; None for all other messages.

    `recipient.isTargeted` marks them ("Send and receive targeted messages").
    """
    bot, sender = cast("Any", activity.recipient), cast("Any", activity.from_property)
    return str(sender.id) if bot and member_of(bot.additional_properties, "isTargeted") is True else None


class _Drawn(dict[str, Any]):
    """A card that is final: TurnContext copies what it sends, which took a quarter of a typed word."""

    def __deepcopy__(self, _memo: object) -> Self:
        return self


def as_activity(message: Message) -> Activity:
    """The message as Bot Framework's type, for TurnContext; only an answer suggests what to say next ("Suggested
    actions").
    """
    if message.card is None:
        return Activity(type="message", text=message.text or message.summary, text_format="markdown")
    card = Attachment(content_type=ADAPTIVE_CARD, content=_Drawn(message.card))
    activity = Activity(type="message", summary=message.summary, attachments=[card])
    if message.suggested:
        said = [CardAction(type="imBack", title=title, value=words) for title, words in message.suggested]
        activity.suggested_actions = SuggestedActions(to=[], actions=said)
    return activity


def activity_json(activity: Activity) -> dict[str, Any]:
    """An activity of ours as it goes over the wire. Cards are already JSON: botbuilder would walk through each."""
    cards = cast("list[Attachment]", activity.attachments or [])
    activity.attachments = None
    wire = cast("dict[str, Any]", activity.serialize())
    return wire | (
        {"attachments": [attachment(cast("dict[str, Any]", card.content)) for card in cards]} if cards else {}
    )


def message_json(message: Message) -> dict[str, Any]:
    """The message as it goes over the wire.

    With a card the words travel as `summary`, never as `text`: text and card together become two messages without an id
    in the Agents Playground, and are read out twice by a screen reader.
    """
    if message.file is not None:
        return {"type": "message", "summary": message.summary, "attachments": [_file(message.file)]}
    if message.card is None:
        return {"type": "message", "text": message.text or message.summary, "textFormat": "markdown"}
    wire = {"type": "message", "summary": message.summary, "attachments": [attachment(message.card)]}
    return wire | ({"locale": message.card["lang"]} if "lang" in message.card else {})


def _file(file: FileOffer | FileThere) -> dict[str, Any]:
    """ "Send and receive files using a bot": the card that offers a file, or shows one."""
    if isinstance(file, FileThere):
        there = {"uniqueId": file.unique_id, "fileType": file.file_type}
        return {"contentType": FILE_INFO, "contentUrl": file.url, "name": file.name, "content": there}
    contexts = {"acceptContext": file.context, "declineContext": file.context}
    content = {"description": file.description, "sizeInBytes": file.size, **contexts}
    return {"contentType": FILE_CONSENT, "name": file.name, "content": content}


def attachment(card: Mapping[str, Any]) -> dict[str, Any]:
    """An Adaptive Card as an attachment."""
    return {"contentType": ADAPTIVE_CARD, "content": card}
