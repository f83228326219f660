"""The one way in: the used fields of what arrives, each of the right kind and no longer than it can legitimately be.

The fields that say who spoke, and where, have to be right, or nothing is trusted. Any other field of the wrong shape
counts as missing: no odd field may lose somebody's words.
"""

import re
from collections.abc import Mapping, Sequence
from typing import Any, cast

from forum.typed_text import one_line

Json = dict[str, Any]

LONGEST_ID = 255
"""Letters of the id of a person, a conversation or a team: as many as the database keeps."""
LONGEST_GUID = 64
LONGEST_LOCALE = 20
LONGEST_NAME = 256
"""Letters of a person's name ("user resource type": displayName)."""
EDIT = "editMessage"
"""Teams, "Conversation events": the event of a message whose text was changed."""
LONGEST_URL = 2048

_UNSTORABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff]")
"""Control characters and lone surrogates: JSON can carry them, but no database or card can."""
_WORDS = ("type", "id", "channelId", "text", "locale", "name", "action", "replyToId")
_LISTS = ("entities", "membersAdded", "membersRemoved")


class Misshapen(Exception):
    """A field that says who spoke or where is not of the right kind. The message says which, without quoting it."""


def storable(value: Any) -> Any:
    """`value` without anything that no database or card can hold."""
    if isinstance(value, str):
        return _UNSTORABLE.sub("\N{REPLACEMENT CHARACTER}", value)
    if isinstance(value, dict):
        return {storable(key): storable(item) for key, item in cast("dict[str, Any]", value).items()}
    if isinstance(value, list):
        return [storable(item) for item in cast("list[Any]", value)]
    return value


def shaped(raw: Mapping[str, Any]) -> Json:
    """The fields that are used. Raises Misshapen."""
    used: Json = {name: raw[name] for name in _WORDS if isinstance(raw.get(name), str)}
    used["serviceUrl"] = _short(raw, "serviceUrl", LONGEST_URL)
    used["from"] = _account(raw.get("from"), "from")
    used["recipient"] = _recipient(raw.get("recipient"))
    used["conversation"] = _conversation(_object(raw.get("conversation")))
    used["channelData"] = _channel_data(_object(raw.get("channelData")))
    used["attachments"] = [found for each in _list(raw.get("attachments")) if (found := _attachment(each))]
    for name in _LISTS:
        if not isinstance(raw.get(name), list | None):
            raise Misshapen(f"{name} is no list")
    used["entities"] = [found for each in _list(raw.get("entities")) if (found := _entity(each))]
    for name in ("membersAdded", "membersRemoved"):
        used[name] = [found for each in _list(raw.get(name)) if (found := _member(each))]
    if isinstance(raw.get("value"), dict):
        used["value"] = raw["value"]
    return used


def member_of(value: Any, name: str) -> Any:
    """A member of a JSON object; None if it is missing, or if the value is not an object."""
    return cast("Mapping[str, Any]", value).get(name) if isinstance(value, dict) else None


def text_in(value: Any, name: str) -> str:
    """A text in a JSON object; "" if it is missing or not a text."""
    found = member_of(value, name)
    return found if isinstance(found, str) else ""


def _object(value: Any) -> Json:
    return cast("Json", value) if isinstance(value, dict) else {}


def _list(value: Any) -> Sequence[Any]:
    return cast("list[Any]", value) if isinstance(value, list) else ()


def _short(value: Any, name: str, longest: int = LONGEST_ID) -> str:
    """A text that says who or where: "" if it is missing. Raises Misshapen."""
    found = member_of(value, name)
    if found is None:
        return ""
    if not isinstance(found, str) or len(found) > longest:
        raise Misshapen(f"{name} is no text of its kind")
    return found


def _account(value: Any, what: str) -> Json:
    """Raises Misshapen."""
    if value is not None and not isinstance(value, dict):
        raise Misshapen(f"{what} is no object")
    return {
        "id": _short(value, "id"),
        "name": one_line(text_in(value, "name"))[:LONGEST_NAME],
        "aadObjectId": _short(value, "aadObjectId", LONGEST_GUID),
    }


def _recipient(value: Any) -> Json:
    """The bot. The mark of a whispered message is kept beside the account."""
    is_targeted = {"isTargeted": True} if member_of(value, "isTargeted") is True else {}
    return {"id": text_in(value, "id"), "name": text_in(value, "name")} | is_targeted


def _conversation(value: Json) -> Json:
    """In a channel the id carries the thread. Raises Misshapen."""
    whole = _short(value, "id", 2 * LONGEST_ID)
    if len(whole.partition(";")[0]) > LONGEST_ID:
        raise Misshapen("id is no text of its kind")
    kind = text_in(value, "conversationType")
    return {"id": whole, "conversationType": kind, "isGroup": value.get("isGroup") is True}


def _channel_data(value: Json) -> Json:
    """The tenant, the team, and whether it is an edit. Raises Misshapen."""
    team_id = _short(value.get("team"), "id")
    known: Json = {"tenant": {"id": _short(value.get("tenant"), "id", LONGEST_GUID)}}
    if text_in(value, "eventType") == EDIT:
        known["eventType"] = EDIT
    return known | ({"team": {"id": team_id}} if isinstance(value.get("team"), dict) else {})


def _member(value: Any) -> Json | None:
    return {"id": text_in(value, "id")} if text_in(value, "id") else None


def _entity(value: Any) -> Json | None:
    """A mention of somebody; None for anything else."""
    mentioned = member_of(value, "mentioned")
    teams_id, entra_id = text_in(mentioned, "id"), text_in(mentioned, "aadObjectId")
    if text_in(value, "type") != "mention" or not 0 < len(teams_id) <= LONGEST_ID:
        return None
    known = {"aadObjectId": entra_id} if len(entra_id) <= LONGEST_GUID else {}
    account = {"id": teams_id, "name": text_in(mentioned, "name")[:LONGEST_NAME]} | known
    return {"type": "mention", "text": text_in(value, "text")[: 2 * LONGEST_NAME], "mentioned": account}


def _attachment(value: Any) -> Json | None:
    """The message as HTML, which shows what it quotes; None for anything else."""
    content = text_in(value, "content")
    return {"contentType": "text/html", "content": content} if text_in(value, "contentType") == "text/html" else None
