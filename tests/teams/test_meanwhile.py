"""A job may post into a chat while a turn in it is being answered."""

import asyncio

from bot.teams.outbound import Connector
from dialogs.kit.reply import Reply
from forum.conversation import Address
from forum.ports import Message
from tests.cast import CARYS
from tests.far_end.caller import Caller
from tests.far_end.places import chat_with
from tests.far_end.sent import Fault
from tests.far_end.teams import TeamsService
from tests.teams.conftest import Handler


async def test_what_is_posted_meanwhile_is_not_taken_for_the_answer(
    caller: Caller, teams: TeamsService, handler: Handler, connector: Connector, to: Address
) -> None:
    handler.reply = Reply(Message("When is it?", text="When is it?"))
    gate = asyncio.Event()
    answer = Fault(keep=gate)
    teams.break_next("post", answer)
    asking = asyncio.create_task(caller.say(CARYS, "schedule"))
    await answer.arrived.wait()
    await connector.post(to, Message("Shape the agenda", text="Shape the agenda"))
    gate.set()
    answered = await asking
    first, _ = teams.messages(chat_with(CARYS))
    assert (answered.words, answered.message_id) == ("When is it?", first.id)
