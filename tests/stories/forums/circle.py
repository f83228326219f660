"""A listening circle, and a search for traces of its people."""

import json
from typing import Any

from tests.cast import BRANWEN, CARYS, HOME, ODILE, SAM, ZEHRA
from tests.far_end.caller import Answered
from tests.far_end.places import User, Where
from tests.stories.town import Town

MEMBERS = (ZEHRA, ODILE, BRANWEN)
OFFICE = (CARYS, SAM)
STORY = "My daughter was stopped outside the school."


def known_of(town: Town, *people: User) -> list[str]:
    """What tells one person from another, wherever it stands on a card. An action's owner travels with its button under
    a number of our own, which says nothing to anybody.
    """
    return [known for user in people for known in (*user.name.split(), user.email, user.entra_id, user.teams_id)]


def found_in(town: Town, said: Any, *people: User) -> list[str]:
    """The traces of these people in `said`."""
    text = json.dumps(said, ensure_ascii=False)
    return [known for known in known_of(town, *people) if known in text]


def sent_to(town: Town, *places: Where) -> list[dict[str, Any]]:
    """Everything that ever stood there, whatever replaced it since. To whom an answer is addressed is on the envelope,
    which Teams keeps.
    """
    messages = [sent for place in places for sent in town.teams.messages(place)]
    activities = [activity for sent in messages for activity in (*sent.before, sent.activity)]
    return [{name: part for name, part in activity.items() if name != "recipient"} for activity in activities]


async def set_up_circle(town: Town) -> int:
    """Sets it up. Returns how many messages were in the channel before it became a listening circle."""
    town.people = [*OFFICE, *MEMBERS]
    await town.set_up(openness="listening_circle")
    [form, *shown] = sent_to(town, HOME)
    assert found_in(town, form, *MEMBERS), "the form lists the team, as Teams does itself"
    assert not found_in(town, shown, *MEMBERS)
    return 1


async def become(town: Town, openness: str) -> Answered:
    """Carys changes the setting: "open_forum" or "listening_circle"."""
    settings = await town.say(CARYS, "settings")
    return await town.press(CARYS, settings, settings.buttons[0], {"openness": openness})


async def decide_all(town: Town) -> None:
    """Carys reports an outcome for every topic, as she must before a circle opens up."""
    listed = await town.say(CARYS, "outcomes")
    for topic in town.choices(listed, "topic").values():
        await town.press(
            CARYS, listed, "Tell its author", {"topic": topic, "outcome": "answered", "reason": "Said so."}
        )
