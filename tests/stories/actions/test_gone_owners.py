"""Somebody leaves the forum: nothing goes on in their name, and somebody is asked who will take over their actions."""

from datetime import UTC, datetime

from tests.cast import CARYS, GRACE, HOME, SAM, YUSUF
from tests.far_end.cards import inputs_of
from tests.far_end.places import User
from tests.stories.actions.actions import noted
from tests.stories.town import Town


async def leaves(town: Town, user: User) -> None:
    """They leave the team, and so the forum."""
    town.teams.members = [one for one in town.people if one is not user]
    gone = {"type": "conversationUpdate", "membersRemoved": [{"id": user.teams_id}]}
    assert (await town.caller.send(town.caller.activity(CARYS, HOME, gone))).status == 200
    await town.settled()
    form = await town.say(CARYS, "settings")
    stay = [value for name, value in town.choices(form, "members").items() if name != user.name]
    await town.press(CARYS, form, "Save", {"members": ",".join(stay)})


async def test_an_owner_who_has_left_hears_no_more_and_somebody_else_is_asked(town: Town) -> None:
    await town.set_up()
    await noted(town, "action @Grace bread by 20 March", by=YUSUF)
    [hers] = town.told(GRACE, "This action is yours")
    await leaves(town, GRACE)
    refused = await town.press(GRACE, hers, "Done", {"note": "baked"})
    assert "You are not on the list of Faith Forum" in refused.toast
    await town.move_to(datetime(2030, 3, 13, 10, tzinfo=UTC))
    [asked] = town.told(YUSUF, "Grace Okafor is no longer in the forum. Who takes it on now?")
    assert "To hand it over, press “More…”" in asked.words
    more = await town.press(YUSUF, asked, "More…")
    form = await town.press(YUSUF, more, "Change what was agreed")
    assert "Grace Okafor is no longer in the forum" in form.words and inputs_of(form.card)["owner"] == ""
    again = await town.press(YUSUF, form, "Continue", {"due": "2030-03-27"})
    assert "Who takes it on now?" in again.words and inputs_of(again.card)["due"] == "2030-03-27"
    shown = await town.press(YUSUF, again, "Continue", {"owner": town.choices(again, "owner")[SAM.name]})
    await town.press(YUSUF, shown, "Save it")
    assert town.told(SAM, "This action is yours")
    [_, last] = town.chat(GRACE)
    assert "Roles in Faith Forum have changed" in last.words, "that, and nothing of the action"


async def test_several_of_somebody_who_has_left_stand_together(town: Town) -> None:
    await town.set_up()
    for words in ("@Grace bread", "@Grace soup", "@Carys hall"):
        await noted(town, f"action {words} by 20 March")
    await leaves(town, GRACE)
    await town.move_to(datetime(2030, 3, 13, 10, tzinfo=UTC))
    [day] = town.told(CARYS, "3 actions of Faith Forum to look at")
    assert day.words.index("hall") < day.words.index("Who takes these on now?") < day.words.index("bread")


async def test_whoever_noted_it_and_has_left_moves_it_no_more(town: Town) -> None:
    await town.set_up()
    await noted(town, "action @Grace bread by 20 March", by=YUSUF)
    listed = await town.say(YUSUF, "actions")
    [action] = town.choices(listed, "action").values()
    more = await town.press(YUSUF, listed, "More…", {"action": action})
    await leaves(town, YUSUF)
    for button in ("Hand it over", "Split it in two", "Change what was agreed", "Back"):
        assert "You are not on the list" in (await town.press(YUSUF, more, button)).toast, button
    assert "You are not on the list" in (await town.press(YUSUF, listed, "More…", {"action": action})).toast
