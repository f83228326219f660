"""What stories about a meeting under way share."""

from datetime import UTC, datetime
from typing import Any

from forum.meetings import chat_of
from tests.cast import CARYS, YUSUF
from tests.evening import DURING
from tests.far_end.caller import Answered
from tests.far_end.places import Where
from tests.stories.agenda.publishing import publish
from tests.stories.town import Town

PLANNED_FOLLOW_UP = datetime(2030, 4, 9, 19, tzinfo=UTC)


async def running_meeting(town: Town, **changed: str) -> Where:
    """Two items are on the agenda, and the meeting began half an hour ago. Returns its chat."""
    await town.set_up(**changed)
    await town.schedule()
    for title in ("Street lighting", "Work experience", "Parking"):
        await town.say(YUSUF, f"suggest {title}")
    accepted = {"decision": "accepted"}
    await publish(
        town,
        Street=accepted | {"position": "1"},
        Work=accepted | {"position": "2"},
        Parking=accepted | {"position": "3"},
    )
    await town.move_to(DURING)
    return await chat_of_meeting(town)


async def chat_of_meeting(town: Town) -> Where:
    """Of the only meeting."""
    [meeting] = await town.meetings()
    return Where(chat_of(meeting.join_url) or "", "groupChat")


async def event_of_meeting(town: Town, name: str, chat: Where, **value: str) -> Answered:
    """What Teams sends when somebody opens the online meeting or the last person leaves."""
    what: dict[str, Any] = {"type": "event", "name": f"application/vnd.microsoft.{name}", "value": value}
    answered = await town.caller.send(town.caller.activity(CARYS, chat, what))
    assert answered.status == 200 and not answered.posts
    await town.settled()
    return answered
