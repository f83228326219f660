"""A reply goes back the way that its turn came in."""

import asyncio
import logging

import pytest

from dialogs.kit.reply import Reply
from dialogs.kit.turn import Arrival, PlaceKind
from forum.ports import Message
from tests.cast import CARYS, SAM
from tests.clock import SetClock
from tests.far_end.caller import BOT, Caller
from tests.far_end.places import channel, chat_with, group_chat
from tests.far_end.sent import Fault
from tests.far_end.teams import TeamsService
from tests.teams.conftest import Handler

CARD = {
    "type": "AdaptiveCard",
    "version": "1.5",
    "lang": "cy",
    "body": [
        {"type": "TextBlock", "text": "Suggest a topic"},
        {"type": "Input.Text", "id": "title", "label": "Title", "isRequired": True},
        {"type": "Input.Toggle", "id": "named", "title": "With my name", "value": "true"},
        {
            "type": "ActionSet",
            "actions": [
                {
                    "type": "Action.Execute",
                    "title": "Save",
                    "verb": "suggest.save",
                    "data": {"key": "k1"},
                    "fallback": {
                        "type": "Action.Submit",
                        "title": "Save",
                        "data": {"verb": "suggest.save", "key": "k1"},
                    },
                }
            ],
        },
    ],
}
FORM = Reply(Message("Suggest a topic", card=CARD))


async def test_a_typed_message_is_answered_by_one_post_before_the_response(
    caller: Caller, teams: TeamsService, handler: Handler, clock: SetClock
) -> None:
    handler.reply = FORM
    seen = await caller.say(CARYS, "suggest street  lighting")
    [turn] = handler.turns
    assert (turn.text, turn.where.kind, turn.now, turn.locale) == (
        "suggest street lighting",
        PlaceKind.PERSONAL,
        clock.now(),
        "en-GB",
    )
    assert (turn.who.name, turn.who.entra_id, turn.who.teams_id) == (CARYS.name, CARYS.entra_id, CARYS.teams_id)
    assert (seen.status, seen.body) == (200, {})
    [post] = teams.everything()
    assert post.card == CARD
    assert post.activity["summary"] == "Suggest a topic"
    assert not post.activity.get("text")
    assert teams.count("post") == 1


async def test_a_message_in_a_channel_is_answered_in_its_thread(caller: Caller, teams: TeamsService, handler: Handler):
    seen = await caller.say(CARYS, "ask @Sam Okoro about it", channel("meetings"), mentions=[SAM])
    [turn] = handler.turns
    assert turn.text == "ask Sam Okoro about it"
    assert [person.teams_id for person in turn.mentions] == [SAM.teams_id]
    assert turn.where.conversation_id == channel("meetings").id
    assert turn.where.thread_id == seen.where.id != channel("meetings").id
    assert turn.where.team_id == channel().team
    assert [post.words for post in teams.messages(seen.where)] == ["Noted"]


async def test_a_press_is_answered_in_the_response_and_nothing_is_posted(
    caller: Caller, teams: TeamsService, handler: Handler
) -> None:
    handler.reply = FORM
    form = await caller.say(CARYS, "suggest")
    handler.reply = Reply(
        Message("Saved", card={"type": "AdaptiveCard", "body": [{"type": "TextBlock", "text": "Ok"}]})
    )
    shown = await caller.press(CARYS, form, "Save", {"title": "Food bank"})
    press = handler.turns[-1].press
    assert press
    assert (press.verb, press.in_place) == ("suggest.save", True)
    assert press.data == {"key": "k1", "title": "Food bank", "named": "true"}
    assert shown.body["type"] == "application/vnd.microsoft.card.adaptive"
    assert shown.words == "Ok"
    assert teams.count("post") == 1


async def test_a_toast_leaves_the_card_alone(caller: Caller, handler: Handler) -> None:
    handler.reply = FORM
    form = await caller.say(CARYS, "suggest")
    handler.reply = Reply(Message("Only a chair can do that.", card=CARD), toast=True)
    shown = await caller.press(CARYS, form, "Save", {"title": "x"})
    assert shown.body == {
        "statusCode": 200,
        "type": "application/vnd.microsoft.activity.message",
        "value": "Only a chair can do that.",
    }


async def test_an_old_client_gets_a_new_message_instead(caller: Caller, teams: TeamsService, handler: Handler) -> None:
    handler.reply = FORM
    form = await caller.say(CARYS, "suggest")
    handler.reply = Reply(Message("Saved", text="Saved"))
    shown = await caller.press(CARYS, form, "Save", {"title": "Food bank"}, old_client=True)
    press = handler.turns[-1].press
    assert press
    assert (press.verb, press.in_place) == ("suggest.save", False)
    assert press.data == {"key": "k1", "title": "Food bank", "named": "true"}
    assert shown.words == "Saved"
    assert teams.count("post") == 2


async def test_arrivals(caller: Caller, handler: Handler) -> None:
    handler.reply = Reply()
    for where in (channel(), chat_with(CARYS), group_chat("planning")):
        assert (await caller.add_bot(where, CARYS)).status == 200
    joined = {"type": "conversationUpdate", "membersAdded": [SAM.account()]}
    await caller.send(caller.activity(CARYS, channel(), joined))
    assert [turn.arrival for turn in handler.turns] == [Arrival.BOT_ADDED] * 3 + [Arrival.MEMBERS_CHANGED]
    assert [turn.where.kind for turn in handler.turns[:3]] == [PlaceKind.CHANNEL, PlaceKind.PERSONAL, PlaceKind.GROUP]


@pytest.mark.parametrize(
    "what",
    [
        {"type": "typing"},
        {"type": "messageReaction", "reactionsAdded": [{"type": "like"}]},
        {"type": "messageUpdate", "text": "edited"},
        {"type": "conversationUpdate", "membersRemoved": [BOT]},
        {"type": "conversationUpdate", "topicName": "New name"},
        {"type": "somethingNew", "timestamp": "yesterday"},
    ],
    ids=lambda what: what["type"],
)
async def test_what_there_is_nothing_to_say_to_is_taken_quietly(
    caller: Caller, handler: Handler, what: dict[str, object]
) -> None:
    answer = await caller.send(caller.activity(CARYS, chat_with(CARYS), what))
    assert (answer.status, answer.body, handler.turns) == (200, {}, [])


async def test_an_invoke_that_is_not_known_is_answered_501(caller: Caller, handler: Handler) -> None:
    invoke = {"type": "invoke", "name": "task/fetch", "value": {}}
    answer = await caller.send(caller.activity(CARYS, chat_with(CARYS), invoke))
    assert (answer.status, handler.turns) == (501, [])


async def test_the_same_activity_again_has_the_same_key_and_another_has_not(caller: Caller, handler: Handler) -> None:
    first = caller.message(CARYS, "suggest", chat_with(CARYS))
    elsewhere = first | {"conversation": first["conversation"] | {"id": "a:other"}}
    for activity in (first, first, elsewhere, caller.message(CARYS, "suggest", chat_with(CARYS))):
        await caller.send(activity)
    keys = [turn.key for turn in handler.turns]
    assert keys[0] == keys[1]
    assert len(set(keys)) == 3


async def test_a_failing_handler_is_answered_kindly_and_quotes_nobody(
    caller: Caller, teams: TeamsService, handler: Handler, caplog: pytest.LogCaptureFixture
) -> None:
    handler.reply = FORM
    form = await caller.say(CARYS, "suggest")
    secret = "confided in secret"
    try:
        raise KeyError(secret)
    except KeyError as cause:
        handler.reply = RuntimeError(f"insert into suggestions values ({secret!r})")
        handler.reply.__cause__ = cause
    with caplog.at_level(logging.DEBUG):
        said = await caller.say(CARYS, secret)
        pressed = await caller.press(CARYS, form, "Save", {"title": secret})
    assert (said.status, said.words) == (200, "Sorry (en-GB)")
    assert (pressed.status, pressed.toast) == (200, "Sorry (en-GB)")
    assert handler.turns[-1].key in caplog.text
    assert "RuntimeError" in caplog.text
    assert "KeyError" in caplog.text
    assert secret not in caplog.text
    assert CARYS.name not in caplog.text


@pytest.mark.parametrize(
    ("fault", "status"),
    [
        (Fault(429, headers={"Retry-After": "1"}), 503),
        (Fault(412), 503),
        (Fault(403, "MessageWritesBlocked"), 200),
        (Fault(502), 200),
        (Fault(drop="after"), 200),
    ],
    ids=["throttled", "precondition", "blocked", "gateway", "reset"],
)
async def test_teams_is_asked_again_only_where_the_answer_surely_was_not_posted(
    caller: Caller, teams: TeamsService, fault: Fault, status: int
) -> None:
    teams.break_next("post", fault)
    answer = await caller.say(CARYS, "agenda")
    assert answer.status == status
    assert teams.count("post") == 1


async def test_turns_run_side_by_side(caller: Caller, teams: TeamsService, handler: Handler) -> None:
    go_on = asyncio.Event()
    slow = Fault(hold=go_on)
    teams.break_next("post", slow)
    waiting = asyncio.create_task(caller.say(CARYS, "one"))
    await slow.arrived.wait()
    assert (await caller.say(SAM, "two")).words == "Noted"
    go_on.set()
    assert (await waiting).words == "Noted"


async def test_calls_one_after_the_other_share_a_connection(caller: Caller, teams: TeamsService) -> None:
    for number in range(5):
        await caller.say(CARYS, f"message {number}")
    assert teams.count("post") == 5
    assert len(teams.connections) == 1


async def test_what_was_whispered_in_a_channel_is_answered_to_that_person_alone(
    caller: Caller, teams: TeamsService, handler: Handler
) -> None:
    handler.reply = FORM
    whisper = caller.message(CARYS, "my data", channel())
    whisper["recipient"] = BOT | {"isTargeted": True}
    seen = await caller.send(whisper)
    assert [post.activity.get("recipient") for post in seen.posts] == [{"id": CARYS.teams_id}]
    assert [path.endswith("?isTargetedActivity=true") for call, path in teams.calls if call == "post"] == [True]

    spoken = await caller.say(CARYS, "agenda", channel())
    assert len(spoken.posts) == 1
    assert not teams.calls[-1][1].endswith("?isTargetedActivity=true")
