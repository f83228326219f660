"""A chair or a facilitator notes a topic of somebody without Teams; of an unattributed one nothing leads to either."""

import pytest

from tests.cast import CARYS, GRACE, HOME, SAM
from tests.far_end.caller import Answered
from tests.far_end.places import User
from tests.stories.correspondence.outside import GWEN, HARRI, added
from tests.stories.town import Town


async def form_of(town: Town, user: User) -> Answered:
    return await town.press(user, await town.say(user, "suggest"), "For somebody who has no Teams")


@pytest.mark.parametrize("user", [CARYS, SAM])
async def test_a_named_topic_is_theirs_and_who_noted_it_is_kept(town: Town, user: User) -> None:
    await town.set_up()
    [gwen, _] = await added(town, GWEN, HARRI)
    form = await form_of(town, user)
    wrong = await town.press(user, form, "Note it", {"title": "Buses in the evening", "attribution": "named"})
    assert "Please say whose topic it is" in wrong.words
    filled = {"person": gwen.id, "title": "Buses in the evening", "attribution": "named"}
    for _ in range(2):
        noted = await town.press(user, form, "Note it", filled)
        assert "Noted for Gwen Price." in noted.words
    agenda = await town.say(GRACE, "agenda", HOME)
    assert agenda.words.count("Buses in the evening") == 1
    assert "Gwen Price" in agenda.words
    assert user.name not in agenda.words
    assert "Topics that you noted for members without Teams\nBuses" in (await town.say(user, "my data")).words
    assert "Buses" not in (await town.say(user, "my topics")).words


async def test_chairs_only_is_for_the_chairs(town: Town) -> None:
    await town.set_up()
    [gwen] = await added(town, GWEN)
    filled = {"person": gwen.id, "title": "Fear of dogs", "attribution": "chairs_only"}
    await town.press(SAM, await form_of(town, SAM), "Note it", filled)
    agenda = await town.say(GRACE, "agenda", HOME)
    assert "Fear of dogs" in agenda.words
    assert "Gwen" not in agenda.words


async def test_of_an_unattributed_one_nothing_leads_to_either(town: Town, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level("DEBUG")
    await town.set_up()
    [gwen] = await added(town, GWEN)
    form = await form_of(town, SAM)
    caplog.clear()
    before = (await town.stored()).count(gwen.id), (await town.stored()).count(town.person_id(SAM))
    filled = {"person": gwen.id, "title": "Trust in the police", "attribution": "unattributed"}
    noted = await town.press(SAM, form, "Note it", filled)
    assert "I have kept neither who said it nor that you noted it." in noted.words
    stored = await town.stored()
    assert (stored.count(gwen.id), stored.count(town.person_id(SAM))) == before
    rows = [row for row in stored.splitlines() if "Trust in the police" in row]
    assert rows
    assert not [row for row in rows if gwen.id in row or town.person_id(SAM) in row]
    assert "topics_for_others" not in stored
    logged = " ".join(record.getMessage() for record in caplog.records)
    assert not [secret for secret in (gwen.id, town.person_id(SAM), "Gwen", "Trust in the police") if secret in logged]
    assert "This code stands only here." in noted.words


async def test_it_is_offered_to_organisers_of_a_forum_with_such_members(town: Town) -> None:
    await town.set_up()
    assert "For somebody who has no Teams" not in (await town.say(CARYS, "suggest")).buttons
    await added(town, GWEN)
    assert "For somebody who has no Teams" not in (await town.say(GRACE, "suggest")).buttons
    form = await form_of(town, CARYS)
    refused = await town.forge(GRACE, form, "Note it", person=town.person_id(SAM), title="Mine", attribution="named")
    assert "Mine" not in (await town.say(CARYS, "agenda")).words
    assert "Gwen" not in refused.words
    mine = await town.press(CARYS, form, "Note it", {"title": "Mine", "attribution": "named"})
    assert "Please say whose topic it is" in mine.words
