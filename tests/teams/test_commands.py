"""A command in a message's menu arrives as a press, and its answer is a dialog."""

from collections.abc import Mapping
from typing import Any

import pytest

from bot.teams.commands import LONGEST
from dialogs.kit.reply import Reply
from dialogs.kit.turn import PlaceKind
from forum.ports import Message
from tests.cast import CARYS
from tests.far_end.caller import Caller
from tests.far_end.places import Where, channel
from tests.far_end.teams import TeamsService
from tests.teams.conftest import Handler
from tests.teams.test_turns import FORM

BETWEEN_TWO = Where("19:aaa_bbb@unq.gbl.spaces", "personal")
LINK = "https://teams.microsoft.com/l/message/19%3Ageneral%40thread.tacv2/1893000000000"
MESSAGE: dict[str, Any] = {
    "id": "1893000000000",
    "replyToId": None,
    "createdDateTime": "2029-12-26T10:40:00.000Z",
    "deleted": False,
    "importance": "normal",
    "locale": "en-us",
    "linkToMessage": LINK,
    "from": {"device": None, "user": {"userIdentityType": "aadUser", "id": "1", "displayName": "Grace Okafor"}},
    "body": {"contentType": "html", "content": "<div><div>Street &amp; path lighting<br>It is dark.</div></div>"},
    "attachments": [],
    "mentions": [],
    "reactions": [],
}


async def test_a_command_is_a_press_with_the_messages_words_and_link(
    caller: Caller, handler: Handler, teams: TeamsService
) -> None:
    handler.reply = FORM
    shown = await caller.choose(CARYS, "suggest.from_message", MESSAGE, channel())
    [turn] = handler.turns
    assert turn.press
    assert (turn.press.verb, turn.press.in_dialog) == ("suggest.from_message", True)
    assert turn.press.data == {"text": "Street & path lighting\nIt is dark.", "link": LINK}
    assert (turn.who.name, turn.where.kind, turn.where.team_id) == (CARYS.name, PlaceKind.CHANNEL, channel().team)
    assert shown.body["task"]["type"] == "continue"
    assert shown.body["task"]["value"]["card"]["contentType"] == "application/vnd.microsoft.card.adaptive"
    assert shown.buttons == ["Save"]
    assert teams.count("post") == 0


async def test_what_is_pressed_in_the_dialog_is_answered_in_it(caller: Caller, handler: Handler) -> None:
    handler.reply = FORM
    shown = await caller.choose(CARYS, "suggest.from_message", MESSAGE, channel())
    handler.reply = Reply(Message("Saved", card={"type": "AdaptiveCard", "body": [], "refresh": {"userIds": ["29:1"]}}))
    saved = await caller.press_in_dialog(CARYS, shown, "Save", {"title": "Food bank"})
    press = handler.turns[-1].press
    assert press
    assert (press.verb, press.in_dialog) == ("suggest.save", True)
    assert press.data == {"key": "k1", "title": "Food bank", "named": "true"}
    assert saved.card == {"type": "AdaptiveCard", "body": []}


@pytest.mark.parametrize("reply", [Reply(Message("No", text="Only a chair can.")), Reply(Message("No"), toast=True)])
async def test_a_line_of_text_ends_the_dialog(caller: Caller, handler: Handler, reply: Reply) -> None:
    handler.reply = reply
    shown = await caller.choose(CARYS, "suggest.from_message", MESSAGE, channel())
    assert reply.message
    assert shown.body == {"task": {"type": "message", "value": reply.message.text or reply.message.summary}}


async def test_a_failure_is_said_in_the_dialog(caller: Caller, handler: Handler) -> None:
    handler.reply = RuntimeError("broken")
    assert (await caller.choose(CARYS, "suggest.from_message", MESSAGE, channel())).toast == "Sorry (en-GB)"


async def test_a_chat_between_two_people_is_not_taken_for_the_bots_own(caller: Caller, handler: Handler) -> None:
    await caller.choose(CARYS, "action.from_message", MESSAGE, BETWEEN_TWO)
    assert handler.turns[0].where.kind is PlaceKind.GROUP


async def chosen(caller: Caller, handler: Handler, body: Any) -> Mapping[str, Any]:
    """What is read of a message with that body."""
    await caller.choose(CARYS, "suggest.from_message", MESSAGE | {"body": body}, channel())
    [turn] = handler.turns
    assert turn.press
    return turn.press.data


@pytest.mark.parametrize(
    ("body", "words"),
    [
        ({"contentType": "text", "content": "1 < 2 &amp; so on"}, "1 < 2 &amp; so on"),
        ({"contentType": "html", "content": "<p>One&nbsp;two</p><p>three</p>"}, "One two\n\nthree"),
        ({"contentType": "html", "content": "<ul><li>a</li><li>b</li></ul>"}, "a\n\nb"),
        ({"contentType": "html", "content": '<at id="0">Grace</at> <emoji alt="🙂"></emoji> hi'}, "Grace 🙂 hi"),
        ({"contentType": "html", "content": 'see<attachment id="1">x</attachment> <img alt="a map">'}, "see a map"),
        ({"contentType": "html", "content": "&lt;b&gt; stays"}, "<b> stays"),
        ({"contentType": "html", "content": "a <b <i unfinished"}, "a <b <i unfinished"),
        ({"contentType": "html", "content": None}, ""),
        ("x", ""),
        (None, ""),
    ],
)
async def test_only_words_are_left_of_a_message(caller: Caller, handler: Handler, body: Any, words: str) -> None:
    assert (await chosen(caller, handler, body))["text"] == words


async def test_a_very_long_message_is_cut(caller: Caller, handler: Handler) -> None:
    read = await chosen(caller, handler, {"contentType": "html", "content": "x " * LONGEST})
    assert len(read["text"]) == LONGEST and read["letters"] == 2 * LONGEST - 1
