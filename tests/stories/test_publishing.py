"""An agenda that is published again says what changed: in its card, in one post, and in the invitation."""

from datetime import UTC, datetime

from tests.far_end.teams import Sent
from tests.stories import shaping
from tests.stories.town import CARYS, GRACE, MIRIAM, YUSUF, Town

NEWS = "The agenda of Faith Forum has changed"
BEFORE = datetime(2030, 3, 20, 10, tzinfo=UTC)


def accepted(place: int, minutes: int) -> dict[str, str]:
    return {"decision": "accepted", "position": str(place), "minutes": str(minutes)}


OFF = {"decision": "open"}


async def publish(town: Town, **decisions: dict[str, str]) -> None:
    answered = await shaping.publish(town, **decisions)
    assert "The agenda is published" in answered.words


async def three_topics(town: Town, **set_up: str) -> None:
    await town.set_up(**set_up)
    await town.schedule()
    for user, title in ((YUSUF, "Work experience"), (GRACE, "Street lighting"), (MIRIAM, "Parking")):
        await town.say(user, f"suggest {title}")


def posted(town: Town) -> Sent:
    [agenda] = [sent for sent in town.in_channel() if "Agenda of Faith Forum" in sent.words]
    return agenda


def news(town: Town) -> list[str]:
    return [sent.words for sent in town.in_channel() if NEWS in sent.words]


async def test_the_first_agenda_is_no_change(town: Town) -> None:
    await three_topics(town)
    await publish(town, Work=accepted(1, 20))
    assert "Changed on" not in posted(town).words
    assert not news(town)


async def test_what_changed_is_said_on_the_card_and_once_in_the_channel(town: Town) -> None:
    await three_topics(town)
    await publish(town, Work=accepted(1, 20), Street=accepted(2, 15))
    await town.move_to(BEFORE)
    await publish(town, Work=accepted(2, 25), Street=OFF, Parking=accepted(1, 10))
    said = [
        "“Street lighting” has been taken off.",
        "“Parking” has been added, as item 1.",
        "“Work experience” now has 25 minutes, instead of 20.",
    ]
    card = posted(town).words
    assert "Changed on Wednesday 20 March 2030:" in card
    [post] = news(town)
    assert not [words for words in said if words not in card or words not in post]
    assert "is now item" not in card, "what made room for an added item has not moved"
    assert card.index("1. Parking") < card.index("2. Work experience")


async def test_publishing_what_is_published_already_is_no_news(town: Town) -> None:
    await three_topics(town)
    await publish(town, Work=accepted(1, 20), Street=accepted(2, 15))
    await publish(town, Work=accepted(1, 20), Street=accepted(2, 15))
    assert "Changed on" not in posted(town).words
    assert (await town.stored()).count("agenda_versions {") == 1


async def test_another_order_or_other_minutes_need_no_post_of_their_own(town: Town) -> None:
    await three_topics(town)
    await publish(town, Work=accepted(1, 20), Street=accepted(2, 15))
    await publish(town, Work=accepted(2, 20), Street=accepted(1, 5))
    assert "is now item" in posted(town).words
    assert "“Street lighting” now has 5 minutes, instead of 15." in posted(town).words
    assert not news(town)


async def test_each_version_that_adds_something_is_said_once(town: Town) -> None:
    await three_topics(town)
    await publish(town, Work=accepted(1, 20))
    await publish(town, Work=accepted(1, 20), Street=accepted(2, 15))
    await publish(town, Work=accepted(1, 20), Street=accepted(2, 15), Parking=accepted(3, 5))
    first, second = news(town)
    assert "“Street lighting” has been added, as item 2." in first
    assert "“Parking” has been added, as item 3." in second and "lighting" not in second


async def test_what_is_only_pencilled_in_shows_nowhere(town: Town) -> None:
    await three_topics(town)
    await publish(town, Work=accepted(1, 20))
    card = await town.say(CARYS, "agenda")
    await town.press(CARYS, card, "Save", shaping.filled(card, Work=accepted(1, 77), Street=accepted(2, 15)))
    await town.say(CARYS, "action @Sam Okoro list of placements by 1 April")
    assert "77" not in posted(town).words and "Street" not in posted(town).words


async def test_no_author_is_kept_with_a_version(town: Town) -> None:
    await three_topics(town)
    await publish(town, Work=accepted(1, 20))
    [row] = [row for row in (await town.stored()).splitlines() if row.startswith("agenda_versions ")]
    assert "Work experience" in row
    assert town.person_id(YUSUF) not in row and YUSUF.name not in row
