"""Reads and fills in a chair's card for shaping an agenda."""

from collections.abc import Iterator, Mapping
from typing import Any

from tests.cast import CARYS, GRACE, YUSUF
from tests.far_end.caller import Answered
from tests.far_end.cards import inputs_of, words_of
from tests.far_end.sent import Sent
from tests.stories.town import Town

SUBJECTS = [
    "Parking",
    "Street lighting",
    "Work experience",
    "Noise at night",
    "Burial times",
    "Youth workers",
    "Hate crime",
    "Bins",
    "Cycling",
    "Playgrounds",
    "Library hours",
    "Winter shelter",
    "Knife crime",
    "Interpreters",
    "School meals",
    "Allotments",
    "Bus routes",
    "Mentoring",
]


def inputs_of_topic(on: Sent | Answered, title: str) -> dict[str, dict[str, Any]]:
    """The inputs of the topic with `title` in its title, by what they ask for ("decision", "minutes" ...)."""
    return {part["id"].partition(":")[0]: part for part in _inputs(_group(on, title))}


def shaped(on: Sent | Answered, **topics: Mapping[str, str]) -> dict[str, str]:
    """`Parking={"decision": "parked"}` fills in the topic with that word in its title, if the card shows it."""
    filled: dict[str, str] = {}
    for word, wanted in topics.items():
        if any(word in title for title in titles(on)):
            inputs = inputs_of_topic(on, word)
            filled |= {inputs[name]["id"]: value for name, value in wanted.items()}
    return filled


def number_of(on: Sent | Answered, title: str) -> str:
    """The number under which the card shows the topic with that title."""
    return next(number for number in map(str, range(1, 100)) if f"\n{number}. {title}\n" in f"\n{on.words}\n")


def titles(on: Sent | Answered) -> list[str]:
    """The topics on the card, in order, without their numbers."""
    return [words_of(group["items"][0]).splitlines()[0].partition(". ")[2] for group in _groups(on)]


def is_folded(on: Sent | Answered, title: str) -> bool:
    """Whether somebody has to press the button under the topic to see its other inputs."""
    [fold] = [part for part in _group(on, title)["items"] if str(part.get("id")).startswith("more:")]
    return fold.get("isVisible") is False


async def topics_to_shape(town: Town, count: int) -> Answered:
    """A meeting of ninety minutes, `count` topics by Yusuf and Grace in turn, and the card that Carys gets."""
    await town.set_up()
    await town.schedule()
    for place, title in enumerate(SUBJECTS[:count]):
        town.clock.advance(minutes=1)
        await town.say((YUSUF, GRACE)[place % 2], f"suggest {title}")
    return await town.say(CARYS, "agenda")


def all_accepted(card: Answered, minutes: str) -> dict[str, str]:
    """Puts every topic on the card on the agenda."""
    return {
        name: {"decision": "accepted", "minutes": minutes}[field]
        for name in inputs_of(card.card)
        if (field := name.partition(":")[0]) in ("decision", "minutes")
    }


def value_of(card: Answered, title: str, field: str) -> str:
    """The value that a topic's input shows."""
    return str(inputs_of_topic(card, title)[field].get("value", ""))


def _group(on: Sent | Answered, title: str) -> dict[str, Any]:
    [group] = [group for group in _groups(on) if title in str(group["items"][0])]
    return group


def _groups(on: Sent | Answered) -> list[dict[str, Any]]:
    """What the card shows of each topic that can be decided."""
    return [part for part in on.card["body"] if any(each["id"].startswith("decision:") for each in _inputs(part))]


def _inputs(part: Mapping[str, Any]) -> Iterator[dict[str, Any]]:
    for item in [*part.get("items", []), *part.get("columns", [])]:
        if str(item.get("type")).startswith("Input."):
            yield item
        yield from _inputs(item)
