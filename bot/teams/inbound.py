"""From an Activity to a Turn. Identity comes only from the verified activity, never from card data."""
# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false, reportUnknownArgumentType=false
# pyright: reportOptionalMemberAccess=false
# (read_activity made sure that sender and conversation are there)

import re
from collections.abc import Mapping
from datetime import datetime
from typing import Any, cast
from uuid import NAMESPACE_URL, uuid4, uuid5

from bot.teams import commands
from bot.teams.activities import Activity, Malformed, member_of, service_url_of, tenant_of
from bot.teams.files import file_answer
from bot.teams.mentions import message_of
from bot.teams.shapes import EDIT, LONGEST_LOCALE, LONGEST_URL, text_in
from dialogs.kit.turn import Arrival, Place, PlaceKind, Press, Turn
from forum.people import Speaker

CARD_PRESS = "adaptiveCard/action"

_KINDS = {"personal": PlaceKind.PERSONAL, "channel": PlaceKind.CHANNEL, "groupChat": PlaceKind.GROUP}
_MEETING_EVENTS = {
    "application/vnd.microsoft.meetingStart": Arrival.MEETING_BEGAN,
    "application/vnd.microsoft.meetingEnd": Arrival.MEETING_ENDED,
}
"""Microsoft Teams, "Get meeting details and events"."""
_LOCALE = re.compile(r"[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*")


def turn_of(activity: Activity, now: datetime) -> Turn | None:
    """The turn that the activity stands for; None if Folkmoot has nothing to say (typing, reactions).

    `now` is the UTC instant of arrival. Raises Malformed for a press that names no button.
    """
    press, arrival, file = _press(activity), _arrival(activity), file_answer(activity)
    is_edit = _is_edit(activity)
    if activity.type != "message" and not is_edit and press is None and arrival is None and file is None:
        return None
    message = message_of(activity)
    return Turn(
        key=turn_key(activity),
        who=_speaker(activity),
        where=place_of(activity),
        now=now,
        locale=_locale(activity),
        text=message.text,
        press=press,
        arrival=arrival,
        mentions=message.people,
        file=file,
        join_url=_said_of_meeting(activity, "JoinUrl"),
        meeting_title=_said_of_meeting(activity, "Title"),
        bot_id=activity.recipient.id or "" if activity.recipient else "",
        is_edit=is_edit,
    )


def turn_key(activity: Activity) -> str:
    """The same for an activity that is sent again. It reveals to nobody who spoke where, so it may appear in a log.

    Activity ids are only unique within their conversation. Without an id every delivery counts as a new activity.
    """
    said = activity.id or uuid4()
    return str(uuid5(NAMESPACE_URL, f"folkmoot:turn:{tenant_of(activity)}:{activity.conversation.id}:{said}"))


def place_of(activity: Activity) -> Place:
    """Where it was said. In a channel the conversation's id carries the thread: "19:...;messageid=..."."""
    whole = str(activity.conversation.id)
    kind = _kind(activity)
    team_id = text_in(member_of(activity.channel_data, "team"), "id")
    return Place(
        kind=kind,
        conversation_id=whole.partition(";")[0],
        service_url=service_url_of(activity),
        tenant_id=tenant_of(activity),
        team_id=team_id if team_id and kind is PlaceKind.CHANNEL else None,
        thread_id=whole if ";" in whole else None,
    )


def _kind(activity: Activity) -> PlaceKind:
    """Older activities do not say; then a team or a group flag does.

    Message commands are also used in chats between people, which Teams calls personal: they are not the bot's own chat.
    """
    if commands.is_command(activity):
        return PlaceKind.CHANNEL if member_of(activity.channel_data, "team") else PlaceKind.GROUP
    if known := _KINDS.get(activity.conversation.conversation_type or ""):
        return known
    if member_of(activity.channel_data, "team"):
        return PlaceKind.CHANNEL
    return PlaceKind.GROUP if activity.conversation.is_group else PlaceKind.PERSONAL


def _speaker(activity: Activity) -> Speaker:
    account = activity.from_property
    return Speaker(tenant_of(activity), account.id, account.name or "", entra_id=account.aad_object_id or None)


def _is_edit(activity: Activity) -> bool:
    """A message whose text was changed (Teams, "Conversation events": editMessage); an undeleted one is no news."""
    return activity.type == "messageUpdate" and text_in(activity.channel_data, "eventType") == EDIT


def _locale(activity: Activity) -> str:
    """Only the part that is kept: language, script and region come first (RFC 5646)."""
    given = (activity.locale or "").replace("_", "-")
    while len(given) > LONGEST_LOCALE and "-" in given:
        given = given[: LONGEST_LOCALE + 1].rpartition("-")[0]
    return given if _LOCALE.fullmatch(given) else "en"


def _said_of_meeting(activity: Activity, name: str) -> str:
    given = text_in(activity.value, name) if activity.type == "event" else ""
    return given if len(given) <= LONGEST_URL else ""


def _press(activity: Activity) -> Press | None:
    if activity.type == "invoke" and activity.name == CARD_PRESS:
        action = member_of(activity.value, "action")
        verb = member_of(action, "verb")
        if not isinstance(verb, str):
            raise Malformed("the press names no button")
        return Press(verb, _fields(member_of(action, "data")), message_id=activity.reply_to_id or "")
    if commands.is_command(activity):
        return commands.fetched(activity) if activity.name == commands.FETCH else _submitted(activity)
    if activity.type == "message" and isinstance(activity.value, dict):
        fields = _fields(activity.value)
        return Press(str(fields.pop("verb", "")), fields, in_place=False)
    return None


def _submitted(activity: Activity) -> Press:
    """A press in a dialog. Raises Malformed."""
    fields = _fields(member_of(activity.value, "data"))
    verb = fields.pop("verb", None)
    if not isinstance(verb, str):
        raise Malformed("the dialog names no button")
    return Press(verb, fields, in_dialog=True)


def _fields(data: Any) -> dict[str, Any]:
    """A button's fields without what Teams itself put there ("msteams")."""
    given = cast("Mapping[str, Any]", data) if isinstance(data, dict) else {}
    return {name: value for name, value in given.items() if name != "msteams"}


def _arrival(activity: Activity) -> Arrival | None:
    """An installation arrives twice: as the bot joining, and as an update of the installation.

    In teams and group chats the first always comes, so the second is ignored. In a personal chat the first does not
    come again after a removal, so both count.
    """
    if activity.type == "event":
        return _MEETING_EVENTS.get(activity.name or "")
    if activity.type == "installationUpdate":
        is_new_chat = activity.action == "add" and _kind(activity) is PlaceKind.PERSONAL
        return Arrival.BOT_ADDED if is_new_chat else None
    if activity.type != "conversationUpdate":
        return None
    bot_id = activity.recipient.id if activity.recipient else None
    added = {member.id for member in activity.members_added or ()}
    removed = {member.id for member in activity.members_removed or ()}
    if bot_id in added:
        return Arrival.BOT_ADDED
    return Arrival.MEMBERS_CHANGED if (added | removed) - {bot_id} else None
