"""An answer in Outlook could be from several people: it counts for nobody until a chair says whose it is."""

from datetime import timedelta

import pytest

from tests.cast import CARYS, GRACE, MIRIAM, OMAR, SAM, YUSUF
from tests.far_end.places import User, somebody
from tests.stories.outlook.in_outlook import answers, edits, looked, meeting_card, the_event
from tests.stories.outlook.test_members_change import choose
from tests.stories.town import Town

EXCHANGE = "/o=ExchangeLabs/ou=Exchange Administrative Group (FYDIBOHF23SPDLT)/cn=Recipients/cn=4f2a-%s"
SHARED = "Whose answer to Faith Forum is this?"
UNKNOWN = "Somebody answered Faith Forum in Outlook"
NOBODY = "In person: 0 · Online: 0 · Can’t come: 0 · Not sure: 0"


HALIMA = somebody("Halima Rahman", guest=True, email=YUSUF.email)
"""Somebody who reads Yusuf's mailbox as well."""


def hidden(town: Town, user: User, name: str) -> str:
    """Exchange shows its own address for somebody's mailbox, and calls them `name`. Returns that address."""
    exchange = EXCHANGE % user.email.partition("@")[0]
    shown = {"emailAddress": {"name": name, "address": exchange}}
    there = the_event(town).shown["attendees"]
    edits(town, attendees=[one | shown if one["emailAddress"]["address"] == user.email else one for one in there])
    return exchange


async def answers_from(town: Town, address: str, response: str) -> None:
    """Somebody answers from an address, and the bot checks the calendar."""
    town.calendar.state.answer(the_event(town), address, response, town.clock.now())
    await looked(town)
    if not 8 <= town.clock.now().hour < 20:
        await town.move_to(town.clock.now().replace(hour=10) + timedelta(days=1))


@pytest.fixture
async def family(hybrid: Town) -> Town:
    """Halima is a member too, with Yusuf's address."""
    await hybrid.join(HALIMA)
    await choose(hybrid, members=[CARYS, YUSUF, GRACE, MIRIAM, SAM, HALIMA])
    return hybrid


@pytest.mark.parametrize("name", [GRACE.name, "GRACE OKAFOR", "Okafor, Grace (Guest)", "", "G. Okafor"])
async def test_the_only_one_who_fits_is_recognised_behind_a_name_of_exchange(hybrid: Town, name: str) -> None:
    await answers_from(hybrid, hidden(hybrid, GRACE, name), "declined")
    assert "Can’t come: 1" in meeting_card(hybrid).counts
    assert "Your answer: Can’t come" in (await hybrid.say(GRACE, "meeting")).words
    assert not hybrid.told(CARYS, UNKNOWN)


async def test_where_it_may_be_several_a_chair_says_who_once_and_later_answers_follow(hybrid: Town) -> None:
    hidden(hybrid, MIRIAM, "Office")
    exchange = hidden(hybrid, GRACE, "Reception")
    await answers_from(hybrid, exchange, "declined")
    await hybrid.after(hours=15)
    assert NOBODY in meeting_card(hybrid).counts, "nothing is put on anybody silently"
    [asked] = hybrid.told(CARYS, UNKNOWN)
    assert "“Reception” declined" in asked.words
    assert not hybrid.told(GRACE, UNKNOWN) and not hybrid.told(SAM, UNKNOWN)
    for other in (GRACE, SAM):
        await hybrid.forge(other, asked, GRACE.name)
    assert NOBODY in meeting_card(hybrid).counts
    assert "answer of Grace Okafor" in (await hybrid.press(CARYS, asked, GRACE.name)).words
    assert "already said" in (await hybrid.press(CARYS, asked, MIRIAM.name)).words
    assert "Can’t come: 1" in meeting_card(hybrid).counts
    assert len(hybrid.told(GRACE, "Carys Bowen noted this for you")) == 1
    await answers_from(hybrid, exchange, "tentativelyAccepted")
    assert "Can’t come: 0 · Not sure: 1" in meeting_card(hybrid).counts
    assert len(hybrid.told(CARYS, UNKNOWN)) == 1, "who it is has been said"
    assert "Reception" not in await hybrid.stored()


async def test_nobody_of_ours_is_not_asked_about_again(hybrid: Town) -> None:
    hidden(hybrid, MIRIAM, "Office")
    exchange = hidden(hybrid, GRACE, "Reception")
    await answers_from(hybrid, exchange, "declined")
    [asked] = hybrid.told(CARYS, UNKNOWN)
    await hybrid.press(CARYS, asked, "Neither of them")
    await answers_from(hybrid, exchange, "accepted")
    assert NOBODY in meeting_card(hybrid).counts
    assert len(hybrid.told(CARYS, UNKNOWN)) == 1


async def test_what_they_said_in_the_poll_since_counts(hybrid: Town) -> None:
    hidden(hybrid, MIRIAM, "Office")
    exchange = hidden(hybrid, GRACE, "Reception")
    await answers_from(hybrid, exchange, "declined")
    [asked] = hybrid.told(CARYS, UNKNOWN)
    await hybrid.press(GRACE, meeting_card(hybrid), "Online")
    await hybrid.press(CARYS, asked, GRACE.name)
    assert "Online: 1 · Can’t come: 0" in meeting_card(hybrid).counts
    assert not hybrid.told(GRACE, "noted this for you")


async def test_a_stranger_behind_a_name_of_exchange_is_left_alone(hybrid: Town) -> None:
    stranger = {"emailAddress": {"name": "Dean Wells", "address": EXCHANGE % "dean"}, "type": "required"}
    edits(hybrid, attendees=[*the_event(hybrid).shown["attendees"], stranger])
    await answers_from(hybrid, EXCHANGE % "dean", "accepted")
    assert NOBODY in meeting_card(hybrid).counts
    assert not hybrid.told(CARYS, UNKNOWN)
    assert "Dean Wells" not in await hybrid.stored()


async def test_somebody_who_took_the_place_of_one_of_ours_is_asked_about(hybrid: Town) -> None:
    await answers_from(hybrid, hidden(hybrid, GRACE, "Dean Wells"), "accepted")
    assert NOBODY in meeting_card(hybrid).counts
    [asked] = hybrid.told(CARYS, UNKNOWN)
    await hybrid.press(CARYS, asked, "No, somebody else")
    assert NOBODY in meeting_card(hybrid).counts


@pytest.mark.parametrize(
    ("button", "counted"),
    [(YUSUF.name, 1), (HALIMA.name, 1), ("Both of them", 2), ("Neither of them", 0)],
)
async def test_of_a_shared_address_a_chair_says_whose_answer_it_is(family: Town, button: str, counted: int) -> None:
    await answers_from(family, YUSUF.email, "declined")
    assert NOBODY in meeting_card(family).counts
    [asked] = family.told(CARYS, SHARED)
    assert "share an email address" in asked.words
    for _ in range(2):
        await family.press(CARYS, asked, button)
    assert f"Can’t come: {counted}" in meeting_card(family).counts
    for user in (YUSUF, HALIMA):
        own = (await family.say(user, "meeting")).words
        assert ("Your answer: Can’t come" in own) == (button in (user.name, "Both of them"))
    await family.after(days=1)
    assert len(family.told(CARYS, SHARED)) == 1


async def test_another_answer_from_a_shared_address_is_asked_about_again_and_the_old_card_is_out_of_date(
    family: Town,
) -> None:
    await answers_from(family, YUSUF.email, "declined")
    [first] = family.told(CARYS, SHARED)
    await answers_from(family, YUSUF.email, "tentativelyAccepted")
    [_, second] = family.told(CARYS, SHARED)
    assert "out of date" in (await family.press(CARYS, first, YUSUF.name)).toast
    await family.press(CARYS, second, HALIMA.name)
    assert "Can’t come: 0 · Not sure: 1" in meeting_card(family).counts


async def test_at_night_nobody_is_asked(family: Town) -> None:
    await family.move_to(family.clock.now().replace(hour=20))
    answers(family, YUSUF, "declined")
    await looked(family)
    assert not family.told(CARYS, SHARED)
    await family.move_to(family.clock.now().replace(hour=10))
    assert len(family.told(CARYS, SHARED)) == 1


async def test_of_two_chairs_the_first_is_heard_and_both_may_answer(family: Town) -> None:
    await family.join(OMAR)
    await choose(family, chairs=[CARYS, OMAR])
    await answers_from(family, YUSUF.email, "declined")
    [carys], [omar] = family.told(CARYS, SHARED), family.told(OMAR, SHARED)
    await family.press(OMAR, omar, YUSUF.name)
    assert "already said" in (await family.press(CARYS, carys, HALIMA.name)).words
    assert "Can’t come: 1" in meeting_card(family).counts
