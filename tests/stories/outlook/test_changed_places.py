"""Messages are deleted, teams and channels renamed or closed: the forum goes on, or its chairs hear why it cannot."""

import pytest

from tests.cast import CARYS, GRACE, HOME, YUSUF
from tests.far_end.sent import Fault
from tests.stories.town import Town


async def test_a_deleted_agenda_is_posted_anew_and_kept_up_to_date(town: Town) -> None:
    await town.set_up()
    await town.say(YUSUF, "suggest Food bank")
    deleted = town.card("Food bank")
    town.teams.delete(deleted)
    await town.say(GRACE, "suggest Street lighting")
    anew = town.card("Street lighting")
    assert anew.id != deleted.id
    assert "Food bank" in anew.words
    await town.say(GRACE, "suggest Youth workers")
    assert "Youth workers" in town.card("Street lighting").words
    assert [sent.id for sent in town.in_channel() if "Topics for" in sent.words] == [anew.id]


async def test_a_deleted_announcement_loses_nobodys_answer(town: Town) -> None:
    await town.set_up()
    await town.schedule()
    await town.press(YUSUF, town.card("Are you coming?"), "Online")
    town.teams.delete(town.card("Are you coming?"))
    await town.press(GRACE, await town.say(GRACE, "meeting"), "In person")
    assert "In person: 1 · Online: 1" in town.card("Are you coming?").counts


@pytest.mark.parametrize("event", ["channelRenamed", "teamRenamed", "channelCreated", "teamArchived"])
async def test_what_happens_to_a_team_is_no_reason_to_speak(town: Town, event: str) -> None:
    await town.set_up()
    before = [sent.words for sent in town.teams.everything()]
    activity = town.caller.activity(CARYS, HOME, {"type": "conversationUpdate"})
    activity["channelData"] |= {"eventType": event, "channel": {"id": HOME.id, "name": "Faith Forum 2030"}}
    assert (await town.caller.send(activity)).status == 200
    await town.settled()
    assert [sent.words for sent in town.teams.everything()] == before
    await town.say(YUSUF, "suggest Food bank")
    assert "Food bank" in town.card("Topics for").words


async def test_when_the_channel_has_gone_the_chairs_hear_of_what_is_missing(town: Town) -> None:
    await town.set_up()
    town.teams.break_next("post", Fault(404, "ConversationNotFound", to=HOME.id))
    await town.schedule()
    [told] = town.told(CARYS, "I cannot post in the channel")
    assert "the announcement of the meeting" in told.words
    again = await town.press(CARYS, told, "Post it now")
    assert "I am posting it again" in again.words
    assert "Faith Forum meets" in town.card("Are you coming?").words
