"""Somebody finds a message that the forum should discuss, or that somebody should act on."""

from typing import Any

import pytest

from tests.cast import CARYS, GRACE, HOME, MIRIAM, OMAR, YUSUF
from tests.far_end.caller import Answered
from tests.far_end.cards import inputs_of
from tests.far_end.places import User, Where
from tests.stories.town import Town

LINK = "https://teams.microsoft.com/l/message/19%3Ageneral%40thread.tacv2/1893000000000?tenantId=t"
BETWEEN_TWO = Where("19:aaa_bbb@unq.gbl.spaces", "personal")


def _message(html: str, link: str = LINK) -> dict[str, Any]:
    author = {"user": {"userIdentityType": "aadUser", "id": "1", "displayName": GRACE.name}}
    body = {"contentType": "html", "content": html}
    return {"id": "1893000000000", "linkToMessage": link, "from": author, "body": body}


STREETS = _message("<div>The lamps in Mill Lane are out<br>Nobody dares to walk there.</div>")


async def _topic(town: Town, user: User, where: Where = HOME, message: dict[str, Any] = STREETS) -> Answered:
    return await town.caller.choose(user, "suggest.from_message", message, where)


async def _send(town: Town, user: User, form: Answered, **inputs: str) -> Answered:
    sent = await town.caller.press_in_dialog(user, form, "Send", inputs)
    await town.settled()
    return sent


async def test_a_message_becomes_a_topic_and_the_chairs_find_the_way_back(town: Town) -> None:
    await town.set_up()
    await town.schedule()
    form = await _topic(town, YUSUF)
    assert "The lamps in Mill Lane are out" in form.words
    assert "Nobody dares to walk there." in form.words
    for _ in range(2):
        sent = await _send(town, YUSUF, form)
        assert "Thank you, your topic is in" in sent.words

    agenda = town.card("Topics for")
    assert agenda.words.count("The lamps in Mill Lane are out") == 1
    assert "from Yusuf Rahman" in agenda.words
    assert GRACE.name not in agenda.words
    assert LINK not in str(agenda.card)
    shaping = await town.say(CARYS, "agenda")
    assert LINK in str(shaping.card)
    assert "Open the message" in shaping.words
    assert LINK in (await town.say(YUSUF, "my data")).words
    assert LINK not in (await town.say(GRACE, "my data")).words


async def test_an_unattributed_topic_keeps_no_link(town: Town) -> None:
    await town.set_up()
    sent = await _send(town, MIRIAM, await _topic(town, MIRIAM), attribution="unattributed")
    assert "before you close this window" in sent.words
    assert "The lamps in Mill Lane are out" in town.card("Topics for").words
    assert "1893000000000" not in await town.stored()
    edit = await town.caller.press_in_dialog(MIRIAM, sent, "Edit")
    changed = await town.caller.press_in_dialog(MIRIAM, edit, "Save", {"title": "Dark lanes"})
    assert "before you close this window" in changed.words
    await town.caller.press_in_dialog(MIRIAM, changed, "Withdraw")
    await town.settled()
    assert "Dark lanes" not in town.card("Topics for").words


async def test_a_message_becomes_an_action_with_its_link(town: Town) -> None:
    await town.set_up()
    form = await town.caller.choose(CARYS, "action.from_message", STREETS, HOME)
    assert "The lamps in Mill Lane are out Nobody dares to walk there." in form.words
    owner = town.choices(form, "owner")[YUSUF.name]
    filled = {"text": "Report the lamps", "owner": owner, "due": "2030-05-01"}
    check = await town.caller.press_in_dialog(CARYS, form, "Continue", filled)
    back = await town.caller.press_in_dialog(CARYS, check, "Change something")
    check = await town.caller.press_in_dialog(CARYS, back, "Continue")
    saved = await town.caller.press_in_dialog(CARYS, check, "Save it")
    await town.settled()
    assert "Report the lamps" in saved.words
    told = town.chat(YUSUF)[-1]
    assert "Report the lamps" in told.words
    assert LINK in str(told.card)
    assert LINK in (await town.say(YUSUF, "my data")).words


@pytest.mark.parametrize(
    ("html", "text", "owner", "due"),
    [
        ("<p>@Grace: list of placements by 12 December</p>", "list of placements", GRACE, "2030-12-12"),
        (
            "<p><at id='0'>Grace Okafor</at> to ring the school by 12 December.</p>",
            "ring the school",
            GRACE,
            "2030-12-12",
        ),
        (
            "<p>Can Grace Okafor ring the school by 12 December? Thank you all.</p>",
            "Can Grace Okafor ring the school by 12 December? Thank you all.",
            GRACE,
            "2030-12-12",
        ),
        (
            "<p>Grace Okafor and Yusuf Rahman look at the bins</p>",
            "Grace Okafor and Yusuf Rahman look at the bins",
            None,
            "",
        ),
        ("<p>me: bring the keys by some day</p>", "bring the keys by some day", None, ""),
    ],
)
async def test_the_owner_and_the_day_are_read_out_of_the_message(
    town: Town, html: str, text: str, owner: User | None, due: str
) -> None:
    await town.set_up()
    form = await town.caller.choose(CARYS, "action.from_message", _message(html), HOME)
    inputs = inputs_of(form.card)
    assert inputs["text"] == text
    assert inputs["due"] == due
    assert inputs["owner"] == (town.choices(form, "owner")[owner.name] if owner else "")


async def test_in_a_chat_between_two_people_it_is_about_ones_own_forum(town: Town) -> None:
    await town.set_up()
    sent = await _send(town, YUSUF, await _topic(town, YUSUF, BETWEEN_TWO))
    assert "Thank you" in sent.words
    assert BETWEEN_TWO.id not in await town.stored()


async def test_what_is_missing_comes_back_with_what_was_typed(town: Town) -> None:
    await town.set_up()
    form = await _topic(town, YUSUF, message=_message('<div><img src="https://x.example/a.png"></div>'))
    again = await _send(town, YUSUF, form, title="  ", why="It is dark.")
    assert "Please say in a few words what it is about." in again.words
    assert "It is dark." in again.words
    assert "A link to the message" in again.words


async def test_who_has_no_part_is_told_so_and_other_links_are_not_kept(town: Town) -> None:
    await town.set_up()
    assert (await _topic(town, OMAR)).toast
    evil = _message("<p>Look</p>", "https://teams.microsoft.com.evil.example/l/message/1")
    await _send(town, YUSUF, await _topic(town, YUSUF, message=evil))
    assert "evil.example" not in await town.stored()
