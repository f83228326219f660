"""What stories about the way into a meeting share."""

import json

from tests.stories.town import Town


async def way_in(town: Town) -> str:
    """The meeting's card on the day before, with all that it leads to: not until then does it show how to join."""
    meeting = (await town.meetings())[-1]
    await town.move_to(meeting.joined_from)
    return json.dumps(town.posted("Faith Forum meets")[-1].card)
