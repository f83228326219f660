"""Files in a personal chat ("Send and receive files using a bot"): what people say to one that is offered."""
# pyright: reportUnknownMemberType=false, reportUnknownArgumentType=false

from collections.abc import Mapping
from typing import Any, cast

from bot.teams.activities import Activity, Malformed, member_of
from dialogs.turn import FileAnswer

CONSENT = "fileConsent/invoke"


def file_answer(activity: Activity) -> FileAnswer | None:
    """What somebody said to a file that was offered; None for any other activity. Raises Malformed."""
    if activity.type != "invoke" or activity.name != CONSENT:
        return None
    action, upload = member_of(activity.value, "action"), member_of(activity.value, "uploadInfo")
    if action not in ("accept", "decline"):
        raise Malformed("the answer to a file is neither yes nor no")
    given = member_of(activity.value, "context")
    context = cast("Mapping[str, Any]", given if isinstance(given, dict) else {})
    return FileAnswer(
        accepted=action == "accept",
        context={str(name): str(value) for name, value in context.items()},
        upload_url=_text(upload, "uploadUrl"),
        content_url=_text(upload, "contentUrl"),
        unique_id=_text(upload, "uniqueId"),
        name=_text(upload, "name"),
    )


def _text(value: Any, name: str) -> str:
    found = member_of(value, name)
    return found if isinstance(found, str) else ""
