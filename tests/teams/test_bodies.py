"""A body that is not an activity is the sender's mistake: 4xx and no turn."""

import json
from typing import Any

import pytest

from tests.cast import CARYS
from tests.far_end.caller import Caller
from tests.far_end.places import chat_with
from tests.teams.conftest import Handler

BODIES = {
    "empty": b"",
    "no JSON": b"{",
    "a list": b"[]",
    "a number": b"1",
    "not UTF-8": b"\xff\xfe\xff",
    "NaN": b'{"type": NaN}',
    "no type": b"{}",
    "type is a number": b'{"type": 1}',
    "nobody speaks": b'{"type":"message","text":"x"}',
    "from is text": b'{"type":"message","from":"x","conversation":{"id":"x"}}',
    "no conversation": b'{"type":"message","from":{"id":"x"},"text":"x"}',
    "entities is text": b'{"type":"message","from":{"id":"x"},"conversation":{"id":"x"},"entities":"x"}',
    "too deep": b"[" * 100_000,
    "too long a number": b'{"type":' + b"1" * 5000 + b"}",
}


@pytest.mark.parametrize("body", BODIES.values(), ids=BODIES.keys())
async def test_a_body_that_is_no_activity_is_answered_400(caller: Caller, body: bytes) -> None:
    assert await caller.send_body(body) == 400


@pytest.mark.parametrize("value", [None, 1, "x", [], {}, {"action": "x"}, {"action": {"verb": 3}}])
async def test_a_press_without_a_button_is_answered_400(caller: Caller, value: Any) -> None:
    press = {"type": "invoke", "name": "adaptiveCard/action", "value": value}
    assert (await caller.send(caller.activity(CARYS, chat_with(CARYS), press))).status == 400


@pytest.mark.parametrize("name", ["composeExtension/fetchTask", "composeExtension/submitAction"])
@pytest.mark.parametrize("value", [None, 1, "x", [], {}, {"commandId": 3}, {"data": "x"}, {"data": {"verb": 3}}])
async def test_a_message_command_without_a_name_is_answered_400(caller: Caller, name: str, value: Any) -> None:
    command = {"type": "invoke", "name": name, "value": value}
    assert (await caller.send(caller.activity(CARYS, chat_with(CARYS), command))).status == 400


async def test_a_body_that_is_too_big_is_answered_413(caller: Caller, handler: Handler) -> None:
    said = caller.message(CARYS, "x" * 300_000, chat_with(CARYS))
    assert await caller.send_body(json.dumps(said).encode()) == 413
    assert handler.turns == []
