"""Files in a personal chat ("Send and receive files using a bot"): what people answer when one is offered."""
# pyright: reportUnknownMemberType=false, reportUnknownArgumentType=false

from collections.abc import Mapping
from typing import Any, cast

from bot.teams.activities import Activity, Malformed
from bot.teams.shapes import member_of, text_in
from dialogs.kit.turn import FileAnswer

CONSENT = "fileConsent/invoke"


def file_answer(activity: Activity) -> FileAnswer | None:
    """What somebody answered to a file that was offered; None for any other activity. Raises Malformed."""
    if activity.type != "invoke" or activity.name != CONSENT:
        return None
    action = member_of(activity.value, "action")
    if action not in ("accept", "decline"):
        raise Malformed("the answer to a file is neither yes nor no")
    given = member_of(activity.value, "context")
    context = cast("Mapping[str, Any]", given if isinstance(given, dict) else {})
    upload = member_of(activity.value, "uploadInfo")
    return FileAnswer(
        accepted=action == "accept",
        context={name: value for name, value in context.items() if isinstance(value, str)},
        upload_url=text_in(upload, "uploadUrl"),
        content_url=text_in(upload, "contentUrl"),
        unique_id=text_in(upload, "uniqueId"),
        name=text_in(upload, "name"),
    )
