"""What somebody wants kept secret is nowhere: not in the channel, not in the database, not in a log."""

import json
import logging

import pytest

from tests.cast import CARYS, GRACE, HOME, MIRIAM, YUSUF
from tests.far_end.caller import Answered
from tests.stories.agenda.publishing import SECRET
from tests.stories.town import Town


async def _unattributed(town: Town) -> Answered:
    return await town.press(MIRIAM, await town.say(MIRIAM, "suggest"), "Send", SECRET)


async def test_nothing_stored_links_an_unattributed_topic_to_its_author(
    town: Town, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO)
    await town.set_up()
    form = await town.say(MIRIAM, "suggest")
    before = set((await town.stored()).splitlines())
    town.clock.advance(minutes=7)
    sent = await town.press(MIRIAM, form, "Send", SECRET)
    new = set((await town.stored()).splitlines()) - before
    assert any(SECRET["title"] in row for row in new)
    known = [MIRIAM.name, MIRIAM.email, MIRIAM.entra_id, MIRIAM.teams_id, sent.where.id, town.person_id(MIRIAM)]
    rows = "\n".join(row for row in new if not row.startswith("people "))
    assert not [word for word in known if word in rows]
    assert SECRET["title"] not in caplog.text
    [row] = [row for row in new if row.startswith("suggestions ")]
    assert "12:07" not in row
    assert not [word for word in known if word in json.dumps(town.card("Complaints").card["body"])]


async def test_an_unattributed_topic_is_edited_and_withdrawn_by_its_code_alone(town: Town) -> None:
    await town.set_up()
    sent = await _unattributed(town)
    assert "Keep this message" in sent.words
    assert "I will tell you what becomes of it" not in sent.words
    form = await town.press(MIRIAM, sent, "Edit")
    changed = await town.press(MIRIAM, form, "Save", {"title": "Complaints take months"})
    assert "Complaints take months" in town.card("Topics for").words

    for code in ("", "0123456789abcdef"):
        for button in ("Edit", "Withdraw"):
            refused = await town.forge(YUSUF, sent, button, code=code)
            assert "Only the person who wrote this can change it" in refused.toast
    assert "Complaints take months" in town.card("Topics for").words
    assert "withdrawn" in (await town.press(MIRIAM, changed, "Withdraw")).words
    assert "Complaints" not in town.card("Topics for").words


async def test_sending_an_unattributed_form_twice_shows_the_same_topic(town: Town) -> None:
    await town.set_up()
    form = await town.say(MIRIAM, "suggest")
    for _ in range(2):
        sent = await town.press(MIRIAM, form, "Send", SECRET)
        assert sent.buttons == ["Edit", "Withdraw", "What became of it"]
    assert town.card("Topics for").words.count(SECRET["title"]) == 1


async def test_an_old_client_cannot_give_an_author_away_in_the_channel(town: Town) -> None:
    """An old client's presses are answered by a post that everybody in the channel reads."""
    await town.set_up()
    offer = await town.say(MIRIAM, "suggest", HOME)
    form = await town.press(MIRIAM, offer, "Suggest a topic", old_client=True)
    refused = await town.press(MIRIAM, form, "Send", SECRET, old_client=True)
    assert "in our private chat" in refused.words
    assert SECRET["title"] not in await town.stored()
    named = await town.press(MIRIAM, form, "Send", SECRET | {"attribution": "named"}, old_client=True)
    assert "your topic is in" in named.words
    other = await town.press(GRACE, form, "Send", {"title": "Parking"}, old_client=True)
    assert "Parking" in other.words
    assert SECRET["title"] not in other.words


async def test_an_answer_by_an_old_client_is_not_shown_to_the_channel(town: Town) -> None:
    await town.set_up()
    await town.schedule()
    noted = await town.press(YUSUF, town.card("Are you coming?"), "Can’t come", old_client=True)
    assert "Your answer is noted" in noted.words
    assert "Can’t come" not in noted.words
    assert "Can’t come: 1" in town.card("Are you coming?").counts


async def test_names_of_those_who_answered_reach_chairs_in_private_and_nobody_else(town: Town) -> None:
    await town.set_up()
    await town.schedule()
    card = town.card("Are you coming?")
    await town.press(YUSUF, card, "Online")
    await town.press(GRACE, card, "Can’t come")
    private = await town.say(CARYS, "poll")
    names = await town.press(CARYS, private, "Who answered what")
    assert "Yusuf Rahman" in names.words
    assert "Grace Okafor" in names.words

    refused = await town.forge(GRACE, private, "Who answered what")
    assert "Only a chair of Faith Forum" in refused.toast
    assert "Rahman" not in refused.toast
    in_channel = await town.caller.press(CARYS, private, "Who answered what", where=HOME.thread(card.id))
    assert "in private only" in in_channel.words
    everything = json.dumps(
        [card.activity, *town.card("Are you coming?").before, town.card("Are you coming?").activity]
    )
    assert YUSUF.name not in everything
    assert GRACE.name not in everything
