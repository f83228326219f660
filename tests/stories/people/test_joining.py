"""Somebody in the team who is not on the list learns who keeps it, and can have the chairs asked once."""

from tests.cast import BRANWEN, CARYS, GRACE, HOME, MIRIAM, OMAR, YUSUF, ZEHRA
from tests.far_end.caller import Answered
from tests.far_end.cards import inputs_of
from tests.far_end.places import User, somebody
from tests.stories.forums.circle import found_in, set_up_circle
from tests.stories.town import Town

ASK = "Ask the chairs to add me"


async def omar_in_the_team(town: Town, **setup: str) -> None:
    """Omar is in the team when the forum is set up, but not on its list."""
    town.people = [*town.people, OMAR]
    listed = [user for user in town.people if user is not OMAR]
    await town.set_up(members=",".join(town.person_id(user) for user in listed), **setup)


def asked_about(town: Town, chair: User = CARYS) -> list[str]:
    return [sent.words for sent in town.chat(chair) if "would like to be added" in sent.words]


async def take_off(town: Town, user: User) -> Answered:
    settings = await town.say(CARYS, "settings")
    kept = inputs_of(settings.card)["members"].split(",")
    kept.remove(town.person_id(user))
    return await town.press(CARYS, settings, "Save", {"members": ",".join(kept)})


async def test_they_hear_whose_list_it_is_and_a_chair_adds_them_with_one_press(town: Town) -> None:
    await omar_in_the_team(town)
    for words in ("suggest Parking", "agenda", "forums", "board brief", "actions"):
        told = await town.say(OMAR, words)
        assert "You are in the team of Faith Forum, but not on the forum’s list yet" in told.words, words
        assert "Carys Bowen chairs the forum and can add you" in told.words
        assert told.buttons == [ASK]
    assert "The chairs know" in (await town.press(OMAR, told, ASK)).words
    [asked] = asked_about(town)
    assert "mark them as soon as they are on the list, even if they were marked before" in asked
    added = await town.press(CARYS, town.chat(CARYS)[-1], "Add them")
    assert "Omar Haddad is now on the list of Faith Forum" in added.words
    assert "You are now on the list of Faith Forum" in town.chat(OMAR)[-1].words
    assert "your topic is in" in (await town.say(OMAR, "suggest Parking")).words


async def test_the_chairs_hear_of_nobody_twice(town: Town) -> None:
    await omar_in_the_team(town)
    told = await town.say(OMAR, "agenda")
    for _ in range(3):
        assert "The chairs know" in (await town.press(OMAR, told, ASK)).words
    assert len(asked_about(town)) == 1
    left = await town.press(CARYS, town.chat(CARYS)[-1], "Do not add them")
    assert "has not been added" in left.words
    again = await town.say(OMAR, "agenda")
    assert "Carys Bowen" in again.words and again.buttons == []
    assert "The chairs know" in (await town.press(OMAR, told, ASK)).words, "and not what they decided"
    assert len(asked_about(town)) == 1
    assert "out of date" in (await town.press(CARYS, town.chat(CARYS)[-1], "Add them")).toast
    assert "not on the forum’s list" in (await town.say(OMAR, "suggest Parking")).words


async def test_somebody_taken_off_the_list_is_told_whom_to_ask_and_brought_before_nobody(town: Town) -> None:
    await town.set_up()
    await take_off(town, MIRIAM)
    told = await town.say(MIRIAM, "agenda")
    assert "Carys Bowen chairs the forum and can add you" in told.words and told.buttons == []
    settings = await town.say(CARYS, "settings")
    everybody = ",".join(town.choices(settings, "members").values())
    await town.press(CARYS, settings, "Save", {"members": everybody})
    assert "Topics for Faith Forum" in (await town.say(MIRIAM, "agenda")).words
    assert asked_about(town) == []


async def test_only_a_chair_lets_somebody_in(town: Town) -> None:
    await omar_in_the_team(town)
    await town.press(OMAR, await town.say(OMAR, "agenda"), ASK)
    asked = town.chat(CARYS)[-1]
    for user in (OMAR, YUSUF, GRACE):
        for button in ("Add them", "Do not add them"):
            refused = await town.forge(user, asked, button)
            assert "Only a chair" in refused.toast or "not on the list" in refused.toast
    assert "not on the forum’s list" in (await town.say(OMAR, "agenda")).words


async def test_a_listening_circle_names_nobody_to_them(town: Town) -> None:
    await set_up_circle(town)
    await take_off(town, BRANWEN)
    told = await town.say(BRANWEN, "agenda")
    assert "The forum’s card in the team’s channel says who they are" in told.words
    assert not found_in(town, told.card, CARYS, ZEHRA) and told.buttons == []


async def test_strangers_learn_of_none_and_the_channel_of_nobody(town: Town) -> None:
    await omar_in_the_team(town)
    lost = await town.say(somebody("Nia Parry"), "agenda")
    assert "No forum has been set up here yet" in lost.words and "Faith" not in lost.words
    aloud = await town.say(OMAR, "suggest Parking", HOME)
    assert "You are not on the list of Faith Forum yet" in aloud.words and ASK not in aloud.buttons
